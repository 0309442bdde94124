"""What a designer is promised: each change done on a copy of the workspace, its lines counted, and seen in the documents."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest

from press.line import make
from press.problems import Refused
from press.workspace import Workspace
from tests.workshop import REAL, Run, audience_of, outfit, put, run, unchecked

Edit = Callable[[str, str, str], int]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return outfit(tmp_path / "work")


@pytest.fixture
def edit(workspace: Workspace) -> Edit:
    """Replace words in a file of the workspace, or add a file, and return how many lines that took."""

    def change(name: str, old: str, new: str) -> int:
        path = workspace.root / name
        before = path.read_text() if path.exists() else ""
        assert not old or before.count(old) == 1, f"{old!r} stands {before.count(old)} times in {name}"
        after = before.replace(old, new) if old else before + new
        put(workspace, name, after)
        return changed(before, after)

    return change


def changed(before: str, after: str) -> int:
    """Count the lines that differ, a changed line once; comments and blank lines do not count."""
    old, new = (
        [line for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
        for text in (before, after)
    )
    blocks = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in blocks if kind != "equal")


def made(workspace: Workspace, audience: str = "executive", edition: str = "print") -> Run:
    return run(workspace, unchecked(workspace, REAL), audience_of(workspace, audience), edition)


def inks(one: Run) -> set[tuple[float, ...]]:
    return {
        tuple(round(part, 3) for part in shown.fill)
        for page in one.document.pages
        for shown in page.shown
        if shown.fill
    }


def sizes(one: Run, words: str) -> set[float]:
    return {
        round(shown.size, 2) for page in one.document.pages for shown in page.shown if words in shown.text
    }


def use(workspace: Workspace, sheet: str, block: str) -> str:
    """Return the line of a sheet that uses a block."""
    lines = (workspace.root / f"layouts/{sheet}.yaml").read_text().splitlines(keepends=True)
    (found,) = (line for line in lines if line.split()[:2] in (["-", block], ["-", f"{block}:"]))
    return found


def edges(one: Run, block: str) -> set[int]:
    """Return where the pieces of a block begin, in points from the edge of the page."""
    return {
        round(placed.x) for leaf in one.pages.leaves for placed in leaf.placed if placed.piece.block == block
    }


def starts(one: Run, block: str) -> list[tuple[float, float]]:
    """Return where the pieces of a block stand on the first page."""
    return [
        (round(placed.x, 1), round(placed.y, 1))
        for placed in one.pages.leaves[0].placed
        if placed.piece.block == block
    ]


def test_lines_are_counted_as_people_count_them() -> None:
    assert changed("a\nb\nc\n", "a\nx\nc\n") == 1
    assert changed("a\nb\n", "a\n# note\n\nb\nc\nd\n") == 2


def test_another_template_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    lines = edit("briefs/audiences.yaml", "template: executive", "template: field")
    assert lines == 1
    assert made(workspace).blocks == made(workspace, "field").blocks
    assert "timeline" in made(workspace).blocks


def test_another_order_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    before = made(workspace, "field")
    one, two = use(workspace, "field", "actors"), use(workspace, "field", "timeline")
    edit("layouts/field.yaml", two, "")
    lines = edit("layouts/field.yaml", one, two + one)
    after = made(workspace, "field")
    assert lines == 1
    assert before.blocks.index("actors") < before.blocks.index("timeline")
    assert after.blocks.index("actors") > after.blocks.index("timeline")
    assert after.words.index("Doha") < after.words.index("Accused by Pakistan")


def test_leaving_a_block_out_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    lines = edit("layouts/field.yaml", use(workspace, "field", "timeline"), "")
    assert lines == 1
    one = made(workspace, "field")
    assert "timeline" not in one.blocks
    assert "Doha" not in one.told
    assert not [text for text in one.expected.parts if "Doha" in text]


def test_an_option_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    lines = edit("layouts/executive.yaml", "key_judgments: {first: 4}", "key_judgments: {first: 2}")
    assert lines == 1
    assert "growth of ISIS-K" not in made(workspace).told


def test_columns_take_one_line(workspace: Workspace, edit: Edit) -> None:
    before = made(workspace, "large-print")
    lines = edit("layouts/large-print.yaml", "  - page: wide", "  - page: columns")
    after = made(workspace, "large-print")
    assert lines == 1
    assert len(edges(before, "key_judgments")) == 1
    assert len(edges(after, "key_judgments")) == 2


def test_a_margin_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    before = made(workspace)
    lines = edit("layouts/pages/front.py", "SIDE = 48 / 166", "SIDE = 58 / 166")
    after = made(workspace)
    assert lines == 1
    assert starts(after, "contact")[0][0] == pytest.approx(starts(before, "contact")[0][0] - 28.3, abs=0.2)


def test_a_colour_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    lines = edit("layouts/house.yaml", 'accent: "#0B3C5D 0 0 0 100"', 'accent: "#206020 90 20 90 30"')
    assert lines == 1
    assert (0.9, 0.2, 0.9, 0.3) in inks(made(workspace))
    assert tuple(round(part / 255, 3) for part in (0x20, 0x60, 0x20)) in inks(
        made(workspace, edition="email")
    )
    assert tuple(round(part / 255, 3) for part in (0x0B, 0x3C, 0x5D)) not in inks(
        made(workspace, edition="email")
    )


def test_a_type_style_takes_one_line(workspace: Workspace, edit: Edit) -> None:
    title = str(made(workspace).release.brief.title)[:20]
    before = sizes(made(workspace, "analyst"), title)
    lines = edit("layouts/house.yaml", "title: {type: sans bold 24/26", "title: {type: serif bold 22/26")
    after = made(workspace, "analyst")
    assert lines == 1
    assert before != sizes(after, title)
    assert min(sizes(after, title)) / min(before) == pytest.approx(22 / 24, rel=0.05)
    assert {
        shown.font for page in after.document.pages for shown in page.shown if title in shown.text
    } != set()


def test_an_audience_takes_five_lines_and_a_sheet(workspace: Workspace, edit: Edit) -> None:
    lines = edit(
        "briefs/audiences.yaml",
        "",
        "\n  - name: ministers\n    ceiling: TLP:GREEN\n    template: ministers\n    editions: email\n    page: Letter\n",
    )
    sheet = (workspace.root / "layouts/executive.yaml").read_text()
    put(workspace, "layouts/ministers.yaml", sheet)
    assert lines <= 5
    names = [one.name for one in make(workspace, REAL, [("ministers", "email")])]
    assert [name.rpartition("-ministers-")[2] for name in names] == ["email.pdf", "email.eml"]
    assert made(workspace, "ministers", "email").expected.size == (612, 792)


BLOCK = '''"""The gaps as one sentence, in a box."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Frame, Tag


