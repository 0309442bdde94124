"""Pictures are decoded whole, upright and on white, or it is said why not."""

import io
import random

import pytest
from PIL import Image, ImageChops

from press.images import decoding
from press.images.decoding import Undecoded, examined
from press.images.image import Photo

KINDS = {"jpg": "JPEG", "png": "PNG", "tif": "TIFF"}


def packed(image: Image.Image, kind: str, **options: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **options)
    return data.getvalue()


def noise(mode: str = "RGB", size: tuple[int, int] = (60, 80)) -> Image.Image:
    return Image.effect_noise(size, 80).convert(mode)


def decoded(photo: Photo, least: int) -> Image.Image:
    return decoding.decoded(photo.data, photo.kind, least)


def opened(data: bytes | Image.Image, name: str = "x.png", **options: object) -> Photo:
    kind = KINDS[name[2:]]
    data = packed(data, kind, **options) if isinstance(data, Image.Image) else data
    mode, size, profile = examined(data, kind)
    return Photo(name, kind, size, mode == "1", profile, data)


@pytest.mark.parametrize(
    ("mode", "name", "made"),
    [
        ("RGB", "x.png", "RGB"),
        ("RGB", "x.jpg", "RGB"),
        ("RGB", "x.tif", "RGB"),
        ("L", "x.jpg", "L"),
        ("L", "x.png", "L"),
        ("CMYK", "x.jpg", "CMYK"),
        ("CMYK", "x.tif", "CMYK"),
        ("1", "x.png", "1"),
        ("P", "x.png", "RGB"),
        ("RGBA", "x.png", "RGB"),
        ("LA", "x.png", "L"),
        ("I;16", "x.png", "L"),
        ("I;16", "x.tif", "L"),
    ],
)
def test_every_kind_of_picture_is_read(mode, name, made):
    image = Image.new("I;16", (60, 80), 40000) if mode == "I;16" else noise(mode)
    photo = opened(image, name)
    assert photo.size == (60, 80)
    assert photo.lines == (mode == "1")
    assert decoded(photo, 60).mode == made


def test_deep_pictures_keep_their_brightness():
    assert decoded(opened(Image.new("I;16", (60, 80), 40000), "x.png"), 60).getpixel((5, 5)) == 156


def test_what_is_transparent_lies_on_white():
    clear = Image.new("RGBA", (60, 60), (255, 0, 0, 0))
    assert decoded(opened(clear), 60).getpixel((5, 5)) == (255, 255, 255)
    key = Image.new("P", (60, 60), 0)
    assert decoded(opened(key, transparency=0), 60).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("name", ["x.jpg", "x.tif", "x.png"])
def test_pictures_are_turned_upright_and_lose_what_the_camera_wrote(name):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "A camera"
    lying = Image.new("RGB", (80, 60), "blue")
    lying.paste("red", (0, 0, 20, 60))
    photo = opened(lying, name, exif=exif)
    assert photo.size == (60, 80)
    made = decoded(photo, 60)
    assert made.size == (60, 80)
    assert made.getpixel((30, 5))[0] > 200
    assert not made.info
    assert b"A camera" not in packed(made, "JPEG") + packed(made, "PNG")


def test_a_large_photo_may_come_smaller():
    photo = opened(noise("RGB", (1600, 800)), "x.jpg")
    assert photo.size == (1600, 800)
    assert 400 <= decoded(photo, 400).width < 1600


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "TIFF"])
def test_damaged_pictures_are_refused_or_read_but_never_break(kind):
    names = {kind: f"x.{end}" for end, kind in KINDS.items()}
    dice, whole = random.Random(3), packed(noise("RGB", (60, 60)), kind)
    for _ in range(60):
        data = bytearray(whole)
        for _ in range(dice.randint(1, 6)):
            data[dice.randrange(8, min(len(data), 400))] = dice.randrange(256)
        try:
            decoded(opened(bytes(data), names[kind]), 60)
        except Undecoded:
            continue


def test_large_small_and_odd_pictures_are_not_decoded():
    for image in (Image.new("1", (10_000, 5_001)), Image.new("RGB", (49, 400)), Image.new("F", (60, 60))):
        with pytest.raises(Undecoded):
            examined(packed(image, "TIFF"), "TIFF")


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "L", "CMYK"])
def test_a_picture_made_smaller_in_bands_is_the_picture(mode):
    ramp = (
        Image.linear_gradient("L")
        .resize((702, 1902))
        .convert("RGBA" if mode == "RGBA" else "RGB")
        .convert(mode)
    )
    name = "x.tif" if mode == "CMYK" else "x.png"
    made = decoded(opened(ramp, name), 200)
    assert made.size == (234, 634)
    whole = decoded(opened(ramp, name), 702).resize(made.size, Image.Resampling.BOX)
    assert made.mode == whole.mode
    assert max(high for _, high in _extremes(ImageChops.difference(made, whole))) <= 3


def _extremes(image: Image.Image) -> list[tuple[int, int]]:
    found = image.getextrema()
    return [found] if isinstance(found[0], int) else list(found)


@pytest.mark.parametrize(
    ("mode", "name", "options", "told"),
    [
        ("RGBA", "x.png", {}, "50 in all is the most of a picture in RGBA"),
        ("P", "x.png", {}, "80 in all is the most of a picture in P"),
        ("CMYK", "x.tif", {}, "100 in all is the most of a picture in CMYK"),
        ("RGB", "x.jpg", {"progressive": True}, "30 in all is the most of a progressive JPEG"),
    ],
)
def test_what_takes_much_memory_is_refused_before_it_is_decoded(
    monkeypatch: pytest.MonkeyPatch, mode: str, name: str, options: dict[str, bool], told: str
) -> None:
    monkeypatch.setattr(decoding, "_MOST_BYTES", 400)
    monkeypatch.setattr(decoding, "_MOST_PROGRESSIVE", 90)
    with pytest.raises(Undecoded, match=told):
        opened(noise("RGB").convert(mode), name, **options)


@pytest.mark.parametrize("name", ["x.png", "x.jpg"])
def test_a_trial_tells_the_whole_size(name: str) -> None:
    assert opened(noise("RGB", (640, 480)), name).size == (640, 480)


def test_what_is_transparent_lies_on_white_at_every_size() -> None:
    photo = opened(Image.new("RGBA", (60, 200), (9, 9, 9, 0)))
    for least in (60, 40, 20):
        assert decoded(photo, least).getextrema() == ((255, 255),) * 3
