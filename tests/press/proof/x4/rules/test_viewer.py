"""Nothing but the page is shown and printed (6.21)."""

import pytest
from pikepdf import Dictionary, Name


def cropped(pdf):
    pdf.Root.ViewerPreferences = Dictionary(PrintArea=Name.CropBox)


def trimmed(pdf):
    pdf.Root.ViewerPreferences = Dictionary(ViewClip=Name.TrimBox)


FAULTS = [(cropped, "6.21"), (trimmed, "6.21")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-viewer", clause)}


def test_the_bleed_may_be_shown(told):
    def whole(pdf):
        pdf.Root.ViewerPreferences = Dictionary(ViewArea=Name.BleedBox)

    assert told(whole) == set()
