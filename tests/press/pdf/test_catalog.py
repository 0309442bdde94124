from datetime import UTC, datetime

import pytest

from press.pdf.catalog import common_entries
from press.pdf.document import Document
from press.pdf.metadata import Information
from press.tags import Tag


@pytest.mark.parametrize(
    ("lang", "direction"), [("en-GB", b"/L2R"), ("fa-AF", b"/R2L"), ("ps", b"/R2L"), ("fr", b"/L2R")]
)
def test_tagged_titled_and_turned(lang, direction):
    when = datetime(2026, 1, 1, tzinfo=UTC)
    about = Information("T", "", "", "", lang, when, "i", "1", b"", "")
    entries = common_entries(Document(compression=1, invariant=1), Tag("Document"), {}, about)
    assert entries["Lang"] == b"(%s)" % lang.encode()
    assert entries["MarkInfo"] == b"<</Marked true>>"
    assert entries["ViewerPreferences"] == b"<</DisplayDocTitle true /Direction %s>>" % direction
    assert entries["StructTreeRoot"].endswith(b" 0 R")
