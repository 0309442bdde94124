"""No part of a page is hidden from those that do not understand it.

ISO 15930-7, 6.19: BX and EX stand in pairs and do not hide operators that PDF 1.6 does not know. The number is
that of the table of contents; the rule is ours, from what the two operators are for.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.19"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield compatibility sections that hide something or do not end."""
    for broken in drawn.broken:
        if broken.about == "BX":
            yield Finding(broken.words, broken.page, broken.number)
