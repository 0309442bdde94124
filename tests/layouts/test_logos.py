"""A house with a mark and a spot ink: every edition has both, each in its own colours, and readers hear of them once."""

import io
import re
import shutil
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from press.layout.composing import lay_out
from press.layout.design import open_design
from press.printing.plates import separate
from press.problems import Refused
from press.proof.x4.facts import facts
from press.proof.x4.preflight import preflight
from press.release import cut
from press.sheets import MM
from tests.briefs import fullest
from tests.svgs import HOSTILE, SHAPES
from tests.workshop import Run, Shop, outfit, put

MARK, ALT = "layouts/pictures/mark.svg", "The mark of the river desk"
SPOT = "PANTONE 302 C"


def house(root: Path, logo: str) -> str:
    text = (root / "layouts/house.yaml").read_text()
    blue = f'"#0B3C5D 100 60 15 45 spot {SPOT}"'
    return re.sub(r'"#0B3C5D( \d+){4}"', blue, text) + f"\nlogo: {logo}\n"


def shop(folder: Path, logo: str, data: bytes = SHAPES) -> Shop:
    made = Shop(outfit(folder))
    (folder / MARK).parent.mkdir()
    (folder / MARK).write_bytes(data)
    put(made.workspace, "layouts/house.yaml", house(folder, logo))
    for language in ("en", "ar"):
        made.brief(language, fullest(language), evidence=False)
    return made


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return shop(tmp_path_factory.mktemp("told"), f"{{file: {MARK}, height: 12, alt: {ALT}}}")


@pytest.fixture(scope="module")
def silent(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return shop(tmp_path_factory.mktemp("silent"), MARK)


def mark(run: Run) -> list[str]:
    """Return the operators that draw the mark on the first page."""
    with pikepdf.open(io.BytesIO(run.data)) as pdf:
        code = pdf.pages[0].Contents.read_bytes().decode("latin-1")
    return [part for part in code.split("\nEMC") if "q 1 0 0 1 0 0 cm\nq\n" in part]


@pytest.mark.parametrize("sheet", ["analyst", "large-print", "field"])
@pytest.mark.parametrize("edition", ["print", "email", "mono"])
def test_a_mark_with_words_is_a_figure(told: Shop, sheet: str, edition: str) -> None:
    run = told.run("en", sheet, edition)
    assert [one.role for one in run.document.elements() if one.alt == ALT] == ["Figure"]
    (drawn,) = mark(run)
    assert "/Figure <</MCID" in drawn


@pytest.mark.parametrize("edition", ["print", "email"])
def test_a_mark_without_words_is_passed_over(silent: Shop, edition: str) -> None:
    run = silent.run("en", "analyst", edition)
    assert ALT not in run.alts
    (drawn,) = mark(run)
    assert "/Artifact <</Type /Layout>> BDC" in drawn


def test_it_stands_at_the_start_edge(told: Shop) -> None:
    paper = told.run("en", "analyst", "email").pages.paper
    starts = {}
    for language in ("en", "ar"):
        run = told.run(language, "analyst", "email")
        (piece,) = [one for one in run.pages.story.desk.photos if one.photo.name == MARK]
        assert piece.height == pytest.approx(12 * MM * run.pages.story.desk.look.size, rel=0.01)
        x0, _, x1, _ = piece.tag.attributes["Layout"]["BBox"]
        starts[language] = (x0, x1)
    assert starts["en"][0] == pytest.approx(paper.beside)
    assert starts["ar"][1] == pytest.approx(paper.width - paper.beside)


def test_colours_are_those_of_the_edition(told: Shop) -> None:
    (press,), (screen,), (grey,) = (
        mark(told.run("en", "analyst", one)) for one in ("print", "email", "mono")
    )
    assert f"/{SPOT.replace(' ', '#20')} cs 1 scn" in press
    assert "0.043 0.235 0.365 rg" in screen
    assert " rg" not in press + grey
    assert " k" not in screen + grey


def test_a_spot_ink_has_a_plate_in_print_alone(told: Shop) -> None:
    held = preflight(told.run("en", "analyst", "print").data)
    assert facts(held)["plates"] == f"Cyan, Magenta, Yellow, Black, {SPOT}"
    assert "Separation" not in str(told.run("en", "analyst", "email").document.data)


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_the_plate_of_a_spot_ink_shows_the_mark_and_all_marks(told: Shop) -> None:
    plates = {one.ink: one for one in separate(told.run("en", "executive", "print").data, "x.pdf")}
    assert list(plates) == ["Cyan", "Magenta", "Yellow", "Black", SPOT]
    assert plates[SPOT].coverage() > 0.3
    assert plates["Cyan"].coverage() < plates[SPOT].coverage()  # what was mixed of it has gone to its plate


def test_a_mark_in_pixels_is_as_fine_as_it_can_be(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.effect_noise((600, 300), 60).convert("RGB").save(data, "TIFF")
    made = shop(tmp_path, MARK, data.getvalue())
    (piece,) = [
        one for one in made.run("en", "analyst", "print").pages.story.desk.photos if one.photo.name == MARK
    ]
    assert piece.resolution == pytest.approx(300 * 25.4 / 9, rel=0.1)


@pytest.mark.parametrize("kind", ["script", "file entity", "use of a file"])
def test_a_hostile_mark_is_refused_at_its_place(tmp_path: Path, kind: str) -> None:
    data, words = HOSTILE[kind]
    made = shop(tmp_path, MARK, data)
    checked = made.checked("en")
    release, _ = cut(checked.brief, checked.reports, made.audiences["analyst"])
    with pytest.raises(Refused) as refused:
        lay_out(release, open_design(made.workspace, release))
    (problem,) = refused.value.problems
    assert words in problem.message
    assert (problem.where.file, problem.where.text) == ("layouts/house.yaml", f"logo: {MARK}")
