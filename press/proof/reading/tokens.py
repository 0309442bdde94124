"""A content stream's bytes in, its operators with their operands out (ISO 32000-1, 7.2 and 7.8.2)."""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

# Flat strings and arrays, the most frequent operands, are one match; possessive quantifiers keep it linear.
_STRING = rb"\((?:[^()\\]++|\\.)*+\)"
_TOKEN = re.compile(
    rb"(?:[\0\t\n\f\r ]++|%[^\r\n]*+)*+(?:"
    rb"([-+]?(?:\d++\.?\d*+|\.\d++))(?![^\0\t\n\f\r ()<>\[\]{}/%])"
    rb"|(<[0-9A-Fa-f\0\t\n\f\r ]*+>)"
    rb"|(" + _STRING + rb")"
    rb"|(/[^\0\t\n\f\r ()<>\[\]{}/%]*+)"
    rb"|(\[(?:[-+.\d\0\t\n\f\r ]++|<[0-9A-Fa-f\0\t\n\f\r ]*+>|" + _STRING + rb")*+\])"
    rb"|([A-Za-z'\"][A-Za-z0-9*'\"]*+)"
    rb"|(<<|>>|\[|\]|\()"
    rb"|([^\0\t\n\f\r %]))",
    re.DOTALL,
)
_ITEM = re.compile(rb"([-+.\d]++)|(<[^>]*+>)|(" + _STRING + rb")", re.DOTALL)
_OPERATOR, _STRUCTURE = 6, 7
_BREAKS = frozenset((b"(", b"ID"))
_PAREN = re.compile(rb"\\.|[()]", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)|\r\n?", re.DOTALL)
_ESCAPED = {
    b"n": b"\n",
    b"r": b"\r",
    b"t": b"\t",
    b"b": b"\b",
    b"f": b"\f",
    b"\r\n": b"",
    b"\n": b"",
    b"\r": b"",
}
_HASH = re.compile(r"#([0-9A-Fa-f]{2})")
_CONSTANTS: dict[bytes, bool | None] = {b"true": True, b"false": False, b"null": None}
_IMAGE_END = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)")


class Reference(NamedTuple):
    """A reference to an indirect object, by its number."""

    number: int


Operation = tuple[bytes, list[Any]]


def string(token: bytes) -> bytes:
    """Return the bytes that a literal `(…)` or hexadecimal `<…>` string stands for (7.3.4)."""
    if token[:1] == b"<":
        digits = token[1:-1].translate(None, b"\0\t\n\f\r ")
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))
    inner = token[1:-1]
    if b"\\" not in inner and b"\r" not in inner:
        return inner
    return _ESCAPE.sub(_unescape, inner)


def _unescape(found: re.Match[bytes]) -> bytes:
    code: bytes = found[1]
    if code is None:
        return b"\n"
    if code[:1].isdigit() and code[:1] < b"8":
        return bytes((int(code, 8) & 255,))
    return _ESCAPED.get(code, code)


def name(token: bytes) -> str:
    """Return a name with its slash, `#20` and the like resolved, as UTF-8 or else Latin-1 (7.3.5)."""
    try:
        words = token.decode("utf-8")
    except UnicodeDecodeError:
        words = token.decode("latin-1")
    return _HASH.sub(lambda found: chr(int(found[1], 16)), words) if "#" in words else words


def _number(token: bytes) -> float:
    try:
        return float(token)
    except ValueError:
        return 0.0


def _array(token: bytes) -> list[Any]:
    return [_number(item[0]) if item[0] else string(item[1] or item[2]) for item in _ITEM.findall(token)]


_MAKE: tuple[Callable[[bytes], Any], ...] = (bytes, _number, string, string, name, _array)


class _Operands:
    """Operands as they gather, with the arrays and dictionaries that are still open."""

    def __init__(self) -> None:
        self.values: list[Any] = []
        self.open: list[list[Any]] = []

    def take(self, token: bytes) -> None:
        """Open or close an array or a dictionary, or take one of the words that may stand in them."""
        if token in (b"<<", b"["):
            self.open.append(self.values)
            self.values = []
        elif token in _CONSTANTS:
            self.values.append(_CONSTANTS[token])
        elif token == b"R" and len(self.values) > 1 and isinstance(self.values[-2], float):
            self.values[-2:] = [Reference(int(self.values[-2]))]
        elif self.open and token in (b"]", b">>"):
            inner = self.values if token == b"]" else _pairs(self.values)
            self.values = self.open.pop()
            self.values.append(inner)


def _pairs(flat: list[Any]) -> dict[str, Any]:
    return dict(zip(map(str, flat[::2]), flat[1::2], strict=False))


def operations(data: bytes) -> Iterator[Operation]:
    """Yield every operator with its operands: numbers are float, strings bytes, names str with their slash.

    An inline image comes as `EI` with its dictionary and data; what is no token comes as an operator of
    that byte.
    """
    position, operands = 0, _Operands()
    while position < len(data):
        for found in _TOKEN.finditer(data, position):
            kind = found.lastindex or 0
            token = found[kind]
            if kind < _OPERATOR:
                operands.values.append(_MAKE[kind](token))
            elif token in _BREAKS:
                break
            elif kind == _STRUCTURE or operands.open or token in _CONSTANTS:
                operands.take(token)
            else:
                yield token, operands.values
                operands.values = []
        else:
            return
        if token == b"(":
            position = _string_end(data, found.end() - 1)
            operands.values.append(string(data[found.end() - 1 : position]))
        else:
            image, position = _image(data, found.end())
            yield b"EI", [_pairs(operands.values), image]
            operands.values = []


def _string_end(data: bytes, start: int) -> int:
    """Return the offset after the string that opens at `start`, counting its parentheses."""
    depth = 0
    for found in _PAREN.finditer(data, start):
        depth += {b"(": 1, b")": -1}.get(found[0], 0)
        if not depth:
            return found.end()
    return len(data)


def _image(data: bytes, start: int) -> tuple[bytes, int]:
    """Return an inline image's data and the offset after its EI."""
    found = _IMAGE_END.search(data, start)
    return (data[start + 1 : found.start()], found.end()) if found else (data[start + 1 :], len(data))
