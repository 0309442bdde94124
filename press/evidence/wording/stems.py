"""An English text in; its words of content, each reduced to what its forms share, out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from press.sources import fold

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BEGINNING = re.compile(r"(?:^|[.!?:;“\"]\s*)$")
_EMPTY = """
a about above according after again against all also although an and any are as at be because been before being
between both but by can could despite did do does during each either for from further had has have having he her
here him his how however i if in into is it its itself just may me might more most much must my of off on once one
only onto or other our out over own per said same say says shall she should since so some still such than that the
their them then there these they this those though through to too towards under until up upon us very was we were
what when where whether which while who whom whose why will with within would yet you your not no nor never without
report reports reported article states stated told
"""
_IS_EMPTY = frozenset(_EMPTY.split())
_ENDINGS = """
isations izations ization isation ational fulness iveness ations ation ments ment ness ings ing ities ity ies ating
ated ates ate ive ion ions ised ized ises izes ise ize ally ely ily ly ed ers er ors or es s en al ous ance ence e y
"""
_ALL_ENDINGS = tuple(_ENDINGS.split())


@dataclass(frozen=True, slots=True)
class Word:
    """A word of content in a text and its stem; `name` if it has a capital letter of its own."""

    start: int
    end: int
    stem: str
    name: bool


@lru_cache(maxsize=65536)
def content(text: str) -> tuple[Word, ...]:
    """Return the words that carry what a text is about, in order, without numbers."""
    return tuple(content_words(text))


def content_words(text: str) -> Iterator[Word]:
    """Yield the same words without keeping them: for parts of texts, of which there may be many."""
    for match in _WORD.finditer(text):
        if len(match[0]) > 1 and match[0].lower() not in _IS_EMPTY:
            begins = _BEGINNING.search(text[max(0, match.start() - 4) : match.start()])
            own = match[0][1 if begins else 0 :]
            capital = own != own.lower()
            yield Word(match.start(), match.end(), stem(match[0]), capital)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Cut the endings off a word: threaten, threatened and threat share a stem, and so do British and American forms."""
    plain = fold(word).text.casefold()
    for _ in range(2):
        ending = next((one for one in _ALL_ENDINGS if plain.endswith(one) and len(plain) - len(one) >= 4), "")
        plain = plain[: len(plain) - len(ending)]
    if len(plain) > 4 and plain[-1] == plain[-2]:
        plain = plain[:-1]
    return plain


def stems(text: str) -> frozenset[str]:
    """Return the stems of a text's words of content."""
    return frozenset(word.stem for word in content(text))
