"""One name of an ink means one ink.

ISO 15930-7, 6.4.4: every Separation of one name has the same alternate space and the same tint transform in
the whole file; and the inks All and None are never made of anything else. One source quotes it; the clause's
number is by analogy.
"""

from collections.abc import Iterator
from typing import Any

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, decoded, resolved
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import arrays, colorants

CLAUSE = "6.4.4"
_DEEPEST = 12


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield inks that are made in two ways."""
    made: dict[str, Any] = {}
    for thing in arrays(file.things, "/Separation"):
        (name,) = colorants(thing.value)[:1] or ("",)
        recipe = _plain(thing.value[2:4])
        if made.setdefault(name, recipe) != recipe:
            yield Finding(f"the ink {name} is made in two ways", thing.page, thing.number)


def _plain(value: Any, depth: int = 0) -> Any:
    """Return a value with everything that it refers to in its place, so that it can be compared."""
    value = resolved(value)
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        return tuple(_plain(one, depth + 1) for one in value)
    if not isinstance(value, dict):
        return float(value) if isinstance(value, (int, float)) else repr(value)
    data = decoded(value) if hasattr(value, "get_data") else None
    skipped = ("/Length", "/Filter", "/DecodeParms", "/Range")
    held = tuple((key, _plain(one, depth + 1)) for key, one in sorted(value.items()) if key not in skipped)
    return held, data
