"""An object's text in; the words of its strings, and its names, out (ISO 32000-1, 7.3.4, 7.3.5 and 7.9.2)."""

import re

from press.proof.reading.tokens import name, string

_FLAT = rb"(?:[^()\\]++|\\.)"
_STRING = re.compile(
    rb"\((?:[^()\\]++|\\.|\(" + _FLAT + rb"*+\))*+\)|<[0-9A-Fa-f\0\t\n\f\r ]{4,}>",
    re.DOTALL,
)
_PLAIN = bytes((9, 10, 12, 13, *range(32, 127)))
_NAME = re.compile(rb"/[^\0\t\n\f\r ()<>\[\]{}/%]+")


def words(head: bytes) -> str:
    """Return what the strings of an object say, a line each."""
    return "\n".join(text(string(token)) for token in _STRING.findall(head))


def names(head: bytes) -> list[str]:
    """Return the names in an object, without their slash, `#20` and the like resolved."""
    return [name(token)[1:] for token in _NAME.findall(head)]


def text(value: bytes) -> str:
    """Return the words of a text string: UTF-16 or UTF-8 with its mark, UTF-16 that lost it, or one byte a letter."""
    if value[:2] in (b"\xfe\xff", b"\xff\xfe"):
        return value.decode("utf-16", "replace")
    if value[:3] == b"\xef\xbb\xbf":
        return value[3:].decode("utf-8", "replace")
    if len(value) > 3 and not any(value[::2]):
        return value.decode("utf-16-be", "replace")
    if value.isascii() and not value.translate(None, _PLAIN):
        return value.decode("ascii")
    readings = (
        value.decode("utf-8", "ignore"),
        value.decode("cp1252", "replace"),
        value.decode("utf-16-be", "replace"),
    )
    return "\n".join(readings)
