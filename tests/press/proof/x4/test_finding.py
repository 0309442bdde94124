"""A finding tells its place."""

from press.proof.x4.finding import Finding


def test_page_and_object_are_named_where_there_are_any():
    assert Finding("x", 3, 12).place == "page 3, object 12"
    assert Finding("x", number=12).place == "object 12"
    assert Finding("x").place == ""
