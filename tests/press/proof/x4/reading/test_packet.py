"""A packet's properties are read, in elements, attributes and lists."""

import pytest

from press.proof.x4.reading.packet import read_packet
from tests.printed import XMP


def test_properties_are_found_by_their_usual_names():
    packet = read_packet(XMP.encode())
    assert packet.sound
    assert packet.get("dc:title") == "A leaflet"
    assert packet.get("pdf:Trapped") == "False"
    assert packet.get("xmp:CreateDate") == "2024-11-28T06:00:00+01:00"
    assert packet.get("xmp:Nothing") == ""


def test_the_default_language_is_the_text_and_lists_are_joined():
    more = XMP.replace("<rdf:Alt>", '<rdf:Alt><rdf:li xml:lang="fr">Un</rdf:li>').replace(
        "<rdf:li>A desk", "<rdf:li>B</rdf:li><rdf:li>A desk"
    )
    packet = read_packet(more.encode())
    assert packet.get("dc:title") == "A leaflet"
    assert packet.get("dc:creator") == "B, A desk"


@pytest.mark.parametrize(
    "data",
    [b"", b"<a>", XMP.encode() + b"<", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>", "<a/>".encode("utf-16")[:5]],
)
def test_what_cannot_be_read_says_so(data):
    assert not read_packet(data).sound
