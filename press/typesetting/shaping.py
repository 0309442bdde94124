"""A word and a face in, positioned glyphs out; every letter of the word stays with exactly one glyph."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import uharfbuzz as hb

from press.typesetting.faces import Face

SOFT_HYPHEN = "\u00ad"
HYPHENS = "\u2010-"


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
    """One glyph in reading order, in 1/1000 em; `text`: what it stands for, "" if an earlier one says it."""

    code: int
    advance: float
    x: float
    y: float
    text: str


@dataclass(frozen=True, eq=False, slots=True)
class Shaped:
    """Glyphs of one face in one direction, in reading order; `width` in 1/1000 em."""

    face: Face
    backward: bool
    glyphs: tuple[Glyph, ...]
    width: float
    text: str


class Manner(NamedTuple):
    """How words are shaped: OpenType feature tags, language, direction, tracking in 1/1000 em."""

    features: tuple[str, ...] = ()
    lang: str = "en"
    backward: bool = False
    tracking: float = 0.0


def shape(face: Face, text: str, manner: Manner, hyphen: bool = False) -> tuple[Shaped, ...]:
    """Shape a word, in as many parts as it needs faces; raise MissingGlyph if no face has a character.

    `hyphen` puts one behind it, which stands for U+00AD.
    """
    known: dict[str, tuple[Shaped, ...]] | None = face.shapes.get((manner, hyphen))
    if known is None:
        known = face.shapes[manner, hyphen] = {}
    found = known.get(text)
    if found is None:
        make = _hyphenated if hyphen else _shape_all
        found = known[text] = tuple(make(face, text, manner))
    return found


def _shape_all(face: Face, text: str, manner: Manner) -> list[Shaped]:
    return [_shape(own, part, manner) for own, part in _by_face(face, text)]


def _hyphenated(face: Face, text: str, manner: Manner) -> list[Shaped]:
    hyphen = next((c for c in HYPHENS if face.has(c)), "")
    if not hyphen:
        return _shape_all(face, text + SOFT_HYPHEN, manner)
    *front, last = _shape_all(face, text + hyphen, manner)
    glyphs = (*last.glyphs[:-1], last.glyphs[-1]._replace(text=SOFT_HYPHEN))
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
    placed = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    if manner.backward:
        placed.reverse()
    texts = _texts([info.cluster for info, _ in placed], text)
    unit = face.unit
    # Tracking would tear a joined script apart.
    space = 0.0 if manner.backward else manner.tracking
    glyphs = tuple(
        Glyph(
            i.codepoint, p.x_advance * unit + (space if t else 0.0), p.x_offset * unit, p.y_offset * unit, t
        )
        for (i, p), t in zip(placed, texts, strict=True)
    )
    bare = next((g.text for g in glyphs if not g.code), "")
    if bare:
        raise MissingGlyph(bare[0], text, face.name)
    if not glyphs:  # nothing but format characters
        glyphs = (Glyph(face.glyph(" "), 0.0, 0.0, 0.0, text),)
    return Shaped(face, manner.backward, glyphs, sum(g.advance for g in glyphs), text)


def _features(manner: Manner) -> dict[str, Any]:
    features: dict[str, Any] = dict.fromkeys(manner.features, True)
    if manner.tracking:
        features.update(liga=False, clig=False)
    return features


def _texts(starts: list[int], text: str) -> list[str]:
    # A cluster of as many glyphs as letters gives each its own; otherwise the first glyph says all of it.
    texts = [""] * len(starts)
    at = 0
    while at < len(starts):
        end = at
        while end < len(starts) and starts[end] == starts[at]:
            end += 1
        first = 0 if at == 0 else starts[at]
        letters = text[first : starts[end] if end < len(starts) else len(text)]
        if len(letters) == end - at:
            texts[at:end] = letters
        else:
            texts[at] = letters
        at = end
    return texts
