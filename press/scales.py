"""Words for likelihood and their ranges in per cent: text in, the words of a scale that stand in it out."""

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True)
class Term:
    """One step of a scale: its forms by row of synonyms, the usual one first; its range in per cent."""

    rows: tuple[tuple[str, ...], ...]
    low: int
    high: int
    open_low: bool = False
    open_high: bool = False

    @property
    def name(self) -> str:
        """The usual form in the first row."""
        return self.rows[0][0]

    @property
    def bounds(self) -> tuple[str, str]:
        """Both ends of the range as they are printed, for example ("40", "<50")."""
        return f"{'>' * self.open_low}{self.low}", f"{'<' * self.open_high}{self.high}"


@dataclass(frozen=True)
class Scale:
    """A scale of likelihood: its name and its terms from the least to the most likely."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True)
class Match:
    """Words for likelihood in a text; `term` is None if the scale does not have them; `row` counts from 0."""

    words: str
    start: int
    end: int
    term: Term | None
    row: int = 0


# Intelligence Community Directive 203 (2015, amended 2022), D.6.e(2)(a): one product does not mix the rows.
ICD_203 = Scale(
    "ICD 203",
    (
        Term((("almost no chance",), ("remote", "remote chance", "remote possibility")), 1, 5),
        Term((("very unlikely",), ("highly improbable", "highly improbably")), 5, 20),
        Term((("unlikely",), ("improbable", "improbably")), 20, 45),
        Term(
            (
                (
                    "roughly even chance",
                    "roughly an even chance",
                    "a roughly even chance",
                    "roughly even chances",
                ),
                ("roughly even odds",),
            ),
            45,
            55,
        ),
        Term((("likely",), ("probable", "probably")), 55, 80),
        Term((("very likely",), ("highly probable", "highly probably")), 80, 95),
        Term((("almost certain", "almost certainly"), ("nearly certain", "nearly certainly")), 95, 99),
    ),
)

# Professional Head of Intelligence Assessment, yardstick (gov.uk, March 2025): the gaps are meant.
PHIA = Scale(
    "PHIA",
    (
        Term((("remote chance",),), 0, 5, open_low=True),
        Term((("highly unlikely",),), 10, 20),
        Term((("unlikely",),), 25, 35),
        Term((("realistic possibility", "realistically possible"),), 40, 50, open_high=True),
        Term((("likely", "probable", "probably"),), 55, 75),
        Term((("highly likely", "highly probable", "highly probably"),), 80, 90),
        Term((("almost certain", "almost certainly"),), 95, 100, open_high=True),
    ),
)
SCALES = {scale.name: scale for scale in (ICD_203, PHIA)}

# A word of degree makes another claim of the term after it ("not likely", "more likely"): no scale has that.
_DEGREES = (
    "not|never|hardly|no|more|less|most|least|quite|fairly|rather|somewhat|reasonably|increasingly|equally|extremely|"
    "exceedingly|overwhelmingly|very|highly|so|too|as|almost|nearly|virtually|just"
)
# "Remote" is a term only where it says something about a chance: "remote valleys" are far away.
_ALONE = {"remote": r"(?=\s*(?:$|[.,;:!?)\]”]|that\b|prospect|likelihood|probability))"}


@cache
def _forms(scale: Scale) -> dict[str, tuple[Term, int]]:
    return {
        form: (term, row) for term in scale.terms for row, forms in enumerate(term.rows) for form in forms
    }


@cache
def _pattern() -> re.Pattern[str]:
    forms = sorted(
        {form for scale in SCALES.values() for form in _forms(scale)}, key=lambda form: (-len(form), form)
    )
    spelled = "|".join(form.replace(" ", r"\s+") + _ALONE.get(form, "") for form in forms)
    return re.compile(
        rf"(?<!\w)(?P<degree>(?:(?:{_DEGREES})\s+){{0,3}}?)(?P<words>{spelled})(?![\w-])", re.IGNORECASE
    )


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def find(scale: Scale, text: str) -> tuple[Match, ...]:
    """Find every word for likelihood in a text, in order, the longest at each place."""
    known = _forms(scale)
    found = []
    for match in _pattern().finditer(text):
        term, row = known.get(_plain(match["words"]), (None, 0))
        found.append(Match(match[0], match.start(), match.end(), None if match["degree"] else term, row))
    return tuple(found)


def range_of(scale: Scale, words: str) -> Term | None:
    """Look up the term that is written so, whatever the capitals and blanks; None if the scale has none."""
    return _forms(scale).get(_plain(words), (None, 0))[0]
