"""Nowhere lies more ink than the paper takes.

Too much ink in all does not dry. How much a paper takes, its profile says: it is what it prints black with, up
to the next ten percent: 320 % on coated paper, 280 % on uncoated. Every colour that is painted is added up; what
comes of transparency and overprinting is seen on the plates (`build.py plates`). Registration marks, which print
in every ink, stand off the page.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.intent import intent
from press.proof.x4.reading.paintings import Paintings

_SURE, _USUAL, _SLACK = 220.0, 320.0, 0.5


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield colours over the limit."""
    found = [(one, coverage(one.shade.inks or {})) for one in drawn.painted if not one.mark]
    if max((total for _, total in found), default=0.0) <= _SURE:
        return
    most_ = limit(file)
    for one, total in found:
        if total > most_ + _SLACK:
            words = f"a {one.kind} takes {total:.0f} % of ink, {most_:.0f} % is the most"
            yield Finding(words, one.page, one.number)


def limit(file: File) -> float:
    """Return how much ink the press takes that a file is meant for, in percent."""
    meant = intent(file)
    from press.images.reproduction import most  # noqa: PLC0415  (most files stay under what is sure)

    return most(meant.profile) if meant and meant.space == b"CMYK" else _USUAL


def coverage(inks: dict[str, float]) -> float:
    """Add up inks, in percent; the colorant All counts on the four process plates."""
    return 100 * sum(4 * amount if name == "All" else amount for name, amount in inks.items())
