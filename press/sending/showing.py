"""Who signed, and when, in; words that say so, and a page with them as large as the place of the signature, out."""

from dataclasses import replace
from datetime import datetime

from press.drawing.surface import Surface
from press.language import load_language
from press.look import Look
from press.marked import Text
from press.problems import Problems
from press.sheets import EMAIL
from press.style.house import read_house
from press.typesetting.paragraph import Style, Words
from press.workspace import Workspace

_PAD, _STEP, _LEAST = 4.0, 0.95, 0.3


def shown(
    workspace: Workspace, lang: str, size: tuple[float, float], signature: tuple[str, datetime]
) -> tuple[str, bytes]:
    """Return the words for a name and a moment in UTC, and a PDF of one page with them; width and height are in points."""
    problems = Problems()
    house = read_house(workspace, Text("house"), problems)
    problems.stop()
    assert house is not None
    language = load_language(Text(lang), workspace)
    who, when = signature
    style = replace(Look(house, language, workspace.root / "layouts/fonts").style("side"), before=0, after=0)
    for letter in style.face.missing(who):  # a certificate may name anybody
        who = who.replace(letter, "?")
    time = language.number(f"{when:%H:%M}")
    lines = language.word("signed_by", name=who), f"{language.day(when)} · {time} UTC"
    return " · ".join(lines), _page(lines, style, size)


def _page(lines: tuple[str, str], style: Style, size: tuple[float, float]) -> bytes:
    """Set lines as large as a page has room for them."""
    wide, tall = size[0] - 2 * _PAD, size[1] - 2 * _PAD
    scale = tall / style.leading / len(lines)
    while True:
        paragraphs = [_set(line, style, scale, wide) for line in lines]
        height = sum(words.height for words in paragraphs)
        if height <= tall or scale < _LEAST:
            break
        scale *= _STEP
    surface, top = Surface(EMAIL, size, style.lang), (size[1] + height) / 2
    with surface.artifact():  # the field says the same to those who hear it
        for words in paragraphs:
            top -= words.height
            words.drawOn(surface, _PAD, top)
    surface.showPage()
    return surface.document.write("1.7", {}, {})


def _set(line: str, style: Style, scale: float, wide: float) -> Words:
    words = Words(line, replace(style, size=style.size * scale, leading=style.leading * scale), None)
    words.wrap(wide, 0)
    return words
