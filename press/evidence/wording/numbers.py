"""An English text in; the numbers that stand in it, with their units and their `about`, out."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from press.evidence.wording.dates import dates

_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_ONES += ["seventeen", "eighteen", "nineteen"]
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for n, word in enumerate(_ONES)} | {word: 10 * n for n, word in enumerate(_TENS, 2)} | {"dozen": 12}
_LARGE = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}

_UNITS = {
    "second": "second|seconds|sec",
    "minute": "minute|minutes|min",
    "hour": "hour|hours",
    "day": "day|days",
    "week": "week|weeks",
    "month": "month|months",
    "year": "year|years",
    "decade": "decade|decades",
    "km": "km|kilometre|kilometres|kilometer|kilometers",
    "mile": "mile|miles",
    "m": "metre|metres|meter|meters",
    "ha": "ha|hectare|hectares",
    "acre": "acre|acres",
    "kg": "kg|kilogram|kilograms|kilogramme|kilogrammes",
    "t": "tonne|tonnes|ton|tons",
    "point": "percentage point|percentage points",
    "%": "%|percent|per cent|pc",
    "$": "dollar|dollars|usd",
    "€": "euro|euros|eur",
    "£": "pound|pounds|gbp",
    "afghani": "afghani|afghanis",
    "rupee": "rupee|rupees",
}
_UNIT_OF = {form: unit for unit, forms in _UNITS.items() for form in forms.split("|")}
_SIGNS = {"$": "$", "US$": "$", "€": "€", "£": "£"}

_SPELLED = "|".join([*_SMALL, *_LARGE])
_UNIT = "|".join(sorted((re.escape(form) for form in _UNIT_OF), key=len, reverse=True))
_NUMBER = re.compile(
    r"(?<![\w.])(?<![A-Za-z][-–])(?:(?P<sign>US\$|[$€£])\s?)?"
    r"(?:(?P<digits>(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)|\d+)(?:\.\d+)?)(?P<ordinal>st|nd|rd|th)?"
    rf"|(?P<spelled>(?:(?:an?|half a)\s+(?=hundred|thousand|million|billion|dozen))?(?:{_SPELLED})(?:(?:[\s-]|\sand\s)(?:{_SPELLED}))*)s?\b"
    r"|(?P<fraction>(?:an?|one|two|three|four)[\s-](?:third|quarter|fifth|tenth)s?(?=\s+of\b|-)|(?:(?:an?|one)\s)?half(?=\s+(?:of|the|a)\b)))"
    rf"(?:\s?(?P<large>hundred|thousand|million|billion|trillion|(?:k|mn?|bn|tn)\b))?(?:[\s-]?(?P<unit>{_UNIT})(?!\w))?",
    re.IGNORECASE,
)
_FILLER = r"(?:\s+(?:the|a|an|next|last|past|first|previous|coming|another|total|of|estimated))*\s*$"
_BOUNDS = {
    "about": r"(?:\b(?:about|around|roughly|approximately|approx\.|circa|c\.|nearly|almost|close to|estimated|in the region of|or so)"
    + _FILLER
    + r"|\bsome\s*$|~\s*$)",
    "at least": r"(?:\b(?:at least|more than|no fewer than|no less than|not less than|a minimum of|in excess of|upwards of|exceeds|exceeding|exceeded)"
    + _FILLER
    + r"|\b(?:over|above)\s*$|[>≥]\s*$)",
    "at most": r"(?:\b(?:at most|no more than|not more than|fewer than|less than|up to|as many as|as much as|a maximum of|at the most)"
    + _FILLER
    + r"|\b(?:under|below)\s*$|[<≤]\s*$)",
}
_BOUND = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in _BOUNDS.items()}


@dataclass(frozen=True)
class Number:
    """A number in a text: its value, its unit ('' for things counted), and `about`, `at least`, `at most` or ''."""

    start: int
    end: int
    value: Fraction
    unit: str
    bound: str

    def rounds(self, exact: Fraction) -> bool:
        """Tell whether this is the exact value rounded to as many figures as this one has."""
        step = 1
        while self.value and self.value.denominator == 1 and self.value % (step * 10) == 0:
            step *= 10
        return step > 1 and round(exact / step) * step == self.value


@lru_cache(maxsize=4096)
def numbers(text: str) -> tuple[Number, ...]:
    """Find every number in a text except those in dates, in order; a lone `one` is no number."""
    taken = [(one.start, one.end) for one in dates(text)]
    found = []
    for match in _NUMBER.finditer(text):
        if not any(start < match.end() and match.start() < end for start, end in taken) and not _is_word(match):
            found.append(_read(match, text))
    return tuple(found)


def _is_word(match: re.Match[str]) -> bool:
    """Tell whether `one` or `two` stands for a person or a thing and counts nothing."""
    spelled = match["spelled"]
    return bool(spelled and spelled.casefold() in ("one", "zero") and not match["unit"] and not match["large"])


def _read(match: re.Match[str], text: str) -> Number:
    if match["digits"]:
        value = Fraction(re.sub(r"[^\d.]", "", match["digits"]))
    elif match["spelled"]:
        value = _spelled(match["spelled"])
    else:
        words = re.split(r"[\s-]", match["fraction"].casefold())
        value = Fraction(_SMALL.get(words[0], 1), _PARTS[words[-1].rstrip("s") if words[-1] != "halves" else "half"])
    large = (match["large"] or "").casefold()
    value *= _LARGE.get(large) or _SHORT.get(large) or 1
    unit = _SIGNS.get((match["sign"] or "").upper()) or _UNIT_OF.get((match["unit"] or "").casefold(), "")
    before = text[max(0, match.start() - 50) : match.start()]
    bound = next((name for name, pattern in _BOUND.items() if pattern.search(before)), "")
    return Number(match.start(), match.end(), value, unit, bound)


def _spelled(words: str) -> Fraction:
    """Read `two thousand five hundred`: smaller words add up, larger ones multiply."""
    total, current = 0, Fraction(0)
    for word in re.split(r"[\s-]+", words.casefold()):
        if word in _SMALL:
            current = current * 12 if word == "dozen" and current else current + _SMALL[word]
        elif word in _LARGE and _LARGE[word] == 100:
            current = (current or Fraction(1)) * 100
        elif word in _LARGE:
            total, current = total + int((current or 1) * _LARGE[word]), Fraction(0)
        elif word == "half":
            current = Fraction(1, 2)
    return total + current
