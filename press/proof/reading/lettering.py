"""Text operators: they move the pen and show strings (ISO 32000-1, 9.3 and 9.4)."""

from typing import Any

from press.proof.reading.drawn import Shown
from press.proof.reading.geometry import IDENTITY, apply, image_of, multiply
from press.proof.reading.glyphs import Font
from press.proof.reading.stage import Act, Stage, State, setting

_UNSEEN = (3, 7)
_EM = 1000


def _begin(stage: Stage) -> None:
    if stage.in_text:
        stage.fault("BT inside BT")
    stage.in_text = True
    stage.matrix = stage.line = IDENTITY


def _end(stage: Stage) -> None:
    if not stage.in_text:
        stage.fault("ET without BT")
    stage.in_text = False


def _choose(stage: Stage, name: str, size: float) -> None:
    source = stage.resource("/Font", name)
    if source is None:
        stage.fault(f"no font {name[1:]} in the resources")
    stage.state.font = None if source is None else stage.fonts.get(source)
    stage.state.size = size


def _place(stage: Stage, *numbers: float) -> None:
    a, b, c, d, e, f = numbers
    stage.matrix = stage.line = (a, b, c, d, e, f)


def _move(stage: Stage, x: float, y: float) -> None:
    a, b, c, d, e, f = stage.line
    stage.matrix = stage.line = (a, b, c, d, x * a + y * c + e, x * b + y * d + f)


def _move_leading(stage: Stage, x: float, y: float) -> None:
    stage.state.leading = -y
    _move(stage, x, y)


def _next_line(stage: Stage) -> None:
    _move(stage, 0.0, -stage.state.leading)


def _show_one(stage: Stage, text: bytes) -> None:
    _show(stage, [text])


def _show_next(stage: Stage, text: bytes) -> None:
    _next_line(stage)
    _show(stage, [text])


def _show_spaced(stage: Stage, word: float, letter: float, text: bytes) -> None:
    stage.state.word_space, stage.state.letter_space = word, letter
    _show_next(stage, text)


def _show(stage: Stage, items: list[Any]) -> None:
    state, font = stage.state, stage.state.font
    if font is None or not stage.in_text:
        stage.fault("text without a font or outside BT")
        return
    strings = [item for item in items if isinstance(item, bytes)]
    moves = [item for item in items if not isinstance(item, bytes)]
    # Only a move back by an em or more, as in right-to-left text, takes the pen beyond the ends of the line.
    runs = [(strings, moves)] if max(moves, default=0) < _EM else [_run(item) for item in items]
    pen = low = high = 0.0
    pieces = []
    for strings, moves in runs:
        text, width = _measure(state, font, b"".join(strings))
        pieces.append(text)
        pen += width - sum(moves) * state.size * state.stretch / _EM
        low, high = min(low, pen), max(high, pen)
    _record(stage, font, "".join(pieces), (low, high))
    a, b, c, d, e, f = stage.matrix
    stage.matrix = (a, b, c, d, e + pen * a, f + pen * b)


def _run(item: Any) -> tuple[list[bytes], list[float]]:
    return ([item], []) if isinstance(item, bytes) else ([], [item])


def _measure(state: State, font: Font, shown: bytes) -> tuple[str, float]:
    """Return what a string says and how far it moves the pen, in text space (9.4.4)."""
    text, width, count = font.read(shown)
    spaces = shown.count(b" ") * state.word_space if not font.wide else 0.0
    return text, (width * state.size / _EM + count * state.letter_space + spaces) * state.stretch


def _record(stage: Stage, font: Font, text: str, extent: tuple[float, float]) -> None:
    """Record text that runs along the baseline over `extent`, in text space."""
    state, mark = stage.state, stage.mark
    whole = multiply(stage.matrix, state.ctm)
    unit = state.size / _EM
    box = image_of(
        whole, extent[0], font.descent * unit + state.rise, extent[1], font.ascent * unit + state.rise
    )
    x, y = apply(whole, 0.0, state.rise)
    size = abs(state.size) * (whole[2] ** 2 + whole[3] ** 2) ** 0.5
    seen = state.mode not in _UNSEEN and state.alpha > 0
    stage.drawn.things.append(Shown(stage.page, text, x, y, box, font.name, size, state.fill, seen, mark))
    if mark.mcid is not None and stage.spoken is None:
        stage.drawn.marks[mark.mcid].append(text)


ACTS: dict[bytes, Act] = {
    b"BT": _begin,
    b"ET": _end,
    b"Tf": _choose,
    b"Tm": _place,
    b"Td": _move,
    b"TD": _move_leading,
    b"T*": _next_line,
    b"Tj": _show_one,
    b"TJ": _show,
    b"'": _show_next,
    b'"': _show_spaced,
    b"Tc": setting("letter_space"),
    b"Tw": setting("word_space"),
    b"Tz": setting("stretch", 0.01),
    b"TL": setting("leading"),
    b"Ts": setting("rise"),
    b"Tr": setting("mode"),
}
