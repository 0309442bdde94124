"""An English text in; the words in it that weaken what it says out, with their strength and what they govern."""

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice

from press.evidence.wording.stems import content_words


class Strength(IntEnum):
    """How much a hedge leaves of a statement: OPEN is may or could, FIRM is more than likely."""

    OPEN = 0
    LIKELY = 1
    FIRM = 2


_OPEN = (
    r"may(?! \d)|might|could|possibl[ey]|possibility|perhaps|potentially|suggest(?:s|ed|ing)?|alleged(?:ly)?"
    r"|reportedly|apparently|seem(?:s|ed)?|appear(?:s|ed)? to|a sign of|believed to|thought to|suspected|risks? of"
)
_FIRM = r"(?:very|highly|extremely) (?:un)?(?:likely|probable)|almost certain(?:ly)?|no (?:clear )?(?:sign|evidence|indication)s?"
_LIKELY = (
    r"(?:un)?likely|probabl[ey]|improbabl[ey]|expect(?:s|ed)?|predict(?:s|ed)?|forecasts?|project(?:s|ed) to|anticipat(?:es|ed)"
    r"|doubt(?:s|ed|ful)?|estimated|(?:estimates?|assess(?:es|ed)) that|not yet|so far"
)
_HEDGE = re.compile(rf"\b(?:(?P<firm>{_FIRM})|(?P<likely>{_LIKELY})|(?P<open>{_OPEN}))\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;:.]{0,300}")
# What a means or a purpose allows is no doubt: a fund by which it may accept gifts.
_ALLOWED = re.compile(
    r"\b(?:by|through|under) which\b[^,;.]*$|\b(?:whereby|so that|in order that)\b[^,;.]*$", re.IGNORECASE
)
_REACH = 3


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word that weakens, and the stems of the up to three words of content after it, names left out."""

    start: int
    end: int
    strength: Strength
    governed: tuple[str, ...]


@lru_cache(maxsize=65536)
def hedges(text: str) -> tuple[Hedge, ...]:
    """Find the hedges of a text, in order."""
    return tuple(
        _read(match, text)
        for match in _HEDGE.finditer(text)
        if not (match[0].lower() == "may" and _ALLOWED.search(text[: match.start()]))
    )


def _read(match: re.Match[str], text: str) -> Hedge:
    strength = Strength.FIRM if match["firm"] else Strength.LIKELY if match["likely"] else Strength.OPEN
    clause = _CLAUSE.match(text, match.end())
    words = content_words(clause[0]) if clause else ()
    governed = islice((word.stem for word in words if not word.name), _REACH)
    return Hedge(match.start(), match.end(), strength, tuple(governed))
