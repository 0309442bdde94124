"""Structure elements as plain text."""

from press.editions.text import Cover, write_text
from press.inks import BLACK
from press.tags import Span, Tag

COVER = Cover("Roads", "en", False, "TLP:AMBER", BLACK, before=("Draft",), after=("The end is attached.",))


def text(*tags: Tag) -> str:
    """Return what stands between the cover's words."""
    whole = write_text(COVER, tags)
    start, end = "TLP:AMBER\n\nDraft\n\n", "\n\nThe end is attached.\n\nTLP:AMBER\n"
    assert whole.startswith(start)
    assert whole.endswith(end)
    return whole.removeprefix(start).removesuffix(end)


def item(label: str, *body: Tag) -> Tag:
    return Tag("LI").add(Tag("Lbl", text=label), *body)


def test_the_marking_stands_first_and_last() -> None:
    assert write_text(COVER, []) == "TLP:AMBER\n\nDraft\n\nThe end is attached.\n\nTLP:AMBER\n"


def test_headings_are_underlined_as_long_as_they_are() -> None:
    found = text(
        Tag("Sect").add(Tag("H1", text="Roads"), Tag("H2", text="North " * 20), Tag("H3", text="Far"))
    )
    first, second, third = found.split("\n\n")
    assert first == "Roads\n====="
    assert len(set(map(len, second.split("\n")[::2]))) == 1
    assert third == "Far"


def test_lines_are_short_and_no_word_is_divided() -> None:
    words = f"well-known {'x' * 90} a\u00a0b " * 12
    lines = text(Tag("P", text=words)).split("\n")
    assert max(len(line) for line in lines if "x" * 90 not in line) <= 72
    assert " ".join(" ".join(lines).split(" ")) == words.strip(" ")


def test_no_line_ends_within_a_word_with_hyphens() -> None:
    assert set(text(Tag("P", text="well-known " * 40)).split()) == {"well-known"}


def test_short_items_stand_close_and_hang_behind_their_labels() -> None:
    short, long = Tag("LBody", text="One"), Tag("LBody", text="two " * 30)
    found = text(Tag("L").add(item("•", short), item("2", long))).split("\n")
    assert found[0] == "•   One"
    assert found[1].startswith("2   two")
    assert all(line.startswith("    two") for line in found[2:])
    assert max(map(len, found)) <= 72


def test_a_long_label_stands_above_its_item() -> None:
    assert (
        text(Tag("L").add(item("28 November 2024", Tag("LBody", text="Rain"))))
        == "28 November 2024\n    Rain"
    )


def test_items_of_several_paragraphs_have_room_between_them() -> None:
    body = Tag("LBody").add(Tag("P", text="First"), Tag("Figure", alt="Two of three"))
    assert text(Tag("L").add(item("1", body), item("2", Tag("LBody", text="Last")))) == (
        "1   First\n\n    [Two of three]\n\n2   Last"
    )


def test_a_table_tells_each_row_behind_the_heads_of_its_columns() -> None:
    head = Tag("TR").add(Tag("TH", text="Who"), Tag("TH", text="What"))
    row = Tag("TR").add(Tag("TH", text="Smith"), Tag("TD", text="Bread"))
    assert (
        text(Tag("Table").add(Tag("THead").add(head), Tag("TBody").add(row))) == "Who: Smith\n    What: Bread"
    )
    assert text(Tag("Table").add(Tag("TBody").add(row))) == "Smith\n    Bread"


def test_a_table_keeps_to_the_width() -> None:
    row = Tag("TR").add(Tag("TH", text="Smith " * 30), Tag("TD", text="Bread " * 30))
    lines = text(Tag("Table").add(row, row)).split("\n")
    assert max(map(len, lines)) <= 72
    assert min(len(line) for line in lines if line.startswith("    ")) > 10


def test_quotes_are_moved_in() -> None:
    assert (
        text(Tag("BlockQuote").add(Tag("P", text="“No”"), Tag("P", text="— Smith")))
        == "    “No”\n\n    — Smith"
    )


def test_addresses_stand_behind_words_but_not_behind_numbers() -> None:
    spans = (
        Span("See "),
        Span("the map", "Link", "https://example.org/map"),
        Span(" ["),
        Span("A3", "Link", "https://example.org/report"),
        Span("] "),
        Span("above", "Link", "#source-3"),
        Span(" "),
        Span("https://example.org/a", "Link", "https://example.org/a"),
        Span(" now", "em"),
    )
    paragraph = Tag("P", text="".join(span.text for span in spans), spans=spans)
    said = " ".join(text(paragraph).split())
    assert said == "See the map <https://example.org/map> [A3] above https://example.org/a now"
