"""Nothing that was withheld stands anywhere in the file: not on a page, and not behind, beside or between the pages.

Every object is read, listed or not, old or new; every stream is unpacked; what it shows is read through its fonts, in the
order of drawing, by lines and by columns; attachments, archives, pictures and messages are opened, however deep they lie;
common codings are undone. A withheld text counts as found if it stands there whole, or five of its words in a row, unless
the release itself says the same. Something that cannot be read is a fault: nobody can say what stands in it.

Not seen: words drawn as lines or pixels, and the same thing said in other words. What the release must not betray by its
layout is held by building it without what was withheld, not by this proof.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from press.marked import Text
from press.proof.expected import Expected, Fault
from press.proof.places.files import file_places
from press.proof.places.place import Kind
from press.proof.reading.document import Document
from press.proof.secrets import Secrets

_HINT = "write nothing to disk: look for what carries withheld text past the cut"


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield each withheld text that stands in a PDF file, with its place, and all that cannot be read."""
    return leaks(document.data, document.name, expected, document)


def leaks(data: bytes, name: str, expected: Expected, document: Document | None = None) -> Iterator[Fault]:
    """Yield each withheld text that stands in a file of any kind called `name`, and all that cannot be read in it."""
    if not expected.withheld:
        return
    places = list(file_places(data, name, document))
    for place in places:
        if place.kind is Kind.UNREAD:
            yield Fault(f"{place.name or 'the file'} cannot be read: {place.content!s}", _HINT)
    allowed = (expected.title, expected.author, *expected.parts, *sorted(expected.fixed))
    hits = _secrets(expected.withheld, allowed).search(places)
    for number, found in groupby(hits, key=lambda hit: hit.secret):
        first, *others = [hit.place for hit in found]
        more = f", and in {len(others)} more place{'s' * (len(others) > 1)}" if others else ""
        yield Fault(f"{_told(expected.withheld[number], number)} stands in {first}{more}", _HINT)


@lru_cache(4)
def _secrets(withheld: tuple[str, ...], allowed: tuple[str, ...]) -> Secrets:
    return Secrets(withheld, allowed)


def _told(text: str, number: int) -> str:
    """Say which text it is by its place in the brief: its words stay out of logs."""
    if isinstance(text, Text) and text.where.file:
        return f"the text withheld at {text.where}"
    return f"withheld text {number + 1}"
