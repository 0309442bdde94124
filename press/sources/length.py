"""The blocks of a report in, one after the other; refused, at its place, is what is longer than any report."""

import unicodedata
from collections.abc import Iterable

_LONGEST, _MOST, _ALL = 20_000, 5_000, 2_000_000


class Unread(ValueError):
    """A report that is not read; its words say why, and where."""


class Length:
    """Counts blocks and letters; `unit` is what places are counted in: line, page or paragraph."""

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._blocks = self._letters = self._all = 0

    def begin(self, place: int) -> None:
        """Begin a block; raise Unread if there are over 5,000."""
        self._blocks, self._letters = self._blocks + 1, 0
        if self._blocks > _MOST:
            self._refuse(
                place, f"a report has at most {_MOST:,} paragraphs and headings, and more begin here"
            )

    def add(self, place: int, letters: int) -> None:
        """Count letters of the block; raise Unread if it has over 20,000, or the report over 2,000,000."""
        self._letters, self._all = self._letters + letters, self._all + letters
        if self._letters > _LONGEST:
            self._refuse(place, f"a paragraph has at most {_LONGEST:,} letters, and this one has more")
        if self._all > _ALL:
            self._refuse(place, f"a report has at most {_ALL:,} letters, and this one has more")

    def _refuse(self, place: int, reason: str) -> None:
        raise Unread(f"{self._unit} {place}: {reason}")


def hold(unit: str, texts: Iterable[tuple[int, str]]) -> None:
    """Raise Unread at the place of what is too long, counted as searches see it: NFKC opens one letter into up to 18."""
    length = Length(unit)
    for place, text in texts:
        length.begin(place)
        length.add(place, len(text))
        if not text.isascii():
            length.add(place, max(0, len(unicodedata.normalize("NFKC", text)) - len(text)))
