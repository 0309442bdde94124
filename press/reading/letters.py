"""A text in, every letter of it that cannot be printed faithfully out, by code point, name and place."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple


class Flaw(NamedTuple):
    """Letters that cannot stand as they are: their offset and number, what they are, and what to do."""

    offset: int
    length: int
    message: str
    hint: str


_SAFE = re.compile(
    "[\n -~\xa0-\xac\xae-\u02ff\u0391-\u03a1\u03a3-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e]*"
)
_JOINERS = "\u200c\u200d"
_MARKS = "\u200e\u200f\u061c"
_ISOLATES = "\u2066\u2067\u2068"
_VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
_POP = "\u2069"
_ALLOWED = frozenset("\n\u00ad" + _JOINERS + _MARKS + _ISOLATES + _POP)
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e")
_BLANKS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_SELECTORS = re.compile("[\u180b-\u180d\u180f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_MOST_MARKS = 4
_DELETE = "delete it; if you cannot see it, type the word afresh"
_FAULTS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("is no letter that can be printed", lambda letter, kind: kind in ("Cc", "Cs", "Cn", "Co")),
    ("changes the direction of reading", lambda letter, kind: letter in _TURNS),
    ("is invisible", lambda letter, kind: kind in ("Cf", "Zl", "Zp") or letter in _BLANKS),
    ("asks for another form of the letter before it", lambda letter, kind: bool(_SELECTORS.match(letter))),
    ("stands for something that was lost", lambda letter, kind: letter in "\ufffc\ufffd"),
)
_JOINING = re.compile(
    "ARABIC|SYRIAC|NKO|MANDAIC|MONGOLIAN|DEVANAGARI|BENGALI|GURMUKHI|GUJARATI|ORIYA|TAMIL|TELUGU|KANNADA|MALAYALAM"
    "|SINHALA|KHMER|MYANMAR|TIBETAN|BALINESE|JAVANESE"
)


def unprintable(text: str) -> Iterator[Flaw]:
    """Yield the letters that nobody would see, or that would not print and copy as they were typed."""
    if _SAFE.fullmatch(text):
        return
    turned = any(unicodedata.bidirectional(letter) in ("R", "AL") and letter not in _MARKS for letter in text)
    marks = 0
    for offset, letter in enumerate(text):
        kind = unicodedata.category(letter)
        marks = marks + 1 if kind in ("Mn", "Me") else 0
        if fault := _fault(letter, kind):
            yield Flaw(offset, 1, f"{named(letter)} {fault}", _DELETE)
        elif letter in _MARKS and not turned:
            yield Flaw(offset, 1, f"{named(letter)} changes the direction of reading", _DELETE)
        elif letter in _JOINERS and not _joins(text, offset):
            yield Flaw(offset, 1, f"{named(letter)} is invisible", _DELETE)
        elif marks == _MOST_MARKS + 1:
            yield Flaw(
                offset, 1, f"more than {_MOST_MARKS} accents stand on one letter", "delete some of them"
            )
    yield from _isolates(text)


def _fault(letter: str, kind: str) -> str:
    """Say what is wrong with a letter by itself."""
    if letter in _ALLOWED:
        return ""
    return next((fault for fault, has in _FAULTS if has(letter, kind)), "")


def _joins(text: str, offset: int) -> bool:
    """Tell whether a joiner follows a letter of a script that needs it (after RFC 5892, appendix A)."""
    before = text[:offset].rstrip(_VIRAMAS)[-1:]
    return before.isalpha() and bool(_JOINING.match(_script(before)))


def _isolates(text: str) -> Iterator[Flaw]:
    """Yield what opens or closes a change of direction without its counterpart in the paragraph (UAX 9)."""
    opened: list[int] = []
    for offset, letter in enumerate(text + "\n"):
        if letter in _ISOLATES:
            opened.append(offset)
        elif letter == _POP and opened:
            opened.pop()
        elif letter == _POP:
            yield Flaw(offset, 1, f"{named(letter)} ends a change of direction that never began", _DELETE)
        elif letter == "\n":
            for one in opened:
                message = f"{named(text[one])} begins a change of direction that never ends"
                yield Flaw(one, 1, message, "put U+2069 after the last of its words, or delete it")
            opened.clear()


def named(letter: str) -> str:
    """Return a letter's code point and name."""
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()


# ---------------------------------------------------------------------- letters that look like others

_MIXED = re.compile("LATIN|CYRILLIC|GREEK|ARMENIAN|CHEROKEE|HEBREW|ARABIC|FULLWIDTH|MATHEMATICAL")
_LOOKALIKES = re.compile("[аеорсухіјѕһԁԛԝвмнткАВЕКМНОРСТУХІЈЅαονυρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]+")
_WORD = re.compile(r"[^\W\d_]+")


def lookalikes(text: str) -> Iterator[Flaw]:
    """Yield words that mix scripts, and words in a Latin text whose letters only look like Latin ones."""
    if text.isascii():
        return
    letters = [letter for letter in text if letter.isalpha()]
    latin = sum(map(str.isascii, letters)) * 2 > len(letters)
    for word in _WORD.finditer(text):
        scripts = [] if word[0].isascii() else sorted(filter(_MIXED.match, set(map(_script, word[0]))))
        names = " and ".join(script.title() for script in scripts)
        if len(scripts) > 1:
            message = f"this word mixes {names} letters"
            yield Flaw(word.start(), len(word[0]), message, "type the word afresh in one script")
        elif latin and _LOOKALIKES.fullmatch(word[0]):
            message = f"this word is written in {names} letters that look like Latin ones"
            yield Flaw(word.start(), len(word[0]), message, "type the word afresh")


@cache
def _script(letter: str) -> str:
    return unicodedata.name(letter, "?").split(" ")[0]
