"""The profile for black alone is what FOGRA39's own black prints, and nothing else."""

import io
import struct
from collections.abc import Iterator
from itertools import pairwise

from PIL import Image, ImageCms

from tests.workshop import ROOT

FOLDER = ROOT / "layouts/profiles"
COATED = (FOLDER / "FOGRA39L_coated.icc").read_bytes()
NAME = "Black ink on coated paper"
RIGHT = "Free of known copyright restrictions; from the black of FOGRA39L Coated"
STEPS = 256


def along(table: tuple[int, ...], at: float) -> float:
    """Read a table between its entries; `at` is 0 to 1."""
    place = at * (len(table) - 1)
    low = min(int(place), len(table) - 2)
    return table[low] + (place - low) * (table[low + 1] - table[low])


def luminances() -> Iterator[float]:
    """How light paper is under less and less black ink, by the table of the press's profile (ICC.1:2001, 6.5.7)."""
    count = struct.unpack(">I", COATED[128:132])[0]
    rows = (struct.unpack(">4sII", COATED[at : at + 12]) for at in range(132, 132 + 12 * count, 12))
    begin = {sign: at for sign, at, _ in rows}[b"A2B1"]
    grid, entries, exits = COATED[begin + 10], *struct.unpack(">HH", COATED[begin + 48 : begin + 52])
    words = struct.unpack(f">{4 * entries + 3 * grid**4 + 3 * exits}H", COATED[begin + 52 :][:53_702])
    entry, exit_ = words[3 * entries : 4 * entries], words[-3 * exits : -2 * exits]
    # Black varies fastest; without other inks its lightnesses stand first, each beside its a* and b*.
    lightness = words[4 * entries :][: 3 * grid : 3]
    for step in range(STEPS):
        black = along(entry, 1 - step / (STEPS - 1)) / 65_535
        told = along(exit_, along(lightness, black) / 65_535) / 65_280 * 100
        yield ((told + 16) / 116) ** 3 if told > 8 else told / 903.3


def profile() -> bytes:
    """Write a monochrome output profile (ICC.1:2001, 6.3.3.1)."""
    name = NAME.encode() + b"\0"
    described = (
        struct.pack(">4s4xI", b"desc", len(name)) + name + struct.pack(">4s4sHB67s", b"", b"", 0, 0, b"")
    )
    curve = struct.pack(">4s4xI", b"curv", STEPS)
    curve += b"".join(struct.pack(">H", round(65_535 * one)) for one in luminances())
    white = COATED[540:560]
    parts = {
        b"desc": described,
        b"cprt": b"text" + bytes(4) + RIGHT.encode() + b"\0",
        b"wtpt": white,
        b"kTRC": curve,
    }
    at, rows, body = 132 + 12 * len(parts), b"", b""
    for sign, part in parts.items():
        rows += struct.pack(">4sII", sign, at + len(body), len(part))
        body += part + bytes(-len(part) % 4)
    head = struct.pack(">4xIB3s4s4s", 0, 2, b"\x20\0\0", b"prtr", b"GRAY")[4:]
    head += struct.pack(">4s6H4s", b"XYZ ", 2024, 1, 1, 0, 0, 0, b"acsp") + bytes(24)
    head += struct.pack(">I3I", 1, 0xF6D6, 0x10000, 0xD32D)
    head = struct.pack(">I", at + len(body)) + head
    return head + bytes(128 - len(head)) + struct.pack(">I", len(parts)) + rows + body


def test_black_is_that_of_the_press() -> None:
    assert (FOLDER / "black.icc").read_bytes() == profile()


def test_black_darkens_without_a_step_back() -> None:
    told = list(luminances())
    assert all(darker < lighter for darker, lighter in pairwise(told))
    assert 0.02 < told[0] < 0.035
    assert told[-1] > 0.999


def test_black_is_read_by_a_colour_engine_and_agrees_with_the_press() -> None:
    ramp = Image.frombytes("L", (STEPS, 1), bytes(range(STEPS)))
    inks = Image.merge("CMYK", [Image.new("L", ramp.size)] * 3 + [ramp.point(lambda value: 255 - value)])
    lab = ImageCms.createProfile("LAB")

    def seen(image: Image.Image, data: bytes) -> list[int]:
        held = ImageCms.ImageCmsProfile(io.BytesIO(data))
        made = ImageCms.buildTransform(held, lab, image.mode, "LAB", ImageCms.Intent.RELATIVE_COLORIMETRIC)
        return list(ImageCms.applyTransform(image, made).tobytes()[::3])

    pairs = zip(seen(ramp, profile()), seen(inks, COATED), strict=True)
    assert max(abs(own - press) for own, press in pairs) <= 3  # of 255: L* within 1.2
