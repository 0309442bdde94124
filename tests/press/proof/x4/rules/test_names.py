"""Names of fonts and inks are UTF-8 (6.6)."""

import pytest

from press.proof.x4.preflight import preflight
from tests.printed import sound

LATIN, TWO = b"#E9", b"#C3#A9"


def told(old: bytes, new: bytes) -> set[tuple[str, str]]:
    """Rename something in the file, letter for letter, so that no offset moves."""
    assert len(old) == len(new)
    assert old in sound()
    return {(one.rule, one.clause) for one in preflight(sound().replace(old, new)).found}


@pytest.mark.parametrize("old", [b"/Warm#20Red", b"/BaseFont /Sans"])
def test_a_name_in_another_encoding_is_found(old):
    assert told(old, old[:-3] + LATIN) == {("x4-names", "6.6")}


def test_a_name_in_utf_8_is_sound():
    assert told(b"/Warm#20Red", b"/Warm" + TWO) == set()
