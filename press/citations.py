"""Citations as people type them, `1, 2, 4` or `A3, B7` or `4-6`, read into numbered references that remember their place."""

import re
from dataclasses import dataclass

from press.marked import Text
from press.problems import Where
from press.shape import Unfit

_ONE = re.compile(r"\s*([A-Z]?)([1-9]\d{0,4})(?:\s*[-–]\s*([A-Z]?)([1-9]\d{0,4}))?\s*")
_LONGEST_RANGE = 50


@dataclass(frozen=True)
class Citation:
    """Paragraph `number` (from 1) of the report with the id `source` ('' for the only report)."""

    source: str
    number: int
    where: Where

    def __str__(self) -> str:
        return f"{self.source}{self.number}"


@dataclass(frozen=True)
class Cites:
    """Paragraph numbers of the sources, for example 1, 2, 4 or A3, B7."""

    references: tuple[Citation, ...]
    where: Where

    PATTERN = r"^\s*[A-Z]?\d+(\s*[-–,]\s*[A-Z]?\d+)*\s*$"

    @classmethod
    def read(cls, text: Text) -> "Cites":
        """Read `1, 2, 4`, `A3, B7`, `4-6`; raise Unfit at the part that is none of these."""
        return cls(tuple(_references(text, 0, str(text))), text.where)

    def __bool__(self) -> bool:
        return bool(self.references)


def _references(text: Text, start: int, words: str) -> list[Citation]:
    found: list[Citation] = []
    for part in words.split(","):
        one = _ONE.fullmatch(part)
        if one is None:
            raise _strange(words, part, start)
        where = text.at(start + len(part) - len(part.lstrip()), len(part.strip()))
        source, first, last = one[1], int(one[2]), int(one[4] or one[2])
        if not first <= last < first + _LONGEST_RANGE or (one[3] or source) != source:
            raise Unfit(
                f"{part.strip()!r} is no range", "write the lower number first: 4-6", start, len(part)
            )
        found += [Citation(source, number, where) for number in range(first, last + 1)]
        start += len(part) + 1
    return found


def _strange(words: str, part: str, start: int) -> Unfit:
    """Say what stands in the place of a number; the hint writes those that were typed as they should be."""
    typed = ", ".join(re.findall(r"\b[A-Z]?[1-9]\d{0,4}(?:\s*[-–]\s*[A-Z]?[1-9]\d{0,4})?\b", words))
    if not part.strip():
        hint = f"write {typed}" if typed else "write the numbers of paragraphs: 1, 2, 4"
        at = start if words[start : start + 1] == "," else max(0, start - 1)
        return Unfit("a number is missing beside this comma", hint, at, 1)
    hint = "write the numbers of the source's paragraphs with commas between them: "
    at = start + len(part) - len(part.lstrip())
    return Unfit(
        f"{part.strip()!r} is no paragraph number", hint + (typed or "1, 2, 4"), at, len(part.strip())
    )


_INLINE = re.compile(
    r"[ \u00a0\u202f]?\[(\s*[A-Z]?\d{1,5}(?:\s*[-–,]\s*[A-Z]?\d{1,5})*\s*)\](?!\((?:https?://|mailto:))"
)


def cited(text: Text) -> list[tuple[int, int, tuple[Citation, ...]]]:
    """Find the `[1, 2]` of a text: start and end offsets (the space before belongs to it) and the references meant."""
    found = []
    for one in _INLINE.finditer(text):
        try:
            found.append((one.start(), one.end(), tuple(_references(text, one.start(1), one[1]))))
        except Unfit:
            continue
    return found
