"""An ICC profile in; the printing condition that it stands for, by its name, out; or what is wrong with it."""

import re
from dataclasses import dataclass, field

from press.marked import Text
from press.problems import Problem, Refused, Where
from press.workspace import Workspace

_LARGEST = 5_000_000
_HEAD, _TAG = 132, 12
_NEWEST = (4, 2)
_KINDS = {
    b"mntr": "a screen",
    b"scnr": "a scanner",
    b"spac": "a colour space",
    b"link": "a link of two devices",
}
_NEEDED = {b"CMYK": (b"desc", b"A2B0", b"B2A0"), b"GRAY": (b"desc", b"kTRC")}
_REGISTERED = re.compile(r"\b(FOGRA ?\d\d|CGATS TR ?00\d|TR ?00\d|CRPC ?\d)")
_LONGEST_NAME = 60


class Unsound(Exception):
    """A profile that nothing can be printed by; its words say why."""


@dataclass(frozen=True)
class Condition:
    """A printing condition: its name, the ICC profile of it, and whether the ICC's registry has the name."""

    name: str
    profile: bytes = field(repr=False)
    registered: bool = True


def read_condition(workspace: Workspace, file: Text) -> Condition:
    """Read the printing condition of a profile that a file names; raise Refused at its place."""
    profile = workspace.read(str(file), _LARGEST, file.where)
    return condition(profile, str(file), file.where)


def condition(profile: bytes, name: str, where: Where) -> Condition:
    """Return the printing condition of a profile that is called `name`; raise Refused at a place."""
    try:
        _hold(profile)
        told = _described(profile) or name
    except Unsound as flaw:
        hint = "name the profile of a press in CMYK, or in black alone, as the print shop gives it"
        raise Refused([Problem(where, "profile", f"{name} {flaw}", hint)]) from None
    known = _REGISTERED.search(told)
    return Condition(known[1].replace("FOGRA ", "FOGRA") if known else told, profile, known is not None)


def is_whole(profile: bytes) -> bool:
    """Tell whether a profile begins as one, and its tags lie within it (ICC.1, 7.2 and 7.3)."""
    tags = int.from_bytes(profile[128:_HEAD], "big")
    if profile[36:40] != b"acsp" or not 0 < tags <= 200 or len(profile) < _HEAD + tags * _TAG:
        return False
    return all(begin >= _HEAD and begin + length <= len(profile) for begin, length in _tags(profile).values())


def _hold(profile: bytes) -> None:
    if not is_whole(profile):
        raise Unsound("is no ICC profile, or a damaged one")
    kind, space = profile[12:16], profile[16:20]
    if kind != b"prtr":
        raise Unsound(f"is the profile of {_KINDS.get(kind, 'another device')}, and not of a press")
    if space not in _NEEDED:
        raise Unsound(
            f"is a profile for {space.decode('latin-1').strip()}, and a press prints in CMYK or black"
        )
    version = profile[8], profile[9] >> 4
    if version > _NEWEST:
        raise Unsound("is of ICC version {}.{}, and 4.2 is the newest that PDF/X-4 knows".format(*version))
    if missing := [tag.decode() for tag in _NEEDED[space] if tag not in _tags(profile)]:
        raise Unsound(f"has no {' and no '.join(missing)}, which conversions need")


def _tags(profile: bytes) -> dict[bytes, tuple[int, int]]:
    """Return where each tag begins and how long it is."""
    count = int.from_bytes(profile[128:_HEAD], "big")
    rows = (profile[at : at + _TAG] for at in range(_HEAD, _HEAD + count * _TAG, _TAG))
    return {row[:4]: (int.from_bytes(row[4:8], "big"), int.from_bytes(row[8:], "big")) for row in rows}


def _described(profile: bytes) -> str:
    """Return the name that a profile has for itself (ICC.1:2001, 6.5.17; ICC.1:2010, 10.13), in plain letters."""
    begin, length = _tags(profile)[b"desc"]
    tag = profile[begin : begin + length]
    if tag[:4] == b"desc":
        told = tag[12 : 12 + int.from_bytes(tag[8:12], "big")].decode("latin-1")
    elif tag[:4] == b"mluc":
        size, place = int.from_bytes(tag[20:24], "big"), int.from_bytes(tag[24:28], "big")
        told = tag[place : place + size].decode("utf-16-be", "ignore")
    else:
        told = ""
    plain = "".join(letter for letter in told if " " <= letter <= "~" and letter != "|")
    return " ".join(plain.split())[:_LONGEST_NAME]
