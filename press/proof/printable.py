"""A print file is one that a print shop takes without a phone call: PDF/X-4, with bleed, black text and no surprises.

Every rule of ISO 15930-7 (PDF/X-4) that a machine can check is held against the file, and those that print
shops add: bleed where artwork reaches the edge, black that overprints, the ink limit, the resolution of
pictures, the width of lines. Each of them has a manual page of its own; their names begin with x4- and shop-.
"""

from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield what a print shop would telephone about, in a file for the press; nothing in others."""
    if expected.edition not in ("print", "mono"):
        return
    from press.proof.x4.preflight import preflight  # noqa: PLC0415  (40 rules that other editions do not need)

    for rule, clause, found in preflight(document.data, document.reader).found:
        if found.grave:
            named = f"{rule} ({clause})" if clause else rule
            place = f", object {found.number}" if found.number else ""
            yield Fault(f"{named}{place}: {found.message}", page=found.page)
