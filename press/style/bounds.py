"""What one text of a sheet may bound: pages, margins, how far type and space give; a text in, its value out."""

import re
from dataclasses import dataclass

from press.marked import Text
from press.shape import Unfit
from press.words import quoted

_LEAST_TYPE, _MOST_TYPE = 0.95, 1.05


@dataclass(frozen=True)
class Extent:
    """A number of pages, for example 1 or 4-6."""

    least: int
    most: int

    PATTERN = r"^[1-9]\d?(\s*-\s*[1-9]\d?)?$"

    @classmethod
    def read(cls, text: Text) -> "Extent":
        """Read `n` or `n-m`."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no number of pages", "write 1, or 4-6")
        numbers = [int(part) for part in text.split("-")]
        if numbers[0] > numbers[-1]:
            raise Unfit(f"{str(text)!r} runs backwards", "write the lower number first: 4-6")
        return cls(numbers[0], numbers[-1])


@dataclass(frozen=True)
class Margins:
    """Margins in millimetres, above and below, and at the sides, for example 22 19; those of the paper if none are said.

    Three lengths, 22 21 17, are above, inner and outer: on paper, pages move by `binding` away from the fold.
    """

    above: float | None = None
    beside: float | None = None
    binding: float = 0.0

    PATTERN = r"^\d{1,2}(\.\d)?( \d{1,2}(\.\d)?){1,2}$"

    @classmethod
    def read(cls, text: Text) -> "Margins":
        """Read two or three lengths in millimetres from 15 and 10 to 60."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{quoted(text)} are no margins", "write millimetres above and beside: 22 19")
        above, inner, *rest = (float(part) for part in text.split())
        outer = rest[0] if rest else inner
        if not (15 <= above <= 60 and 10 <= min(inner, outer) <= max(inner, outer) <= 60):
            raise Unfit(f"{quoted(text)} leaves no room", "write 15 to 60 above and 10 to 60 beside")
        return cls(above, (inner + outer) / 2, (inner - outer) / 2)


@dataclass(frozen=True)
class Give:
    """How far type and space may give, in percent, for example: type 98-102, space 60-130; type at most by 5."""

    type: tuple[float, float] = (1.0, 1.0)
    space: tuple[float, float] = (1.0, 1.0)

    PATTERN = r"^type ([5-9]\d|100)-1\d\d, space ([2-9]\d|100)-[1-3]\d\d$"

    @classmethod
    def read(cls, text: Text) -> "Give":
        """Read `type least-most, space least-most`."""
        if not re.fullmatch(r"type \d{2,3}-\d{2,3}, space \d{2,3}-\d{2,3}", text):
            raise Unfit(
                f"{str(text)!r} does not bound both type and space", "write type 98-102, space 60-130"
            )
        small, large, tight, wide = (int(n) / 100 for n in re.findall(r"\d+", text))
        if small > large or tight > wide:
            raise Unfit(f"{str(text)!r} runs backwards", "write the lower bound first: type 98-102")
        if not (small <= 1 <= large and tight <= 1 <= wide):
            raise Unfit(f"{str(text)!r} does not hold 100", "write bounds with 100 between them: type 98-102")
        if not (small >= _LEAST_TYPE and large <= _MOST_TYPE):
            raise Unfit("type that gives more than 5 percent shows", "write bounds from 95 to 105")
        return cls((small, large), (tight, wide))
