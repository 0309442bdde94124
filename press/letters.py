"""A text in, every letter of it that cannot be printed faithfully out, by code point, name and place."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple


class Flaw(NamedTuple):
    """Letters that cannot stand: their offset and number, what they are, and what to do."""

    offset: int
    length: int
    message: str
    hint: str


_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e")
_ISOLATES = frozenset("\u2066\u2067\u2068")
_POP = "\u2069"
_DIRECTION_MARKS = frozenset("\u200e\u200f\u061c")
_JOINERS = frozenset("\u200c\u200d")
_HIDDEN = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_SOFT_HYPHEN = "\u00ad"
_PLAIN = re.compile(
    r"[\n -~\u00a0-\u00ac\u00ae-\u02ff\u0391-\u03ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*"
)
_SELECTOR = re.compile("[\u180b-\u180d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MOST_MARKS = 4
_DELETE = "delete it; it may have come with a copy, so type the word afresh if you cannot see it"
_JOINING = (
    "ARABIC SYRIAC NKO MANDAIC MONGOLIAN DEVANAGARI BENGALI GURMUKHI GUJARATI ORIYA TAMIL TELUGU KANNADA MALAYALAM "
    "SINHALA KHMER MYANMAR TIBETAN TAI BALINESE JAVANESE"
).split()


def unprintable(text: str) -> Iterator[Flaw]:
    """Yield the letters that nobody would see, or that would not print and copy as they were typed."""
    if _PLAIN.fullmatch(text):
        return
    right_to_left = any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)
    yield from _isolates(text)
    marks = 0
    for offset, letter in enumerate(text):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks == _MOST_MARKS + 1:
            yield Flaw(
                offset,
                1,
                f"more than {_MOST_MARKS} accents stand on one letter",
                "delete those that are not needed",
            )
        what = _fault(letter, category, right_to_left)
        if letter in _JOINERS and not _joins(text, offset):
            what = "is invisible"
        if what:
            yield Flaw(offset, 1, f"{_named(letter)} {what}", _DELETE)


def _fault(letter: str, category: str, right_to_left: bool) -> str:
    """Say what is wrong with a letter by itself."""
    if (
        letter == "\n"
        or letter == _SOFT_HYPHEN
        or letter in _JOINERS
        or letter in _ISOLATES
        or letter == _POP
    ):
        return ""
    if category in ("Cc", "Cs", "Cn", "Co"):
        return "is no letter that can be printed"
    if letter in _TURNS or (letter in _DIRECTION_MARKS and not right_to_left):
        return "changes the direction of reading"
    if letter in _DIRECTION_MARKS:
        return ""
    if category in ("Cf", "Zl", "Zp") or letter in _HIDDEN:
        return "is invisible"
    if _SELECTOR.match(letter):
        return "asks for another form of the letter before it, which fonts do not have"
    return "stands for a letter that was lost" if letter in "\ufffc\ufffd" else ""


def _isolates(text: str) -> Iterator[Flaw]:
    opened: list[int] = []
    for offset, letter in enumerate(text):
        if letter in _ISOLATES:
            opened.append(offset)
        elif letter == _POP and opened:
            opened.pop()
        elif letter == _POP:
            yield Flaw(offset, 1, f"{_named(letter)} ends a change of direction that never began", _DELETE)
        elif letter == "\n":
            yield from _unclosed(text, opened)
            opened.clear()
    yield from _unclosed(text, opened)


def _unclosed(text: str, opened: list[int]) -> Iterator[Flaw]:
    for offset in opened:
        message = f"{_named(text[offset])} begins a change of direction that never ends"
        yield Flaw(offset, 1, message, "put U+2069 at the end of the words, or delete it")


def _joins(text: str, offset: int) -> bool:
    """Tell whether a joiner stands between letters of a script that needs it (RFC 5892, appendix A, is the idea)."""
    before = re.search(r"\w\W?$", text[max(0, offset - 3) : offset])
    after = text[offset + 1 : offset + 2]
    return bool(before) and _script(before[0][0]) in _JOINING and (not after or after != text[offset])


def _named(letter: str) -> str:
    name = unicodedata.name(letter, "")
    return f"U+{ord(letter):04X}{' ' + name if name else ''}"


# ---------------------------------------------------------------------- letters that look like others

_MIXED = {
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARMENIAN",
    "CHEROKEE",
    "HEBREW",
    "ARABIC",
    "FULLWIDTH",
    "MATHEMATICAL",
}
_LOOKALIKE = re.compile("[аеорсухіјѕһԁԛԝꓲвмнткАВЕКМНОРСТУХІЈЅЗαονυρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]+")
_WORD = re.compile(r"[^\W\d_]+")


def lookalikes(text: str) -> Iterator[Flaw]:
    """Yield words that mix scripts, or that hold only letters that look like Latin ones, in a text that is Latin."""
    if text.isascii():
        return
    latin = sum(map(str.isascii, filter(str.isalpha, text))) * 2 > sum(map(str.isalpha, text))
    for word in _WORD.finditer(text):
        if word[0].isascii():
            continue
        scripts = sorted({_script(letter) for letter in word[0]} & _MIXED)
        length = len(word[0])
        if len(scripts) > 1:
            message = f"this word mixes {' and '.join(script.title() for script in scripts)} letters"
            yield Flaw(word.start(), length, message, "type the word afresh in one script")
        elif latin and _LOOKALIKE.fullmatch(word[0]):
            message = f"this word is written in {scripts[0].title()} letters that look like Latin ones"
            yield Flaw(word.start(), length, message, "type the word afresh")


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split(" ")[0]
