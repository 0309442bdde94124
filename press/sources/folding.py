"""Text in; the same text with quotation marks, dashes and blanks made alike out, with a map back."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_ALIKE = {
    **dict.fromkeys("‘’‚‛′ʼʻ`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\t\n\r\x0b\x0c\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005", " "),
    **dict.fromkeys("\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000", " "),
}
_ONE_TO_ONE = {ord(odd): plain for odd, plain in _ALIKE.items()}
_UNSEEN = "\u00ad\u200b\u2060\ufeff"
_BLANK = _UNSEEN + " \t\n"
_UNEVEN = re.compile(r"[^\x21-\x7e ]|  |^ | $")
# Superscripts and fractions stay as they are: 10² is not 102.
_KEPT = re.compile(r"<(super|sub|fraction)>")


@dataclass(frozen=True)
class Folded:
    """Folded text; `offsets[i]` is where its i-th character stood in the original."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where the folded characters from `start` to before `end` stand in the original."""
        return self.offsets[start], self.offsets[end - 1] + 1


def is_seen(text: str) -> bool:
    """Tell whether a text has a letter that is no blank and not invisible."""
    return bool(text.strip(_BLANK).strip())


@lru_cache(maxsize=8192)
def fold(text: str) -> Folded:
    """Make quotation marks, dashes, blanks and compatibility characters (NFKC) alike; case stays."""
    plain = text.translate(_ONE_TO_ONE)
    if not _UNEVEN.search(plain):
        return Folded(plain, range(len(plain)))
    letters: list[str] = []
    offsets: list[int] = []
    for start, end in _clusters(plain):
        for letter in _plain(plain[start:end]):
            if letter != " " or (letters and letters[-1] != " "):
                letters.append(letter)
                offsets.append(start)
    while letters and letters[-1] == " ":
        del letters[-1], offsets[-1]
    return Folded("".join(letters), offsets)


def _clusters(text: str) -> list[tuple[int, int]]:
    """Pair each letter with the combining marks after it, so that é is one letter however it was typed."""
    starts = [
        n for n, letter in enumerate(text) if n == 0 or letter.isascii() or not unicodedata.combining(letter)
    ]
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


def _plain(cluster: str) -> str:
    if cluster.isascii():
        return cluster
    if cluster in _UNSEEN:
        return ""
    if _KEPT.match(unicodedata.decomposition(cluster[0])):
        return unicodedata.normalize("NFC", cluster)
    if cluster == "…":
        return "..."
    return unicodedata.normalize("NFKC", cluster).translate(_ONE_TO_ONE)
