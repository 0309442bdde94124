"""A text in; where it speaks of judgments or sources by their numbers, and the same text with other numbers, out."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from press.evidence.wording.sentences import quoted
from press.marked import Text

LAST = -1  # the number of the last judgment, before it is known how many there are


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
        if meant == LAST:
            return words
        if not self.ordinals:
            zero = ord(words[0]) - int(words[0])
            return "".join(chr(zero + int(digit)) for digit in str(meant))
        if meant > len(self.ordinals):
            return words
        named = self.ordinals[meant - 1]
        return named.capitalize() if words[:1].isupper() else named


_DARI = "ارزیابی|قضاوت"
_ONE = rf"judge?ment|jugement|appréciation|التقدير|تقدير|الحكم|حكم|{_DARI}"
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
_DARI_AFTER = "اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم"
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
    _ordinal(_DARI_AFTER, r"(?:ارزیابی|قضاوت|حکم)\s{}"),
    _ordinal(_DARI_BEFORE, r"{}\s(?:ارزیابی|قضاوت|حکم)"),
)
_CARDINALS = "one two three four five six seven eight nine ten"
_WORDED = re.compile(
    rf"\b(?:judge?ments?)\s(?P<list>(?:{_CARDINALS.replace(' ', '|')})\b)(?![’'-]?\w)", re.IGNORECASE
)
_LAST = re.compile(
    rf"\b(?:(?:last|final|dernière?)\s(?:key\s)?(?:{_ONE})|(?:التقدير|الحكم)\s(?:الأخير|النهائي)|آخرین\s(?:{_ONE}))\b",
    re.IGNORECASE,
)
# From two on; each language's words in the order of their numbers, other forms of one word behind it.
_COUNTS = (
    "two|both three four five six seven eight nine ten eleven twelve",
    "deux trois quatre cinq six sept huit neuf dix onze douze",
    "اثنان|اثنين|اثنتان|اثنتين ثلاثة|ثلاث أربعة|أربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثماني تسعة|تسع عشرة|عشر",
    "دو سه چهار پنج شش هفت هشت نه ده یازده دوازده",
)
_COUNT_OF = {
    word: number
    for words in _COUNTS
    for number, one in enumerate(words.split(), 2)
    for word in one.split("|")
}
_NUMBER = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(_COUNT_OF, key=len, reverse=True))})"
_BESIDE = r"(?P<other>\s(?:other|autres))?\s(?:of\s(?:our|the|these)\s|de\s(?:nos|ces)\s|des\s)?(?:key\s)?"
_COUNTED_JUDGMENTS = rf"{_MORE}|تقديرات|أحكام|{_DARI}"
_COUNTED_SOURCES = "sources|المصادر|مصادر|منبع|منابع"


def _counting(nouns: str) -> re.Pattern[str]:
    behind = _NUMBER.replace("count", "behind")
    before = rf"(?P<others>(?:other|autres)\s)?{_NUMBER}{_BESIDE}(?:{nouns})"
    return re.compile(rf"\b(?:[وفبك]?{before}|[وفبلك]?(?:{nouns})\sال{behind})\b", re.IGNORECASE)


_COUNTING = {name: _counting(nouns) for name, nouns in (("j", _COUNTED_JUDGMENTS), ("s", _COUNTED_SOURCES))}
_TWO = re.compile(r"\b[وفبلك]?(?:ال)?(?:(?P<j>تقديران|تقديرين|حكمان|حكمين)|(?P<s>مصدران|مصدرين))\b")
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
    for ordinals, pattern in (*_ORDINALS, (tuple(_CARDINALS.split()), _WORDED)):
        for match in pattern.finditer(text):
            for one in re.finditer("|".join(ordinals), match["list"], re.IGNORECASE):
                start = match.start("list") + one.start()
                yield Mention(start, start + len(one[0]), ordinals.index(one[0].lower()) + 1, ordinals)
    for match in _LAST.finditer(text):  # which it is depends on how many there are
        yield Mention(*match.span(), LAST)


def sources(text: str) -> Iterator[Mention]:
    """Yield where sources are named by their letters: `source B`, `sources A and C`."""
    for match in _SOURCES.finditer(text):
        for one in re.finditer(r"\b[A-Z]\b", match["list"]):
            start = match.start("list") + one.start()
            yield Mention(start, start + 1, one[0])


def counts(text: str) -> Iterator[Mention]:
    """Yield where it is said how many judgments there are: `seven judgments`, `the other six judgments`."""
    return _counted(text, "j")


def source_counts(text: str) -> Iterator[Mention]:
    """Yield where it is said how many sources there are: `both sources`."""
    return _counted(text, "s")


def _counted(text: str, what: str) -> Iterator[Mention]:
    for match in _COUNTING[what].finditer(text):
        group = "count" if match["count"] else "behind"
        words = match[group].lower()
        others = bool(match["other"] or match["others"])
        yield Mention(*match.span(group), (_COUNT_OF.get(words) or int(words)) + others)
    for match in _TWO.finditer(text):
        if match[what]:
            yield Mention(*match.span(), 2)


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
