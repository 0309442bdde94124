"""Bytes that no reader opens are told apart: nothing, something else, encrypted, cut short, damaged."""

import pytest

from press.pdf.opening import unopened


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b"title: a brief\n", "no PDF"),
        (b"%PDF-1.6\ntrailer << /Encrypt 3 0 R >>\n%%EOF\n", "encrypted"),
        (b"%PDF-1.6\n1 0 obj\n", "cut short"),
        (b"%PDF-1.6\nnothing\n%%EOF\n", "damaged"),
    ],
)
def test_each_fault_has_its_words(data: bytes, told: str) -> None:
    message, hint = unopened(data)
    assert told in message
    assert hint.split()[0] in ("make", "name", "save")
