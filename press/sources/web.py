"""The HTML of a page in, its headings and numbered paragraphs out; nothing is fetched and no script is run."""

from html.parser import HTMLParser

from press.problems import Where
from press.sources.report import Heading, Line, Paragraph

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = _HEADINGS | {
    "p",
    "li",
    "blockquote",
    "dd",
    "dt",
    "figcaption",
    "td",
    "th",
    "pre",
    "div",
    "section",
    "article",
}
_BLOCKS |= {"main", "body", "ul", "ol", "table", "tr", "br", "hr"}
_LEFT_OUT = {
    "script",
    "style",
    "nav",
    "aside",
    "footer",
    "form",
    "noscript",
    "template",
    "svg",
    "button",
    "head",
    "header",
}

Block = Heading | Paragraph


def read_html(text: str, file: str) -> tuple[Block, ...]:
    """Read the headings and the paragraphs, list items and cells of a page; leave out menus, scripts and forms."""
    page = _Page(file)
    page.feed(text)
    page.close()
    page.end_block()
    return tuple(page.blocks)


class _Page(HTMLParser):
    def __init__(self, file: str) -> None:
        super().__init__(convert_charrefs=True)
        self.file = file
        self.blocks: list[Block] = []
        self._left_out: list[str] = []
        self._words: list[str] = []
        self._heading = False
        self._line = 1
        self._number = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _LEFT_OUT:
            self._left_out.append(tag)
        elif tag in _BLOCKS and not self._left_out:
            self.end_block()
            self._heading = tag in _HEADINGS

    def handle_endtag(self, tag: str) -> None:
        if self._left_out and tag == self._left_out[-1]:
            self._left_out.pop()
        elif tag in _BLOCKS and not self._left_out:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if self._left_out:
            return
        if not any(self._words):
            self._line = self.getpos()[0]
        self._words.append(data)

    def end_block(self) -> None:
        """Make what was heard since the last block a heading or a paragraph."""
        words = " ".join("".join(self._words).split())
        where = Where(self.file, self._line, 1, max(1, len(words)), words)
        if words and self._heading:
            self.blocks.append(Heading(words, where))
        elif words:
            self._number += 1
            self.blocks.append(Paragraph(self._number, words, where, 0, (Line(where, 0),)))
        self._words, self._heading = [], False
