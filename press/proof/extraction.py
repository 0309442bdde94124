"""Plain copying and searching, in any program, gives every sentence back.

Programs that know nothing of the structure take text in the order in which it was drawn. So every sentence
of the release has to be found in that order too, furniture aside, once the soft hyphens at line ends are
undone. A sentence that runs over the end of a page is cut there by whatever stands beside it. Text with
right-to-left words is left out: no order of drawing suits all programs there, and screen readers read the
structure.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document
from press.proof.reading.structure import Element
from press.proof.words import bare, cut

_SPACE = re.compile(r"[\s\u00a0]+")
_SENTENCE = re.compile(r"(?<=[.!?…][”’)\]])\s+|(?<=[.!?…])\s+")
_HYPHEN = re.compile("\u00ad\\s*")


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield the sentences that are not drawn in one run, but for those that run over the end of a page."""
    drawn = "".join(one.text for page in document.pages for one in page.shown if one.mark.artifact is None)
    turned = [even(element.text) for element in document.tree.walk() if _runs_on(element)]
    for one in lost(drawn, expected):
        if not any(bare(even(one)) in bare(text) for text in turned):
            yield Fault(f"copying the text does not give this back: {cut(one)}")


def _runs_on(element: Element) -> bool:
    """Tell whether an element stands on several pages, on each in one run of marks: nothing is drawn between them."""
    marks = sorted(mark for one in element.walk() for mark in one.marks)
    pages = {page for page, _ in marks}
    steps = [(b - a) for (page, a), (other, b) in pairwise(marks) if page == other]
    return len(pages) > 1 and all(step == 1 for step in steps)


def lost(plain: str, expected: Expected) -> Iterator[str]:
    """Yield the sentences of the release that extracted text does not hold; runs of spaces count as one.

    An address may be divided at line ends without a hyphen, so spaces in it do not count.
    """
    plain = bare(even(plain))
    solid = plain.replace(" ", "")
    for part in expected.parts:
        if not _right_to_left(part) and bare(even(part)) not in plain:
            sentences = (one for one in _SENTENCE.split(part) if bare(even(one)) not in plain)
            yield from (one for one in sentences if "://" not in one or one.replace(" ", "") not in solid)


def even(text: str) -> str:
    """Undo soft hyphens and make every run of spaces one space."""
    return _SPACE.sub(" ", _HYPHEN.sub("", text)).strip()


def _right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text if letter >= "\u0590")
