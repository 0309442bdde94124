"""Colour without a profile of its own is colour of the printing condition.

ISO 15930-7, 6.4.3.2: DeviceCMYK only for a CMYK condition, DeviceRGB only for one in RGB, DeviceGray for one
in CMYK or grey; in text, shapes, images, shadings, patterns, forms, appearances and soft masks alike, and in
what Indexed, Separation and DeviceN rest on. A DefaultGray, DefaultRGB or DefaultCMYK in the resources takes
the place of the device space. The colours of annotations (`C`) count too. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, items
from press.proof.x4.reading.intent import intent
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.4.3.2"
_ANNOTATED = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield device colour that the printing condition gives no meaning to, once for each object."""
    meant = intent(file)
    allowed = meant.devices if meant else ()
    told: dict[tuple[str, int], Finding] = {}
    for one in drawn.painted:
        for device in one.shade.space.bare:
            if device not in allowed:
                words = (
                    f"{device[1:]} is used by {_NAMED[one.kind]}, which the printing condition does not cover"
                )
                told.setdefault((device, one.number), Finding(words, one.page, one.number))
    yield from told.values()
    for thing in file.named(""):
        if thing.key == "/Annots":
            for key in ("/C", "/IC"):
                device = _ANNOTATED.get(len(items(thing.value, key)), "")
                if device and device not in allowed:
                    yield Finding(f"an annotation is coloured in {device[1:]}", thing.page, thing.number)


_NAMED = {"text": "text", "fill": "a shape", "stroke": "a line", "image": "an image", "shading": "a shading"}
