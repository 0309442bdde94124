"""Lines are thick enough to be printed.

A line of less than a quarter point breaks up on the plate, and one of no width at all is as thin as the device
can draw it, which on a plate is nothing.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

_LEAST, _SLACK = 0.25, 0.002


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield lines thinner than a quarter point."""
    for one in drawn.painted:
        if one.kind == "stroke" and one.size < _LEAST - _SLACK:
            yield Finding(
                f"a line is {one.size:.2f} points wide, {_LEAST} is the least", one.page, one.number
            )
