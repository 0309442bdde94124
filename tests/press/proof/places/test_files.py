"""The places of any bytes."""

import pytest

from press.proof.places.files import file_places
from press.proof.places.place import Kind


def places(data: bytes, name: str = "x") -> list[tuple[str, Kind, str | bytes]]:
    return [tuple(place) for place in file_places(data, name)]


def test_the_name_of_a_file_is_a_place():
    assert places(b"", "one-two_three.pdf")[0] == ("the file's name", Kind.TEXT, "one two three pdf")


@pytest.mark.parametrize(
    "data",
    [
        "one é".encode(),
        "one é".encode("latin-1"),
        "one é".encode("utf-16"),
        b"\xfe\xff" + "one é".encode("utf-16-be"),
    ],
)
def test_text_in_any_coding(data):
    assert ("the file", Kind.TEXT, "one é") in [
        (name, kind, str(said).lstrip("\ufeff")) for name, kind, said in places(data)
    ]


def test_bytes_that_are_no_text_are_bytes():
    assert [kind for _, kind, _ in places(bytes(range(256)))] == [Kind.TEXT, Kind.BYTES]


def test_of_mark_up_only_its_values_and_what_it_says_are_text():
    found = places(b'<p class="note">Title</p><style>color</style>')
    assert sorted(said for _, kind, said in found if kind is Kind.TEXT) == ["Title\n Title ", "note", "x"]


def test_codings_are_undone_in_turn():
    named = [name for name, _, said in places(b"JTI1MjBhJTI1MjBhJTI1MjBhJTI1MjBh") if said == " a a a a"]
    assert named[0] == "percent signs undone of percent signs undone of base64 undone"


@pytest.mark.parametrize(
    "words",
    [
        "https://example.org/a%20b?u=https%3A%2F%2Fx%253A",
        "AT&amp;T =C3=A9 %20 \\u0041 <b>x</b> a=%2520&amp;=3D41 %2541 \\x41 <i>q</i> R&amp;D",
        "%PDF-1.7",
        "JVBERi0xLjcKJeLjz9MKMSAwIG9iago=",
        "iVBORw0KGgoAAAACaVRYdGEAAAAAAA==",
        "TWVzc2FnZS1JRDogPAoKeA==",
        "VG86IHVuZGlzY2xvc2VkIHJlY2lwaWVudHM6Ozs7Cgo=",
        "UEsDBBQAAAAIAA==",
    ],
)
def test_words_that_look_coded_or_like_a_file_are_words(words):
    found = list(file_places(f"It says {words} so.\n".encode(), "x.txt"))
    assert not [one for one in found if one.kind is Kind.UNREAD]
    assert len(found) < 1_000
    assert any(words in one.content for one in found if isinstance(one.content, str))


def test_a_note_in_a_picture_that_says_less_than_it_should_is_read():
    found = list(file_places(b"\x89PNG\r\n\x1a\n\0\0\0\x20iTXt" + b"a" * 8, "x.png"))
    assert not [one for one in found if one.kind is Kind.UNREAD]


def test_what_is_really_a_file_and_cannot_be_opened_is_unread():
    found = list(file_places(b"%PDF-1.7\n1 0 obj\n<< /Type", "x.pdf"))
    assert [one for one in found if one.kind is Kind.UNREAD]
