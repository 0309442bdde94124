"""The file does nothing when it is opened, turned or clicked.

ISO 15930-7, 6.18: no actions of any kind, not on annotations, outline entries, pages or the document (A, AA,
OpenAction), and no JavaScript. A place to open at is no action. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.18"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield actions and JavaScript."""
    if isinstance(entry(file.catalog, "/OpenAction"), dict):
        yield Finding("the document acts when it is opened (OpenAction)")
    if entry(file.catalog, "/Names", "/JavaScript") is not None:
        yield Finding("the document has JavaScript")
    for thing in file.things:
        value = thing.value
        if not isinstance(value, dict):
            continue
        if "/AA" in value:
            yield Finding("something acts by itself (AA)", thing.page, thing.number)
        if thing.key == "/A" and "/S" in value and "/O" not in value:  # those of elements have owners
            kind = str(entry(value, "/S"))[1:40]
            yield Finding(f"a link or an entry of the outline acts ({kind})", thing.page, thing.number)
