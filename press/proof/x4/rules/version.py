"""The file is a PDF 1.6 file or an older one.

ISO 15930-7, 6.1: PDF/X-4 is based on PDF 1.6. The header says `%PDF-1.6` or less, and a Version in the
catalog, which stands above the header, says no more either. Several sources agree.
"""

import re
from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.1"
_HEADER = re.compile(rb"%PDF-(\d\.\d)")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield a version that is missing or above 1.6."""
    header = _HEADER.match(file.data[:16])
    if header is None:
        yield Finding("the file does not begin with %PDF- and a version")
    elif header[1] > b"1.6":
        yield Finding(f"the header says PDF {header[1].decode()}, 1.6 is the highest")
    version = str(entry(file.catalog, "/Version") or "/1.6").removeprefix("/")
    if version > "1.6":
        yield Finding(f"the catalog says PDF {version}, 1.6 is the highest")
