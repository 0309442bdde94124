"""The marking on every page, in its scheme's colours and place; who may have a document, and whose copy it is."""

import csv
import hashlib
import re
from email import message_from_bytes
from email.policy import default

import pytest

from press.line import Made, make
from press.problems import Refused
from press.proof.reading.document import Document, read
from press.workspace import Workspace
from tests.workshop import REAL, outfit, put

SCHEME = """\
scheme:
  name: Ministry
  side: left
  edges: bottom
  levels: [OPEN, {name: CLOSED, ink: "#A3241D 10 95 95 20"}]
"""
AUDIENCE = "audiences:\n  - name: board\n    template: long\n"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = outfit(tmp_path_factory.mktemp("marked") / "work")
    sheet = (made.root / "layouts/field.yaml").read_text().replace("pages: 1-2", "pages: 2-4")
    put(made, "layouts/long.yaml", sheet)
    put(made, "layouts/silent.yaml", sheet.replace("        - distribution\n", ""))
    return made


def built(workspace: Workspace, marking: str, policy: str, *editions: str, change: str = "=>") -> list[Made]:
    """Build the real brief, marked as a whole, for an audience that sees it; `change` is old words, => and new ones."""
    text = (workspace.root / REAL).read_text()
    text = re.sub(r"section_markings:.*\n(  \w+: .*\n)+", "", text)
    text = re.sub(r"comments:\n(  .*\n)+", "", text).replace("marking: TLP:CLEAR ", f"marking: {marking} ")
    old, new = change.split("=>")
    assert old in text
    text = text.replace(old, new, 1)
    put(workspace, "briefs/audiences.yaml", policy)
    brief = put(workspace, "briefs/2024-99-marked.yaml", text)
    return list(make(workspace, brief, [("board", one) for one in editions]))


def document(
    workspace: Workspace, marking: str, more: str = "", edition: str = "email", change: str = "=>"
) -> Document:
    ceiling = f"    ceiling: {marking}\n"
    return read(built(workspace, marking, AUDIENCE + ceiling + more, edition, change=change)[0].data)


def labels(pdf: Document, label: str) -> list[list[tuple[float, float, float, tuple[float, ...], float]]]:
    """Return, for each page, where its labels stand (start, end, height), in which colour and size."""
    found = []
    for page in pdf.pages:
        own = [one for one in page.shown if one.text.strip() == label]
        found.append(
            [
                (
                    one.box.x0,
                    one.box.x1,
                    one.box.y0,
                    tuple(round(part, 3) for part in one.fill or ()),
                    one.size,
                )
                for one in own
            ]
        )
    return found


# ---------------------------------------------------------------------- the banner


