"""An opened file in; the printing condition that it is meant for out (ISO 15930-7, 6.4.2)."""

from dataclasses import dataclass
from typing import Any

from pypdf.generic import IndirectObject

from press.proof.x4.reading.file import File, decoded, entry, resolved

_KINDS = {b"GRAY": ("/DeviceGray",), b"RGB ": ("/DeviceRGB",), b"CMYK": ("/DeviceCMYK", "/DeviceGray")}
CHANNELS = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


@dataclass(frozen=True)
class Intent:
    """One output intent: its entries, its object's number, and its profile's bytes."""

    entries: Any
    number: int
    profile: bytes = b""

    @property
    def space(self) -> bytes:
        """The colour space of the profile as its header names it: CMYK, `RGB ` or GRAY."""
        return self.profile[16:20]

    @property
    def devices(self) -> tuple[str, ...]:
        """The device colour spaces that the profile gives a meaning to (6.4.3.2)."""
        return _KINDS.get(self.space, ())


def intents(file: File) -> list[Intent]:
    """Return every output intent of a file."""
    listed = resolved(file.catalog.get("/OutputIntents"))
    found = []
    for one in listed if isinstance(listed, list) else []:
        entries = resolved(one)
        if isinstance(entries, dict):
            profile = entry(entries, "/DestOutputProfile")
            data = decoded(profile) if hasattr(profile, "get_data") else None
            number = one.idnum if isinstance(one, IndirectObject) else 0
            found.append(Intent(entries, number, data or b""))
    return found


def intent(file: File) -> Intent | None:
    """Return the output intent of PDF/X; None without one."""
    return next((one for one in intents(file) if entry(one.entries, "/S") == "/GTS_PDFX"), None)
