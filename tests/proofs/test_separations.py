"""What really lies on the plates of built files, rendered: black text on black alone, marks on all, ink and bleed."""

import shutil

import pytest

from press.editions import finish
from press.printing.plates import RESOLUTION, Plate, heaviest, separate, trims
from press.proof.reading.geometry import Box
from press.proof.x4.preflight import preflight
from press.proof.x4.shop.ink_limit import limit
from press.sheets import MM, PRINT
from tests.press.editions.conftest import SIZE, TINT, draw, tell
from tests.workshop import REAL, Shop, outfit

pytestmark = pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")


class Rendered:
    """A file with the plates of its first page."""

    def __init__(self, data: bytes) -> None:
        self.held = preflight(data)
        self.plates = {one.ink: one for one in separate(data, "x.pdf") if one.page == 1}
        self.area = trims(data)[1]
        media = self.held.file.pages[0].box("/MediaBox")
        assert media
        self.media: Box = media

    def seen(self, ink: str, box: Box) -> tuple[float, float]:
        """Return the least and the most ink of a plate within a box of the page, in percent."""
        scale = RESOLUTION / 72
        left, right = (box.x0 - self.media.x0) * scale, (box.x1 - self.media.x0) * scale
        top, foot = (self.media.y1 - box.y1) * scale, (self.media.y1 - box.y0) * scale
        part = self.plates[ink].picture.crop((round(left), round(top), round(right), round(foot)))
        low, high = part.getextrema()
        return 100 - high / 2.55, 100 - low / 2.55


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Rendered:
    from tests.workshop import unchecked

    shop = Shop(outfit(tmp_path_factory.mktemp("plates")))
    shop._checked["real"] = unchecked(shop.workspace, REAL)
    return Rendered(shop.run("real", "executive", "print").data)


@pytest.fixture(scope="module")
def sample() -> Rendered:
    return Rendered(finish(*draw(PRINT), tell("print")))


def black(rendered: Rendered) -> list[Box]:
    """The boxes of text in black alone, on the first page; those of blanks are left out."""
    painted = [
        one for one in rendered.held.drawn.painted if one.page == 1 and one.kind == "text" and not one.mark
    ]
    return [
        one.box
        for one in painted
        if one.shade.inks == {"Cyan": 0, "Magenta": 0, "Yellow": 0, "Black": 1}
        and one.box.x1 - one.box.x0 > 5
    ]


def test_black_text_leaves_no_trace_on_the_other_plates(brief: Rendered) -> None:
    boxes = black(brief)
    assert len(boxes) > 40
    assert all(brief.seen("Black", box)[1] > 50 for box in boxes)
    for ink in PROCESS[:3]:
        traces = [box for box in boxes if brief.seen(ink, box)[1] - brief.seen(ink, box)[0] > 12]
        assert len(traces) <= 0.05 * len(boxes), ink  # a box may touch coloured words beside it


def test_black_text_overprints_a_tint(sample: Rendered) -> None:
    (heading, *_) = [box for box in black(sample) if box.y0 > 540]
    assert sample.seen("Black", heading)[1] > 90
    low, high = sample.seen("Cyan", heading)
    assert low == pytest.approx(high, abs=0.5)
    assert low == pytest.approx(100 * TINT.cmyk[0], abs=1)


@pytest.mark.parametrize("name", ["brief", "sample"])
def test_ink_stays_under_the_limit(name: str, request: pytest.FixtureRequest) -> None:
    rendered: Rendered = request.getfixturevalue(name)
    plates: list[Plate] = list(rendered.plates.values())
    assert 20 < heaviest(plates, rendered.area) <= limit(rendered.held.file)


@pytest.mark.parametrize("name", ["brief", "sample"])
@pytest.mark.parametrize("ink", PROCESS)
def test_crop_marks_stand_on_every_plate_outside_the_bleed(
    name: str, ink: str, request: pytest.FixtureRequest
) -> None:
    rendered: Rendered = request.getfixturevalue(name)
    trim = rendered.held.file.pages[0].trim
    assert trim
    for x in (trim.x0, trim.x1):
        for low in (trim.y0 - 8 * MM, trim.y1 + 5 * MM):
            assert rendered.seen(ink, Box(x - 1, low, x + 1, low + 3 * MM))[1] > 40
    inside = Box(trim.x0 - 2.8 * MM, trim.y0 + 1, trim.x0 - 0.5 * MM, trim.y0 + 200)
    assert rendered.seen(ink, inside)[1] < 1


def test_artwork_runs_to_the_edge_of_the_bleed(sample: Rendered) -> None:
    edge = Box(-PRINT.bleed + 0.5, 540, 0, 600)
    assert sample.seen("Cyan", edge)[0] == pytest.approx(100 * TINT.cmyk[0], abs=1)
    other = Box(SIZE[0], 540, SIZE[0] + PRINT.bleed - 0.5, 600)
    assert sample.seen("Cyan", other)[0] == pytest.approx(100 * TINT.cmyk[0], abs=1)
