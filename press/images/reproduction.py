"""A picture, a size and the colours of an edition in; an image as the edition's file holds it out."""

import io
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from math import ceil
from typing import Any, NamedTuple

from PIL import Image, ImageChops, ImageCms

from press.images.decoding import decoded
from press.images.image import Photo
from press.images.shapes import Rgb
from press.inks import Ink
from press.sheets import Colour, Sheet

_PIXELS_AN_INCH = {"print": 300, "mono": 300, "email": 150}
_SPARE = 1.2  # a picture with so little more pixels than wanted is left as it is
_MODES = {"rgb": "RGB", "cmyk": "CMYK", "grey": "L"}
_SPACES = {"1": "/DeviceGray", "L": "/DeviceGray", "RGB": "/DeviceRGB", "CMYK": "/DeviceCMYK"}
_MOST_INK, _FEW_COLOURS = 320.0, 256
_QUALITY = {"print": 92, "mono": 88, "email": 82}


class Reproduction(NamedTuple):
    """An image XObject: its dictionary's entries and its data (ISO 32000-1, 8.9.5)."""

    entries: bytes
    data: bytes


def reproduced(photo: Photo, sheet: Sheet, width: float, profile: bytes) -> Reproduction:
    """Convert a picture for a sheet, `width` points wide, into the colours of a profile, without metadata.

    Line art stays line art. Grey stays grey, which on a press is black alone.
    """
    wanted = max(1, round(width / 72 * _PIXELS_AN_INCH[sheet.edition]))
    pixels = decoded(photo.data, photo.kind, wanted)
    if photo.lines and pixels.mode == "1":
        return _lossless(pixels)
    if pixels.width > wanted * _SPARE:
        tall = max(1, round(pixels.height * wanted / pixels.width))
        pixels = pixels.resize((wanted, tall), Image.Resampling.LANCZOS, reducing_gap=3.0)
    few = photo.kind != "JPEG" and pixels.getcolors(_FEW_COLOURS) is not None
    toned = _toned(pixels, sheet.colour, photo.profile, profile)
    return _lossless(toned) if few else _jpeg(toned, _QUALITY[sheet.edition])


def inked(colours: Iterable[Rgb], inks: Sequence[Ink], profile: bytes) -> dict[Rgb, Ink]:
    """Return what each screen colour is printed in: an ink of the house of this very colour, black alone for greys.

    Other colours are converted by the profile, all in one go, in whole percents.
    """
    made, others = dict[Rgb, Ink](), dict[Rgb, tuple[int, ...]]()
    for rgb in colours:
        pixel = _pixel(rgb)
        if own := [ink for ink in inks if _pixel(ink.rgb) == pixel]:
            # The house may have one of this colour for thin lines too, in black alone.
            made[rgb] = max(own, key=lambda ink: (bool(ink.spot), sum(ink.cmyk[:3])))
        elif len(set(pixel)) == 1:
            made[rgb] = Ink("", rgb, (0.0, 0.0, 0.0, round(1 - rgb[0], 2)))
        else:
            others[rgb] = pixel
    if others:
        row = Image.frombytes("RGB", (len(others), 1), bytes(part for one in others.values() for part in one))
        parts = _toned(row, "cmyk", b"", profile).tobytes()
        for number, rgb in enumerate(others):
            cyan, magenta, yellow, black = (
                round(part / 255, 2) for part in parts[4 * number : 4 * number + 4]
            )
            made[rgb] = Ink("", rgb, (cyan, magenta, yellow, black))
    return made


def _pixel(rgb: Rgb) -> tuple[int, ...]:
    return tuple(round(255 * part) for part in rgb)


@cache
def most(profile: bytes) -> float:
    """Return the most ink that a profile's press takes, in percent: what it prints black with, up to the next ten."""
    transform = _transform(b"", "RGB", profile, "CMYK")
    if transform is None:
        return _MOST_INK
    found: Any = ImageCms.applyTransform(Image.new("RGB", (1, 1)), transform)
    return float(ceil(sum(found.getpixel((0, 0))) / 25.5) * 10)


def most_ink(pixels: Image.Image) -> float:
    """Return how much ink the heaviest spot of a picture in CMYK takes, in percent, within 2."""
    small = pixels.reduce(4) if min(pixels.size) > 16 else pixels
    cyan, magenta, yellow, black = small.split()
    half, other = ImageChops.add(cyan, magenta, 2), ImageChops.add(yellow, black, 2)
    most: Any = ImageChops.add(half, other, 2).getextrema()[1]
    return float(most) * 400 / 255


def _toned(pixels: Image.Image, colour: Colour, source: bytes, target: bytes) -> Image.Image:
    """Convert pixels from one profile's colours into another's; no source profile means sRGB."""
    mode = _MODES[colour]
    if pixels.mode in ("1", "L") or colour == "grey":
        return pixels.convert("L")
    same = pixels.mode == mode and (not source or source == target)
    if same and (mode == "RGB" or most_ink(pixels) <= most(target)):
        return pixels
    transform = _transform(source, pixels.mode, target, mode) or _transform(b"", pixels.mode, target, mode)
    made = ImageCms.applyTransform(pixels, transform) if transform else None
    return made or pixels.convert(mode)


@cache
def _transform(source: bytes, mode: str, target: bytes, wanted: str) -> ImageCms.ImageCmsTransform | None:
    """Make the conversion of one profile's colours into another's; None if a profile is damaged."""
    try:
        return ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(io.BytesIO(source)) if source else ImageCms.createProfile("sRGB"),
            ImageCms.ImageCmsProfile(io.BytesIO(target)),
            mode,
            wanted,
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return None


def _lossless(pixels: Image.Image) -> Reproduction:
    """Pack pixels without loss (FlateDecode)."""
    return Reproduction(_entries(pixels, [b"/Filter /FlateDecode"]), zlib.compress(pixels.tobytes(), 9))


def _jpeg(pixels: Image.Image, quality: int) -> Reproduction:
    """Pack pixels as JPEG, which for four inks Pillow writes upside down, as Adobe does."""
    data = io.BytesIO()
    pixels.save(data, "JPEG", quality=quality, subsampling=0 if pixels.mode == "CMYK" else 2, optimize=True)
    more = [b"/Filter /DCTDecode"]
    if pixels.mode == "CMYK":
        more.append(b"/Decode [1 0 1 0 1 0 1 0]")
    return Reproduction(_entries(pixels, more), data.getvalue())


def _entries(pixels: Image.Image, more: Sequence[bytes]) -> bytes:
    size = b"/Width %d /Height %d /BitsPerComponent %d" % (*pixels.size, 1 if pixels.mode == "1" else 8)
    space = b"/ColorSpace " + _SPACES[pixels.mode].encode()
    return b" ".join([b"/Type /XObject /Subtype /Image", size, space, *more])
