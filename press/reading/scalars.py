"""One YAML scalar as it stands in the file in, its words and the place of each of their letters out."""

import re
from collections.abc import Iterator

_TOKENS = {
    '"': re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))|."),
    "'": re.compile(r"''|."),
}
_ESCAPED = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
}
_ESCAPED |= {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}


def spell(raw: str, style: str) -> tuple[str, list[int]]:
    """Return the words of a scalar and each letter's offset in `raw`; style is '' (plain), ' " > or |.

    All styles read alike: a line's end is a space, blank lines are one line break, blanks at either end of a
    line are dropped. `raw` must be a scalar that a YAML parser has accepted.
    """
    letters: list[str] = []
    offsets: list[int] = []
    joint = ""
    for start, line, joined in _lines(raw, style):
        if line and joint:
            letters.append(joint)
            offsets.append(offsets[-1] + 1)
        for letter, offset in _letters(line, style):
            letters.append(letter)
            offsets.append(start + offset)
        if letters:
            joint = joined if line else "\n"
    return "".join(letters), offsets


def _lines(raw: str, style: str) -> Iterator[tuple[int, str, str]]:
    """Yield each line's start, its words and what joins it to the next line."""
    start, end = (1, len(raw) - 1) if style in _TOKENS else (0, len(raw))
    if style in (">", "|"):
        start = raw.find("\n") + 1 or len(raw)
    for line in raw[start:end].split("\n"):
        words = line.strip(" ")
        first = start + len(line) - len(line.lstrip(" "))
        joined = " "
        if style == '"' and (len(words) - len(words.rstrip("\\"))) % 2:
            joined = " " if line.endswith(" ") else ""
            words = words + " " if joined else words[:-1]
        yield first, words, joined
        start += len(line) + 1


def _letters(line: str, style: str) -> Iterator[tuple[str, int]]:
    if style not in _TOKENS:
        yield from zip(line, range(len(line)), strict=True)
        return
    for token in _TOKENS[style].finditer(line):
        yield _unescaped(token) if style == '"' else token[0][0], token.start()


def _unescaped(token: re.Match[str]) -> str:
    code = token[1] or token[2] or token[3]
    if code:
        return chr(int(code, 16))
    return _ESCAPED.get(token[4], token[4]) if token[4] else token[0]
