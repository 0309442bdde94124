"""Python values go in, PDF syntax comes out (ISO 32000-1, 7.3)."""

import zlib
from collections.abc import Mapping, Sequence


def dictionary(entries: Mapping[str, bytes]) -> bytes:
    """Write a dictionary; the values are written already."""
    return b"<<" + b" ".join(b"/%s %s" % (key.encode(), value) for key, value in entries.items()) + b">>"


def array(items: Sequence[bytes]) -> bytes:
    """Write an array; the items are written already."""
    return b"[" + b" ".join(items) + b"]"


def numbers(*values: float) -> str:
    """Write numbers to a thousandth, without needless digits."""
    return " ".join(f"{round(value, 3) + 0.0:.10g}" for value in values)


def box(values: Sequence[float]) -> bytes:
    """Write an array of numbers."""
    return b"[%s]" % numbers(*values).encode()


def name(text: str) -> bytes:
    """Write a name; all but letters, digits and -._ in hexadecimal (7.3.5)."""
    plain = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._"
    return b"/" + b"".join(bytes([c]) if c in plain else b"#%02X" % c for c in text.encode())


def string(text: str) -> bytes:
    """Write a text string: as it stands if it is printable ASCII, in UTF-16 if not (7.9.2.2)."""
    if text.isascii() and text.isprintable():
        for sign in "\\()":
            text = text.replace(sign, "\\" + sign)
        return b"(%s)" % text.encode()
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode()


def stream(entries: bytes, content: bytes, packed: bool = True) -> bytes:
    """Write a stream; the end of line before `endstream` is not counted (ISO 19005-2, 6.1.7.1).

    It is CR LF: behind content that ends in CR, a lone LF would make both look like one end of line.
    """
    if packed:
        content, entries = zlib.compress(content, 9), entries + b" /Filter /FlateDecode"
    entries += b" /Length %d" % len(content)
    return b"<<%s>>\nstream\n%s\r\nendstream" % (entries.strip(), content)
