"""The file says that it is PDF/X-4, and nothing else about PDF/X.

ISO 15930-7, 6.11: `pdfxid:GTS_PDFXVersion` in the XMP packet is `PDF/X-4` and the only property of its
namespace. An entry GTS_PDFXVersion in the document information may repeat it; GTS_PDFXConformance, which older
kinds of PDF/X have, must not be there. Several sources agree.
"""

from collections.abc import Iterator

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.11"
_VERSION = "pdfxid:GTS_PDFXVersion"


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield a claim that is missing, another one, or too many."""
    said = file.xmp.get(_VERSION)
    if said != "PDF/X-4":
        yield Finding(f"{_VERSION} in the XMP packet is {said[:40] or 'missing'}, PDF/X-4 is needed")
    for name in file.xmp.values:
        if name.startswith("pdfxid:") and name != _VERSION:
            yield Finding(f"the XMP packet has {name}, which PDF/X-4 does not know")
    repeated = entry(file.info, "/GTS_PDFXVersion")
    if repeated is not None and str(repeated) != "PDF/X-4":
        yield Finding(f"GTS_PDFXVersion in the document information is {str(repeated)[:40]!r}")
    if entry(file.info, "/GTS_PDFXConformance") is not None:
        yield Finding("GTS_PDFXConformance stands in the document information")
