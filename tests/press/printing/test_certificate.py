"""The report on a file is one page that says what was found, and conforms itself."""

import io

import page as validator
import pytest
from pypdf import PdfReader

from press.printing.certificate import certify
from press.proof.reading.document import read
from press.proof.x4.preflight import RULES, SHOP, preflight
from press.workspace import Workspace
from tests.printed import broken, drawing, sound
from tests.workshop import ROOT

FAULTS = b"1 0 0 rg 60 60 9 9 re f /F9 gs BT /F9 10 Tf ET 0 w 60 60 m 90 60 l S"


def report(data: bytes, name: str = "leaflet.pdf") -> bytes:
    return certify(Workspace(ROOT), name, preflight(data))


def words(data: bytes) -> str:
    return " ".join("".join(one.own for one in read(data).elements()).split())


def test_it_says_what_a_sound_file_is_and_names_every_rule():
    data = report(sound())
    told = words(data)
    assert "leaflet.pdf" in told
    assert "A print shop can take this file." in told
    assert "FOGRA39 (CMYK)" in told
    assert told.count("nothing") == len(RULES) + len(SHOP)
    assert "What was found" not in told


def test_it_counts_and_tells_faults():
    told = words(report(broken(drawing(FAULTS))))
    assert "would send this file back" in told
    assert "x4-device-colour: 6.4.3.2: DeviceRGB is used" in told
    assert "shop-lines: a line is 0.00 points wide" in told
    assert "2 faults" in told


@pytest.mark.parametrize("data", [sound(), broken(drawing(FAULTS)), b"words", b"%PDF-1.6"])
def test_it_is_one_page_tagged_and_archival(tmp_path, data):
    (tmp_path / "report.pdf").write_bytes(report(data))
    assert len(PdfReader(tmp_path / "report.pdf").pages) == 1
    for profile in ("ua1", "2a"):
        assert [
            one.rule_id
            for one in validator.validate_pdf(str(tmp_path / "report.pdf"), profile=profile).failures
        ] == []


def test_the_worst_file_still_has_room_on_the_page():
    def worst(pdf):
        pdf.Root.Version = "/1.7"
        del pdf.pages[0].TrimBox, pdf.Root.OutputIntents, pdf.Root.Metadata
        drawing(FAULTS)(pdf)

    (leaf,) = read(
        report(broken(worst), "a rather long name of a file that somebody sent " * 2 + ".pdf")
    ).pages
    lowest = min(one.box.y0 for one in leaf.shown if one.text.strip())
    assert lowest > 30


def test_a_name_in_letters_that_no_face_has_is_told_all_the_same():
    assert "??.pdf" in words(report(sound(), "\u6587\u4ef6.pdf"))


def test_the_same_file_makes_the_same_report():
    assert report(sound()) == report(sound())
    assert PdfReader(io.BytesIO(report(sound()))).metadata.creation_date.year == 2024
