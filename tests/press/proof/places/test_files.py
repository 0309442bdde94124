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
