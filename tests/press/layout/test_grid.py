"""Tables: every column has room for its words, rows stay whole, and the header is read once only."""

import pytest

from press.drawing.surface import Surface
from press.inks import BLACK, WHITE
from press.layout.grid import Grid, Repeated, Ruling, longest_word, untagged
from press.layout.stacking import fill
from press.sheets import EMAIL
from press.tags import Tag
from press.typesetting.paragraph import Run, Words
from tests.bricks import boxes, drawn
from tests.desks import look

WIDE = 200.0
LONG = "Donaudampfschifffahrt"


def cell(words: str, role: str = "TD") -> Words:
    return Words(words, look().style("table"), Tag(role, words))


def grid(*rows: str, head: str = "Year|Event", shares: tuple[float, ...] = (1, 1), rtl: bool = False) -> Grid:
    header = [cell(one, "TH") for one in head.split("|")] if head else []
    body = [[cell(one) for one in row.split("|")] for row in rows]
    return Grid(shares, header, body, Ruling(2, 10, BLACK, 0.5, WHITE, rtl), Tag("Table"))


def test_columns_have_their_shares() -> None:
    assert grid("a|b", shares=(1, 3))._columns(WIDE) == [(0, 47.5), (57.5, 142.5)]


def test_right_to_left_the_first_column_stands_at_the_right() -> None:
    assert grid("a|b", shares=(1, 3), rtl=True)._columns(WIDE) == [(152.5, 47.5), (0, 142.5)]


@pytest.mark.parametrize(
    "table", [grid(f"{LONG}|b", shares=(1, 9)), grid("a|b", head=f"{LONG}|x", shares=(1, 9))]
)
def test_the_longest_word_of_a_column_has_room_on_one_line(table: Grid) -> None:
    (_, first), (_, second) = table._columns(WIDE)
    assert first >= longest_word(cell(LONG))
    assert first + second == pytest.approx(WIDE - 10)
    assert cell(LONG).lines_at(first) == 1


def test_a_word_may_not_take_more_than_an_even_share() -> None:
    (_, first), (_, second) = grid(f"{LONG * 9}|b", shares=(1, 9))._columns(WIDE)
    assert first == pytest.approx(second)


def test_words_without_end_in_every_column_are_set_all_the_same() -> None:
    assert grid(f"{LONG * 9}|{LONG * 9}").wrap(WIDE, 0)[1] > 0


def test_a_word_counts_in_whichever_run_it_stands() -> None:
    style, least = look().style("table"), longest_word(cell(LONG))
    assert longest_word(Words([Run("see "), Run(LONG), Run(" [3]")], style, None)) == least
    assert longest_word(Words([Run(LONG[:9]), Run(LONG[9:])], style, None)) == least
    assert longest_word(Repeated(cell(LONG))) == least
    assert longest_word(Words([], style, None)) < 1


def test_rows_are_as_tall_as_their_tallest_cell() -> None:
    leading = look().style("table").leading
    table = grid("a|" + "word " * 30, "a|b", head="")
    lines = cell("word " * 30).lines_at(95)
    assert lines > 1
    assert table.wrap(WIDE, 0) == (WIDE, (lines + 1) * leading + 4 * 2)


def test_a_table_splits_between_rows_and_loses_none() -> None:
    table = grid(*(f"{n}|row" for n in range(9)))
    row = table.wrap(WIDE, 0)[1] / 10
    rest, parts = [table], []
    while rest:
        (standing, *_), rest = fill(rest, WIDE, 4.5 * row)
        assert standing.height <= 4.5 * row
        parts.append(standing.piece)
    assert [[one[0].text for one in part.rows] for part in parts] == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6", "7", "8"],
    ]
    assert {part.tag for part in parts} == {table.tag}


def test_cells_stand_at_the_top_of_their_row(monkeypatch: pytest.MonkeyPatch) -> None:
    at: list[tuple[str, float, float]] = []
    monkeypatch.setattr(
        Words, "drawOn", lambda self, canvas, x, y: at.append((self.text, x, y + self.height))
    )
    table = grid("a|b", "c|" + "word " * 30, head="")
    drawn(table, WIDE)
    second = table.height - look().style("table").leading - 4
    tops = [
        ("a", 0, table.height - 2),
        ("b", 105, table.height - 2),
        ("c", 0, second - 2),
        ("word " * 30, 105, second - 2),
    ]
    assert at == [(words, x, pytest.approx(y)) for words, x, y in tops]


NARROW = 90.0


