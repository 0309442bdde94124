"""Operators that paint shapes, pictures and letters go in, what they leave on the page comes out (8.5, 8.9, 9.4)."""

from typing import Any

from press.proof.reading import graphics, lettering, marking
from press.proof.reading.geometry import Matrix, around, image_of, multiply
from press.proof.reading.glyphs import Font
from press.proof.reading.stage import Act
from press.proof.x4.reading.spaces import UNKNOWN, read_space
from press.proof.x4.reading.stage import Press, Shade

_STROKED, _FILLED = (1, 2, 5, 6), (0, 2, 4, 6)  # text rendering modes (9.3.6)
_EM = 1000


def paint_image(press: Press, picture: Any, _data: bytes = b"") -> None:
    """Record an image, which fills the unit square (8.9.5); a stencil is painted in the fill colour."""
    if graphics.flag(picture.get("/ImageMask", picture.get("/IM"))):
        shade = press.state.fill_shade
    else:
        space = picture.get("/ColorSpace", picture.get("/CS"))
        shade = Shade(UNKNOWN if space is None else read_space(space, press.resources), ())
    ctm = press.state.ctm
    press.paint("image", image_of(ctm, 0, 0, 1, 1), shade, picture=(picture, ctm))


def _painting(*kinds: str) -> Act:
    def act(press: Press) -> None:
        if press.path:
            box, state = around(press.path), press.state
            for kind in kinds:
                if kind == "fill":
                    press.paint(kind, box, state.fill_shade)
                else:
                    press.paint(kind, box, state.stroke_shade, state.width * _scale(state.ctm))
            if press.clipping:
                state.clip = state.clip.meet(box)
        press.clipping, press.path = False, []

    return act


def _scale(matrix: Matrix) -> float:
    a, b, c, d, _, _ = matrix
    return float(abs(a * d - b * c) ** 0.5)


def _shade(press: Press, name: str) -> None:
    source = press.resource("/Shading", name)
    if source is None:
        press.fault(f"there is no shading {name[1:]} in the resources", "sh")
        return
    space = read_space(source.get("/ColorSpace"), press.resources)
    press.paint("shading", press.state.clip, Shade(space, ()))


def _show(press: Press, shown: list[Any]) -> None:
    state, font = press.state, press.state.font
    if font is None or not press.in_text:
        press.fault("text is shown without a font or outside BT", "Tj")
        return
    letters = b"".join(item for item in shown if isinstance(item, bytes))
    codes = font.codes(letters)
    font.used.update(codes)
    wide = sum(map(font.widths.__getitem__, codes)) - sum(item for item in shown if isinstance(item, float))
    pen = (wide * state.size / _EM + len(codes) * state.letter_space) * state.stretch
    if any(map(font.texts.__getitem__, codes)):
        _paint_text(press, font, pen)
    a, b, c, d, e, f = press.matrix
    press.matrix = (a, b, c, d, e + pen * a, f + pen * b)


def _paint_text(press: Press, font: Font, pen: float) -> None:
    """Paint letters that move the pen this far, in text space."""
    state, whole = press.state, multiply(press.matrix, press.state.ctm)
    unit = state.size / _EM
    low, high = font.descent * unit + state.rise, font.ascent * unit + state.rise
    box = image_of(whole, min(pen, 0.0), low, max(pen, 0.0), high)
    size = abs(state.size) * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
    if state.mode in _FILLED:
        press.paint("text", box, state.fill_shade, size, font=font)
    if state.mode in _STROKED:
        press.paint("text", box, state.stroke_shade, size, font=font)


def _show_one(press: Press, text: bytes) -> None:
    _show(press, [text])


def _show_next(press: Press, text: bytes) -> None:
    lettering.ACTS[b"T*"](press)
    _show(press, [text])


def _show_spaced(press: Press, word: float, letter: float, text: bytes) -> None:
    press.state.word_space, press.state.letter_space = word, letter
    _show_next(press, text)


def _mark(press: Press, tag: str, properties: Any = None) -> None:
    if isinstance(properties, str) and press.resource("/Properties", properties) is None:
        press.fault(f"there are no properties {properties[1:]} in the resources", "BDC")
    marking.ACTS[b"BDC"](press, tag, properties)


ACTS: dict[bytes, Act] = {
    b"n": _painting(),
    **dict.fromkeys((b"f", b"F", b"f*"), _painting("fill")),
    **dict.fromkeys((b"S", b"s"), _painting("stroke")),
    **dict.fromkeys((b"B", b"B*", b"b", b"b*"), _painting("fill", "stroke")),
    b"sh": _shade,
    b"EI": paint_image,
    b"Tj": _show_one,
    b"TJ": _show,
    b"'": _show_next,
    b'"': _show_spaced,
    b"BDC": _mark,
}