def block(desk: Desk, style: str = "side") -> Iterator[Any]:
    rows = [desk.statement(gap, style) for gap in desk.brief.gaps]
    if rows:
        yield desk.boxed([desk.heading(desk.word("gaps"), "side_head"), *rows], Frame(rule_above=desk.ink("alarm")), Tag("Sect"))
'''


def test_a_block_takes_ten_lines_and_one_in_the_sheet(workspace: Workspace, edit: Edit) -> None:
    lines = edit("layouts/blocks/unknowns.py", "", BLOCK)
    assert edit("layouts/analyst.yaml", "        - contact\n", "        - unknowns\n") == 1
    one = made(workspace, "analyst", "email")
    assert lines <= 12
    assert "unknowns" in one.blocks
    gap = str(one.release.brief.gaps[0].text)
    assert one.told.count(gap) == 2


GEOMETRY = '''"""A narrow column at the start and a wide one beside it, no head."""

from press.kit import Paper, Place, mm

NARROW = 40 * mm
GUTTER = 8 * mm


def first(paper: Paper, head: float) -> list[Place]:
    """The first page, with the head above the wide column."""
    wide = paper.measure - NARROW - GUTTER
    start = paper.beside + NARROW + GUTTER
    down = head + 20 if head else 0
    return [
        ("side", paper.beside, paper.above, NARROW, paper.depth),
        ("head", start, paper.above, wide, down),
        ("main", start, paper.above + down, wide, paper.depth - down),
    ]


def rest(paper: Paper) -> list[Place]:
    """Every page after it."""
    return first(paper, 0)[::2]
'''


def test_a_page_geometry_takes_twenty_lines_and_one_in_the_sheet(workspace: Workspace, edit: Edit) -> None:
    lines = edit("layouts/pages/flipped.py", "", GEOMETRY)
    assert edit("layouts/executive.yaml", "  - page: front", "  - page: flipped") == 1
    edit("layouts/executive.yaml", "key_judgments: {first: 4}", "key_judgments: {first: 2}")
    one = made(workspace)
    assert lines <= 22
    assert starts(one, "contact")[0][0] < starts(one, "bottom_line")[0][0]


WRONG = {
    "a block": ("layouts/executive.yaml", "- bottom_line", "- botom_line", "bottom_line"),
    "a page": ("layouts/executive.yaml", "page: front", "page: frint", "front"),
    "a frame": ("layouts/executive.yaml", "      side:", "      sied:", "side"),
    "an option": ("layouts/executive.yaml", "{first: 1}", "{frist: 1}", "first"),
    "a number": (
        "layouts/executive.yaml",
        "key_judgments: {first: 4}",
        "key_judgments: {first: four}",
        "number",
    ),
    "a style": (
        "layouts/executive.yaml",
        "heading: side_head}\n        - source_notes",
        "heading: side_haed}\n        - source_notes",
        "side_head",
    ),
    "a house": ("layouts/executive.yaml", "house: house", "house: huose", "house"),
    "an ink": (
        "layouts/house.yaml",
        "h2: {type: sans bold 13/13, ink: accent",
        "h2: {type: sans bold 13/13, ink: acent",
        "accent",
    ),
    "a face": ("layouts/house.yaml", "h2: {type: sans bold", "h2: {type: snas bold", "sans"),
    "a font": (
        "layouts/house.yaml",
        "  sans: [SourceSans3-Regular.ttf",
        "  sans: [SourceSans3-Reglar.ttf",
        "SourceSans3-Regular",
    ),
    "a colour": ("layouts/house.yaml", "#0B3C5D 100", "#0B3C5G 100", ""),
    "a template": ("briefs/audiences.yaml", "template: executive", "template: exectutive", ""),
    "a bound": ("layouts/executive.yaml", "give: type 98-102", "give: type 101-102", "98-102"),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_slip_is_told_at_its_place(workspace: Workspace, edit: Edit, what: str) -> None:
    file, old, new, meant = WRONG[what]
    if (workspace.root / file).read_text().count(old) > 1:
        old, new = f"- key_figures: {old}", f"- key_figures: {new}"
    edit(file, old, new)
    with pytest.raises(Refused) as refused:
        made(workspace)
    problems = refused.value.problems
    line = next(
        number
        for number, line in enumerate((workspace.root / file).read_text().splitlines(), 1)
        if new.strip().splitlines()[0] in line
    )
    assert [(one.where.file, one.where.line) for one in problems] == [(file, line)]
    assert meant in f"{problems[0].message} {problems[0].hint}"