def placed(
    table: Grid, monkeypatch: pytest.MonkeyPatch, width: float = NARROW
) -> dict[str, tuple[float, float]]:
    """Draw a table and return x and the top of each text."""
    at: dict[str, tuple[float, float]] = {}
    monkeypatch.setattr(
        Words,
        "drawOn",
        lambda self, canvas, x, y: at.setdefault(self.text, (x, table.height - y - self.height)) and None,
    )
    drawn(table, width)
    return at


def test_columns_without_shares_are_as_wide_as_their_content() -> None:
    (_, first), (_, second) = grid("1|" + "word " * 20, head="", shares=())._columns(WIDE)
    assert first < 12
    assert first + second == pytest.approx(WIDE - 10, abs=0.1)


@pytest.mark.parametrize("rtl", [False, True])
def test_in_a_narrow_frame_cells_stand_below_each_other_beside_their_headings(rtl: bool, monkeypatch) -> None:
    at = placed(grid(f"1|{LONG}|{LONG}s", head="No|Text|More", shares=(), rtl=rtl), monkeypatch, 125)
    (number, top), (text, below) = at["1"], at[LONG]
    assert below > top
    assert (at["No"][0] > number) == (at["Text"][0] > text) == rtl
    assert at["No"][1] == pytest.approx(top)
    assert at["Text"][1] == pytest.approx(below)


def test_long_headings_stand_above_their_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    at = placed(grid(f"1|{LONG}", head=f"{LONG}s|Text", shares=()), monkeypatch)
    assert {x for x, _ in at.values()} == {0}
    tops = [at[words][1] for words in (f"{LONG}s", "1", "Text", LONG)]
    assert tops == sorted(tops)
    assert len(set(tops)) == 4


def test_no_word_is_parted_while_the_frame_holds_it() -> None:
    table = grid(f"{LONG}|{LONG}", shares=())
    table.wrap(110, 0)
    assert {cell.lines_at(wide) for row in table._set for cell, _, wide, _ in row.cells} == {1}


def test_headings_of_stacked_cells_are_read_once_only() -> None:
    table = grid(f"1|{LONG}", f"2|{LONG}", f"3|{LONG}", head="No|Text", shares=())
    table.wrap(NARROW, 0)
    first, second, _ = ([cell for cell, *_ in row.cells] for row in table._set)
    assert table.header[0] in first
    assert [type(cell) for cell in second] == [Repeated, Words, Repeated, Words]


def test_a_header_is_not_left_without_a_row() -> None:
    table = grid("a|b", "c|d")
    assert table.split(WIDE, table.wrap(WIDE, 0)[1] / 3 + 1) == []


def test_one_row_does_not_stand_alone_at_the_foot() -> None:
    table = grid("a|b", "c|d", "e|f")
    row = table.wrap(WIDE, 0)[1] / 4
    assert table.split(WIDE, 2.5 * row) == []
    assert len(table.split(WIDE, 3.5 * row)) == 2


def test_the_header_is_drawn_again_but_read_once() -> None:
    table = grid(*(f"{n}|row" for n in range(9)))
    head = table.header[0].tag
    row = table.wrap(WIDE, 0)[1] / 10
    first, more = table.split(WIDE, 4.5 * row)
    second, third = more.split(WIDE, 4.5 * row)
    surface = Surface(EMAIL, (500, 800), "en")
    for part in (first, second, third):
        part.wrap(WIDE, 0)
        part.drawOn(surface, 0, 0)
    code = "\n".join(surface._code)
    assert code.count("/Artifact <</Type /Pagination>> BDC") == 2 * 2
    assert len(head.kids) == 1
    assert [part.header[0].height for part in (second, third)] == [first.header[0].height] * 2


def test_what_is_repeated_has_neither_elements_nor_links() -> None:
    runs = [Run("a", link="https://example.org/", tag=Tag("Link"))]
    again = untagged(Words(runs, look().style("table"), Tag("TH", "a")))
    assert again.tag is None
    assert [(run.text, run.link, run.tag) for run in again.runs] == [("a", None, None)]


def test_a_rule_stands_below_each_row_the_headers_twice_as_thick() -> None:
    table = grid("a|b", "c|d")
    surface = drawn(table, WIDE)
    lines = [line for line in surface._code if line.endswith("l S Q")]
    assert [line.split(" w ")[0].split()[-1] for line in lines] == ["1", "0.5", "0.5"]
    row = table.height / 3
    assert [float(line.split()[-4]) for line in lines] == pytest.approx([2 * row, row, 0], abs=0.01)
    assert boxes(surface)[0] == pytest.approx((0, 2 * row, WIDE, row), abs=0.01)
