"""A stream's bytes and its dictionary in; the bytes that its filters stand for out (ISO 32000-1, 7.4)."""

import base64
import re
import zlib
from collections.abc import Callable
from typing import Any

from pypdf.errors import PyPdfError
from pypdf.filters import FlateDecode, LZWDecode, RunLengthDecode
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from press.proof.places.place import Unread

MOST = 100_000_000
# Pictures: there is no text in what these filters give, and what they hold beside it (EXIF) is not compressed.
_PICTURES = frozenset(("/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/CCF", "/JBIG2Decode"))
_SPACE = re.compile(rb"\s+")


def decoded(data: bytes, entries: dict[str, Any]) -> bytes:
    """Undo a stream's filters; raise Unread for one that is unknown, fails, or gives more than 100 MB."""
    filters = _listed(entries.get("/Filter", entries.get("/F")))
    options = _listed(entries.get("/DecodeParms", entries.get("/DP")))
    for number, name in enumerate(filters):
        if name in _PICTURES:
            break
        act = _FILTERS.get(str(name))
        if act is None:
            raise Unread(f"its filter {name} is unknown")
        given = options[number] if number < len(options) else None
        picture = entries.get("/Subtype") == "/Image"
        try:
            data = act(data, {} if picture or not isinstance(given, dict) else given)
        except (PyPdfError, ValueError, zlib.error, IndexError, TypeError) as error:
            raise Unread(f"its filter {name} fails: {error}") from error
        if len(data) > MOST:
            raise Unread(f"it holds more than {MOST} bytes")
    return data


def inflated(data: bytes) -> bytes:
    """Undo deflate, with a zlib or gzip header or none; raise Unread if that fails."""
    engine = zlib.decompressobj(47)
    try:
        found = engine.decompress(data, MOST)
    except zlib.error as error:
        raise Unread(f"it cannot be decompressed: {error}") from error
    if not engine.eof:
        raise Unread("it ends too early or holds more than can be read")
    return found + engine.unused_data


def _flate(data: bytes, options: dict[str, Any]) -> bytes:
    plain = inflated(data)
    if options.get("/Predictor", 1) == 1:
        return plain
    numbers = {NameObject(key): NumberObject(int(value)) for key, value in options.items()}
    return FlateDecode.decode(data, DictionaryObject(numbers))


def _lzw(data: bytes, options: dict[str, Any]) -> bytes:
    early = NumberObject(int(options.get("/EarlyChange", 1)))
    found = LZWDecode.decode(data, DictionaryObject({NameObject("/EarlyChange"): early}))
    return found.encode("latin-1") if isinstance(found, str) else found


def _hex(data: bytes, _options: dict[str, Any]) -> bytes:
    digits = _SPACE.sub(b"", data.partition(b">")[0])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _ascii85(data: bytes, _options: dict[str, Any]) -> bytes:
    return base64.a85decode(_SPACE.sub(b"", data.partition(b"~>")[0]).removeprefix(b"<~"))


def _run_length(data: bytes, _options: dict[str, Any]) -> bytes:
    return RunLengthDecode.decode(data)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


_FILTERS: dict[str, Callable[[bytes, dict[str, Any]], bytes]] = {
    **dict.fromkeys(("/FlateDecode", "/Fl"), _flate),
    **dict.fromkeys(("/LZWDecode", "/LZW"), _lzw),
    **dict.fromkeys(("/ASCIIHexDecode", "/AHx"), _hex),
    **dict.fromkeys(("/ASCII85Decode", "/A85"), _ascii85),
    **dict.fromkeys(("/RunLengthDecode", "/RL"), _run_length),
}
