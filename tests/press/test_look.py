"""A house in one language at a scale, and what is told of names that it does not have."""

from pathlib import Path

import pytest

from press.look import LEAST, Look
from press.marked import Text
from press.problems import Problem, Problems, Refused, Where
from press.style.house import read_house
from press.style.parts import Parts
from press.workspace import Workspace
from tests.desks import WORKSPACE, look, opened

HOUSE = """\
faces:
  sans: [Good.ttf]
arabic:
  sans: [Good.ttf]
inks:
  ink: "#000000 0 0 0 100"
styles:
  body: {type: sans bold 10/12}
"""


def refused(action: str, name: str, at: Look | None = None) -> Problem:
    with pytest.raises(Refused) as caught:
        getattr(at or look(), action)(name)
    (problem,) = caught.value.problems
    return problem


def test_a_style_is_scaled_but_its_ink_is_not() -> None:
    natural, scaled = look().style("body"), look().scaled(0.98, 0.5).style("body")
    assert (scaled.size, scaled.leading) == (natural.size * 0.98, natural.leading)
    assert (scaled.before, scaled.after) == (natural.before * 0.5, natural.after * 0.5)
    assert (scaled.ink, scaled.hyphens) == (natural.ink, True)
    assert look().scaled(0.98, 0.5).style("bullet").indent == look().style("bullet").indent


@pytest.mark.parametrize("name", ["kicker", "title", "h2", "folio", "marking", "gauge", "caption", "figure"])
def test_display_and_furniture_keep_their_size(name: str) -> None:
    for house in ("house", "house-field", "house-large"):
        assert look("en", house).scaled(0.95, 1).style(name).size == look("en", house).style(name).size


def test_type_is_never_scaled_below_what_can_be_read() -> None:
    sizes = [look("en", "house").scaled(0.5, 1).style(str(one.name)).size for one in opened("house").styles]
    assert min(sizes) == LEAST == 7.5


def test_arabic_lines_stand_further_apart() -> None:
    latin, arabic = (look(one, "house").style("body") for one in ("en", "ar"))
    assert arabic.leading == pytest.approx(latin.leading * 1.125)
    assert look("fa-AF", "house").style("title").leading == 34


def test_a_colour_knows_its_name_and_both_its_values() -> None:
    band = look().ink("band")
    assert band.name == "band"
    assert band.cmyk == (1, 0.6, 0.15, 0.45)


@pytest.mark.parametrize("house", ["house", "house-field", "house-large"])
def test_text_is_black_alone_on_the_press(house: str) -> None:
    seen = look(house=house)
    inks = {str(one.style.ink) for one in seen.house.styles} | {"rule"}
    assert {seen.ink(name).cmyk for name in inks} == {(0, 0, 0, 1)}


def test_arabic_is_set_in_its_own_faces_without_tracking() -> None:
    latin, dari = look().style("kicker"), look("fa-AF").style("kicker")
    assert (latin.face.name, latin.face.fallback[0].name) == ("SourceSans3-Semibold", "Vazirmatn-SemiBold")
    assert (dari.face.name, dari.face.fallback[0].name) == ("Vazirmatn-SemiBold", "SourceSans3-Semibold")
    assert latin.tracking > 0
    assert dari.tracking == 0  # joined letters would come apart
    assert (dari.direction, dari.lang) == ("rtl", "fa-AF")


def test_a_family_with_fewer_weights_gives_its_last() -> None:
    assert look().face("display", "bold").name == "SourceSerif4Display-Semibold"
    assert look().face("display", "regular").name == "SourceSerif4Display-Semibold"


@pytest.mark.parametrize(
    ("action", "name", "message", "hint"),
    [
        ("ink", "acent", "'acent' is no colour of this house", "write accent"),
        ("style", "side_haed", "'side_haed' is no style of this house", "write side_head"),
        ("settings", "bdy", "'bdy' is no style of this house", "write body"),
        ("ink", "zzz", "'zzz' is no colour of this house", "add a line for it to layouts/house.yaml"),
    ],
)
def test_unknown_names_are_told_with_a_hint(action: str, name: str, message: str, hint: str) -> None:
    problem = refused(action, name)
    assert (problem.message, problem.hint) == (message, hint)
    assert problem.where.file == "layouts/house.yaml"


def test_a_name_that_stands_in_a_sheet_is_told_there() -> None:
    where = Where("layouts/analyst.yaml", 7, 3)
    assert refused("style", Text("side_haed", where)).where == where


def test_a_family_that_is_not_there_is_told() -> None:
    with pytest.raises(Refused) as caught:
        look().face("snas", "bold")
    assert [(one.message, one.hint) for one in caught.value.problems] == [
        ("'snas' is no family of faces of this house", "write sans")
    ]


@pytest.mark.parametrize(
    ("data", "what"), [(None, "is not there"), (b"OTTO....", "Good.ttf"), (b"x", "is no font file")]
)
def test_a_font_that_cannot_be_used_is_told_at_its_line(
    tmp_path: Path, data: bytes | None, what: str
) -> None:
    fonts = tmp_path / "layouts/fonts"
    fonts.mkdir(parents=True)
    (tmp_path / "layouts/house.yaml").write_text(HOUSE)
    if data is not None:
        (fonts / "Good.ttf").write_bytes(data)
    house = read_house(Workspace(tmp_path), Text("house"), Problems())
    assert house is not None
    problem = refused("style", "body", Look(house, look().language, fonts))
    assert (problem.where.file, problem.where.line) in {("layouts/house.yaml", 2), ("layouts/house.yaml", 4)}
    assert what in problem.message


@pytest.mark.parametrize("name", ["../../outside.ttf", "/etc/hostname", "linked.ttf"])
def test_a_font_lies_in_the_folder_of_fonts(tmp_path: Path, name: str) -> None:
    fonts = tmp_path / "layouts/fonts"
    fonts.mkdir(parents=True)
    outside = (WORKSPACE.root / "layouts/fonts/SourceSans3-Regular.ttf").read_bytes()
    (tmp_path / "outside.ttf").write_bytes(outside)
    (fonts / "linked.ttf").symlink_to(tmp_path / "outside.ttf")
    (tmp_path / "layouts/house.yaml").write_text(HOUSE.replace("Good.ttf", name))
    house = read_house(Workspace(tmp_path), Text("house"), Problems())
    assert house is not None
    problem = refused("style", "body", Look(house, look().language, fonts))
    assert problem.rule == "font"
    assert problem.where.file == "layouts/house.yaml"


def test_every_style_of_every_house_can_be_set_in_every_language() -> None:
    for house in ("house", "house-field", "house-large"):
        for language in ("en", "fr", "ar", "fa-AF"):
            for one in opened(house).styles:
                assert look(language, house).style(str(one.name)).size >= LEAST


def test_a_style_that_a_block_misspells_is_told_at_the_line_of_the_block(tmp_path: Path) -> None:
    (tmp_path / "layouts/blocks").mkdir(parents=True)
    (tmp_path / "layouts/blocks/own.py").write_text("def block(desk):\n    yield desk.style('bdy')\n")
    block = Parts(Workspace(tmp_path)).block(Text("own"), {})[0]
    with pytest.raises(Refused) as refusal:
        list(block(look()))
    (problem,) = refusal.value.problems
    assert str(problem.where) == "layouts/blocks/own.py:2:5"
    assert problem.hint == "write body, or call it bdy in layouts/house.yaml"
