"""What one text of a house style may mean: type, space, an amount, a colour; a text in, its value out."""

import re
from dataclasses import dataclass

from press.inks import Ink
from press.marked import Text
from press.shape import Unfit

_PLATES = frozenset(["cyan", "magenta", "yellow", "black", "all", "none"])


@dataclass(frozen=True)
class Type:
    """A face with its size and leading in points, for example: sans semibold 8.5/13."""

    family: Text
    weight: str
    size: float
    leading: float

    PATTERN = r"^[a-z]+( (regular|italic|semibold|bold))? \d+(\.\d+)?/\d+(\.\d+)?$"

    @classmethod
    def read(cls, text: Text) -> "Type":
        """Read `family [weight] size/leading`."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(
                f"{str(text)!r} is no type", "write family, weight, size/leading: sans semibold 8.5/13"
            )
        *names, sizes = text.split()
        size, leading = (float(part) for part in sizes.split("/"))
        if not (3 <= size <= 200 and size * 0.8 <= leading <= 400):
            raise Unfit(
                f"{sizes} cannot be read on a page", "write a size from 3 to 200 with a leading that holds it"
            )
        family = Text(names[0], text.at(0, len(names[0])))
        return cls(family, names[1] if len(names) > 1 else "regular", size, leading)


@dataclass(frozen=True)
class Space:
    """Space above and below in points, for example: 13 6.5."""

    before: float
    after: float

    PATTERN = r"^\d+(\.\d+)? \d+(\.\d+)?$"

    @classmethod
    def read(cls, text: Text) -> "Space":
        """Read two lengths in points."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no pair of spaces", "write the points above and below: 13 6.5")
        before, after = (float(part) for part in text.split())
        return cls(before, after)


@dataclass(frozen=True)
class Amount:
    """A number, for example 6.5."""

    value: float

    PATTERN = r"^\d{1,4}(\.\d{1,3})?$"

    @classmethod
    def read(cls, text: Text) -> "Amount":
        """Read a number with or without decimals."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{str(text)!r} is no number", "write a number such as 6.5")
        return cls(float(text))


@dataclass(frozen=True)
class Colour:
    """A colour on the screen, #rrggbb, and on the press, c m y k in percent: "#0B3C5D 100 60 15 45".

    An ink that the press keeps for it is named at the end: "#00205B 100 85 5 36 spot PANTONE 288 C".
    """

    ink: Ink

    PATTERN = r"^#[0-9A-Fa-f]{6}( \d{1,3}){4}( spot [A-Za-z][A-Za-z0-9 .+-]{0,59})?$"

    @classmethod
    def read(cls, text: Text) -> "Colour":
        """Read a hexadecimal screen colour followed by four percentages, and the name of a spot ink if it has one."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(
                f"{str(text)!r} is no colour", 'write screen and press values: "#0B3C5D 100 60 15 45"'
            )
        values, _, spot = text.partition(" spot ")
        if spot.lower() in _PLATES:
            raise Unfit(
                f"{spot} is the name of a plate that every press has", "write the name on the ink's tin"
            )
        screen, *press = values.split()
        if any(int(part) > 100 for part in press):
            raise Unfit(f"{' '.join(press)} is over 100 percent", "write four percentages from 0 to 100")
        red, green, blue = (int(screen[i : i + 2], 16) / 255 for i in (1, 3, 5))
        cyan, magenta, yellow, black = (int(part) / 100 for part in press)
        return cls(Ink("", (red, green, blue), (cyan, magenta, yellow, black), str(spot).strip()))
