"""A colour space as a file writes it in; what it is, and which device spaces it rests on, out (ISO 32000-1, 8.6)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdf.generic import StreamObject

from press.proof.x4.reading.file import entry, resolved

_DEVICES = {"/DeviceGray": 1, "/DeviceRGB": 3, "/DeviceCMYK": 4}
_DEFAULTS = {
    "/DeviceGray": "/DefaultGray",
    "/DeviceRGB": "/DefaultRGB",
    "/DeviceCMYK": "/DefaultCMYK",
}
_SHORT = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK", "/I": "/Indexed"}
PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
_PLAIN = {"/CalGray": 1, "/CalRGB": 3, "/Lab": 3}
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: `bare` are the device spaces that it rests on and that no default replaces.

    `names` are the colorants of Separation and DeviceN, `base` what Indexed, Separation and DeviceN rest on.
    """

    kind: str
    channels: int
    bare: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    base: "Space | None" = None

    def first(self) -> tuple[float, ...]:
        """Return the colour that is in force when the space is chosen (8.6.3)."""
        if self.kind in ("/Separation", "/DeviceN"):
            return (1.0,) * self.channels
        return (0.0, 0.0, 0.0, 1.0) if self.channels == 4 else (0.0,) * self.channels

    def inks(self, values: tuple[float, ...]) -> dict[str, float] | None:
        """Return how much of which ink a colour takes, 0 to 1; None if that takes a conversion."""
        if len(values) != self.channels:
            return None
        if self.channels == 4 and self.kind in ("/DeviceCMYK", "/ICCBased"):
            return dict(zip(PROCESS, values, strict=True))
        if self.kind == "/DeviceGray":
            return {"Black": 1 - values[0]}
        if self.kind in ("/Separation", "/DeviceN"):
            return dict(zip(self.names, values, strict=True))
        return None

    @property
    def spots(self) -> tuple[str, ...]:
        """The inks that have plates of their own."""
        return tuple(name for name in self.names if name not in (*PROCESS, "All", "None"))


UNKNOWN = Space("", 1)
_PATTERN = Space("/Pattern", 0)


def read_space(value: Any, resources: Any, depth: int = 0) -> Space:
    """Read a colour space by its name or its array; UNKNOWN for what is none."""
    value = resolved(value)
    if isinstance(value, list) and len(value) == 1:
        value = resolved(value[0])
    if isinstance(value, str):
        return _named(_SHORT.get(value, str(value)), resources, depth)
    if not isinstance(value, list) or not value or depth > _DEEPEST:
        return UNKNOWN
    kind = str(resolved(value[0]))
    if kind == "/ICCBased":
        channels = entry(value[1], "/N")
        return Space(kind, int(channels) if isinstance(channels, (int, float)) else 0)
    if kind in _PLAIN:
        return Space(kind, _PLAIN[kind])
    return _resting(_SHORT.get(kind, kind), value, resources, depth + 1)


def _resting(kind: str, value: Any, resources: Any, depth: int) -> Space:
    """Read a colour space that rests on another one."""
    if kind in ("/Indexed", "/Pattern"):
        base = read_space(value[1], resources, depth)
        return Space(kind, 1 if kind == "/Indexed" else 0, base.bare, (), base)
    if kind in ("/Separation", "/DeviceN") and len(value) > 2:
        base, names = read_space(value[2], resources, depth), colorants(value)
        return Space(kind, len(names), base.bare, names, base)
    return UNKNOWN


def colorants(space: Any) -> tuple[str, ...]:
    """Return the names of the inks of a Separation or DeviceN array."""
    names = resolved(space[1])
    listed = names if isinstance(names, list) else [names]
    return tuple(str(resolved(one)).removeprefix("/") for one in listed)


def profile_of(space: Any) -> Any:
    """Return the profile stream of an ICCBased array; None if it has none."""
    found = resolved(space[1]) if len(space) > 1 else None
    return found if isinstance(found, StreamObject) else None


def arrays(things: Any, *kinds: str) -> Iterator[Any]:
    """Yield the things that are colour space arrays of some kinds."""
    for thing in things:
        value = thing.value
        if isinstance(value, list) and len(value) > 1 and resolved(value[0]) in kinds:
            yield thing


def _named(name: str, resources: Any, depth: int) -> Space:
    if name in _DEVICES:
        default = entry(resources, "/ColorSpace", _DEFAULTS[name])
        replaced = default is not None and not read_space(default, None, depth + 1).bare
        return Space(name, _DEVICES[name], () if replaced else (name,))
    if name == "/Pattern":
        return _PATTERN
    found = entry(resources, "/ColorSpace", name)
    return UNKNOWN if found is None or depth > _DEEPEST else read_space(found, resources, depth + 1)
