"""Structure elements as a web page."""

from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from press.editions.html import write_html
from press.editions.text import Cover
from press.inks import BLACK, Ink
from press.tags import Span, Tag

COVER = Cover(
    'Roads & "bridges"',
    "en",
    False,
    "TLP:AMBER",
    Ink("amber", (1, 0.75, 0), (0, 0, 0, 0)),
    BLACK,
    "right",
    ("Draft",),
    ("Attached.",),
)


def page(*tags: Tag, cover: Cover = COVER) -> Element:
    """Return the page as a strict parser reads it; it raises an error for every fault that the standard names."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(write_html(cover, tags))


def inner(*tags: Tag) -> Any:
    """Return the elements of the page's main part, each as its name and its words, or with those in it."""
    main = page(*tags).find("body/main")
    assert main is not None
    return [_shown(one) for one in main]


def _shown(element: Element) -> Any:
    kids = [_shown(one) for one in element]
    return (element.tag, kids if kids else (element.text or "").strip())


def test_it_says_what_it_is() -> None:
    root = page()
    assert root.attrib == {"lang": "en", "dir": "ltr"}
    assert root.findtext("head/title") == 'Roads & "bridges"'
    assert [one.findtext(".//span") for one in (root.find("body/header"), root.find("body/footer"))] == [
        "TLP:AMBER"
    ] * 2
    assert root.findtext("body/header/p[@class='draft']") == "Draft"
    assert root.findtext("body/footer/p") == "Attached."


def test_it_needs_nothing_else() -> None:
    root = page(Tag("P", text="x"))
    assert {one.tag for one in root.iter()}.isdisjoint({"script", "img", "link", "iframe", "object", "form"})
    policy = root.find("head/meta[@http-equiv='Content-Security-Policy']")
    assert policy is not None
    assert policy.attrib["content"] == "default-src 'none'; style-src 'unsafe-inline'"


def test_it_is_written_from_the_right() -> None:
    assert page(cover=Cover("x", "fa-AF", True, COVER.marking, BLACK)).attrib == {
        "lang": "fa-AF",
        "dir": "rtl",
    }


def test_foreign_words_say_their_language() -> None:
    found = page(Tag("P", text="سلام", lang="fa"), Tag("P", text="Hello", lang="en")).findall("body/main/p")
    assert [one.attrib for one in found] == [{"lang": "fa", "dir": "rtl"}, {}]


def test_elements_keep_their_kinds() -> None:
    head = Tag("TR").add(Tag("TH", text="Who", attributes={"Table": {"Scope": "/Column"}}))
    row = Tag("TR").add(Tag("TH", text="Smith", attributes={"Table": {"Scope": "/Row"}}))
    table = Tag("Table").add(Tag("THead").add(head), Tag("TBody").add(row))
    found = inner(
        Tag("Sect", block="key_judgments").add(Tag("H2", text="North")),
        Tag("BlockQuote").add(Tag("P", text="No")),
        Tag("Aside").add(Tag("P", text="Yes")),
        Tag("Figure", alt="Two of three"),
        table,
    )
    assert found == [
        ("section", [("h2", "North")]),
        ("blockquote", [("p", "No")]),
        ("aside", [("p", "Yes")]),
        ("p", "Two of three"),
        ("table", [("thead", [("tr", [("th", "Who")])]), ("tbody", [("tr", [("th", "Smith")])])]),
    ]
    cells = page(table).findall(".//th")
    assert [one.attrib for one in cells] == [{"scope": "col"}, {"scope": "row"}]


@pytest.mark.parametrize(("numbering", "name"), [("/Decimal", "ol"), ("/Unordered", "ul"), ("/None", "ul")])
def test_lists_are_lists(numbering: str, name: str) -> None:
    item = Tag("LI").add(Tag("Lbl", text="1"), Tag("LBody").add(Tag("P", text="One")))
    tag = Tag("L", attributes={"List": {"ListNumbering": numbering}}).add(item)
    assert inner(tag) == [(name, [("li", [("span", "1"), ("div", [("p", "One")])])])]
    found = page(tag).find(f"body/main/{name}")
    assert found is not None
    assert found.attrib["role"] == "list"


def test_words_are_not_taken_for_markup() -> None:
    (found,) = inner(Tag("P", text='<script>alert("&amp;")</script>'))
    assert found == ("p", '<script>alert("&amp;")</script>')


def test_links_and_stress() -> None:
    spans = (
        Span("a "),
        Span("b", "em"),
        Span("c", "strong"),
        Span("d", "Link", 'https://example.org/?a=1&b="2"'),
        Span("3", "Link", "#source-3"),
        Span("4", "Link", "#source-4"),
    )
    root = page(Tag("P", text="a bcd34", spans=spans), Tag("P", text="there", ident="source-3"))
    first, second = root.findall("body/main/p")
    assert "".join(first.itertext()) == "a bcd34"
    assert [(one.tag, one.get("href")) for one in first] == [
        ("em", None),
        ("strong", None),
        ("a", 'https://example.org/?a=1&b="2"'),
        ("a", "#source-3"),
    ]
    assert second.attrib == {"id": "source-3"}


def test_the_marking_stands_in_its_colours_at_its_side() -> None:
    style = page().findtext("head/style") or ""
    assert ".marking{text-align:right" in style
    assert ".marking span{background:#000000;color:#ffbf00" in style
    plain = page(cover=Cover("x", "en", False, "SECRET", BLACK)).findtext("head/style") or ""
    assert ".marking{text-align:center" in plain
    assert ".marking span{background:#ffffff;color:#000000" in plain
