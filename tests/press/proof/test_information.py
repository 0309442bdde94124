"""The file says about itself what the brief says, twice alike."""

from datetime import UTC, datetime

import pytest

from press.proof import information


def test_a_faithful_file_passes(faults):
    assert faults(information) == []


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            ("info", b"(Roads & bridges)", b"(Roads)"),
            "the title in the file is 'Roads', expected 'Roads & bridges'",
        ),
        (
            ("info", b"(Roads & bridges)", b"(Roads)"),
            "Title is 'Roads' in the document information, 'Roads & bridges' in the XMP packet",
        ),
        (("info", b"/Author (Desk)", b""), "the author in the file is '', expected 'Desk'"),
        (("info", b"/Author (Desk)", b""), "Author stands in the XMP packet only: 'Desk'"),
        (("catalog", b"(en-GB)", b"(en)"), "the language in the file is 'en', expected 'en-GB'"),
        (
            ("xmp", b"Desk</rdf:li>", b"</rdf:li>    "),
            "Author is 'Desk' in the document information, '' in the XMP packet",
        ),
        (("xmp", b"<xmp:CreateDate>2024", b"<xmp:CreateDate>2023"), "CreationDate is"),
        (
            ("info", b"/ModDate (D:20241128060000", b"/ModDate (D:20261122131415"),
            "ModDate is '2026-11-22T13:14:15Z', expected",
        ),
        (("info", b"/ModDate (D:20241128060000+00'00')", b""), "ModDate is '', expected"),
        (
            ("info", b"/Author", b"/Producer (press in /home/desk/press) /Author"),
            "Producer names a path or an account",
        ),
        (("info", b"/Author", b"/Keywords (C:\\\\briefs) /Author"), "Keywords names a path or an account"),
        (("info", b"/Author", b"/Creator (desk@office) /Author"), "Creator names a path or an account"),
        (
            ("info", b"/Author", b"/Company (Office) /Author"),
            "an entry Company that the XMP packet cannot have",
        ),
        (("xmp", b"<x:xmpmeta", b"<!DOCTYPE"), "no XMP packet"),
        (("xmp", b"<rdf:RDF", b"<rdf:RDX"), "no XMP packet"),
        (("catalog", b"/Metadata @xmp", b""), "no XMP packet"),
    ],
)
def test_each_disagreement_is_told(faults, change, message):
    assert message in "\n".join(fault.message for fault in faults(information, change))


def test_the_moment_that_was_given_is_the_one_in_the_file(faults):
    found = faults(information, when=datetime(2024, 11, 29, tzinfo=UTC))
    assert len(found) == 4
    assert found[0].message == "CreationDate is '2024-11-28T06:00:00Z', expected '2024-11-29T00:00:00Z'"


def test_a_title_with_a_slash_is_no_path(faults):
    found = faults(information, ("info", b"(Roads & bridges)", b"(Roads and/or bridges, 24/7)"))
    assert not any("path" in fault.message for fault in found)
