"""Layers are the same for everyone who prints the file.

ISO 15930-7, 6.24: optional content is allowed; its configurations have names, and none switches layers by
itself (AS). By analogy with PDF/A-2, 6.9: the text of the clause was not to be had.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry, items
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.24"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield configurations without a name, and those that act by themselves."""
    layers = entry(file.catalog, "/OCProperties")
    if not isinstance(layers, dict):
        return
    for one in (*items(layers, "/D"), *items(layers, "/Configs")):
        if not str(entry(one, "/Name") or ""):
            yield Finding("a configuration of layers has no name")
        if entry(one, "/AS") is not None:
            yield Finding("a configuration switches layers by itself (AS)")
