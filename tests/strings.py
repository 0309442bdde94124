"""The bytes of a PDF in; every string, name, decoded stream and shown word that they hold, out."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf

from press.proof.reading.document import read


def strings(data: bytes) -> Iterator[str]:
    """Yield everything in a file that somebody could read, in each of the codings that it may have."""
    yield from _coded(data)
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in (*pdf.objects, pdf.trailer):
            yield from _inside(thing)
    for page in read(data).pages:
        yield "".join(shown.text for shown in page.shown).replace("\u00ad", "")


def _inside(thing: Any) -> Iterator[str]:
    if isinstance(thing, pikepdf.String):
        yield str(thing)
        yield from _coded(bytes(thing))
    elif isinstance(thing, pikepdf.Name):
        yield str(thing)
    elif isinstance(thing, pikepdf.Array):
        yield from _direct(list(thing))
    elif isinstance(thing, pikepdf.Stream | pikepdf.Dictionary):
        names = list(thing.keys())
        yield from map(str, names)
        yield from _direct([thing[name] for name in names])
        if isinstance(thing, pikepdf.Stream):
            yield from _coded(thing.read_bytes())


def _direct(things: list[Any]) -> Iterator[str]:
    """Yield what stands in objects that are not listed by themselves."""
    for one in things:
        if not getattr(one, "is_indirect", False):
            yield from _inside(one)


def _coded(raw: bytes) -> Iterator[str]:
    yield raw.decode("latin-1")
    yield raw.decode("utf-16-be", "ignore")
    yield raw[1:].decode("utf-16-be", "ignore")
