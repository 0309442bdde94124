"""The file is sound."""

import pytest

from press.problems import Exit, Refused
from press.proof import sound
from press.proof.proven import prove
from press.proof.reading.document import read


def test_a_faithful_file_passes(faults):
    assert faults(sound) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("content1", b"/H1 <<", b"q /H1 <<"), "q, BT or BDC without its end"),
        (("content1", b"/H1 <<", b"Q /H1 <<"), "Q without q"),
        (("content1", b"/H1 <<", b"EMC /H1 <<"), "EMC without BDC"),
        (("content1", b"/H1 <<", b"ET /H1 <<"), "ET without BT"),
        (("content1", b"/H1 <<", b"BT BT ET /H1 <<"), "BT inside BT"),
        (("content1", b"/H1 <<", b"3 zz /H1 <<"), "unknown operator 'zz'"),
        (("content1", b"/H1 <<", b"1 2 cm /H1 <<"), "wrong operands for cm: [1.0, 2.0]"),
        (("content1", b"/H1 <<", b"/Im1 Do /H1 <<"), "no XObject Im1 in the resources"),
        (("content1", b"/F1 10 Tf", b"/F9 10 Tf"), "no font F9 in the resources"),
        (("content1", b"/H1 <<", b"/G gs /H1 <<"), "no graphics state G in the resources"),
    ],
)
def test_each_fault_of_a_content_stream_is_told(faults, change, message):
    found = faults(sound, change)
    assert [fault.page for fault in found] == [1] * len(found)
    assert message in [fault.message for fault in found]


def damaged(data: bytes, expected) -> str:
    return "\n".join(fault.message for fault in sound.faults(read(data), expected))


def test_the_first_and_the_last_lines_are_looked_at(build, expected):
    data = build()
    assert "begin with %PDF-1.n and a binary comment" in damaged(
        data.replace(b"%\xe2\xe3", b"%ab", 1), expected
    )
    assert "does not end with startxref" in damaged(data + b"more", expected)


def test_an_older_revision_is_told(build, expected):
    data = build()
    newer = data + b"startxref\n%d\n%%%%EOF\n" % data.index(b"xref\n0")
    assert damaged(newer, expected) == "the file holds 2 revisions, so older words may still be in it"


def test_a_file_without_a_fingerprint_is_told(build, expected):
    assert damaged(build().replace(b"/ID [<AB> <AB>]", b""), expected) == "the trailer has no ID of two parts"


@pytest.mark.parametrize("cut", [slice(0, 0), slice(0, 400), slice(700, None)])
def test_half_a_file_is_refused_in_words(build, expected, cut):
    with pytest.raises(Refused) as refused:
        prove(build()[cut], expected, "half.pdf")
    assert refused.value.status == Exit.UNPROVEN
    assert "half.pdf:1:1: sound: the file cannot be read" in str(refused.value)


def test_a_damaged_object_is_refused_in_words(build, expected):
    with pytest.raises(Refused, match="sound"):
        prove(build().replace(b"/Type /Pages /Kids [", b"/Type /Pages /Kids (", 1), expected)
