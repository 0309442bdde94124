"""Every content stream is sound, and everything that it names is there.

ISO 15930-7, 6.1: no operators but those of PDF 1.6, with the operands that they take; `q` and `Q`, `BT` and
`ET`, `BMC` or `BDC` and `EMC` in pairs; every font, image, form, pattern, shading, colour space and graphics
state that is named stands in the resources. One source.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.1"
_ELSEWHERE = ("BX", "ri", "q")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield what is broken in content streams."""
    for broken in drawn.broken:
        if broken.about not in _ELSEWHERE:
            yield Finding(broken.words, broken.page, broken.number)
    if drawn.cut_short or file.cut_short:
        yield Finding("the file holds more than can be proven")
    if not file.pages and not file.encrypted:
        yield Finding("the file has no page")
