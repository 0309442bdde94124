"""Leaks to plant: files that hold a secret in one place each, by the name of the place."""

from collections.abc import Callable
from dataclasses import replace

from press.proof.expected import Fault
from press.proof.leak import leaks
from tests.proofs.small import EXPECTED, NAME, SECRET, build, shown, stream

CHANGE = tuple[str, bytes, bytes]
BEFORE = b"/H1 <<"


def found(data: bytes, name: str = "small.pdf", *secrets: str) -> list[Fault]:
    """What the leak proof finds in a file when the secrets, the long one and the name unless told, were withheld."""
    return list(leaks(data, name, replace(EXPECTED, withheld=secrets or (SECRET, NAME))))


def drawn(code: bytes, *more: CHANGE) -> bytes:
    """The small file with more operators at the beginning of its first page."""
    return build(("content1", BEFORE, b"/Artifact BMC " + code + b" EMC " + BEFORE), *more)


def text(code: bytes, font: bytes = b"/F1 8 Tf") -> bytes:
    return b"BT %s 20 200 Td %s ET" % (font, code)


def letters_of(words: str, between: bytes = b" ") -> bytes:
    """Each letter shown by itself."""
    return between.join(shown(letter) for letter in words)


def scattered(words: list[str], places: list[tuple[int, int]]) -> bytes:
    """Words, each where it is told."""
    return b" ".join(
        b"BT /F1 8 Tf %d %d Td %s ET" % (*at, shown(word)) for word, at in zip(words, places, strict=True)
    )


def font(entries: bytes) -> CHANGE:
    """One more font, F2, on the first page."""
    return ("page1", b"/F1 @font", b"/F1 @font /F2 <<%s>>" % entries)


def attached(data: bytes, entries: bytes = b"/Type /EmbeddedFile") -> bytes:
    """The small file with a stream that nothing refers to."""
    return build(("+extra", b"", stream(data, entries)))


def catalog(entries: bytes, *more: CHANGE) -> bytes:
    return build(("catalog", b"/Type /Catalog", b"/Type /Catalog " + entries), *more)


def half(words: str) -> tuple[str, str]:
    """Words in two parts, cut in the middle of a word."""
    middle = len(words) // 2 + 1
    return words[:middle], words[middle:]


Planted = dict[str, Callable[[], bytes]]