@pytest.mark.parametrize("marking", ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT"])
@pytest.mark.parametrize("edition", ["email", "print"])
def test_tlp_stands_at_the_right_of_every_page_in_its_own_colours(
    workspace: Workspace, marking: str, edition: str
) -> None:
    pdf = document(workspace, marking, edition=edition)
    rgb = {"CLEAR": (1, 1, 1), "GREEN": (0.2, 1, 0), "AMBER": (1, 0.753, 0), "AMBER+STRICT": (1, 0.753, 0)}
    cmyk = {
        "CLEAR": (0, 0, 0, 0),
        "GREEN": (0.79, 0, 1, 0),
        "AMBER": (0, 0.25, 1, 0),
        "AMBER+STRICT": (0, 0.25, 1, 0),
    }
    ink = (rgb if edition == "email" else cmyk)[marking.removeprefix("TLP:")]
    assert len(pdf.pages) >= 2
    for page, found in zip(pdf.pages, labels(pdf, marking), strict=True):
        assert len(found) == 2
        width, height = page.trim.x1 - page.trim.x0, page.trim.y1 - page.trim.y0
        heights = sorted((one[2] - page.trim.y0) / height for one in found)
        assert (heights[0] < 0.06, heights[1] > 0.94) == (True, True)
        for start, end, _, fill, size in found:
            assert (start - page.trim.x0) / width > 0.5
            assert 0.88 < (end - page.trim.x0) / width < 0.95
            assert (fill, size >= 12) == (ink, True)


@pytest.mark.parametrize("language", ["ar", "fa-AF"])
def test_the_label_stays_at_the_right_where_readers_begin_at_the_right(
    workspace: Workspace, language: str
) -> None:
    pdf = document(workspace, "TLP:GREEN", f"    language: {language}\n")
    assert [len(found) for found in labels(pdf, "TLP:GREEN")] == [2] * len(pdf.pages)
    for page, found in zip(pdf.pages, labels(pdf, "TLP:GREEN"), strict=True):
        assert all((start - page.trim.x0) / (page.trim.x1 - page.trim.x0) > 0.5 for start, *_ in found)


@pytest.mark.parametrize(
    ("marking", "label"),
    [
        ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"),
        ("CUI//NOFORN", "CUI//NOFORN"),
        ("SECRET//UK EYES ONLY", "SECRET - UK EYES ONLY"),
    ],
)
def test_government_markings_stand_in_the_middle(workspace: Workspace, marking: str, label: str) -> None:
    pdf = document(workspace, marking)
    for page, found in zip(pdf.pages, labels(pdf, label), strict=True):
        assert len(found) == 2
        middle = (page.trim.x0 + page.trim.x1) / 2
        assert all(abs((start + end) / 2 - middle) < 1 for start, end, *_ in found)


def test_an_own_scheme_says_where_and_how_it_stands(workspace: Workspace) -> None:
    pdf = document(workspace, "CLOSED", more=SCHEME)
    for page, (found,) in zip(pdf.pages, labels(pdf, "CLOSED"), strict=True):
        assert found[0] - page.trim.x0 < 0.15 * (page.trim.x1 - page.trim.x0)
        assert found[2] - page.trim.y0 < 0.06 * (page.trim.y1 - page.trim.y0)
        assert found[3] == (0.639, 0.141, 0.114)


def test_the_marking_is_read_first_and_stands_among_the_keywords(workspace: Workspace) -> None:
    pdf = document(workspace, "SECRET//UK EYES ONLY")
    assert next(one.own for one in pdf.elements() if one.own.strip()) == "SECRET - UK EYES ONLY"
    assert pdf.info["Keywords"] == "SECRET - UK EYES ONLY"


@pytest.mark.parametrize(("setting", "count"), [("yes", 20), ("no", 0)])
def test_portion_marks_are_the_audiences_choice(workspace: Workspace, setting: str, count: int) -> None:
    pdf = document(workspace, "OFFICIAL-SENSITIVE", f"    portion_marks: {setting}\n")
    words = " ".join(one.text for page in pdf.pages for one in page.shown)
    assert min(words.count("(O-S)"), 20) == count


# ---------------------------------------------------------------------- distribution


def test_the_distribution_statement_stands_below_the_title(workspace: Workspace) -> None:
    pdf = document(workspace, "TLP:AMBER", "    distribution: For the board and its clients.\n")
    assert any("For the board and its clients." in one.own for one in pdf.elements())
    assert not [page.number for page in pdf.pages[1:] if any("its clients" in one.text for one in page.shown)]


def test_a_sheet_without_a_place_for_it_is_refused(workspace: Workspace) -> None:
    policy = AUDIENCE.replace("long", "silent") + "    distribution: For the board.\n"
    with pytest.raises(Refused) as refused:
        built(workspace, "TLP:CLEAR", policy, "email")
    (problem,) = refused.value.problems
    assert (problem.rule, problem.where.line) == ("distribution", 4)


@pytest.mark.parametrize(
    ("setting", "told"), [("yes", "1 item of the full brief is not in this edition."), ("no", None)]
)
def test_what_is_left_out_is_counted_only_if_the_audience_is_told(
    workspace: Workspace, setting: str, told: str | None
) -> None:
    change = "  - The report itself,=>  - text: Hidden gap.\n    marking: TLP:RED\n  - The report itself,"
    pdf = document(workspace, "TLP:GREEN", f"    tell_withheld: {setting}\n", change=change)
    found = [one.own for one in pdf.elements() if "of the full brief" in one.own]
    assert found == ([told] if told else [])


# ---------------------------------------------------------------------- personal copies

BOARD = "    recipients:\n      - A. Reader <reader@example.org>\n      - Second Member\n"


def test_red_names_its_readers(workspace: Workspace) -> None:
    policy = AUDIENCE + "    ceiling: TLP:RED\n"
    with pytest.raises(Refused) as refused:
        built(workspace, "TLP:RED", policy, "email")
    assert [(one.rule, one.where.line) for one in refused.value.problems] == [("recipients", 2)]
    assert (
        len(built(workspace, "TLP:RED", policy + BOARD, "email")) == 5
    )  # two files for each of two, and the register


@pytest.fixture(scope="module")
def copies(workspace: Workspace) -> list[Made]:
    policy = AUDIENCE + "    ceiling: TLP:RED\n    cc: other@example.org\n" + BOARD
    return built(workspace, "TLP:RED", policy, "email", "print", "text", "html")


def test_each_reader_gets_files_of_their_own(copies: list[Made]) -> None:
    names = [one.name for one in copies]
    assert len(set(names)) == len(names) == 13
    assert sum("copy-1" in name for name in names) == sum("copy-2" in name for name in names) == 6


def test_every_page_names_its_reader_and_nobody_else(copies: list[Made]) -> None:
    for number, own, other in ((1, "A. Reader", "Second Member"), (2, "Second Member", "A. Reader")):
        files = [one for one in copies if one.name.endswith(f"copy-{number}.pdf")]
        assert len(files) == 2
        for file in files:
            pdf = read(file.data)
            words = [" ".join(one.text for one in page.shown) for page in pdf.pages]
            assert all(f"Copy {number}: {own}" in page for page in words)
            assert not [page for page in words if other in page]
            assert pdf.info["Keywords"] == f"TLP:RED; copy {number}: {own}"
            red = (0, 0.83, 0.83, 0) if "print" in file.name else (1, 0.169, 0.169)
            assert {(len(page), *(one[3] for one in page)) for page in labels(pdf, "TLP:RED")} == {
                (2, red, red)
            }


def test_other_editions_name_their_reader_too(copies: list[Made]) -> None:
    for one in copies:
        if one.name.endswith((".txt", ".html")):
            first, second = ("A. Reader" in one.data.decode(), "Second Member" in one.data.decode())
            assert (first, second) == ("copy-1" in one.name, "copy-2" in one.name)


def test_a_message_goes_to_its_reader_alone(copies: list[Made]) -> None:
    messages = [message_from_bytes(one.data, policy=default) for one in copies if one.name.endswith(".eml")]
    assert [str(one["To"]) for one in messages] == ['"A. Reader" <reader@example.org>', "None"]
    assert [one["Cc"] for one in messages] == [None, None]


def test_the_register_knows_every_file(copies: list[Made]) -> None:
    *files, register = copies
    rows = list(csv.DictReader(register.data.decode().splitlines()))
    assert register.name == "2024-17-2024-99-marked-board-register.csv"
    assert {(row["file"], row["sha256"]) for row in rows} == {
        (one.name, hashlib.sha256(one.data).hexdigest()) for one in files
    }
    assert {row["reader"] for row in rows} == {"A. Reader", "Second Member"}
