"""Words that say who signed and when, on a page as large as the place for them."""

from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdf
import pytest

from press.proof.reading.document import read
from press.sending.showing import shown
from press.workspace import Workspace
from tests.workshop import ROOT

WHEN = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Signed by Desk · 2 January 2026 · 03:04 UTC"),
        ("fr", "Signé par Desk · 2 janvier 2026 · 03:04 UTC"),
        ("ar", "وقّعه: Desk · ٢ يناير ٢٠٢٦ · ٠٣:٠٤ UTC"),
        ("fa-AF", "امضاکننده: Desk · ۲ جنوری ۲۰۲۶ · ۰۳:۰۴ UTC"),
    ],
)
def test_it_is_said_in_the_language_of_the_file(lang: str, told: str) -> None:
    words, _ = shown(Workspace(ROOT), lang, (130, 32), ("Desk", WHEN))
    assert words.replace("\u00a0", " ") == told


@pytest.mark.parametrize("size", [(130, 32), (130, 20), (490, 54), (60, 30)])
@pytest.mark.parametrize(
    "name", ["Desk", "Office for the Release of Documents to the Public and to the Press"]
)
def test_it_fills_the_place_and_stays_within(size: tuple[float, float], name: str) -> None:
    _, data = shown(Workspace(ROOT), "en", size, (name, WHEN))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [round(float(one), 3) for one in pdf.pages[0].MediaBox] == [0, 0, *size]
    said = pypdf.PdfReader(BytesIO(data)).pages[0].extract_text().split()
    assert " ".join(said).startswith(f"Signed by {name}")
    boxes = [one.box for one in read(data).pages[0].shown]
    assert min(one.x0 for one in boxes) >= 0
    assert max(one.x1 for one in boxes) <= size[0]
    assert min(one.y0 for one in boxes) >= 0
    assert max(one.y1 for one in boxes) <= size[1]


def test_what_a_font_has_no_letter_for_does_not_stop_a_signature() -> None:
    assert shown(Workspace(ROOT), "en", (130, 32), ("山 Desk", WHEN))[0].startswith("Signed by ? Desk")
