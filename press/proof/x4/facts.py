"""A preflighted file in; what a print shop asks first about it, as names and values, out."""

from collections.abc import Iterator
from datetime import UTC, datetime

from press.proof.reading.geometry import Box
from press.proof.x4.preflight import Preflight
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.intent import intent
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.reading.spaces import PROCESS
from press.proof.x4.shop.ink_limit import coverage
from press.proof.x4.shop.resolution import resolution
from press.sheets import MM

_PLATES = {b"CMYK": PROCESS, b"GRAY": ("Black",), b"RGB ": ("Red", "Green", "Blue")}


def facts(held: Preflight) -> dict[str, str]:
    """Tell version, pages, printing condition, plates, fonts, pictures, ink and lines of a file."""
    if held.file is None or held.drawn is None:
        return {}
    file, drawn = held.file, held.drawn
    return {
        "version": _version(file),
        "pages": "; ".join(_pages(file)) or "none",
        "condition": _condition(file),
        "plates": ", ".join(_plates(file, drawn)) or "not known",
        "fonts": _fonts(drawn),
        "pictures": _pictures(drawn),
        "most ink": _ink(drawn),
        "thinnest line": _line(drawn),
    }


def moment(file: File | None) -> datetime:
    """Return when a file says that it was made; the first moment of this millennium if it does not say."""
    try:
        found = datetime.fromisoformat(file.xmp.get("xmp:CreateDate") if file else "")
    except ValueError:
        found = datetime(2000, 1, 1, tzinfo=UTC)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _version(file: File) -> str:
    claimed = file.xmp.get("pdfxid:GTS_PDFXVersion") or "no PDF/X"
    return f"{claimed}, PDF {file.data[5:8].decode('latin-1')}"


def _pages(file: File) -> Iterator[str]:
    """Say how many pages there are of each size."""
    counts: dict[str, int] = {}
    for leaf in file.pages:
        trim, bleed = leaf.trim or leaf.box("/MediaBox"), leaf.box("/BleedBox")
        told = _size(trim) + (_bleed(trim, bleed) if trim and bleed else ", no bleed")
        counts[told] = counts.get(told, 0) + 1
    return (f"{count} of {told}" for told, count in counts.items())


def _size(box: Box | None) -> str:
    return "no size" if box is None else f"{(box.x1 - box.x0) / MM:.4g} x {(box.y1 - box.y0) / MM:.4g} mm"


def _bleed(trim: Box, bleed: Box) -> str:
    sides = (trim.x0 - bleed.x0, trim.y0 - bleed.y0, bleed.x1 - trim.x1, bleed.y1 - trim.y1)
    return f", bleed {max(0.0, min(sides)) / MM:.3g} mm"


def _condition(file: File) -> str:
    meant = intent(file)
    if meant is None:
        return "not told"
    space = meant.space.decode("latin-1").strip() or "no profile"
    return f"{str(entry(meant.entries, '/OutputConditionIdentifier') or 'without a name')[:60]} ({space})"


def _plates(file: File, drawn: Paintings) -> list[str]:
    meant = intent(file)
    spots = dict.fromkeys(name for one in drawn.painted for name in one.shade.space.spots)
    return [*_PLATES.get(meant.space if meant else b"", ()), *spots]


def _fonts(drawn: Paintings) -> str:
    used = {id(one.font): one.font for one in drawn.painted if one.font is not None}
    outside = [font.name for font in used.values() if not font.embedded]
    if not used:
        return "none"
    return f"{len(used)}, " + (f"{', '.join(outside[:5])} not embedded" if outside else "all embedded")


def _pictures(drawn: Paintings) -> str:
    found = [told[0] for one in drawn.painted if (told := resolution(one))]
    return f"{len(found)}, {min(found):.0f} pixels an inch at least" if found else "none"


def _ink(drawn: Paintings) -> str:
    known = [coverage(one.shade.inks) for one in drawn.painted if one.shade.inks and not one.mark]
    return f"{max(known):.0f} % in one colour" if known else "not known"


def _line(drawn: Paintings) -> str:
    widths = [one.size for one in drawn.painted if one.kind == "stroke"]
    return f"{min(widths):.3g} point{'s' * (min(widths) != 1)}" if widths else "none"
