"""The document information and the XMP packet say the same.

ISO 15930-7, 6.10.2: each entry that both can hold is in both alike: Title and dc:title, Author and dc:creator,
Subject and dc:description, Keywords, Creator and xmp:CreatorTool, Producer, CreationDate and xmp:CreateDate,
ModDate and xmp:ModifyDate. One source.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, entry
from press.proof.x4.reading.paintings import Paintings

CLAUSE = "6.10.2"
_TEXTS = {
    "/Title": "dc:title",
    "/Author": "dc:creator",
    "/Subject": "dc:description",
    "/Keywords": "pdf:Keywords",
    "/Creator": "xmp:CreatorTool",
    "/Producer": "pdf:Producer",
}
_DATES = {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z.*|([-+])(\d\d)'?(\d\d)?'?)?")


def faults(file: File, drawn: Paintings) -> Iterator[Finding]:
    """Yield entries of the document information that the packet contradicts or lacks."""
    if not file.xmp.sound:
        return
    for key, name in _TEXTS.items():
        said, twin = str(entry(file.info, key) or "").strip(), file.xmp.get(name).strip()
        if said and said != twin:
            yield Finding(_differ(key, said, name, twin))
    for key, name in _DATES.items():
        said, twin = str(entry(file.info, key) or ""), file.xmp.get(name)
        if said and (_moment(said) is None or _moment(said) != _xmp_moment(twin)):
            yield Finding(_differ(key, said, name, twin))


def _differ(key: str, said: str, name: str, twin: str) -> str:
    return (
        f"{key[1:]} is {said[:60]!r} in the document information, {name} is {twin[:60]!r} in the XMP packet"
    )


def _moment(date: str) -> datetime | None:
    """Read a PDF date (ISO 32000-1, 7.9.4) to the second; None if it is none."""
    found = _DATE.fullmatch(date.strip())
    if found is None:
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    hour, minute, second = (int(part or 0) for part in found.groups()[3:6])
    shift = timedelta(hours=int(found[8] or 0), minutes=int(found[9] or 0))
    try:
        zone = timezone(-shift if found[7] == "-" else shift)
        return datetime(year, month, day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def _xmp_moment(date: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(date.strip())
    except ValueError:
        return None
    return found.replace(microsecond=0, tzinfo=found.tzinfo or UTC)
