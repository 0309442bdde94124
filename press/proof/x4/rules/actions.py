"""The file does nothing when it is opened, turned or clicked.

ISO 15930-7, 6.18: no actions of any kind, not on annotations, outline entries, pages or the document (A, AA,
OpenAction), and no JavaScript. A place to open at is no action. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Thing, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.18"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield actions and JavaScript."""
    if isinstance(entry(file.catalog, "/OpenAction"), dict):
        yield Finding("the document acts when it is opened (OpenAction)")
    if entry(file.catalog, "/Names", "/JavaScript") is not None:
        yield Finding("the document has JavaScript")
    for thing in file.things:
        if isinstance(thing.value, dict) and (words := _acts(thing)):
            yield Finding(words, thing.page, thing.number)


def _acts(thing: Thing) -> str:
    value = thing.value
    if entry(value, "/Type") == "/Action":
        return f"there is an action ({str(entry(value, '/S'))[1:40]})"
    if "/AA" in value:
        return "something acts by itself (AA)"
    action = entry(value, "/A")
    if isinstance(action, dict) and str(entry(action, "/S") or "").startswith("/") and "/Subtype" in value:
        return f"an annotation acts when it is clicked ({str(entry(action, '/S'))[1:40]})"
    if isinstance(action, dict) and "/Title" in value and "/Parent" in value:
        return f"an entry of the outline acts ({str(entry(action, '/S'))[1:40]})"
    return ""
