"""The designer's files by name: what they define, and what is told of names that they do not have."""

import os
from pathlib import Path
from typing import Any

import pytest

from press.marked import Text
from press.paper import paper
from press.problems import Refused, Where
from press.shape import Unfit
from press.style.parts import Parts, frames_of, known
from press.workspace import Workspace
from tests.bricks import geometry
from tests.desks import WORKSPACE

BLOCK = """\
def block(desk, first: int = 9, wide: float = 1.5, gauges: bool = True, style: str = "body"):
    yield from ()
"""


@pytest.fixture
def parts(tmp_path: Path) -> Parts:
    (tmp_path / "layouts/blocks").mkdir(parents=True)
    (tmp_path / "layouts/blocks/gaps.py").write_text(BLOCK)
    (tmp_path / "layouts/blocks/_hidden.py").write_text("raise RuntimeError\n")
    return Parts(Workspace(tmp_path))


def chosen(parts: Parts, **options: str) -> dict[str, Any]:
    return parts.block(Text("gaps"), {key: Text(value) for key, value in options.items()})[1]


def test_a_file_that_leads_out_of_the_workspace_is_never_run(parts: Parts, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.py"
    outside.write_text("raise RuntimeError\n")
    (tmp_path / "layouts/blocks/away.py").symlink_to(outside)
    os.mkfifo(tmp_path / "layouts/blocks/pipe.py")
    for name, told in (("away", "lies outside"), ("pipe", "no regular file")):
        with pytest.raises(Refused, match=told):
            parts.block(Text(name), {})


def test_options_have_the_type_of_their_default(parts: Parts) -> None:
    options = chosen(parts, first="4", wide="2.5", gauges="no", style="side")
    assert options == {"first": 4, "wide": 2.5, "gauges": False, "style": "side"}
    assert isinstance(options["first"], int)
    assert chosen(parts, gauges="yes") == {"gauges": True}
    assert chosen(parts) == {}


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        ({"frist": "4"}, "'frist' is no option of the block gaps", "write first"),
        ({"desk": "x"}, "'desk' is no option of the block gaps", "write "),
        ({"first": "four"}, "'four' is no whole number", "write a whole number"),
        ({"wide": "-1"}, "'-1' is no number", "write a number"),
        ({"first": "2.5"}, "'2.5' is no whole number", "write a whole number"),
        ({"wide": "1e9"}, "'1e9' is no number", "write a number"),
        ({"gauges": "maybe"}, "'maybe' is no answer", "write "),
    ],
)
def test_options_that_a_block_does_not_have_are_told(
    parts: Parts, options: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(Unfit) as caught:
        chosen(parts, **options)
    assert caught.value.message == message
    assert caught.value.hint.startswith(hint)


@pytest.mark.parametrize("name", ["gpas", "_hidden", "../blocks/gaps", "gaps.py", ""])
def test_only_files_of_the_folder_are_opened(parts: Parts, name: str) -> None:
    with pytest.raises(Unfit) as caught:
        parts.block(Text(name), {})
    assert (caught.value.message, caught.value.hint) == (
        f"{name!r} is no file in layouts/blocks",
        "write gaps",
    )


def test_pages_and_furniture_of_a_folder_that_is_empty_are_told(parts: Parts) -> None:
    for action, folder in ((parts.page, "pages"), (parts.furniture, "furniture")):
        with pytest.raises(Unfit) as caught:
            action(Text("house"))
        assert caught.value.message == f"'house' is no file in layouts/{folder}"


def test_files_are_those_of_the_workspace_and_of_no_other(tmp_path: Path, parts: Parts) -> None:
    other = tmp_path / "other"
    (other / "layouts/blocks").mkdir(parents=True)
    (other / "layouts/blocks/gaps.py").write_text(BLOCK.replace("first", "most"))
    assert Parts(Workspace(other)).block(Text("gaps"), {"most": Text("2")})[1] == {"most": 2}
    assert chosen(parts, first="2") == {"first": 2}


def test_the_frames_of_a_page_are_those_of_its_first_and_later_leaves() -> None:
    page = geometry(
        [("head", 0, 0, 1, 1), ("main", 0, 0, 1, 1)], [("main", 0, 0, 1, 1), ("rest", 0, 0, 1, 1)]
    )
    assert frames_of(page) == {"head", "main", "rest"}


@pytest.mark.parametrize(
    "name", sorted(file.stem for file in (WORKSPACE.root / "layouts/pages").glob("[a-z]*.py"))
)
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_frames_of_every_page_stand_between_the_edges_and_apart(name: str, size: str) -> None:
    page, sheet = Parts(WORKSPACE).page(Text(name)), paper(size, rtl=False)
    for places in (page.first(sheet, 100), page.rest(sheet)):
        for one, (_, start, top, wide, tall) in enumerate(places):
            assert min(start, top) > 28  # a centimetre: what printers and knives leave
            assert start + wide < sheet.width - 28
            assert top + tall < sheet.height - 28
            for _, s, t, w, h in places[:one]:
                assert start >= s + w or s >= start + wide or top >= t + h or t >= top + tall


def test_a_known_name_is_let_through() -> None:
    known("a", ["b", "a"], "letter")
    with pytest.raises(Unfit) as caught:
        known("a", [], "letter")
    assert caught.value.hint == "leave it out"


def test_an_option_is_told_at_its_own_place(parts: Parts) -> None:
    at = Where("layouts/x.yaml", 3, 20)
    for key, value in ((Text("frist", at), Text("1")), (Text("first"), Text("one", at))):
        with pytest.raises(Unfit) as caught:
            parts.block(Text("gaps"), {key: value})
        assert caught.value.where == at
