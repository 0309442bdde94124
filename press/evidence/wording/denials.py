"""An English text in; what it denies out: each not, no, without or unlikely with the words that it governs."""

import re
from dataclasses import dataclass
from functools import lru_cache

from press.evidence.wording.stems import content_words

_DENIAL = re.compile(
    r"\b(?:not(?! only)|never|nobody|nothing|no one|without"
    r"|neither|nor|none|cannot|hardly|unlikely|improbabl[ey]|unable|unwilling"
    r"|no(?! (?:doubt|fewer|less|more|later|sooner|matter|one)\b)|(?:fail|refus|declin)(?:s|es|ed|ing)? to"
    r"|(?:has|have|had) yet to|(?:for want|absence|free) of|free from"
    r"|lack(?:s|ed|ing)?|den(?:y|ies|ied|ying)|(?<!no )doubts?|doubted|doubtful)\b|n['’]t\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[,;:.()–—]|\b(?:but|although|though|until|unless|because|while|whereas|despite|after|before|since|if|when|19\d\d|20\d\d)\b",
    re.IGNORECASE,
)
_REACH = 3
_BACK = 8
_LETTERS = 300


@dataclass(frozen=True, slots=True)
class Denial:
    """A word that denies, and the stems of the up to three words of content after it, names left out."""

    start: int
    end: int
    denied: tuple[str, ...]


@lru_cache(maxsize=65536)
def denials(text: str) -> tuple[Denial, ...]:
    """Find what a text denies, in order."""
    return tuple(
        Denial(match.start(), match.end(), _governed(text, match.end())) for match in _DENIAL.finditer(text)
    )


def _governed(text: str, start: int) -> tuple[str, ...]:
    """Return what a denial governs: the words after it, or, in `most do not.`, the words before."""
    reach = min(len(text), start + _LETTERS)
    stops = (_BREAK.search(text, start, reach), _DENIAL.search(text, start, reach))
    end = min((stop.start() for stop in stops if stop), default=reach)
    words = [word.stem for word in content_words(text[start:end]) if not word.name]
    if not words and not text[start:end].strip():
        before = text[max(0, start - _LETTERS) : start]
        words = [word.stem for word in content_words(before) if not word.name][: -_BACK - 1 : -1]
        return tuple(words)
    return tuple(words[:_REACH])
