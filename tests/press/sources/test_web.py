from itertools import count

import pytest

from press.sources.length import Unread
from press.sources.web import read_html

PAGE = """\
<html><head><title>no</title><style>p {}</style></head><body>
<nav><p>Home</p></nav>
<h1>Rivers &amp; lakes</h1>
<p>They rise <b>slowly</b>,
  in&nbsp;spring.</p>
<script>document.write("<p>never</p>")</script>
<ul><li>First</li><li>Second</li></ul>
<aside><p>Advertisement</p></aside>
<div>Loose words<br>and more</div>
<footer>Imprint</footer></body></html>
"""


def texts(page: str) -> list[tuple[int, str]]:
    numbers = count(1)
    found = read_html(page.encode())
    return [(next(numbers) if kind == "text" else 0, text) for kind, _, text in found]


def test_a_page() -> None:
    assert texts(PAGE) == [
        (0, "Rivers & lakes"),
        (1, "They rise slowly, in spring."),
        (2, "First"),
        (3, "Second"),
        (4, "Loose words"),
        (5, "and more"),
    ]


def test_places_are_lines_of_the_file() -> None:
    assert [(kind, line) for kind, line, _ in read_html(PAGE.encode())[:2]] == [("heading", 3), ("text", 4)]


@pytest.mark.parametrize(
    "page", ["", "<p></p>", "<script>x</script>", "<!-- only a comment -->", "<p>&#8203;</p>"]
)
def test_nothing_to_read(page: str) -> None:
    assert texts(page) == []


@pytest.mark.parametrize(
    "page", ["<p>One<p>Two", "<div><p>One</div>Two", "One</p></p>Two", "<b>One<p>Two</b>"]
)
def test_careless_pages(page: str) -> None:
    assert [text for _, text in texts(page)] == ["One", "Two"]


def test_what_was_never_closed_swallows_only_itself() -> None:
    assert texts("<p>One</p><script>never closed <p>Two</p>") == [(1, "One")]


@pytest.mark.parametrize("page", ["<p>One</p>\n<![x[ b", f"<p>One</p>\n<p>&#{'9' * 5000};</p>"])
def test_what_the_parser_stumbles_over_is_told_with_its_line(page: str) -> None:
    with pytest.raises(Unread, match=r"line [12]: its HTML is damaged"):
        read_html(page.encode())
