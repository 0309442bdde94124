"""Nobody needs a key to the file.

ISO 15930-7, 6.15: no encryption, not even with an empty password. All sources agree. What lies behind a key is
not looked at any further.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.15"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield encryption."""
    if file.encrypted:
        yield Finding("the file is encrypted, so nothing else in it was looked at")
