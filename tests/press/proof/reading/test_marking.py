"""Marked content says what all that is drawn belongs to."""

from press.proof.reading.drawn import Mark
from tests.proofs.streams import read


def test_marks_and_artifacts():
    things = read(
        b"/P <</MCID 7>> BDC 0 0 1 1 re f EMC /Artifact <</Type /Page>> BDC 0 0 1 1 re f EMC /X BMC 0 0 1 1 re f EMC"
    ).things
    assert [thing.mark for thing in things] == [Mark(7, None, 1), Mark(None, "Page", 2), Mark(None, None, 3)]
    assert [thing.mark.loose for thing in things] == [False, False, True]


def test_marks_inside_others():
    drawn = read(b"/P <</MCID 0>> BDC /Span BMC BT /F1 9 Tf (a) Tj ET EMC /Artifact BMC EMC EMC")
    assert drawn.tangles == ["Artifact inside mark 0"]
    assert drawn.things[0].mark.mcid == 0


def test_actual_text_stands_for_what_is_shown():
    drawn = read(
        b"/P <</MCID 0>> BDC /Span <</MCID 1 /ActualText <FEFF0041>>> BDC BT /F1 9 Tf (x) Tj (y) Tj ET EMC EMC"
    )
    assert drawn.marks == {0: [], 1: ["A"]}
    assert [thing.text for thing in drawn.things] == ["x", "y"]
