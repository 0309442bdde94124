"""Plain copying and searching gives every sentence back."""

from dataclasses import replace
from io import BytesIO

from pypdf import PdfReader

from press.proof import extraction


def test_a_faithful_file_passes(faults):
    assert faults(extraction) == []


def test_a_sentence_drawn_in_two_places_is_told(faults, shown):
    found = faults(
        extraction,
        ("content1", shown("struction goes on. "), shown("struction ")),
        (
            "content2",
            b"/P <</MCID 0>>",
            b"/P <</MCID 3>> BDC BT /F1 8 Tf %s ET EMC /P <</MCID 0>>" % shown("goes on. "),
        ),
    )
    assert [fault.message for fault in found] == [
        "copying the text does not give this back: 'The reconstruction goes on.'"
    ]


def test_other_text_in_the_middle_of_a_sentence_is_told(faults, shown):
    found = faults(
        extraction, ("content1", shown("struction goes on. "), shown("withheld struction goes on. "))
    )
    assert len(found) == 1


def test_a_missing_space_at_a_line_end_is_told(faults, shown):
    found = faults(extraction, ("content1", shown("struction goes on. "), shown("struction goes on.")))
    assert found == []
    found = faults(
        extraction, ("content1", shown("The recon\u00ad"), shown("The") + b" " + shown("recon\u00ad"))
    )
    assert [fault.message for fault in found] == [
        "copying the text does not give this back: 'The reconstruction goes on.'"
    ]


def test_right_to_left_texts_are_left_to_the_structure(faults):
    assert faults(extraction, parts=("طالبان",)) == []
    assert len(faults(extraction, parts=("Taliban",))) == 1


def test_an_address_may_be_divided(expected):
    address = replace(expected, parts=("See https://example.org/one/two now.",))
    assert list(extraction.lost("See https://example.org/\none/two now.", address)) == []
    assert list(extraction.lost("See https://example.org/\none/twonow.", address)) == []
    assert len(list(extraction.lost("See https://example.org/\none/three now.", address))) == 1


def test_pypdf_itself_gives_every_sentence_back(build, expected):
    plain = "\n".join(page.extract_text() for page in PdfReader(BytesIO(build())).pages)
    assert list(extraction.lost(plain, expected)) == []
    assert list(extraction.lost(plain.replace("slow", "fast"), expected)) == ["It is slow."]
