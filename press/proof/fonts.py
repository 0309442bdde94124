"""Every font is in the file, every letter in it has a shape, and every shape can be read back as text.

A font that is not embedded is replaced by another at the printer's. A letter without a shape prints as a
box or not at all. Text that has no meaning recorded with it (ToUnicode) can neither be searched, copied nor
read aloud.
"""

from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document
from press.proof.reading.glyphs import UNKNOWN, Font

_NO_TEXT = frozenset(("\0", "\ufeff", "\ufffe", UNKNOWN))


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield fonts and letters that would not print or not be read (ISO 14289-1, 7.21)."""
    for font in document.fonts:
        if not font.embedded:
            yield Fault(f"the font {font.name} is not embedded", "use a font of layouts/fonts")
        if font.used and not font.unicode:
            yield Fault(f"the font {font.name} has no ToUnicode, so its text cannot be read back")
        if missing := font.without_glyph():
            yield Fault(f"{_told(font, missing)} in the font {font.name} has no shape")
    for page in document.pages:
        for shown in page.shown:
            if not _NO_TEXT.isdisjoint(shown.text):
                words = "".join("?" if letter in _NO_TEXT else letter for letter in shown.text)
                yield Fault(
                    f"a letter shown with {shown.font} stands for no text: {words[:60]!r}", page=page.number
                )


def _told(font: Font, codes: list[int]) -> str:
    letters = ", ".join(
        " ".join(f"U+{ord(letter):04X}" for letter in font.texts[code]) or str(code) for code in codes[:5]
    )
    return f"{letters} and {len(codes) - 5} more" if len(codes) > 5 else letters
