"""Every font that shows text is in the file, and every letter in it has a shape.

ISO 15930-7, 6.5: the programs of all fonts that are used for anything visible are embedded; those of forms,
patterns and appearances too. A code that leads to `.notdef` prints as a box. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.5"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield fonts that are used but not embedded, and letters without a shape."""
    shown = {id(one.font): one for one in drawn.painted if one.font is not None}
    for one in shown.values():
        assert one.font is not None
        name = one.font.name or "without a name"
        if not one.font.embedded:
            yield Finding(f"the font {name} is not embedded", one.page, one.number)
        if missing := one.font.without_glyph():
            codes = ", ".join(f"{code:04X}" for code in missing[:5])
            yield Finding(f"the font {name} has no shape for the codes {codes}", one.page, one.number)
