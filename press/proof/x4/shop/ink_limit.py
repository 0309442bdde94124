"""Nowhere lies more ink than the paper takes.

More than 320 % of ink in all, which is what the profiles of coated paper keep to, does not dry. Every colour
that is painted is added up; what comes of transparency and overprinting is seen on the plates
(`build.py plates`). Registration marks, which print in every ink, stand off the page.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

LIMIT = 320.0
_SLACK = 0.5


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield colours over the limit."""
    for one in drawn.painted:
        if one.mark:
            continue
        inks = one.shade.inks or {}
        if (total := coverage(inks)) > LIMIT + _SLACK:
            yield Finding(
                f"a {one.kind} takes {total:.0f} % of ink, {LIMIT:.0f} % is the most", one.page, one.number
            )


def coverage(inks: dict[str, float]) -> float:
    """Add up inks, in percent; the colorant All counts on the four process plates."""
    return 100 * sum(4 * amount if name == "All" else amount for name, amount in inks.items())
