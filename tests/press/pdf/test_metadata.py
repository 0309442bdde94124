import io
import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pikepdf
import pytest

from press.pdf.document import Document
from press.pdf.metadata import Information, described, document_id, info_entries, write_intent, write_xmp

KABUL = timezone(timedelta(hours=4, minutes=30))
NAMES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}


@pytest.fixture
def about():
    profile = b"\0" * 12 + b"prtrCMYKLab " + b"\0" * 12 + b"acsp" + b"\0" * 88
    when = datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=KABUL)
    title = "Küche & <Hof>"
    return Information(title, "Desk", "What & why", "one, two", "en-GB", when, "k-1", "2", profile, "FOGRA39")


def written(about, claims=""):
    document = Document(compression=1, invariant=1)
    catalog = {"Metadata": write_xmp(document, about, claims)}
    return pikepdf.open(io.BytesIO(document.write("1.7", catalog, info_entries(about))))


def packet(pdf):
    return ET.fromstring(pdf.Root.Metadata.read_bytes().decode())


def test_info_and_xmp_say_the_same(about):
    with written(about) as pdf:
        info, xmp = pdf.docinfo, packet(pdf)
        pairs = {
            "/Title": ".//dc:title//rdf:li",
            "/Author": ".//dc:creator//rdf:li",
            "/Subject": ".//dc:description//rdf:li",
            "/Keywords": ".//pdf:Keywords",
            "/Creator": ".//xmp:CreatorTool",
            "/Producer": ".//pdf:Producer",
        }
        for key, path in pairs.items():
            (value,) = xmp.findall(path, NAMES)
            assert str(info[key]) == value.text
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20260101223405+00'00'"
        for key in ("CreateDate", "ModifyDate", "MetadataDate"):
            assert xmp.find(f".//xmp:{key}", NAMES).text == "2026-01-01T22:34:05Z"


def test_what_is_empty_is_left_out_of_both(about):
    with written(replace(about, author="", subject="", keywords="")) as pdf:
        assert set(pdf.docinfo.keys()) == {"/Title", "/Creator", "/Producer", "/CreationDate", "/ModDate"}
        assert not packet(pdf).findall(".//dc:creator", NAMES)
        assert not packet(pdf).findall(".//pdf:Keywords", NAMES)


def test_a_date_without_a_zone_is_refused(about):
    with pytest.raises(ValueError, match="time zone"):
        replace(about, when=datetime(2026, 1, 1))
    assert replace(about, when=datetime(2026, 1, 1, tzinfo=UTC)).when == datetime(2026, 1, 1, tzinfo=UTC)


def test_claims_stand_in_the_packet(about):
    with written(about, described("x", "http://example.org/x/", Held="a & b")) as pdf:
        assert packet(pdf).find(".//{http://example.org/x/}Held").text == "a & b"


def test_a_document_keeps_its_name_in_all_versions(about):
    name = document_id(about, "print")
    assert name == document_id(replace(about, version="3", title="Other"), "print")
    assert name != document_id(about, "email")
    assert name != document_id(replace(about, identifier="k-2"), "print")


def test_intent_holds_the_profile(about):
    document = Document(compression=1, invariant=1)
    held = document.add(b"[%s]" % write_intent(document, about, "GTS_PDFX"))
    with pikepdf.open(io.BytesIO(document.write("1.6", {"OutputIntents": held}, {}))) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFX"
        assert intent.DestOutputProfile.N == 4
        assert intent.DestOutputProfile.read_bytes() == about.profile


@pytest.mark.parametrize("registered", [True, False])
def test_only_a_condition_of_the_registry_names_it(about, registered):
    document = Document(compression=1, invariant=1)
    write_intent(document, replace(about, registered=registered), "GTS_PDFX")
    bodies = [str(getattr(one, "body", "")) for one in document.idToObject.values()]
    assert any("RegistryName" in body for body in bodies) is registered


@pytest.mark.parametrize("profile", [b"", b"no profile" * 20, b"\0" * 16 + b"Lab " + b"\0" * 16 + b"acsp"])
def test_what_is_no_profile_is_refused(about, profile):
    with pytest.raises(ValueError, match="FOGRA39 is not an ICC profile"):
        write_intent(Document(compression=1, invariant=1), replace(about, profile=profile), "GTS_PDFX")
