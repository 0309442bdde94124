"""A file of any origin opens, or says why not; what is missing in it is missing."""

import pytest
from pypdf.generic import DictionaryObject, IndirectObject, NameObject, NullObject

from press.proof.reading.geometry import Box
from press.proof.x4.reading.file import File, Leaf, Unopened, decoded, entry, items, resolved
from tests.printed import sound


@pytest.fixture(scope="module")
def file() -> File:
    return File(sound())


def test_what_is_no_pdf_does_not_open():
    with pytest.raises(Unopened):
        File(b"words")


def test_pages_have_boxes_with_their_corners_in_order(file):
    (leaf,) = file.pages
    assert leaf.trim == Box(30, 30, 330, 430)
    turned = Leaf(1, 0, {"/TrimBox": [330, 430, 30, 30]})
    assert turned.trim == leaf.trim
    assert Leaf(1, 0, {"/TrimBox": [1, 2, 3]}).trim is None
    assert Leaf(1, 0, {"/TrimBox": 3}).box("/TrimBox") is None


def test_everything_that_can_be_reached_is_reached_once(file):
    numbers = [
        one.number for one in file.things if one.value is resolved(IndirectObject(one.number, 0, file.reader))
    ]
    assert len(numbers) == len(set(numbers)) > 15
    assert {one.key for one in file.named("/ExtGState")} == {"/Plain", "/Over", "/Soft"}
    assert all(one.page == 1 for one in file.named("/XObject"))


def test_object_streams_are_found_again(file):
    assert file.around(10**6) == sound()


def test_missing_things_are_none(file):
    assert resolved(NullObject()) is None
    assert resolved(IndirectObject(9999, 0, file.reader)) is None
    assert entry(file.catalog, "/A", "/B") is None
    assert entry(None, "/A") is None
    assert entry(file.catalog, "/Pages", "/Count") == 1
    assert items(DictionaryObject({NameObject("/A"): NameObject("/B")}), "/A") == ["/B"]
    assert items(file.catalog, "/Nothing") == []


def test_damaged_streams_are_none_not_empty(file):
    photo = next(one.value for one in file.named("/XObject") if one.key == "/Photo")
    assert len(decoded(photo) or b"") == 300 * 300 * 4
    photo._data = photo._data[:-20]
    assert decoded(photo) is None
