"""The packet lies open and says which document this is (6.10)."""

import pytest

from tests.printed import sound


def edited(old, new):
    def change(pdf):
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new))

    return change


def untyped(pdf):
    del pdf.Root.Metadata.Type


with_encoding = edited(b'd"?>', b'd" encoding="UTF-8"?>')
no_document = edited(b"<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID>", b"")
no_version = edited(b"<xmpMM:VersionID>1</xmpMM:VersionID>", b"")
no_class = edited(b">default<", b"><")
no_date = edited(b"<xmp:MetadataDate>2024-11-28T05:00:00Z</xmp:MetadataDate>", b"")


FAULTS = [
    (untyped, "6.10.1"),
    (with_encoding, "6.10.3"),
    (no_document, "6.10.4"),
    (no_version, "6.10.4"),
    (no_class, "6.10.4"),
    (no_date, "6.10.4"),
]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-metadata", clause)}


def test_a_packet_that_is_no_xml_is_told(told):
    assert ("x4-metadata", "6.10.1") in told(edited(b"</rdf:RDF>", b""))


def test_a_missing_packet_is_told(told):
    def none(pdf):
        del pdf.Root.Metadata

    assert ("x4-metadata", "6.10.1") in told(none)


def test_a_missing_id_is_told(told):
    from press.proof.x4.preflight import preflight

    data = sound().replace(b"/ID ", b"/IX ")
    assert [(one.rule, one.clause) for one in preflight(data).found] == [("x4-metadata", "6.10.4")]


def test_a_filter_is_told():
    from pypdf.generic import NameObject

    from press.proof.x4.reading.file import File
    from press.proof.x4.reading.paintings import Paintings
    from press.proof.x4.rules import metadata

    file = File(sound())
    assert file.xmp.sound
    file.metadata[NameObject("/Filter")] = NameObject("/FlateDecode")
    assert ["filtered" in one.message for one in metadata.faults(file, Paintings(file))] == [True]
