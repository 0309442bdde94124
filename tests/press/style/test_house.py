"""House files: what one takes over from another, and what is told of those that cannot be read."""

from pathlib import Path

import pytest

from press.marked import Text
from press.problems import Problems, Where
from press.style.house import House, read_house, there
from press.workspace import Workspace

PARENT = """\
references: 90
columns: no
faces:
  sans: [A.ttf]
  serif: [B.ttf]
inks:
  ink: "#000000 0 0 0 100"
  accent: "#0000FF 100 100 0 0"
styles:
  body: {type: serif 10/13, space: 0 6}
  h2: {type: sans bold 13/15, ink: accent}
"""


def read(root: Path, name: str = "child", **files: str) -> tuple[House | None, list[tuple[str, int, str]]]:
    (root / "layouts").mkdir(exist_ok=True)
    for stem, text in files.items():
        (root / f"layouts/{stem}.yaml").write_text(text)
    problems = Problems()
    house = read_house(Workspace(root), Text(name), problems)
    assert all(one.hint for one in problems)
    return house, [(one.where.file, one.where.line, one.message) for one in problems]


def styles(house: House | None) -> dict[str, float]:
    assert house is not None
    return {str(one.name): one.style.type.size for one in house.styles}


def test_a_house_that_extends_another_states_only_differences(tmp_path: Path) -> None:
    child = 'extends: parent\ninks:\n  accent: "#FF0000 0 100 100 0"\nstyles:\n  h2: {type: sans 9/12}\n  new: {type: sans 8/9}\n'
    house, told = read(tmp_path, parent=PARENT, child=child)
    assert not told
    assert house is not None
    assert styles(house) == {"body": 10, "h2": 9, "new": 8}
    assert {str(one.name): one.colour.ink.rgb[0] for one in house.inks} == {"ink": 0, "accent": 1}
    assert {str(one.name) for one in house.faces} == {"sans", "serif"}


@pytest.mark.parametrize(
    ("line", "references", "columns"),
    [("", 90, False), ("references: 82\n", 82, False), ("columns: yes\n", 90, True)],
)
def test_what_it_does_not_say_is_as_in_the_house_that_it_extends(
    tmp_path: Path, line: str, references: float, columns: bool
) -> None:
    house, _ = read(tmp_path, parent=PARENT, child=f"extends: parent\n{line}")
    assert house is not None
    assert (house.references.value, house.columns) == (references, columns)


def test_houses_extend_each_other_in_a_chain(tmp_path: Path) -> None:
    middle = "extends: parent\nstyles:\n  body: {type: serif 11/14}\n"
    child = "extends: middle\nstyles:\n  h2: {type: sans 9/12}\n"
    house, _ = read(tmp_path, parent=PARENT, middle=middle, child=child)
    assert styles(house) == {"body": 11, "h2": 9}


def test_a_house_cannot_extend_itself(tmp_path: Path) -> None:
    assert read(tmp_path, child="extends: child\n") == (
        None,
        [("layouts/child.yaml", 1, "a house cannot extend itself")],
    )


def test_nor_through_another(tmp_path: Path) -> None:
    house, told = read(tmp_path, child="extends: other\n", other="columns: no\nextends: child\n")
    assert house is None
    assert told == [("layouts/other.yaml", 2, "a house cannot extend itself")]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("styles:\n  body: {type: serif}", 2),
        ("styles:\n  body: {type: serif 10/13, hyphens: perhaps}", 2),
        ("inks:\n  ink: black", 2),
        ("colours:\n  ink: black", 1),
        ("references: tiny", 1),
    ],
)
def test_slips_are_told_at_their_line(tmp_path: Path, line: str, place: int) -> None:
    house, told = read(tmp_path, child=line + "\n")
    assert house is None
    assert [(file, number) for file, number, _ in told] == [("layouts/child.yaml", place)]


def test_slips_in_the_house_that_is_extended_are_told_there(tmp_path: Path) -> None:
    house, told = read(tmp_path, parent="columns: perhaps\n", child="extends: parent\n")
    assert house is None
    assert [(file, number) for file, number, _ in told] == [("layouts/parent.yaml", 1)]


def test_a_house_that_is_not_there_is_told(tmp_path: Path) -> None:
    house, told = read(tmp_path, child="columns: no\nextends: parnet\n", parent=PARENT)
    assert house is None
    assert [(file, line) for file, line, _ in told] == [("layouts/child.yaml", 2)]


def test_a_file_of_layouts_is_there_or_told_with_what_was_meant(tmp_path: Path) -> None:
    read(tmp_path, parent=PARENT)
    problems, where = Problems(), Where("layouts/x.yaml", 3, 8)
    assert there(Workspace(tmp_path), Text("parent", where), "house", problems)
    assert not there(Workspace(tmp_path), Text("parnet", where), "house", problems)
    assert [(one.where, one.rule, one.hint) for one in problems] == [(where, "house", "write parent")]


@pytest.mark.parametrize(
    ("line", "file"),
    [("", "layouts/pictures/mark.svg"), ("logo: layouts/pictures/other.png\n", "layouts/pictures/other.png")],
)
def test_the_mark_is_that_of_the_house_that_it_extends_unless_it_has_its_own(
    tmp_path: Path, line: str, file: str
) -> None:
    mark = "logo: {file: layouts/pictures/mark.svg, height: 12, alt: The desk}\n"
    house, told = read(tmp_path, parent=PARENT + mark, child=f"extends: parent\n{line}")
    assert not told
    assert house is not None
    assert house.logo is not None
    assert house.logo.file == file
    assert (house.logo.alt, house.logo.height.value) == ((None, 9) if line else ("The desk", 12))
