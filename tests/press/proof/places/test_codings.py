"""Common codings are undone."""

import pytest

from press.proof.places.codings import uncoded


@pytest.mark.parametrize(
    ("words", "coding", "said"),
    [
        ("a%20b", "percent signs undone", b"a b"),
        ("a=20b=\nc", "quoted-printable undone", b"a bc"),
        ("a&amp;b&#x41;", "entities undone", "a&bA"),
        ("<b>a</b>b", "tags removed", "ab\n a b"),
        ("\\u0041\\x42\\103\\U00000044", "escapes undone", "ABCD"),
        ("61 62 63 64 65 66 67 68 69 6a", "hexadecimal undone", b"abcdefghij"),
        ("YWJjZGVmZ2hpamtsbW5v", "base64 undone", b"abcdefghijklmno"),
        ("x: YWJjZGVmZ2hpamtsbW\n5vcA", "base64 undone", b"abcdefghijklmnop"),
        ("\\UFFFFFFFF", "escapes undone", ""),
    ],
)
def test_a_coding_is_undone(words, coding, said):
    assert dict(uncoded(words))[coding] == said


def test_plain_words_use_none():
    assert list(uncoded("The reconstruction goes on & on; 50 % of it (a < b).")) == []


def test_a_sign_that_only_looks_like_an_entity_is_not_undone_for_ever() -> None:
    assert list(uncoded("a random identifier: \x03&\u00c8\u00b7;d")) == list(uncoded("&Sigar;")) == []
