"""A report: its headings and its numbered paragraphs, each with its place in the file."""

from dataclasses import dataclass, field
from functools import cached_property

from press.brief import Source
from press.problems import Where


@dataclass(frozen=True)
class Heading:
    """A heading: it has no number, and nothing can be cited from it."""

    text: str
    where: Where


@dataclass(frozen=True)
class Line:
    """One line of the file: where its words begin, and their offset in the text of the paragraph."""

    where: Where
    offset: int

    @property
    def words(self) -> str:
        """The words of the line."""
        return self.where.text[self.where.column - 1 :].strip()


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, numbered from 1, on `page` from 1 (0: no pages), of the report with the id `source`."""

    number: int
    text: str
    where: Where
    page: int = 0
    lines: tuple[Line, ...] = field(default=(), repr=False, compare=False)
    source: str = ""

    @property
    def label(self) -> str:
        """How the brief cites it: `3`, or `A3` if there are several reports."""
        return f"{self.source}{self.number}"

    def at(self, offset: int, length: int) -> Where:
        """Return the place of `length` characters from `offset` on, as far as they stand on one line."""
        line = next((line for line in reversed(self.lines) if line.offset <= offset), None)
        if line is None:
            return self.where
        start = offset - line.offset
        length = max(1, min(length, len(line.words) - start))
        return Where(line.where.file, line.where.line, line.where.column + start, length, line.where.text)

    @cached_property
    def readings(self) -> tuple[str, ...]:
        """The text, and, if words are divided at line ends, the text with all such hyphens and with none."""
        words = [line.words for line in self.lines]
        if not any(divided(one) for one in words[:-1]):
            return (self.text,)
        kept, dropped = words[0], words[0]
        for one in words[1:]:
            kept += one if divided(kept) else f" {one}"
            dropped = dropped[:-1] + one if divided(dropped) else f"{dropped} {one}"
        return tuple(dict.fromkeys((self.text, kept, dropped)))


def divided(line: str) -> bool:
    """Tell whether a line ends within a word."""
    return len(line) > 1 and line[-1] in "-\u00ad\u2010" and line[-2].isalnum()


@dataclass(frozen=True)
class Report:
    """A document in source/: `id` is '' for the only one, else a capital letter; `source` describes it."""

    id: str
    file: str
    source: Source
    blocks: tuple[Heading | Paragraph, ...]

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The numbered paragraphs in order."""
        return tuple(block for block in self.blocks if isinstance(block, Paragraph))

    def paragraph(self, number: int) -> Paragraph | None:
        """Return the paragraph with this number, counted from 1; None if there is none."""
        return self.paragraphs[number - 1] if 1 <= number <= len(self.paragraphs) else None

    @cached_property
    def numbered(self) -> str:
        """The whole report as text: `# ` before a heading, `[7] ` or `[7 p. 3] ` before a paragraph."""
        return "".join(f"{_marked(block)}\n\n" for block in self.blocks)

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of the numbered text, in hexadecimal: another text or numbering changes it."""
        import hashlib  # noqa: PLC0415  (3 ms that a brief without pins need not pay)

        return hashlib.sha256(self.numbered.encode()).hexdigest()


def _marked(block: Heading | Paragraph) -> str:
    if isinstance(block, Heading):
        return f"# {block.text}"
    page = f" p. {block.page}" if block.page else ""
    return f"[{block.number}{page}] {block.text}"
