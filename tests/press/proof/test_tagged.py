"""Everything on every page belongs to the structure or to the furniture."""

import pytest

from press.proof import tagged


def test_a_faithful_file_passes(faults):
    assert faults(tagged) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("catalog", b"/Marked true", b"/Marked false"), "the file is not tagged"),
        (("content1", b"/Artifact BMC", b"/X BMC"), "1 things are drawn outside every mark and artifact: ''"),
        (("content1", b"EMC\n/P <</MCID 1>> BDC", b"/P <</MCID 1>> BDC EMC"), "P inside mark 0"),
        (
            ("content1", b"/H1 <</MCID 0>> BDC BT", b"/H1 <</MCID 0>> BDC /Artifact BMC EMC BT"),
            "Artifact inside mark 0",
        ),
        (("heading", b"/K 0", b"/K 5"), "the structure names mark 5 of page 1, which is not there"),
        (("heading", b"/K 0", b"/K 1"), "mark 1 belongs to 2 elements"),
        (("paragraph", b"/K [1]", b"/K []"), "mark 1 belongs to no element"),
        (
            ("parents", b"@heading @paragraph", b"@paragraph @heading"),
            "the parent tree leads from mark 0 to another element",
        ),
        (
            ("parents", b"[@see @link @see]", b"[@see @link]"),
            "the parent tree leads from mark 2 to another element",
        ),
        (("page1", b"/StructParents 0", b""), "the parent tree leads from mark 0 to another element"),
        (("paragraph", b"/K [1]", b"/K [1 @document]"), "lies inside itself, too deep, or in two places"),
    ],
)
def test_each_disagreement_is_told(faults, change, message):
    assert message in "\n".join(fault.message for fault in faults(tagged, change))


def test_a_file_without_a_structure_is_told(faults):
    assert faults(tagged, ("catalog", b"/StructTreeRoot @tree", b""))[0].message == "the file is not tagged"


def test_loose_text_is_told_with_its_words(faults):
    found = faults(tagged, ("content2", b"/Link <</MCID 1>> BDC", b"/Link BMC"))
    assert (2, "1 things are drawn outside every mark and artifact: 'the annex'") in [
        (f.page, f.message) for f in found
    ]
