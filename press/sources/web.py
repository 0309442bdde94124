"""The HTML of a page in, its paragraphs with their lines out; for the child process that opens foreign files."""

from html.parser import HTMLParser

from press.sources.folding import is_seen
from press.sources.length import Unread

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


def read_html(data: bytes) -> list[tuple[str, int, str]]:
    """Return (kind, line, text) of each heading, paragraph, list item and cell; kind being heading or text.

    Menus, scripts and forms stay out. Raises Unread for what Python's parser stumbles over.
    """
    page = _Page()
    try:
        page.feed(data.decode())
        page.close()
    except (AssertionError, ValueError):
        raise Unread(f"line {page.getpos()[0]}: its HTML is damaged") from None
    page.end_block()
    return page.found


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, int, str]] = []
        self._left_out: list[str] = []
        self._words: list[str] = []
        self._heading = False
        self._line = 1

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
        if is_seen(words):
            self.found.append(("heading" if self._heading else "text", self._line, words))
        self._words, self._heading = [], False
