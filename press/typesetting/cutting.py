"""A word in, the places where it may be cut at the end of a line out."""

import functools
import re
from typing import NamedTuple

from press.typesetting.hyphens import AFFIX_BEFORE, hyphenations
from press.typesetting.shaping import SOFT_HYPHEN

_LONGEST_PLAIN, _LONGEST = 60, 300
_ADDRESS = re.compile(r"https?://|www\.|(?<![\w.+-])[\w.+-]++@[\w-]+\.\w|\w\.\w+/\w|^/\w+/")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]++@[\w-]+\.\w")
# An address is cut behind a slash and before other signs, so that no sign looks like the end of a sentence; not behind
# the slashes of its scheme, nor at a hyphen, which might be one that the line put in.
_ADDRESS_CUTS = re.compile(r"(?<=[^/]/)(?=[^/])|(?<=@)|(?<=\w)(?=[.?&=#%_~])")
_MAIL_CUTS = re.compile(r"(?<=@)")
_DASH_CUTS = re.compile(
    r"(?<=[^\W\d_]{3}[-\u2010])(?=[^\W\d_]{3})|(?<=[^\W_]\u2013)(?=[^\W\d_]{2})|(?<=[^\W\d_]{4}/)(?=[^\W\d_]{4})"
    r"|(?<=\w\u2014)(?=[^\W_])|(?<=[^\u200b\u00ad][\u200b\u00ad])(?=.)"
)


class Place(NamedTuple):
    """An offset in a word; `hyphen`: one is put in if the word is cut here; `cost` as in breaking."""

    at: int
    hyphen: bool
    cost: float


@functools.lru_cache(maxsize=20000)
def places(word: str, lang: str, hyphens: bool) -> tuple[Place, ...]:
    """Return where `word` may be cut, in order: at typed hyphens and dashes, else where hyphenation says."""
    if len(word) > _LONGEST:
        return ()
    if _ADDRESS.search(word):
        pattern = _MAIL_CUTS if _MAIL.search(word) and "/" not in word else _ADDRESS_CUTS
        cuts = [found.start() for found in pattern.finditer(word)]
        host = word.find("/", word.find("://") + 3) if "://" in word else 0
        dear = {"/": 20.0, "@": 120.0}
        return tuple(
            Place(at, False, dear.get(word[at - 1], 60.0 if at > host >= 0 else 2000.0)) for at in cuts
        )
    typed = tuple(_typed(word, found.start()) for found in _DASH_CUTS.finditer(word))
    if typed or not hyphens or len(word) > _LONGEST_PLAIN:
        return typed
    return tuple(Place(at, True, 100.0 if at > AFFIX_BEFORE else 140.0) for at in hyphenations(word, lang))


def _typed(word: str, at: int) -> Place:
    before = word[at - 1]
    if before == SOFT_HYPHEN:
        return Place(at, True, 60.0)
    return Place(at, False, 60.0 if before in "-\u2010" else 20.0)
