"""Plates are rendered by Ghostscript, measured, and it is said what is wrong where that cannot be."""

import io
import shutil
import subprocess

import pytest
from PIL import Image

from press.printing import plates
from press.printing.plates import RESOLUTION, Plate, heaviest, separate, trims
from press.problems import Exit, Refused
from tests.printed import broken, sound

needs_ghostscript = pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")


def at(plate: Plate, x: float, y: float, height: float = 460) -> float:
    """How much ink lies at a point of the page, in percent."""
    pixel = round(x * RESOLUTION / 72), round((height - y) * RESOLUTION / 72)
    return 100 - plate.picture.getpixel(pixel) / 2.55


@pytest.fixture(scope="module")
def rendered() -> dict[str, Plate]:
    return {plate.ink: plate for plate in separate(sound(), "leaflet.pdf")}


@needs_ghostscript
def test_every_ink_has_its_plate_in_order(rendered):
    assert list(rendered) == ["Cyan", "Magenta", "Yellow", "Black", "Warm Red"]
    assert {plate.page for plate in rendered.values()} == {1}


@needs_ghostscript
def test_inks_are_those_of_the_file(rendered):
    assert at(rendered["Warm Red"], 70, 350) == pytest.approx(80, abs=1)
    assert at(rendered["Magenta"], 180, 270) == pytest.approx(50, abs=1)
    assert at(rendered["Cyan"], 100, 420) == pytest.approx(10, abs=1)
    assert at(rendered["Black"], 100, 420) == 0


def test_coverage_is_that_of_the_area():
    picture = Image.new("L", (100, 100), 255)
    picture.paste(0, (0, 0, 50, 100))
    plate = Plate(1, "Black", picture)
    assert plate.coverage() == pytest.approx(50)
    assert plate.coverage((0, 0, 25, 100)) == pytest.approx(100)
    assert Image.open(io.BytesIO(plate.png())).size == (100, 100)


def test_the_heaviest_spot_is_that_of_all_plates_together():
    half = [Image.new("L", (60, 60), 255) for _ in range(2)]
    half[0].paste(0, (0, 0, 30, 30))
    half[1].paste(128, (0, 0, 60, 30))
    both = [Plate(1, str(n), one) for n, one in enumerate(half)]
    assert heaviest(both) == pytest.approx(149.8, abs=0.1)
    assert heaviest(both, (30, 0, 60, 60)) == pytest.approx(49.8, abs=0.1)
    assert heaviest([]) == 0


def test_the_trim_is_found_on_the_plate():
    assert trims(sound()) == {1: (62, 62, 688, 896)}

    def turned(pdf):
        pdf.pages[0].Rotate = 90

    assert trims(broken(turned)) == {}
    assert trims(b"words") == {}


def test_without_ghostscript_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setattr(plates.shutil, "which", lambda name: None)
    with pytest.raises(Refused, match="Ghostscript") as refused:
        separate(sound(), "x.pdf")
    assert refused.value.status == Exit.USAGE


@needs_ghostscript
@pytest.mark.parametrize("data", [b"words", b"%PDF-1.6\n%%EOF"])
def test_what_cannot_be_rendered_is_told(data):
    with pytest.raises(Refused, match=r"no PDF file|damaged") as refused:
        separate(data, "x.pdf")
    assert refused.value.status == Exit.UNPROVEN


def test_it_does_not_run_for_ever(monkeypatch):
    def overdue(*words, **options):
        raise subprocess.TimeoutExpired("gs", 1)

    monkeypatch.setattr(plates.shutil, "which", lambda name: name)
    monkeypatch.setattr(plates.subprocess, "run", overdue)
    with pytest.raises(Refused, match="did not come to an end"):
        separate(sound(), "x.pdf")
