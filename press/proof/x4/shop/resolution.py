"""Pictures have enough pixels for their size.

At the size in which it is printed, a picture in colour or grey needs 150 pixels an inch at least and should
have 300; line art in one bit needs 600. Fewer are seen.
"""

from collections.abc import Iterator

from press.proof.reading.graphics import flag
from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.stage import Painted

_LEAST, _GOOD, _LINES = 150, 300, 600
_SLACK = 0.995


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield pictures that are too coarse, and as a remark those that could be finer."""
    for one in drawn.painted:
        found = resolution(one)
        if found is None:
            continue
        pixels, lines = found
        if pixels < (_LINES if lines else _LEAST) * _SLACK:
            least = _LINES if lines else _LEAST
            yield Finding(
                f"a picture has {pixels:.0f} pixels an inch, {least} is the least", one.page, one.number
            )
        elif not lines and pixels < _GOOD * _SLACK:
            words = f"a picture has {pixels:.0f} pixels an inch, {_GOOD} is better"
            yield Finding(words, one.page, one.number, grave=False)


def resolution(one: Painted) -> tuple[float, bool] | None:
    """Return the pixels an inch of an image where it stands, and whether it is line art; None for others."""
    if one.picture is None:
        return None
    image, (a, b, c, d, _, _) = one.picture
    sides = [
        entry(image, *key) or entry(image, short)
        for key, short in ((("/Width",), "/W"), (("/Height",), "/H"))
    ]
    lengths = [(a * a + b * b) ** 0.5, (c * c + d * d) ** 0.5]
    try:
        pixels = min(72 * float(side) / length for side, length in zip(sides, lengths, strict=True) if length)
    except (TypeError, ValueError):
        return None
    lines = flag(entry(image, "/ImageMask") or entry(image, "/IM")) or entry(image, "/BitsPerComponent") == 1
    return pixels, lines
