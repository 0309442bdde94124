"""Pictures are converted into the colours of an edition and brought to the size that it needs."""

import io
import zlib
from functools import cache

import pytest
from PIL import Image

from press.images.image import Photo
from press.images.reproduction import inked, most, most_ink, reproduced
from press.inks import Ink
from press.sheets import EMAIL, PRINT, Sheet
from tests.workshop import ROOT

MONO = Sheet("print", "grey")


@cache
def profile(sheet: Sheet) -> bytes:
    name = "sRGB_argyll" if sheet is EMAIL else "FOGRA39L_coated"
    return (ROOT / f"layouts/profiles/{name}.icc").read_bytes()


def photo(image: Image.Image, kind: str = "PNG", held: bytes | None = None) -> Photo:
    data = io.BytesIO()
    image.save(data, kind)
    held = held if held is not None else profile(PRINT) if image.mode == "CMYK" else b""
    return Photo("x", kind, image.size, image.mode == "1", held, data.getvalue())


def made(image: Image.Image, sheet: Sheet, width: float = 72, **options: object) -> Image.Image:
    """Reproduce a picture and decode it again as a reader of PDF would."""
    entries, data = reproduced(photo(image, **options), sheet, width, profile(sheet))  # type: ignore[arg-type]
    words = entries.decode().split()
    size = int(words[words.index("/Width") + 1]), int(words[words.index("/Height") + 1])
    space = words[words.index("/ColorSpace") + 1]
    mode = {"/DeviceGray": "L", "/DeviceRGB": "RGB", "/DeviceCMYK": "CMYK"}[space]
    if "/FlateDecode" in words:
        bits = "1" if "/BitsPerComponent 1 " in entries.decode() + " " else mode
        return Image.frombytes(bits, size, zlib.decompress(data))
    found = Image.open(io.BytesIO(data))
    assert (found.mode, found.size) == (mode, size)
    assert (mode == "CMYK") == (b"/Decode [1 0 1 0 1 0 1 0]" in entries)
    return found


def noise(mode: str = "RGB", size: tuple[int, int] = (300, 200)) -> Image.Image:
    return Image.merge("RGB", [Image.effect_noise(size, 90) for _ in range(3)]).convert(mode)


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK", "RGBA", "P"])
@pytest.mark.parametrize(("sheet", "colour"), [(PRINT, "CMYK"), (EMAIL, "RGB"), (MONO, "L")])
def test_every_picture_comes_in_the_colours_of_the_sheet(mode, sheet, colour):
    kind = "TIFF" if mode == "CMYK" else "PNG"
    assert made(noise(mode), sheet, kind=kind).mode == ("L" if mode == "L" else colour)


def test_colours_stay_what_they_are():
    red = Image.new("RGB", (300, 300), (200, 30, 40))
    cyan, magenta, yellow, black = made(red, PRINT).getpixel((9, 9))
    assert magenta > 200
    assert cyan < 120
    assert yellow > 150
    assert black < 60
    back = made(made(red, PRINT), EMAIL, kind="TIFF").getpixel((9, 9))
    assert all(abs(one - other) < 12 for one, other in zip(back, (200, 30, 40), strict=True))


def test_grey_prints_in_black_alone():
    assert made(noise("L"), PRINT).mode == "L"


def test_ink_is_limited_even_where_a_picture_came_with_more():
    assert most_ink(made(Image.new("RGB", (300, 300), "black"), PRINT)) <= 320
    heavy = Image.new("CMYK", (300, 300), (255, 255, 255, 255))
    assert most_ink(heavy) == 400
    assert most_ink(made(heavy, PRINT, kind="TIFF")) <= 320


def test_inks_that_are_right_already_are_not_touched():
    exact = Image.new("CMYK", (300, 300), (10, 20, 30, 40))
    assert made(exact, PRINT, kind="TIFF").getpixel((5, 5)) == (10, 20, 30, 40)


@pytest.mark.parametrize(("sheet", "wide"), [(PRINT, 300), (EMAIL, 150)])
def test_no_more_pixels_than_are_seen(sheet, wide):
    assert made(noise("RGB", (1200, 600)), sheet).size == (wide, wide // 2)
    assert made(noise("RGB", (100, 60)), sheet).size == (100, 60)


def test_line_art_stays_line_art():
    lines = Image.new("1", (1200, 100))
    found = made(lines, PRINT)
    assert (found.mode, found.size) == ("1", (1200, 100))


def test_drawings_with_few_colours_are_packed_without_loss():
    chart = Image.new("RGB", (300, 200), "white")
    chart.paste((10, 60, 90), (50, 50, 100, 100))
    assert made(chart, EMAIL, width=200).getcolors() == [(57500, (255, 255, 255)), (2500, (10, 60, 90))]
    assert b"/FlateDecode" in reproduced(photo(chart), EMAIL, 200, profile(EMAIL)).entries
    assert b"/DCTDecode" in reproduced(photo(noise()), EMAIL, 200, profile(EMAIL)).entries


def test_a_damaged_profile_is_passed_over():
    assert made(noise(), PRINT, held=b"no profile").mode == "CMYK"


def test_the_same_picture_makes_the_same_bytes():
    assert reproduced(photo(noise("L")), PRINT, 90, profile(PRINT)) is not None
    one = photo(Image.linear_gradient("L").convert("RGB"))
    assert reproduced(one, PRINT, 90, profile(PRINT)) == reproduced(one, PRINT, 90, profile(PRINT))


def test_a_screen_colour_is_printed_in_an_ink_of_the_house_in_black_or_converted():
    house = Ink("alarm", (0xA3 / 255, 0x24 / 255, 0x1D / 255), (0.1, 0.95, 0.95, 0.2))
    icc = profile(PRINT)
    assert inked([house.rgb], (house,), icc) == {house.rgb: house}
    thin = Ink("thin", house.rgb, (0.0, 0.0, 0.0, 1.0))
    grey, green = (0.4, 0.4, 0.4), (0.2, 1.0, 0.0)
    found = inked([house.rgb, grey, green], (thin, house), icc)
    assert found[house.rgb] is house
    assert found[grey].cmyk == (0, 0, 0, 0.6)
    assert found[green].rgb == green
    assert found[green].cmyk[0] > 0.5 < found[green].cmyk[2]
    assert found[green].cmyk[1] < 0.1 > found[green].cmyk[3]
    row = [(0, n / 10, 0.1) for n in range(11)]
    assert all(ink.coverage <= 320 for ink in inked(row, (), icc).values())
    assert inked(row, (), icc) == {rgb: inked([rgb], (), icc)[rgb] for rgb in row}


def test_the_most_ink_is_what_the_profile_prints_black_with():
    assert most(profile(PRINT)) == 320
    assert most((ROOT / "layouts/profiles/GRACoL2006_TR006_320.icc").read_bytes()) == 320
    assert most(b"no profile") == 320
