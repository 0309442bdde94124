"""The text of a file in, its headings and numbered paragraphs out."""

import re
from collections.abc import Callable, Iterable, Iterator

from press.problems import Problem, Refused, Where
from press.sources.report import Heading, Line, Paragraph, divided

_END = re.compile(r"[.!?][\"'”’»)\]]*$")
_NUMBERED = re.compile(r"\[(\d+)(?: p\. (\d+))?\]\s+")
_HASHES = re.compile(r"#{1,6}\s+")
_HEADING_WORDS = 12
_DIVIDED = re.compile(r"\w+[-\u00ad\u2010]\n\s*\w+")
_WORD = re.compile(r"\w+(?:-\w+)*")
_MARKS = re.compile(r"(\*\*|__|[*_`])(?=\S)(.+?)(?<=\S)\1|!?\[([^\]]*)\]\([^)\s]*\)|^(?:>\s?|[-*+]\s+)")

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
        plain = _MARKS.sub(lambda mark: mark[2] or mark[3] or "", words)
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
    joined = []
    for lines in groups:
        text = lines[0]
        for words in lines[1:]:
            text = _appended(text, words, known)
        joined.append(text)
    return joined


def _groups(text: str, file: str, alone: Callable[[str], bool]) -> Iterator[_Group]:
    """Yield runs of lines without a blank one between them; a line that stands `alone` is a run."""
    group: _Group = []
    for number, line in enumerate(text.split("\n"), 1):
        words = line.strip()
        if (not words or alone(words)) and group:
            yield group
            group = []
        if words:
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
    text, lines = "", []
    for where in group:
        words = _words(where)
        text = _appended(text, words, known)
        lines.append(Line(where, len(text) - len(words)))
    return text, tuple(lines)


def _appended(text: str, words: str, known: Callable[[str], bool]) -> str:
    if divided(text):
        return (text if _stays(text, words, known) else text[:-1]) + words
    return f"{text} {words}" if text else words


def _stays(text: str, following: str, known: Callable[[str], bool]) -> bool:
    """Tell, from the other words of the document, whether the hyphen at a line end is part of the word."""
    first, second = _WORD.findall(text[-60:])[-1], (_WORD.findall(following) or [""])[0]
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
