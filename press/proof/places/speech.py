"""A PDF file's objects in; what every stream that shows text says, on a page or not, in each reading of its fonts, out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from press.proof.places.objects import Objects, parsed
from press.proof.places.place import Kind, Place
from press.proof.places.programs import Reading, readings
from press.proof.reading.glyphs import UNKNOWN
from press.proof.reading.tokens import operations

_SHOWS = re.compile(rb"[)>\]]\s*(?:T[jJ]|['\"])(?![A-Za-z])")
_BEGINS = re.compile(rb"(?:\A|[\s>\])])BT\s")
_SHOWING = frozenset((b"Tj", b"TJ", b"'", b'"'))
_DEEPEST = 12
_Face = tuple[bool, Reading]


def shows_text(data: bytes) -> bool:
    """Tell whether decoded bytes look like a content stream that shows text."""
    return _BEGINS.search(data) is not None and _SHOWS.search(data) is not None


class Speech:
    """The fonts of a file, by every name that a resource dictionary anywhere gives them."""

    def __init__(self, objects: Objects) -> None:
        self.objects = objects
        self.named: dict[str, list[Any]] = defaultdict(list)
        for one in objects:
            if b"/Font" in one.head:
                self._collect(parsed(one.head), 0)
        # Whether there is one way only to read each font, so that text read from pages needs no second look.
        self.plain = True
        self.faces: dict[str, list[_Face]] = {name: self._faces(found) for name, found in self.named.items()}

    def _collect(self, value: Any, depth: int) -> None:
        if depth > _DEEPEST or not isinstance(value, dict | list):
            return
        if isinstance(value, dict):
            fonts = self.objects.resolved(value.get("/Font"))
            for name, font in fonts.items() if isinstance(fonts, dict) else ():
                if font not in self.named[name]:
                    self.named[name].append(font)
        for item in value.values() if isinstance(value, dict) else value:
            self._collect(item, depth + 1)

    def _faces(self, found: list[Any]) -> list[_Face]:
        faces: list[_Face] = []
        for font in found:
            try:
                source: Any = self.objects.as_pypdf(font)
                wide = source["/Subtype"] == "/Type0"
                first, others = readings(source)
            except Exception:  # a damaged font says nothing, and what is shown in it is told as unread
                first, others, wide = {}, [], False
            self.plain &= bool(first) and not others and not faces
            faces += [(wide, reading) for reading in (first, *others) if reading]
        return faces

    def places(self, data: bytes, name: str) -> Iterator[Place]:
        """Yield what a content stream says, once for each way of reading its fonts, and once byte by byte."""
        shown = list(_shown(data))
        most = max((len(self.faces.get(font, ())) for font, _ in shown), default=0)
        for track in range(most):
            said = "".join(self._say(font, string, track) for font, string in shown)
            yield Place(f"the text of {name}", Kind.PAGE, said)
        yield Place(f"the text of {name}", Kind.PAGE, b"".join(string for _, string in shown))
        mute = {font for font, _ in shown if not self.faces.get(font)}
        mute |= {font for font, string in shown if self._silent(font, string)}
        for font in sorted(mute):
            yield Place(f"the text of {name}", Kind.UNREAD, f"nobody can tell what its font {font[1:]} says")

    def _say(self, font: str, string: bytes, track: int) -> str:
        faces = self.faces.get(font)
        if not faces:
            return ""
        wide, reading = faces[min(track, len(faces) - 1)]
        return "".join(reading.get(code, UNKNOWN) for code in _codes(string, wide))

    def _silent(self, font: str, string: bytes) -> bool:
        """Tell whether a code is shown that no reading of its font explains."""
        faces = self.faces.get(font, [])
        return any(
            all(code not in reading for _, reading in faces)
            for wide, _ in faces[:1]
            for code in _codes(string, wide)
        )


def _codes(string: bytes, wide: bool) -> Iterator[int]:
    if not wide:
        return iter(string)
    return (int.from_bytes(string[at : at + 2], "big") for at in range(0, len(string), 2))


def _shown(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the font and the bytes of every string that a content stream shows."""
    font = ""
    for operator, operands in operations(data):
        if operator == b"Tf" and operands:
            font = str(operands[0])
        elif operator in _SHOWING and operands:
            items = operands[-1] if isinstance(operands[-1], list) else operands[-1:]
            yield from ((font, item) for item in items if isinstance(item, bytes))
