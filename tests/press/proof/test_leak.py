"""What the leak proof says; where it looks is held by tests/proofs."""

from dataclasses import replace

import pytest

from press.marked import Text
from press.problems import Exit, Refused, Where
from press.proof import leak
from press.proof.leak import leaks
from press.proof.proven import prove
from tests.proofs.small import EXPECTED, NAME, SECRET, build

LEAKING = ("heading", b"/S /H1", b"/S /H1 /Alt (%s)" % SECRET.encode())


def test_a_faithful_file_passes(faults):
    assert faults(leak, withheld=(SECRET, NAME)) == []


def test_a_leak_is_told_by_its_places_without_its_words(faults):
    withheld = (Text(SECRET, Where("briefs/x.yaml", 12, 5)), SECRET)
    assert [fault.message for fault in faults(leak, LEAKING, withheld=withheld[:1])] == [
        "the text withheld at briefs/x.yaml:12:5 stands in object 15, and in 1 more place",
    ]
    found = faults(leak, LEAKING, withheld=withheld[1:])
    assert found[0].message.startswith("withheld text 1 stands in object 15")


def test_what_the_release_says_is_no_leak(faults):
    assert faults(leak, withheld=("The reconstruction goes on.", "Desk", "TLP:GREEN", "the annex")) == []


def test_a_leak_stops_the_file():
    with pytest.raises(Refused, match="leak: withheld text 1") as refused:
        prove(build(LEAKING), replace(EXPECTED, withheld=(SECRET,)), "x.pdf")
    assert refused.value.status == Exit.UNPROVEN


def test_other_files_are_looked_through_too():
    expected = replace(EXPECTED, withheld=(SECRET,))
    assert [fault.message for fault in leaks(SECRET.encode(), "x.eml", expected)] == [
        "withheld text 1 stands in the file"
    ]
    assert list(leaks(b"plain", "x.eml", expected)) == []
