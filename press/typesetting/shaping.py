"""A word and a face in, positioned glyphs out; every letter of the word stays with exactly one glyph."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, NamedTuple

import uharfbuzz as hb

from press.typesetting.faces import Code, Face

SOFT_HYPHEN = "\u00ad"
_HYPHENS = "\u2010-"

# What may hang out of a line that it begins or ends, and how much of it.
_OPENING = frozenset("“‘„‚«‹\"'")
_CLOSING = dict.fromkeys("-\u2010\u00ad.,،۔”’»›\"'", 0.7) | {"–": 0.4, "—": 0.3}


class MissingGlyph(ValueError):
    """A character that no face of a family can set."""

    def __init__(self, char: str, text: str, face: str = "") -> None:
        self.char = char
        self.text = text
        name = unicodedata.name(char, "a control character")
        super().__init__(
            f"{face or 'the face'} has no glyph for U+{ord(char):04X} {name.lower()} in {text[:40]!r}"
        )


class Glyph(NamedTuple):
    """What stands for one or more letters, in 1/1000 em: a glyph, or several (moved in font units)."""

    code: Code
    advance: float
    x: float
    y: float
    text: str


class _Stroke(NamedTuple):
    """A glyph and what it stands for, `y` 1/1000 em above the line; the number `move` puts the pen there."""

    move: str
    y: float
    pair: tuple[Code, str]


@dataclass(frozen=True, eq=False)
class Shaped:
    """Glyphs of one face in one direction, in reading order; `width` in 1/1000 em."""

    face: Face
    backward: bool
    glyphs: tuple[Glyph, ...]
    width: float
    text: str

    @cached_property
    def strokes(self) -> tuple[_Stroke, ...]:
        """The glyphs as a TJ array puts them out."""
        moves = [(f"{move:g}" if move else "", glyph) for move, glyph in self._moves]
        return tuple(_Stroke(move, glyph.y, (glyph.code, glyph.text)) for move, glyph in moves)

    @cached_property
    def pen(self) -> float:
        """How far drawing the glyphs moves the pen, in 1/1000 em."""
        return sum(self.face.advance(glyph.code) - move for move, glyph in self._moves)

    @cached_property
    def lead(self) -> float:
        """How far an opening quotation mark at the start of a line hangs out before it, in 1/1000 em."""
        return self.glyphs[0].advance if self.text[0] in _OPENING else 0.0

    @cached_property
    def trail(self) -> float:
        """How far a hyphen, stop or quotation mark at the end of a line hangs out behind it, in 1/1000 em."""
        return _CLOSING.get(self.text[-1], 0.0) * self.glyphs[-1].advance

    @cached_property
    def _moves(self) -> list[tuple[float, Glyph]]:
        moves = []
        pen = x = 0.0
        for glyph in self.glyphs:
            x -= glyph.advance if self.backward else 0.0
            move = round(pen - x - glyph.x, 1)
            moves.append((move, glyph))
            pen += self.face.advance(glyph.code) - move
            x += 0.0 if self.backward else glyph.advance
        return moves


class Manner(NamedTuple):
    """How words are shaped: OpenType feature tags, language, direction, tracking in 1/1000 em."""

    features: tuple[str, ...] = ()
    lang: str = "en"
    backward: bool = False
    tracking: float = 0.0


class _Placed(NamedTuple):
    code: int
    cluster: int
    x: int
    y: int
    advance: int


class Shapes(dict[str, tuple[Shaped, ...]]):
    """Words shaped by one face in one manner, in as many parts as they need faces; made when asked for."""

    def __init__(self, face: Face, manner: Manner, hyphen: bool) -> None:
        super().__init__()
        self.face, self.manner, self.hyphen = face, manner, hyphen

    def __missing__(self, text: str) -> tuple[Shaped, ...]:
        make = _hyphenated if self.hyphen else _shape_all
        found = self[text] = tuple(make(self.face, text, self.manner))
        return found


def shapes(face: Face, manner: Manner, hyphen: bool = False) -> Shapes:
    """Return the words that `face` has shaped, to be asked for more; a missing character raises MissingGlyph.

    With `hyphen` each word ends in one more, which stands for U+00AD.
    """
    found: Shapes | None = face.shapes.get((manner, hyphen))
    if found is None:
        found = face.shapes[manner, hyphen] = Shapes(face, manner, hyphen)
    return found


def _shape_all(face: Face, text: str, manner: Manner) -> list[Shaped]:
    return [_shape(own, part, manner) for own, part in _by_face(face, text)]


def _hyphenated(face: Face, text: str, manner: Manner) -> list[Shaped]:
    hyphen = next((c for c in _HYPHENS if face.has(c)), "")
    if not hyphen:
        return _shape_all(face, text + SOFT_HYPHEN, manner)
    *front, last = _shape_all(face, text + hyphen, manner)
    final = last.glyphs[-1]
    glyphs = (*last.glyphs[:-1], final._replace(text=final.text[:-1] + SOFT_HYPHEN))
    return [*front, replace(last, glyphs=glyphs, text=last.text[:-1] + SOFT_HYPHEN)]


def clusters(text: str) -> Iterator[str]:
    """Yield the letters of a word, each with the marks and format characters that follow it."""
    start = 0
    for at in range(1, len(text)):
        if unicodedata.category(text[at]) not in ("Mn", "Mc", "Me", "Cf"):
            yield text[start:at]
            start = at
    if text:
        yield text[start:]


def _by_face(face: Face, text: str) -> list[tuple[Face, str]]:
    if all(map(face.has, text)):
        return [(face, text)]
    parts: list[tuple[Face, str]] = []
    for cluster in clusters(text):
        for own, part in _housed(face, cluster, text):
            if parts and parts[-1][0] is own:
                parts[-1] = (own, parts[-1][1] + part)
            else:
                parts.append((own, part))
    return parts


def _housed(face: Face, cluster: str, text: str) -> list[tuple[Face, str]]:
    family = (face, *face.fallback)
    for own in family:
        if all(map(own.has, cluster)) or all(map(own.has, unicodedata.normalize("NFC", cluster))):
            return [(own, cluster)]
    for char in cluster:
        if not any(own.has(char) for own in family):
            raise MissingGlyph(char, text, face.name)
    return [(next(own for own in family if own.has(char)), char) for char in cluster]


def _shape(face: Face, text: str, manner: Manner) -> Shaped:
    buffer = hb.Buffer()
    buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = hb.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if manner.backward else "ltr"
    buffer.language = manner.lang
    hb.shape(face.font, buffer, _features(manner))
    placed = [
        _Placed(info.codepoint, info.cluster, place.x_offset, place.y_offset, place.x_advance)
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    ]
    if manner.backward:
        placed.reverse()
    glyphs = tuple(_glyphs(face, placed, text, manner))
    # Nothing but format characters: they hang on a glyph that moves nothing.
    glyphs = glyphs or (Glyph(face.glyph(" "), 0.0, 0.0, 0.0, text),)
    return Shaped(face, manner.backward, glyphs, sum(g.advance for g in glyphs), text)


def _glyphs(face: Face, placed: list[_Placed], text: str, manner: Manner) -> Iterator[Glyph]:
    # A cluster of as many glyphs as letters gives each its own; in another they are drawn as one.
    at = start = 0
    unit, backward = face.unit, manner.backward
    space = 0.0 if backward else manner.tracking  # it would tear a joined script apart
    while at < len(placed):
        end = at + 1
        while end < len(placed) and placed[end].cluster == placed[at].cluster:
            end += 1
        until = placed[end].cluster if end < len(placed) else len(text)
        own, letters = placed[at:end], text[start:until]
        if any(not one.code for one in own):
            raise MissingGlyph(letters[0], text, face.name)
        if len(own) == 1 or len(own) == len(letters):
            pairs = zip(own, letters if len(own) > 1 else (letters,), strict=True)
            yield from (Glyph(p.code, p.advance * unit + space, p.x * unit, p.y * unit, t) for p, t in pairs)
        else:
            width, parts = _joined(own[::-1] if backward else own)
            yield Glyph(parts, width * unit + space, 0.0, 0.0, letters)
        at, start = end, until


def _joined(placed: list[_Placed]) -> tuple[int, Code]:
    pen = 0
    parts = []
    for one in placed:
        parts.append((one.code, pen + one.x, one.y))
        pen += one.advance
    return pen, tuple(parts)


def _features(manner: Manner) -> dict[str, Any]:
    features: dict[str, Any] = dict.fromkeys(manner.features, True)
    if manner.tracking:
        features.update(liga=False, clig=False)
    return features
