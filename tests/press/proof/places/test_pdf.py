"""The places of a PDF file."""

import pytest

from press.proof.places.files import file_places
from press.proof.places.pdf import page_places
from press.proof.places.place import Kind
from press.proof.reading.document import read
from tests.proofs.planted import drawn, scattered
from tests.proofs.small import build, stream


def places(data: bytes) -> dict[str, str | bytes]:
    return {place.name: place.content for place in file_places(data, "x.pdf")}


@pytest.mark.parametrize(
    "name",
    [
        "the file's name",
        "the text of page 1",
        "the text over page ends",
        "the bytes between the objects",
        "object 1",
        "a string of object 1",
        "a name in object 1",
        "the stream of object 21",
        "the stream of object 21, tags removed",
    ],
)
def test_every_kind_of_place_is_there(name):
    assert name in places(build())


def test_pages_are_read_as_drawn_by_lines_and_by_columns():
    words = ["three", "one", "four", "two"]
    data = drawn(scattered(words, [(150, 190), (20, 200), (150, 180), (20, 190)]))
    texts = [
        place.content.split("\n") for place in page_places(read(data)) if place.name == "the text of page 1"
    ]
    order = [[line for line in text if line in words] for text in texts]
    assert order == [words, ["one", "two", "three", "four"], ["one", "two", "three", "four"]]


def test_a_stream_may_hold_a_file():
    named = places(build(("+extra", b"", stream(build()))))
    assert "the text of page 1 of the stream of object 22" in named
    assert "object 1 of the stream of object 22" in named


def test_an_encrypted_file_is_not_read():
    data = build(("+extra", b"", b"<</Filter /Standard>>")).replace(
        b"trailer\n<<", b"trailer\n<</Encrypt 22 0 R "
    )
    assert any(place.kind is Kind.UNREAD for place in file_places(data, "x.pdf"))
