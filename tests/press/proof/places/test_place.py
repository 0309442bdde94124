"""Places and what could not be read."""

from press.proof.places.place import Kind, Place, Unread


def test_a_place_says_where_it_is_and_how_to_search_it():
    place = Place("the text of page 1", Kind.PAGE, "words")
    assert place._replace(name="elsewhere") == ("elsewhere", "page", "words")


def test_what_cannot_be_read_says_why():
    assert str(Unread("its filter is unknown")) == "its filter is unknown"
