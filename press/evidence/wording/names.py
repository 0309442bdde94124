"""An English text in; the names that stand in it, each with a key that its adjective and its plural share, out."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from press.evidence.wording.dates import MONTHS, WEEKDAYS
from press.evidence.wording.sentences import sentences
from press.sources import fold

# Names of several words that are one, and words that no ending explains.
_SAME = {
    "united states of america": "us",
    "united states": "us",
    "united kingdom": "uk",
    "united nations": "un",
    "european union": "eu",
    "american": "us",
    "america": "us",
    "usa": "us",
    "britain": "uk",
    "british": "uk",
    "briton": "uk",
    "france": "french",
    "greece": "greek",
    "spain": "spanish",
    "netherlands": "dutch",
    "poland": "polish",
    "switzerland": "swiss",
    "philippines": "filipino",
    "nigeria": "nigeria",
    "nigerian": "nigeria",
    "niger": "niger",
    "turkiye": "turk",
}
_ENDINGS = (
    "istani",
    "istan",
    "ian",
    "ean",
    "ese",
    "ish",
    "iye",
    "ain",
    "ia",
    "an",
    "ic",
    "ey",
    "i",
    "a",
    "e",
    "y",
)
_TOKEN = re.compile(
    r"United (?:States(?: of America)?|Kingdom|Nations)|European Union|(?:[A-Z]\.){2,}"
    r"|[^\W\d_](?:[\w'’]|-(?=\w)|\.(?=\w))*"
)
_VOWELS = str.maketrans("eo", "iu")
_DOUBLED = re.compile(r"([^\W\d_])\1+")
_PREFIX = re.compile(r"^(?:al|el|non|anti|pro)-(?=\w)")
_LONGEST_ABBREVIATION = 3
_POSSESSIVE = re.compile(r"['’](?:s|S)?$")
_NO_NAMES = {name.lower() for name in (*MONTHS, *WEEKDAYS)} | {"i", "tlp"}


@dataclass(frozen=True, slots=True)
class Name:
    """A word that is a name, or part of one; `first` if it begins a sentence, where every word has a capital."""

    start: int
    end: int
    key: str
    first: bool


@lru_cache(maxsize=65536)
def names(text: str) -> tuple[Name, ...]:
    """Find every word with a capital letter, except months and weekdays, in order."""
    starts = _starts(text)
    found = []
    for token in _TOKEN.finditer(text):
        word, end = _trimmed(token)
        if len(word) > 1 and word != (small := word.lower()) and small not in _NO_NAMES:
            found.append(Name(token.start(), end, key(word), token.start() in starts))
    return tuple(found)


def _trimmed(token: re.Match[str]) -> tuple[str, int]:
    """Take the US of `US-backed`, and the Pakistan of `Pakistan's`."""
    word = _POSSESSIVE.sub("", token[0])
    first, hyphen, last = word.rpartition("-")
    if hyphen and last.islower() and any(letter.isupper() for letter in first):
        word = first
    return word, token.start() + len(word)


def _starts(text: str) -> set[int]:
    """Return where words stand that would have a capital letter anyway."""
    found = set()
    for start, end in sentences(text):
        for match in re.finditer(r"^[\W_]*|[:;“\"]\s*|\s[-–—]\s", text[start:end]):
            found.add(start + match.end())
    return found


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """Reduce a name to what it shares with its adjective and plural: Afghan, Afghans and Afghanistan are one."""
    plain = unicodedata.normalize("NFKD", fold(word).text.casefold())
    plain = "".join(letter for letter in plain if letter.isalnum() or letter in "- ").strip("-")
    if plain in _SAME:
        return _SAME[plain]
    # Some reports set family names in capitals, al-BURHAN; an abbreviation is shorter.
    plain = _PREFIX.sub("", plain)
    if word.isupper() and len(plain) <= _LONGEST_ABBREVIATION:
        return plain
    if len(plain) > 4 and plain.endswith("s") and not plain.endswith(("ss", "us")):
        plain = plain[:-1]
    while ending := next(
        (one for one in _ENDINGS if plain.endswith(one) and len(plain) - len(one) >= 3), None
    ):
        plain = plain[: -len(ending)]
    return _SAME.get(plain) or _transliterated(plain)


def _transliterated(plain: str) -> str:
    """Make alike what is spelled in several ways when written in Latin letters: Fatah, Fattah; Qaeda, Qaida."""
    return _DOUBLED.sub(r"\1", plain.translate(_VOWELS))


def keys(text: str) -> frozenset[str]:
    """Return the keys of all names in a text, those at the beginning of sentences too."""
    return frozenset(name.key for name in names(text))
