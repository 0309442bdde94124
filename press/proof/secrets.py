"""Texts that must not be found, and texts that may be, in; which of the first stand in a place, out."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from press.proof.places.place import Kind, Place

_GRAM = 8
_LONG = 2 * _GRAM - 1
_RUN = 5
_SHORTEST = {Kind.PAGE: 3, Kind.TEXT: 3, Kind.NAME: 5}
_SEPARATOR = " "
_CHUNK = re.compile("." * _GRAM, re.DOTALL)
_CITED = re.compile(r"\[[\dA-Z\s,–-]+\]")
# Names that stand in PDF files whatever they say (ISO 32000-1, annex E and 14.8.4).
_NAMES = """
actualtext annot annots artifact aside author background basefont bibentry blockquote border bleedbox caption
catalog colorspace columns contents count creationdate creator cropbox dests direction document encoding
endnote figure filter first flags flatedecode fontbbox fontdescriptor fontfile fontname footer formula header
headers height identity image index indexed info italicangle keywords kids lbody length limits linearized link
marked markinfo mediabox metadata moddate names normal note objstm order outlines outputintent outputintents
page pagelabels pagination parent parenttree pattern predictor private producer quote reference registry
resources rolemap root scope section separation shading size span stemv structparent structparents
structtreeroot subject subtype summary supplement table tbody template tfoot thead title tounicode
transparency trapped trimbox type version viewerpreferences width widths xobject
"""
_VOCABULARY = frozenset(_NAMES.split())
_UNLIKE_LETTERS = re.compile(r"[\W_]+")
_GROUPED = re.compile(r"(?<=\d)[.,'’\s](?=\d{3}\b)")
_FIGURE = re.compile(r"\d{3}")  # shorter numbers stand on every page
_BETWEEN = r"[\W_]*"
_WORD = re.compile(r"[^\W_]+(?:[’'\u00ad][^\W_]+)*")


def _table() -> tuple[bytes, bytes]:
    """Make what lowers Latin-1 letters, and what is no letter or digit there."""
    letters = [chr(code) for code in range(256)]
    plain = [unicodedata.normalize("NFKC", letter).casefold() for letter in letters]
    lower = bytes(ord(low) if len(low) == 1 and ord(low) < 256 else code for code, low in enumerate(plain))
    return lower, bytes(code for code, letter in enumerate(letters) if not letter.isalnum())


_LOWER, _OTHERS = _table()


def letters(content: str | bytes) -> str:
    """Return letters and digits only, compatibility forms resolved, case folded; bytes are taken as Latin-1."""
    if isinstance(content, str):
        if not content.isascii():
            return _UNLIKE_LETTERS.sub("", unicodedata.normalize("NFKC", content).casefold())
        content = content.encode("ascii")
    return content.translate(_LOWER, _OTHERS).decode("latin-1")


@dataclass(frozen=True)
class Hit:
    """A text that must not be found, by its number, and the name of the place where it stands."""

    secret: int
    place: str


class Secrets:
    """Texts to look for: short ones whole, of long ones any five words in a row; but not what the allowed texts say too."""

    def __init__(self, texts: Sequence[str], allowed: Iterable[str] = ()) -> None:
        known = list(allowed)
        self._said = frozenset(map(letters, known))
        self._lines = _SEPARATOR.join(self._said)
        self._known = _SEPARATOR.join([*map(letters, known), "".join(map(letters, known))])
        self._known_words = _even("\n".join(known))
        self._runs: dict[str, int] = {}
        self._short: dict[str, tuple[int, str]] = {}
        for number, text in enumerate(texts):
            for typed in {text, _CITED.sub("", text)}:
                self._learn(number, typed)
        self._grams: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for run in self._runs:
            for at in range(len(run) - _GRAM + 1):
                self._grams[run[at : at + _GRAM]].append((run, at))

    def _learn(self, number: int, text: str) -> None:
        words = tuple(map(letters, _WORD.findall(_even(text))))
        whole = "".join(words)
        if len(whole) < _LONG:
            if not whole.isdigit() or _FIGURE.search(_GROUPED.sub("", text)):
                self._short[whole] = number, text
            return
        for run in _runs(words):
            self._runs[run] = number
            if _right_to_left(run):  # some programs put such text out backwards
                self._runs[run[::-1]] = number

    def search(self, places: Sequence[Place]) -> list[Hit]:
        """Return which texts stand in which places, each once."""
        readable = [place for place in places if place.kind is not Kind.UNREAD]
        found = [letters(place.content) for place in readable]
        hits = dict.fromkeys((*self._long(readable, found), *self._short_ones(readable, found)))
        return sorted(hits, key=lambda hit: hit.secret)

    def _long(self, places: list[Place], found: list[str]) -> Iterator[Hit]:
        """Find long texts: whatever shares 15 letters with one holds a group of 8 of them at a multiple of 8."""
        hay = _SEPARATOR.join(found)
        chunks = ((at, gram) for at, gram in enumerate(_CHUNK.findall(hay)) if gram in self._grams)
        near = ((run, _GRAM * at - offset) for at, gram in chunks for run, offset in self._grams[gram])
        there = {run for run, start in near if start >= 0 and hay.startswith(run, start)}
        for run in there:
            if run not in self._known:
                pattern = _BETWEEN.join(run)
                yield from (
                    Hit(self._runs[run], place.name)
                    for place, said in zip(places, found, strict=True)
                    if run in said and not self._are_neighbours(place, re.compile(pattern, re.IGNORECASE))
                )

    def _short_ones(self, places: list[Place], found: list[str]) -> Iterator[Hit]:
        """Find short texts as whole words, and only where words are meant."""
        for kind, shortest in _SHORTEST.items():
            chosen = [(place, said) for place, said in zip(places, found, strict=True) if place.kind is kind]
            hay = _SEPARATOR.join(said for _, said in chosen)
            for whole, (number, text) in self._short.items():
                if len(whole) >= shortest and whole in hay and _means(kind, whole):
                    pattern = _pattern(whole, text)
                    near = (place for place, said in chosen if whole in said)
                    there = [
                        place.name
                        for place in near
                        if pattern.search(_even(place.content)) and not self._are_neighbours(place, pattern)
                    ]
                    if there and not pattern.search(self._known_words):
                        yield from (Hit(number, name) for name in there)

    def _are_neighbours(self, place: Place, pattern: re.Pattern[str]) -> bool:
        """Tell whether words of a page come together only because lines of the release lie beside each other there.

        Each of those lines is then said by the release as it stands, and is a whole text of it or says more than what
        was found; so a text that somebody drew there word by word is still found.
        """
        if place.kind is not Kind.PAGE or not isinstance(place.content, str):
            return False
        page = _even(place.content)
        found = list(pattern.finditer(page))
        return bool(found) and all(self._is_explained(page, *one.span()) for one in found)

    def _is_explained(self, page: str, start: int, end: int) -> bool:
        if "\n" not in page[start:end]:
            return False
        first, last = page.rfind("\n", 0, start) + 1, page.find("\n", end)
        lines = page[first : last if last >= 0 else len(page)].split("\n")
        within = page[start:end].split("\n")
        told = [(letters(line), letters(part)) for line, part in zip(lines, within, strict=True)]
        return all(line in self._said or (line != part and line in self._lines) for line, part in told)


def _runs(words: tuple[str, ...]) -> Iterator[str]:
    """Yield every five words in a row, or more if they are short, or all if they are fewer."""
    for start in range(len(words)):
        for end in range(min(start + _RUN, len(words)), len(words) + 1):
            run = "".join(words[start:end])
            if len(run) >= _LONG and (end - start >= _RUN or not start):
                yield run
                break


def _even(content: str | bytes) -> str:
    words = content if isinstance(content, str) else content.decode("latin-1")
    return unicodedata.normalize("NFKC", words).replace("\u00ad", "")


def _right_to_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _pattern(whole: str, text: str) -> re.Pattern[str]:
    """Make the pattern of a short text as whole words; abbreviations of three letters must be written as they are."""
    exact = len(whole) == _SHORTEST[Kind.TEXT] and whole.isalpha()
    typed = "".join(one for one in _even(text) if one.isalnum()) if exact else whole
    between = _BETWEEN.join(map(re.escape, typed))
    return re.compile(rf"(?<![^\W_]){between}(?![^\W_])", 0 if exact else re.IGNORECASE)


def _means(kind: Kind, whole: str) -> bool:
    """Tell whether finding a short text in this kind of place says anything: dates and figures stand in every file."""
    if kind is Kind.NAME:
        return whole not in _VOCABULARY
    return kind is Kind.PAGE or not whole.isdigit()
