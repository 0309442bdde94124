"""The text of a file in, its headings and numbered paragraphs out."""

import re
from collections.abc import Callable, Iterable, Iterator

from press.problems import Problem, Refused, Where
from press.sources.folding import is_seen
from press.sources.length import Length
from press.sources.report import Heading, Line, Paragraph, divided

_END = re.compile(r"[.!?][\"'”’»)\]]*$")
_NUMBERED = re.compile(r"\[(\d{1,6})(?: p\. (\d{1,6}))?\]\s+")
_HASHES = re.compile(r"#{1,6}\s+")
_HEADING_WORDS = 12
_SEEN_BACK = 60
# Each of these reads a letter a bounded number of times, whatever stands there.
_DIVIDED = re.compile(r"\b\w++[-\u00ad\u2010]\n\s*+\w++")
_WORD = re.compile(r"\w+(?:-\w+)*")
_MARKS = re.compile(
    r"\*\*(?=\S)((?:[^*]|\*(?!\*))++)(?<=\S)\*\*|__(?=\S)((?:[^_]|_(?!_))++)(?<=\S)__"
    r"|\*(?=\S)([^*]++)(?<=\S)\*|_(?=\S)([^_]++)(?<=\S)_|`(?=\S)([^`]++)(?<=\S)`"
    r"|!?\[([^\[\]]*+)\]\((?:[^()\s]|\([^()\s]*+\))*+\)|^(?:>\s?|[-*+]\s+)"
)

Block = Heading | Paragraph
_Group = list[Where]


def read_text(text: str, file: str) -> tuple[Block, ...]:
    """Divide plain text at its blank lines; up to 12 words that do not end like a sentence are a heading.

    A text whose paragraphs carry their numbers, `[7] ` or `[7 p. 3] `, keeps them, and its headings begin
    with `# `. Raises Refused if such numbers do not count from 1 without a gap.
    """
    groups = list(_groups(text, file, lambda line: False))
    if any(_NUMBERED.match(_words(group[0])) for group in groups):
        return tuple(_numbered(groups, _known(text)))
    known = _known(text)
    return tuple(_counted((_laid(group, known) for group in groups), is_heading))


def read_markdown(text: str, file: str) -> tuple[Block, ...]:
    """Divide Markdown at its blank lines and headings; only lines that begin with # are headings."""
    known = _known(text)
    found: list[Block] = []
    number = 0
    for group in _groups(text, file, lambda line: bool(_HASHES.match(line))):
        words, lines = _laid(group, known)
        plain = _MARKS.sub(lambda mark: mark[mark.lastindex or 0] if mark.lastindex else "", words)
        if _HASHES.match(words):
            found.append(Heading(_HASHES.sub("", plain, count=1), group[0]))
        else:
            number += 1
            found.append(Paragraph(number, plain, group[0], 0, lines if plain == words else ()))
    return tuple(found)


def is_heading(text: str) -> bool:
    """Tell whether a block reads like a heading: 12 words or fewer, and no full stop, ! or ? at the end."""
    return len(text.split()) <= _HEADING_WORDS and not _END.search(text)


def join_lines(groups: list[list[str]]) -> list[str]:
    """Join the lines of each block; the words of the whole document tell which hyphens at line ends stay."""
    known = _known("\n\n".join("\n".join(lines) for lines in groups))
    return [_joined(lines, known)[0] for lines in groups]


def _groups(text: str, file: str, alone: Callable[[str], bool]) -> Iterator[_Group]:
    """Yield runs of lines without a blank one between them; a line that stands `alone` is a run."""
    group: _Group = []
    length = Length("line")
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip() if is_seen(line) else ""
        if (not words or alone(words)) and group:
            yield group
            group = []
        if words:
            if not group:
                length.begin(number)
            length.add(number, len(words))
            group.append(Where(file, number, line.index(words) + 1, len(words), line))
        if words and alone(words):
            yield group
            group = []
    if group:
        yield group


def _words(line: Where) -> str:
    return line.text[line.column - 1 :].strip()


def _known(text: str) -> Callable[[str], bool]:
    known: set[str] = set()

    def has(word: str) -> bool:
        if not known:
            known.update(word.casefold() for word in _WORD.findall(_DIVIDED.sub(" ", text)))
        return word.casefold() in known

    return has


def _laid(group: _Group, known: Callable[[str], bool]) -> tuple[str, tuple[Line, ...]]:
    """Join the lines of a run; give each line with its offset in the whole."""
    text, offsets = _joined([_words(where) for where in group], known)
    return text, tuple(map(Line, group, offsets))


def _joined(lines: list[str], known: Callable[[str], bool]) -> tuple[str, list[int]]:
    """Join lines; give the offset of each in the whole."""
    parts, offsets, length, end = list[str](), list[int](), 0, ""
    for words in lines:
        if divided(end):
            if not _stays(end, words, known):
                parts[-1], end, length = parts[-1][:-1], end[:-1], length - 1
        elif end:
            parts[-1], end, length = f"{parts[-1]} ", f"{end} ", length + 1
        offsets.append(length)
        parts.append(words)
        length, end = length + len(words), (end + words)[-_SEEN_BACK:]
    return "".join(parts), offsets


def _stays(text: str, following: str, known: Callable[[str], bool]) -> bool:
    """Tell, from the other words of the document, whether the hyphen at a line end is part of the word."""
    found = _WORD.search(following)
    first, second = _WORD.findall(text)[-1], found[0] if found else ""
    if text[-1] != "\u00ad" and known(f"{first}-{second}"):
        return True
    if text[-1] == "\u00ad" or known(first + second):
        return False
    return not second[:1].islower() or (known(first) and known(second))


def _counted(laid: Iterable[tuple[str, tuple[Line, ...]]], heading: Callable[[str], bool]) -> Iterator[Block]:
    number = 0
    for text, lines in laid:
        if heading(text):
            yield Heading(text, lines[0].where)
        else:
            number += 1
            yield Paragraph(number, text, lines[0].where, 0, lines)


def _numbered(groups: list[_Group], known: Callable[[str], bool]) -> Iterator[Block]:
    expected = 1
    for group in groups:
        first = _words(group[0])
        if hashes := _HASHES.match(first):
            text, _ = _laid(group, known)
            yield Heading(text[hashes.end() :], group[0])
            continue
        mark = _NUMBERED.match(first)
        if mark is None or int(mark[1]) != expected:
            message = (
                f"the paragraph that begins here has no number, or not the next one, which is [{expected}]"
            )
            hint = f"begin it with [{expected}], or put # before it if it is a heading"
            raise Refused([Problem(group[0], "source", message, hint)])
        expected += 1
        where = group[0]
        rest = Where(where.file, where.line, where.column + mark.end(), where.length - mark.end(), where.text)
        text, lines = _laid([rest, *group[1:]], known)
        yield Paragraph(int(mark[1]), text, lines[0].where, int(mark[2] or 0), lines)
