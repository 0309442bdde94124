"""A word and its language in, the places where a hyphen may break it out (by pyphen's patterns)."""

import functools
import re

# A plain lower-case word, with the punctuation that stands round it.
_PLAIN = re.compile(r"^([(\[“‘„‚«‹¿¡\"']*)([^\W\d_]{5,})([)\]”’“»›.,;:!?…\"']*)$")
AFFIX_BEFORE, _AFFIX_AFTER = 2, 3
_HEXADECIMAL = re.compile(r"\^\^([0-9a-f]{2})")
# Settings are in capitals. Patterns with a slash change letters: text would not come back as it was typed.
_ROW = re.compile(r"^[^\s%#A-Z/][^\s/]*(?=\s*$)", re.MULTILINE)


@functools.lru_cache(maxsize=20000)
def hyphenations(word: str, lang: str) -> tuple[int, ...]:
    """Return the offsets at which a hyphen may break `word`; none for names, acronyms, numbers, addresses."""
    found = _PLAIN.match(word)
    if not found or not found[2].islower():
        return ()
    patterns = _patterns(lang)
    start, plain = found.start(2), found[2]
    last = len(plain) - _AFFIX_AFTER
    return tuple(start + at for at in patterns.places(plain) if AFFIX_BEFORE <= at <= last)


class Patterns:
    """Liang's patterns of a language, each parsed when a word first needs it: all take longer than a page."""

    def __init__(self, text: str) -> None:
        rows = "\n".join(_ROW.findall(text))
        letters = rows.encode().translate(None, b"0123456789").decode()
        self._rows = dict(zip(letters.split("\n"), rows.split("\n"), strict=True))
        self._longest = max(map(len, self._rows), default=0)
        self._values: dict[str, list[int]] = {}

    def places(self, word: str) -> list[int]:
        """Return the offsets at which the patterns allow a break: where the highest number is odd."""
        dotted = f".{word}."
        highest = [0] * (len(dotted) + 1)
        for start in range(len(dotted)):
            for end in range(start + 1, min(start + self._longest, len(dotted)) + 1):
                if dotted[start:end] in self._rows:
                    values = self._value(dotted[start:end])
                    span = slice(start, start + len(values))
                    highest[span] = map(max, values, highest[span])
        return [at - 1 for at, value in enumerate(highest) if value % 2]

    def _value(self, letters: str) -> list[int]:
        found = self._values.get(letters)
        if found is None:
            found = self._values[letters] = [
                int(digit or 0) for digit, _ in re.findall(r"(\d?)(\D?)", self._rows[letters])
            ]
        return found


@functools.cache
def _patterns(lang: str) -> Patterns:
    import pyphen  # noqa: PLC0415  (a page without hyphens need not pay for it)

    known = pyphen.language_fallback(lang)
    if known is None:
        return Patterns("")
    data: bytes = pyphen.LANGUAGES[known].read_bytes()
    encoding = data.split(b"\n", 1)[0].decode().strip().lower().replace("microsoft-", "")
    text = _HEXADECIMAL.sub(lambda found: chr(int(found[1], 16)), data.decode(encoding))
    return Patterns(text)
