"""Everything that is printed is in the file, and nothing else travels with it.

ISO 15930-7, 6.7: no stream has its data in another file (`F`). Embedded files are not printed, and a print
shop looks at none of them, so a file of ours has none; in foreign files they are only told. Two sources.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.7"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield streams that lie elsewhere, and embedded files as a remark."""
    for thing in file.streams():
        if "/F" in thing.value:
            yield Finding("the data of a stream lies in another file", thing.page, thing.number)
    for thing in file.things:
        if isinstance(thing.value, dict) and isinstance(entry(thing.value, "/EF"), dict):
            yield Finding("a file is embedded, which nobody prints", thing.page, thing.number, grave=False)
