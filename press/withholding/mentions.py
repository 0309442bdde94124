"""A text in; where it speaks of judgments or sources by their numbers, and the same text with other numbers, out."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from press.evidence.wording.sentences import quoted
from press.marked import Text


class Mention(NamedTuple):
    """Letters of a text that name a judgment, by its number from 1, or a source, by its letter."""

    start: int
    end: int
    meant: int | str
    ordinals: tuple[str, ...] = ()

    def told(self, meant: int | str, words: str) -> str:
        """Return how another judgment or source is named in the manner of these words; as they are if it has no such name."""
        if isinstance(meant, str):
            return meant
        if not self.ordinals:
            zero = ord(words[0]) - int(words[0])
            return "".join(chr(zero + int(digit)) for digit in str(meant))
        if meant > len(self.ordinals):
            return words
        named = self.ordinals[meant - 1]
        return named.capitalize() if words[:1].isupper() else named


_ONE = r"judge?ment|jugement|appréciation|التقدير|تقدير|الحكم|حكم|ارزیابی|قضاوت"
_MORE = r"judge?ments|jugements|appréciations|التقديرات|التقديران|الأحكام|الحكمان|ارزیابی‌های|قضاوت‌های"
_NO = r"(?:\s(?:no\.|nos\.|number|numbers|n°|رقم|شماره))?\s"
_BETWEEN = r"(?:\s*[,،]\s*|\s*,?\s(?:and|or|to|et|ou|à|و|أو|إلى|یا|تا)\s*|\s*[–-]\s*)"
_END = r"(?![\w%]|[.,]\d)"
_NUMBERED = re.compile(
    rf"\b[وفبك]?(?:(?:{_MORE}){_NO}(?P<more>\d{{1,3}}(?:{_BETWEEN}\d{{1,3}}{_END})*)|(?:{_ONE}){_NO}(?P<one>\d{{1,3}})){_END}",
    re.IGNORECASE,
)
_ENGLISH = "first second third fourth fifth sixth seventh eighth ninth tenth"
_FRENCH = "deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième"
_ARABIC = "الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر"
_DARI = "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم"
_DARI_BEFORE = "نخستین دومین سومین چهارمین پنجمین ششمین هفتمین هشتمین نهمین دهمین"


def _ordinal(words: str, form: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    named = "|".join(words.split())
    listed = rf"(?P<list>(?:{named})(?:{_BETWEEN}(?:the\s|la\s|le\s)?(?:{named}))*)"
    return tuple(words.split()), re.compile(rf"\b[وفبك]?{form.format(listed)}\b", re.IGNORECASE)


_ORDINALS = (
    _ordinal(_ENGLISH, r"{}\s(?:key\s)?judge?ments?"),
    _ordinal(f"premier {_FRENCH}", r"{}\sjugements?"),
    _ordinal(f"première {_FRENCH}", r"{}\sappréciations?"),
    _ordinal(_ARABIC, r"(?:التقدير|الحكم)\s{}"),
    _ordinal(_DARI, r"(?:ارزیابی|قضاوت|حکم)\s{}"),
    _ordinal(_DARI_BEFORE, r"{}\s(?:ارزیابی|قضاوت|حکم)"),
)
_COUNTS = "two three four five six seven eight nine ten eleven twelve"
_COUNTS_FR = "deux trois quatre cinq six sept huit neuf dix onze douze"
_COUNTED = re.compile(
    rf"\b(\d{{1,3}}|{'|'.join((_COUNTS + ' ' + _COUNTS_FR).split())})\s(?:key\s)?(?:{_MORE})\b", re.IGNORECASE
)
_SOURCES = re.compile(
    rf"\b(?:[Ss]ources?|المصدر|المصادر|منبع|منابع)\s(?P<list>[A-Z]\b(?:{_BETWEEN}[A-Z]\b)*)(?!['’.]\w)"
)


def judgments(text: str) -> Iterator[Mention]:
    """Yield where judgments are named: `judgment 3`, `judgments 2 and 5`, `the first judgment`; in four languages."""
    for match in _NUMBERED.finditer(text):
        group = "more" if match["more"] else "one"
        for one in re.finditer(r"\d+", match[group]):
            start = match.start(group) + one.start()
            yield Mention(start, start + len(one[0]), int(one[0]))
    for ordinals, pattern in _ORDINALS:
        for match in pattern.finditer(text):
            for one in re.finditer("|".join(ordinals), match["list"], re.IGNORECASE):
                start = match.start("list") + one.start()
                yield Mention(start, start + len(one[0]), ordinals.index(one[0].lower()) + 1, ordinals)


def sources(text: str) -> Iterator[Mention]:
    """Yield where sources are named by their letters: `source B`, `sources A and C`."""
    for match in _SOURCES.finditer(text):
        for one in re.finditer(r"\b[A-Z]\b", match["list"]):
            start = match.start("list") + one.start()
            yield Mention(start, start + 1, one[0])


def counts(text: str) -> Iterator[Mention]:
    """Yield where it is said how many judgments there are: `seven judgments`."""
    for match in _COUNTED.finditer(text):
        words = match[1].lower()
        named = next((one.split() for one in (_COUNTS, _COUNTS_FR) if words in one.split()), None)
        yield Mention(*match.span(1), named.index(words) + 2 if named else int(words))


def renamed(text: Text, find: Callable[[str], Iterator[Mention]], names: Mapping[Any, Any]) -> Text:
    """Return a text that names what is meant by new numbers or letters, but not within quotation marks; at the same place."""
    words = str(text)
    for one in sorted(ours(words, find), reverse=True):
        new = names.get(one.meant, one.meant)
        words = words[: one.start] + one.told(new, words[one.start : one.end]) + words[one.end :]
    return text if words == text else Text(words, text.where)


def ours(text: str, find: Callable[[str], Iterator[Mention]]) -> Iterator[Mention]:
    """Yield what is found outside of double quotation marks: what stands between them are a source's words."""
    theirs = quoted(text)
    for one in find(text):
        if not any(start <= one.start < end for start, end in theirs):
            yield one
