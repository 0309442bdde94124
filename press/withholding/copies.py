"""An audience in; the copies of its documents, one for each reader that it names or one for all, and their register, out."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from press.audiences import Audience
from press.marked import Text
from press.markings import Marking
from press.problems import Problem
from press.values import Recipient

_HEADS = ("copy", "reader", "file", "sha256")


@dataclass(frozen=True)
class Copy:
    """The copy of one reader: its number, counted from 1, and whose it is."""

    number: int
    reader: Recipient


def copies(audience: Audience) -> tuple[Copy | None, ...]:
    """Return a copy for each reader that an audience names; None, for one copy that is everybody's, if it names none."""
    return tuple(Copy(n, one) for n, one in enumerate(audience.recipients, 1)) or (None,)


def others(audience: Audience, copy: Copy | None) -> Iterator[Text]:
    """Yield names and addresses of the readers whose copy it is not."""
    for number, one in enumerate(audience.recipients, 1):
        if copy and number != copy.number:
            yield Text(one.name)
            yield from [Text(one.mailbox.address)] if one.mailbox else []


def register(rows: Iterable[tuple[Copy, str, bytes]]) -> bytes:
    """Write which file is whose copy and what its SHA-256 is, as CSV (RFC 4180) in UTF-8."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(_HEADS)
    for copy, name, data in rows:
        table.writerow([copy.number, copy.reader.name, name, hashlib.sha256(data).hexdigest()])
    return written.getvalue().encode()


def register_words(rows: Iterable[tuple[Copy, str, bytes]]) -> Iterator[str]:
    """Yield the words of a register: its heads, and the readers' names."""
    yield from _HEADS
    yield from (copy.reader.name for copy, _, _ in rows)


def unaddressed(audience: Audience, banner: Marking) -> Iterator[Problem]:
    """Yield a problem if documents with this banner must name their readers, and the audience names none."""
    if banner.named and not audience.recipients:
        message = f"what {audience.name} gets is {banner.label}, which names its readers, but none is named"
        yield Problem(audience.where, "recipients", message, "add recipients: with their names")
