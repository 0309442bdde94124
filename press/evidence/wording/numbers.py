"""An English text in; the numbers that stand in it, with their units and their `about`, out."""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import zip_longest

from press.evidence.wording.dates import dates

_COUNTS = {
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen": 1,
    "none ten twenty thirty forty fifty sixty seventy eighty ninety": 10,
}
_SMALL = {word: n * step for words, step in _COUNTS.items() for n, word in enumerate(words.split())}
del _SMALL["none"]
_LARGE = {"dozen": 12, "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9}
_LARGE |= {"trillion": 10**12}
_LARGE |= {f"{word}s": value for word, value in _LARGE.items()}
_SHORT = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12}
_PARTS = {"third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10}
_PEOPLE = frozenset(("people", "persons", "adults", "women", "men", "children", "households", "voters"))
_ENDINGS = ("st", "nd", "rd", "th")
_UNITS = {
    "second": "second seconds sec",
    "minute": "minute minutes min",
    "hour": "hour hours",
    "day": "day days",
    "week": "week weeks",
    "month": "month months",
    "quarter": "quarter quarters",
    "year": "year years",
    "decade": "decade decades",
    "km": "km kilometre kilometres kilometer kilometers",
    "mile": "mile miles",
    "metre": "metre metres meter meters",
    "hectare": "ha hectare hectares",
    "acre": "acre acres",
    "kg": "kg kilogram kilograms kilogramme kilogrammes",
    "tonne": "t tonne tonnes ton tons",
    "%": "% percent pc",
    "$": "$ us$ dollar dollars usd",
    "€": "€ euro euros eur",
    "£": "£ pound pounds gbp",
    "afghani": "afghani afghanis",
    "rupee": "rupee rupees",
}
_UNIT_OF = {form: unit for unit, forms in _UNITS.items() for form in forms.split()}
_BOUNDS = {
    "about": "about; around; roughly; approximately; approx; circa; nearly; almost; barely; scarcely; close to; estimated;"
    " some",
    "at least": "exceed; surpass; surpasses; surpassing;"
    " at least; more than; no fewer than; no less than; not less than; a minimum of; in excess of;"
    " upwards of; exceeds; exceeding; exceeded; over; above; >; ≥",
    "at most": "not exceed; not exceeding;"
    " at most; no more than; not more than; fewer than; less than; up to; as many as; as much as;"
    " a maximum of; under; below; <; ≤",
}
_BOUND_OF = {tuple(form.split()): bound for bound, forms in _BOUNDS.items() for form in forms.split(";")}
# These mean something else when another word stands between them and the number: over the next 12 months.
_CLOSE = {("some",), ("over",), ("above",), ("under",), ("below",)}
_FILLERS = {
    "the",
    "a",
    "an",
    "next",
    "last",
    "past",
    "first",
    "previous",
    "coming",
    "another",
    "total",
    "of",
    "equivalent",
}
_LONGEST = 40
_FIGURE = re.compile(r"\d")
_LETTERS = re.compile(r"[a-z]+")
_SPELLED = frozenset((*_SMALL, *_LARGE, *_PARTS, "half"))
_RANGE = re.compile(r"\s*(?:to|and|or|[-–])\s*")
_TOKEN = re.compile(
    r"US\$|[$€£%~<>≤≥]|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: value, unit ('' for things counted), and `about`, `at least`, `at most` or ''."""

    start: int
    end: int
    value: Fraction
    unit: str
    bound: str

    def rounds(self, exact: Fraction) -> bool:
        """Tell whether this is the exact value rounded to as many figures as this one has.

        What is `at least` may be rounded down, and what is `at most` up: 11,559,970 is more than 11.5 million.
        """
        step = 1
        while self.value and self.value.denominator == 1 and self.value % (step * 10) == 0:
            step *= 10
        times = {"at least": exact // step, "at most": -(-exact // step)}.get(self.bound, round(exact / step))
        return (step > 1 or exact.denominator > 1) and times * step == self.value


@lru_cache(maxsize=65536)
def numbers(text: str) -> tuple[Number, ...]:
    """Find every number in a text except those in dates and names, in order; a lone `one` is no number."""
    if not _FIGURE.search(text) and _SPELLED.isdisjoint(_LETTERS.findall(text.lower())):
        return ()
    return tuple(_Scan(text).run())


class _Scan:
    """One pass over the words of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = list(_TOKEN.finditer(text))
        self.words = [token[0].casefold() for token in self.tokens]

    def run(self) -> list[Number]:
        taken = bytearray(len(self.text))
        for one in dates(self.text):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
        found, n = [], 0
        while n < len(self.tokens):
            start = self.tokens[n].start()
            number, following = (None, n + 1) if taken[start] or self._in_name(n) else self._number(n)
            found += [number] if number else []
            n = following
        return [self._completed(*pair) for pair in zip_longest(found, found[1:])]

    def _completed(self, one: Number, following: Number | None) -> Number:
        """Give the 63 of `63 to 59 million dollars` its million and its dollars."""
        if not following or one.unit or not _RANGE.fullmatch(self.text[one.end : following.start]):
            return one
        words = [word.casefold() for word in _TOKEN.findall(self.text[following.start : following.end])]
        factor = next((_LARGE.get(word, 0) or _SHORT.get(word, 0) for word in words[1:]), 0) or 1
        scaled = factor if one.value < 1000 else 1
        return Number(one.start, one.end, one.value * scaled, following.unit, one.bound)

    def _gap(self, n: int) -> str:
        """Return what stands between a token and the one before."""
        return self.text[self.tokens[n - 1].end() : self.tokens[n].start()] if n else " "

    def _follows(self, n: int) -> bool:
        """Tell whether a token goes on with the one before: nothing, a blank or a hyphen lies between."""
        return n < len(self.tokens) and self._gap(n) in ("", " ", "-", "\u00a0", "\u202f", "\n")

    def _in_name(self, n: int) -> bool:
        """Tell the 16 of F-16 and the 3 of A3 from a number."""
        before = self.words[n - 1] if n else ""
        joined = self._gap(n) in ("", "-", "–") and before.isalpha()
        return joined and before not in _SMALL and before not in _LARGE

    def _number(self, n: int) -> tuple[Number | None, int]:
        first = n
        sign = _UNIT_OF.get(self.words[n], "") if self.words[n] in ("$", "us$", "€", "£") else ""
        n += bool(sign)
        value, n = self._amount(n)
        if value is None:
            return None, first + 1
        unit, after = self._unit(n)
        alone = self.words[n - 1] in ("one", "zero") and after == n
        span = self.tokens[first].start(), self.tokens[after - 1].end()
        number = Number(*span, value, sign or unit, self._bound(first))
        return (None if alone and not sign else number), max(after, first + 1)

    def _amount(self, n: int) -> tuple[Fraction | None, int]:
        """Read `2,000`, `2.5 million`, `two thousand five hundred`, `two-thirds`, `a dozen`."""
        if n >= len(self.words) or len(self.words[n]) > _LONGEST:
            return None, n
        word = self.words[n]
        following = self.words[n + 1] if self._follows(n + 1) else ""
        if word[0].isdecimal():
            ending = following in _ENDINGS
            if (
                following.isalpha()
                and not self._gap(n + 1)
                and not (ending or following in _SHORT or following in _UNIT_OF)
            ):
                return None, n
            return self._multiplied(Fraction(re.sub(r"[^\d.]", "", word)), n + 1 + ending)
        if following in _PARTS and self._is_part(n):
            return Fraction(_SMALL.get(word, 1), _PARTS[following]), n + 2
        if word == "half" and following in ("of", "the", "a", "an"):
            return Fraction(1, 2), n + 1
        return self._in_every(n) or self._spelled(n)

    def _is_part(self, n: int) -> bool:
        """Tell the share in `nearly a third` and `two fifths` from the third of three and a quarter of a year."""
        several = _SMALL.get(self.words[n], 1) > 1 and self.words[n + 1] in ("thirds", "fifths")
        led = self.words[n] in ("a", "one") and (self._bound(n) or self.words[n - 1 : n] == ["by"])
        return bool(self._gap(n + 1) == "-" or self.words[n + 2 : n + 3] == ["of"] or several or led)

    def _in_every(self, n: int) -> tuple[Fraction, int] | None:
        """Read `two in three` and `two people in three`, but not `two in three years`."""
        middle = n + 1 + (self.words[n + 1 : n + 2] != ["in"])
        if middle > n + 1 and self.words[n + 1 : n + 2] and self.words[n + 1] not in _PEOPLE:
            return None
        few, every = (_SMALL.get("".join(self.words[at : at + 1]), 0) for at in (n, middle + 1))
        if self.words[middle : middle + 1] != ["in"] or not 0 < few < every or self._unit(middle + 2)[0]:
            return None
        return Fraction(few, every), middle + 2

    def _multiplied(self, value: Fraction, n: int) -> tuple[Fraction, int]:
        if self._follows(n) and self.words[n] in _LARGE:
            return value * _LARGE[self.words[n]], n + 1
        if self._follows(n) and self.words[n] in _SHORT and (self._gap(n) == "" or self.words[n] != "m"):
            return value * _SHORT[self.words[n]], n + 1
        return value, n

    def _spelled(self, n: int) -> tuple[Fraction | None, int]:
        start, total, current = n, 0, 0
        if self.words[n] in ("a", "an") and self.words[n + 1 : n + 2] and self.words[n + 1] in _LARGE:
            n += 1
        while n < len(self.words) and (n == start or self._follows(n)):
            word = self.words[n]
            if word in _SMALL:
                current += _SMALL[word]
            elif word in _LARGE and _LARGE[word] <= 100:
                current = (current or 1) * _LARGE[word]
            elif word in _LARGE:
                total, current = total + (current or 1) * _LARGE[word], 0
            elif (
                not (word == "and" and (current >= 100 or total > current) and self.words[n + 1 : n + 2])
                or self.words[n + 1] not in _SMALL
            ):
                break
            n += 1
        return (Fraction(total + current), n) if total + current else (None, n)

    def _unit(self, n: int) -> tuple[str, int]:
        if self._follows(n) and self.words[n] in _UNIT_OF:
            return _UNIT_OF[self.words[n]], n + 1
        if self._follows(n) and self.words[n : n + 2] == ["per", "cent"]:
            return "%", n + 2
        if self._follows(n) and self.words[n] == "percentage" and self.words[n + 1 : n + 2]:
            return "point", n + 2
        return "", n

    def _bound(self, n: int) -> str:
        """Read back from the number, over words like `the next`, to an `about` or `at least`."""
        first, end = n, n
        while end and self.words[end - 1] in _FILLERS and self._gap(end) == " ":
            end -= 1
        for last in dict.fromkeys((first, *range(first, end - 1, -1))):
            for size in (3, 2, 1):
                words = tuple(self.words[max(0, last - size) : last])
                if words in _BOUND_OF and (last == first or words not in _CLOSE):
                    return _BOUND_OF[words]
        return ""
