"""Text in; what it says once a common coding in it is undone, one coding at a time, out."""

import base64
import html
import quopri
import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote_to_bytes

_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}[\s:]?){10,}")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}(?:\r?\n[A-Za-z0-9+/_-]+)*")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|U([0-9A-Fa-f]{8})|([0-3][0-7]{2}))")
_TAG = re.compile(r"</?[A-Za-z!?][^<>]*>")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9A-Fa-f]+|\w+);")
_QUOTED = re.compile(r"=(?:[0-9A-Fa-f]{2}|\r?\n)")


def uncoded(words: str) -> Iterator[tuple[str, str | bytes]]:
    """Yield the name of each coding that the text seems to use, with the text after it is undone, if that is another."""
    for name, sign, undo in _UNDOING:
        if sign.search(words) and (undone := undo(words)) != words:
            yield name, undone


def _percent(words: str) -> bytes:
    return unquote_to_bytes(words)


def _quoted(words: str) -> bytes:
    return quopri.decodestring(words.encode("utf-8", "replace"))


def _untagged(words: str) -> str:
    return html.unescape(f"{_TAG.sub('', words)}\n{_TAG.sub(' ', words)}")


def _unescaped(words: str) -> str:
    return _ESCAPE.sub(lambda found: _letter(found[1] or found[2] or found[3], found[4]), words)


def _letter(digits: str | None, octal: str | None) -> str:
    code = int(digits, 16) if digits else int(octal or "0", 8)
    return chr(code) if code < 0x110000 else ""


def _hex(words: str) -> bytes:
    return b"\0".join(_from_hex(found) for found in _HEX.findall(words))


def _from_hex(words: str) -> bytes:
    digits = re.sub(r"[\s:]", "", words)
    return bytes.fromhex(digits[: len(digits) & ~1])


def _base64(words: str) -> bytes:
    return b"\n".join(_from_base64(found) for found in _BASE64.findall(words))


def _from_base64(words: str) -> bytes:
    letters = re.sub(r"\s", "", words).replace("-", "+").replace("_", "/")
    letters = letters[:-1] if len(letters) % 4 == 1 else letters
    return base64.b64decode(letters + "=" * (-len(letters) % 4))


_UNDOING: tuple[tuple[str, re.Pattern[str], Callable[[str], str | bytes]], ...] = (
    ("percent signs undone", _PERCENT, _percent),
    ("quoted-printable undone", _QUOTED, _quoted),
    ("entities undone", _ENTITY, html.unescape),
    ("tags removed", _TAG, _untagged),
    ("escapes undone", _ESCAPE, _unescaped),
    ("hexadecimal undone", _HEX, _hex),
    ("base64 undone", _BASE64, _base64),
)
