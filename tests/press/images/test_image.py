"""Pictures are read whole and upright, and hostile ones are refused at their place."""

import io
import os
import struct
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from press.images.image import Images, Photo, weighed
from press.marked import Text
from press.problems import Refused, Where
from press.workspace import Workspace
from tests.svgs import HOSTILE, SHAPES
from tests.workshop import ROOT

WHERE = Where("briefs/x.yaml", 12, 7, 10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "briefs/pictures").mkdir(parents=True)
    (tmp_path / "layouts/profiles").mkdir(parents=True)
    os.link(ROOT / "layouts/profiles/FOGRA39L_coated.icc", tmp_path / "layouts/profiles/FOGRA39L_coated.icc")
    return tmp_path


@pytest.fixture
def opened(folder: Path):
    """Write a picture and read it; the file is called as it is given."""

    def read(data: bytes | Image.Image, name: str = "x.png", **options: object) -> Photo:
        if isinstance(data, Image.Image):
            data.save(folder / "briefs/pictures" / name, **options)
        else:
            (folder / "briefs/pictures" / name).write_bytes(data)
        return Images(Workspace(folder)).open(Text(f"briefs/pictures/{name}", WHERE))

    return read


@pytest.fixture
def refused(opened):
    """Read a picture that is refused; return what is said."""

    def refuse(data: bytes | Image.Image, name: str = "x.png", **options: object) -> str:
        with pytest.raises(Refused) as caught:
            opened(data, name, **options)
        (problem,) = caught.value.problems
        assert problem.where == WHERE
        return problem.message

    return refuse


def packed(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def noise(mode: str = "RGB", size: tuple[int, int] = (60, 80)) -> Image.Image:
    return Image.effect_noise(size, 80).convert(mode)


def test_profiles_are_kept_and_inks_without_one_get_that_of_the_house(opened, folder):
    own = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert opened(noise(), icc_profile=own).profile == own
    assert opened(noise()).profile == b""
    house = (folder / "layouts/profiles/FOGRA39L_coated.icc").read_bytes()
    assert opened(noise("CMYK"), "x.jpg").profile == house


def test_the_same_picture_is_read_once(folder):
    noise().save(folder / "briefs/pictures/x.png")
    images = Images(Workspace(folder))
    assert images.open(Text("briefs/pictures/x.png")) is images.open(Text("briefs/pictures/x.png"))


# ---------------------------------------------------------------------- what is refused


def bomb(width: int, height: int) -> bytes:
    """A PNG that says that it is large and holds nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    chunks = [struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in parts]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_bombs_are_refused_before_they_are_decoded(refused):
    assert "50,000,000 in all is the most" in refused(bomb(13_300, 13_300))
    assert refused(bomb(100_000, 100_000))
    assert refused(bomb(2**31 - 1, 2**31 - 1))


def test_a_picture_with_rows_missing_is_refused(refused, opened):
    assert "rows are missing" in refused(bomb(100, 100))
    interlaced = packed(noise("RGB", (61, 83)), "PNG")
    assert opened(interlaced)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
@pytest.mark.parametrize("share", [0.2, 0.6, 0.95])
def test_what_is_cut_off_is_refused(refused, kind, share):
    whole = packed(noise("RGB", (200, 200)), kind)
    assert refused(whole[: int(len(whole) * share)])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
        (b"\xc5\xd0\xd3\xc6" + bytes(30), "PostScript"),
        (b"%PDF-1.4", "PDF"),
        (b"\n<?xml version='1.0'?><svg/>", "SVG"),
        (packed(noise("P"), "GIF"), "GIF"),
        (packed(noise(), "WEBP"), "WebP"),
        (packed(noise(), "BMP"), "bitmap"),
        (b"", "no picture"),
        (b"words", "no picture"),
    ],
)
def test_other_files_are_refused_whatever_they_are_called(refused, data, what):
    assert what in refused(data, "x.png")


def test_a_small_picture_is_refused(refused):
    assert "50 a side" in refused(noise("RGB", (49, 400)))


def test_a_large_file_is_refused(refused):
    assert "20,000,000" in refused(b"\x89PNG\r\n\x1a\n" + bytes(20_000_001))


@pytest.mark.parametrize("mode", ["F", "I", "LAB"])
def test_odd_colours_are_refused(refused, mode):
    image = Image.new(mode, (60, 60))
    assert "not printed" in refused(image, "x.tif")


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "briefs/pictures/../../x.png", "press/x.png", "briefs/x.png", ""]
)
def test_only_pictures_folders_are_read(folder, name):
    with pytest.raises(Refused) as caught:
        Images(Workspace(folder)).open(Text(name, WHERE))
    assert "not among the pictures" in caught.value.problems[0].message


def test_links_out_of_the_project_pipes_and_folders_are_refused(folder):
    pictures = folder / "briefs/pictures"
    os.symlink("/etc/hostname", pictures / "link.png")
    os.mkfifo(pictures / "pipe.png")
    (pictures / "folder.png").mkdir()
    for name in ("link", "pipe", "folder", "missing"):
        with pytest.raises(Refused):
            Images(Workspace(folder)).open(Text(f"briefs/pictures/{name}.png", WHERE))


def test_a_drawing_in_svg_is_read_by_what_it_is_and_not_by_its_name(opened):
    found = opened(SHAPES, "x.png")
    assert (found.kind, found.drawn, found.size) == ("SVG", True, (90, 45))
    assert found.size[0] / found.least > 5_000  # it may be as large as its column


@pytest.mark.parametrize("kind", ["script", "file entity", "use of a file", "cut off"])
def test_hostile_drawings_are_refused_at_their_place(refused, kind):
    data, words = HOSTILE[kind]
    assert words in refused(data, "x.svg")


def test_a_drawing_may_not_be_endless(refused):
    assert "1,000,000 is the most" in refused(SHAPES + b" " * 1_000_000, "x.svg")


def test_without_svglib_it_is_said_what_to_install(refused, monkeypatch):
    monkeypatch.setitem(sys.modules, "press.images.artwork", None)
    assert "svglib" in refused(SHAPES, "x.svg")


def test_the_pictures_of_a_brief_are_weighed_together():
    def photo(name: str, pixels: int) -> tuple[Photo, Text]:
        place = Where("briefs/x.yaml", pixels // 1_000_000, 1)
        return Photo(name, "PNG", (1, 1), False, b"", b"", weight=pixels), Text(name, place)

    light = [photo(f"{n}.png", 30_000_000) for n in range(2)]
    assert not list(weighed(light))
    assert not list(weighed([*light, *light]))  # the same picture twice
    (problem,) = weighed([*light, photo("last.png", 1_000_000), photo("more.png", 2_000_000)])
    assert problem.where.line == 1
    assert "more than 60,000,000 pixels" in problem.message
    large = [
        (replace(photo, data=b"x" * 20_000_001, name=f"{n}.tif"), file)
        for n, (photo, file) in enumerate([*light] * 2)
    ]
    (problem,) = weighed(large)
    assert "more than 60,000,000 bytes" in problem.message


def test_a_jpeg_weighs_a_quarter_and_a_drawing_what_it_has_corners(opened):
    grey = Image.new("L", (200, 100))
    assert opened(grey).weight == 20_000
    assert opened(grey, "x.jpg").weight == 5_000
    assert opened(SHAPES, "x.svg").weight % 500 == 0 < opened(SHAPES, "x.svg").weight
