"""Words are pointed at as the shell would have them, and wrong ones get the nearest name."""

from press.command.typed import Typed, nearest


def test_a_word_with_blanks_is_pointed_at_as_the_shell_would_have_it():
    typed = Typed(["a b", "c"])
    assert typed.where("c").text == "build.py 'a b' c"
    assert typed.where("c").column == 16
    assert typed.where("a b").length == 5


def test_the_nearest_name_is_found_whatever_its_capitals():
    assert nearest("TLP:gren", ["TLP:GREEN", "TLP:RED"]) == "TLP:GREEN"
    assert nearest("x", ["print"]) == ""
