"""A brief with pictures is printed and posted with them, and one with a hostile picture is refused at its place."""

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from press.cli import main
from press.intake import read_checked
from press.problems import Refused
from press.workspace import Workspace
from tests.workshop import REAL, Shop, outfit, put, unchecked

ALT = "A river between two hills"
PASSAGE = """
sections:
  - heading: The river
    body:
      - picture:
          file: briefs/pictures/{}
          alt: A river between two hills
          caption: The river in spring
          cites: 3
"""


def picture(workspace: Workspace, name: str, size: tuple[int, int] = (900, 600)) -> str:
    """Put a picture into a workspace and give the brief that has it."""
    path = workspace.root / "briefs/pictures" / name
    path.parent.mkdir(exist_ok=True)
    channels = [Image.effect_noise(size, 60) for _ in range(3)]
    Image.merge("RGB", channels).save(path)
    return (workspace.root / REAL).read_text().rstrip() + PASSAGE.format(name)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    workspace = outfit(tmp_path_factory.mktemp("pictures"))
    shop = Shop(workspace)
    put(workspace, "briefs/river.yaml", picture(workspace, "river.jpg"))
    shop._checked["river"] = unchecked(workspace, "briefs/river.yaml")
    return shop


def images(data: bytes) -> list[tuple[str, str, int]]:
    """Return colour space, filter and width of every image in a file."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        held = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        return [(str(one.ColorSpace), str(one.Filter), int(one.Width)) for one in held]


@pytest.mark.parametrize(
    ("edition", "space", "wide"), [("print", "/DeviceCMYK", 900), ("email", "/DeviceRGB", 700)]
)
def test_each_edition_has_it_in_its_own_colours(made: Shop, edition: str, space: str, wide: int) -> None:
    run = made.run("river", "analyst", edition)
    ((held, packed, pixels),) = images(run.data)
    assert (held, packed) == (space, "/DCTDecode")
    assert 0.8 * wide <= pixels <= wide
    figures = [one for one in run.document.elements() if one.alt == ALT]
    assert [one.role for one in figures] == ["Figure"]
    assert "The river in spring" in run.told


def test_it_stands_where_its_column_does(made: Shop) -> None:
    run = made.run("river", "analyst", "email")
    (piece,) = run.pages.story.desk.photos
    assert piece.resolution == pytest.approx(900 * 72 / piece.wide)
    boxes = [one.box for page in run.document.pages for one in page.painted if one.kind == "image"]
    assert [round(box.x1 - box.x0, 1) for box in boxes] == [round(piece.wide, 1)]
    assert boxes[0].x0 == pytest.approx(run.pages.paper.beside, abs=0.1)


@pytest.mark.parametrize(
    "data", [b"%!PS-Adobe-3.0 EPSF", b"\x89PNG\r\n\x1a\n" + bytes(40), b"\xff\xd8\xff" + bytes(90)]
)
def test_a_hostile_picture_is_refused_at_its_place(tmp_path: Path, data: bytes) -> None:
    workspace = outfit(tmp_path)
    put(workspace, "briefs/river.yaml", picture(workspace, "river.png"))
    (workspace.root / "briefs/pictures/river.png").write_bytes(data)
    with pytest.raises(Refused) as refused:
        read_checked(workspace, "briefs/river.yaml")
    (problem,) = [one for one in refused.value.problems if one.rule == "picture"]
    assert problem.where.text.strip() == "file: briefs/pictures/river.png"
    assert problem.where.file == "briefs/river.yaml"


def test_a_changed_picture_is_printed_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch
) -> None:
    monkeypatch.setattr("press.cli.listen", lambda: None)
    workspace = outfit(tmp_path)
    put(workspace, REAL, picture(workspace, "river.jpg"))
    words = ["2024-17", "--audience", "analyst", "--edition", "email"]
    assert main(words, workspace.root) == 0
    assert main(words, workspace.root) == 0
    assert "unchanged" in capsys.readouterr().out
    picture(workspace, "river.jpg", (800, 600))
    assert main(words, workspace.root) == 0
    assert "unchanged" not in capsys.readouterr().out
