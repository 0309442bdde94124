"""An edition without pages says what the release says: every text, in reading order, letter for letter, and nothing else.

The file is read back as UTF-8, a web page without its mark-up, and all runs of blanks count as one. What
stands between the texts of the release must be fixed words, alternative texts, or the sign of a list.
Column heads are left out of the order: text repeats them in every row.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from press.proof.expected import Expected, Fault
from press.proof.leak import leaks
from press.proof.proven import Proven, judged
from press.proof.words import cut

_WORDS = re.compile(r"\w+(?:\W*\w+)*")
_BETWEEN = "\0"


def prove_plain(data: bytes, expected: Expected, name: str) -> Proven:
    """Hold text (.txt) or a web page (.html) against the release; raise Refused with all faults (exit 4)."""
    told = (("plain", faults(data, expected, name)), ("leak", leaks(data, name, expected)))
    return judged(data, name, told, (f"{len(expected.texts)} texts",))


def faults(data: bytes, expected: Expected, name: str) -> Iterator[Fault]:
    """Yield what is missing, in another order, or not of the release."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        yield Fault(f"it is no text in UTF-8: {error}")
        return
    yield from _unlike(_squeezed(_spoken(text) if name.endswith(".html") else text), expected)


def _unlike(said: str, expected: Expected) -> Iterator[Fault]:
    at, rest = 0, ""
    for text in filter(None, map(_squeezed, expected.texts)):
        found = said.find(text, at)
        if found < 0:
            order = "is read in the wrong order" if text in said else "is not in the file"
            yield Fault(f"a text of the release {order}: {cut(text)}")
            continue
        rest += said[at:found] + _BETWEEN
        at = found + len(text)
    for part in expected.parts:
        if _squeezed(part) not in said:
            yield Fault(f"a text of the release is not in the file: {cut(part)}")
    for words in _foreign(rest + said[at:], expected):
        yield Fault(f"not of the release: {cut(words)}")


def _foreign(rest: str, expected: Expected) -> list[str]:
    known = {_squeezed(text) for text in (*expected.fixed, *expected.texts)} - {""}
    for text in sorted(known, key=len, reverse=True):
        rest = rest.replace(text, _BETWEEN)
    return [found for part in rest.split(_BETWEEN) for found in _WORDS.findall(part)]


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _spoken(page: str) -> str:
    """Return what a web page says: its body without mark-up, a blank between blocks."""
    speaker = _Speaker()
    speaker.feed(page)
    return "".join(speaker.said)


class _Speaker(HTMLParser):
    _INLINE = frozenset(("a", "em", "strong"))

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent = self._silent and tag != "body"
        self.said += [] if tag in self._INLINE else [" "]

    def handle_endtag(self, tag: str) -> None:
        self.said += [] if tag in self._INLINE else [" "]

    def handle_data(self, data: str) -> None:
        self.said += [] if self._silent else [data]
