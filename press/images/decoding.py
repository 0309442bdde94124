"""The bytes of a picture in; its pixels, upright, on white and with nothing but colour, out."""

import io
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PIL import Image, ImageOps, JpegImagePlugin, PngImagePlugin, TiffImagePlugin

_MOST_PIXELS, _LEAST_SIDE = 50_000_000, 50
# A pixel takes so many bytes, those of what it is brought to among them; all channels of a progressive one twice two.
_MOST_BYTES, _USUAL = 160_000_000, 4
_BYTES = {"1": 4, "L": 1, "P": 5, "LA": 5, "RGBA": 8, "PA": 8, "YCbCr": 8}
_MOST_PROGRESSIVE = 75_000_000
_MODES = frozenset(["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "I;16", "I;16B", "I;16L"])
_TURNED = (5, 6, 7, 8)  # the values of EXIF's Orientation that lay a picture on its side
_ORIENTATION = 0x0112
# The three that we read, and no others: some of Pillow's start programs.
_PLUGINS = (JpegImagePlugin, PngImagePlugin, TiffImagePlugin)
_PART = 1_000_000
_BAND = 64


class Undecoded(Exception):
    """A picture that is not decoded; its words say why."""


@contextmanager
def _quiet() -> Iterator[None]:
    """Let Pillow warn of nothing: what it forgives is printed, what it does not is told by us."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def examined(data: bytes, kind: str) -> tuple[str, tuple[int, int], bytes]:
    """Decode a picture as a trial: give its mode, its size upright, its profile; raise Undecoded."""
    try:
        with _quiet():
            return _examined(data, kind)
    except Undecoded:
        raise
    except MemoryError:
        raise Undecoded("takes more memory than there is") from None
    except Exception as error:  # whatever a decoder stumbles over
        raise Undecoded(f"is damaged: {str(error)[:100] or type(error).__name__}") from None


@_quiet()
def decoded(data: bytes, kind: str, least: int) -> Image.Image:
    """Decode a picture that was examined: mode 1, L, RGB or CMYK, without anything but its pixels.

    `least` is how many pixels of width are wanted; a picture with many more may come with fewer.
    """
    image = _opened(data, kind)
    if kind == "JPEG" and max(image.size) > least:
        image.draft(image.mode, (least, least))
    made = _smaller(image, least)
    made.info = {"exif": image.info["exif"]} if "exif" in image.info else {}
    ImageOps.exif_transpose(made, in_place=True)
    made.info = {}
    return made


def _examined(data: bytes, kind: str) -> tuple[str, tuple[int, int], bytes]:
    opened = _opened(data, kind)
    _hold(opened)
    if kind == "PNG":
        _count_rows(data)
    # Pillow turns TIFF by itself.
    turned = kind != "TIFF" and opened.getexif().get(_ORIENTATION) in _TURNED
    mode, profile = opened.mode, opened.info.get("icc_profile")
    size = opened.size[::-1] if turned else opened.size
    if kind == "JPEG":  # all of it is read, into an eighth of its width
        opened.draft(opened.mode, (1, 1))
    opened.load()
    return mode, size, profile if isinstance(profile, bytes) else b""


def _opened(data: bytes, kind: str) -> Any:
    return Image.open(io.BytesIO(data), formats=(kind,))


def _hold(opened: Any) -> None:
    """Raise Undecoded for what is too large, too small or in strange colours."""
    width, height = opened.size
    if width * height > _MOST_PIXELS:
        raise Undecoded(f"has {width:,} x {height:,} pixels; {_MOST_PIXELS:,} in all is the most")
    most, kind = _MOST_BYTES // _BYTES.get(opened.mode, _USUAL), f"picture in {opened.mode}"
    if "progressive" in opened.info:
        most, kind = _MOST_PROGRESSIVE // len(opened.getbands()), "progressive JPEG"
    if width * height > most:
        raise Undecoded(f"has {width:,} x {height:,} pixels; {most:,} in all is the most of a {kind}")
    if min(width, height) < _LEAST_SIDE:
        raise Undecoded(f"has {width:,} x {height:,} pixels; {_LEAST_SIDE} a side is the least")
    if opened.mode not in _MODES:
        raise Undecoded(f"has colours of a kind that is not printed ({opened.mode})")


def _smaller(image: Image.Image, least: int) -> Image.Image:
    """Bring a picture to plain colours, averaging pixels where there are at least twice as many as wanted."""
    (width, height), factor = image.size, max(1, min(image.size) // least)
    is_plain = image.mode in ("1", "L", "RGB", "CMYK") and "transparency" not in image.info
    if is_plain and (factor == 1 or image.mode == "1"):
        return image
    # In bands: a large picture is never in memory twice.
    step = factor * _BAND
    bands = (image.crop((0, top, width, min(top + step, height))) for top in range(0, height, step))
    made: Image.Image | None = None
    for number, band in enumerate(bands):
        plain = _plain(band).reduce(factor)
        made = made or Image.new(plain.mode, (plain.width, -(-height // factor)))
        made.paste(plain, (0, number * _BAND))
    assert made is not None
    return made


def _plain(image: Image.Image) -> Image.Image:
    """Bring a decoded picture to 1, L, RGB or CMYK; what is transparent lies on white."""
    if image.mode.startswith("I;16"):
        return image.convert("I").point(lambda value: value / 256).convert("L")
    if image.mode in ("P", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
    if image.mode in ("LA", "RGBA"):
        ground = Image.new(image.mode[:-1], image.size, "white")
        ground.paste(image.convert(ground.mode), mask=image.getchannel("A"))
        return ground
    return image.convert("RGB") if image.mode == "YCbCr" else image


def _count_rows(data: bytes) -> None:
    """Raise Undecoded for a PNG with fewer rows than it says: Pillow would fill them in in silence."""
    width, height = (int.from_bytes(data[at : at + 4], "big") for at in (16, 20))
    depth, colour, interlaced = data[24], data[25], data[28]
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}.get(colour, 0)
    row = (width * depth * channels + 7) // 8 + (not interlaced)
    unpacked, packed = 0, zlib.decompressobj()
    for part in _parts(data):
        left = part
        while left and not packed.eof:
            unpacked += len(packed.decompress(left, _PART))
            left = packed.unconsumed_tail
    if unpacked < row * height:
        raise Undecoded("is cut off: rows are missing at its end")


def _parts(data: bytes) -> Iterator[bytes]:
    """Yield the packed pixels of a PNG, part by part (ISO 15948, 5.3)."""
    at = 8
    while at + 12 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind == b"IDAT":
            yield data[at + 8 : at + 8 + length]
        at += 12 + length
