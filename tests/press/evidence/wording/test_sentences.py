import pytest

from press.evidence.wording.sentences import quoted, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rose. It fell.", ["It rose.", "It fell."]),
        ("Did it rise? “It did.” It fell.", ["Did it rise?", "“It did.”", "It fell."]),
        ("Mr. Bell met Gen. A. Smith in the U.S. army.", ["Mr. Bell met Gen. A. Smith in the U.S. army."]),
        ("It cost 3.5 million. 12 rose.", ["It cost 3.5 million.", "12 rose."]),
        ("no stop at the end", ["no stop at the end"]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said “no” and "yes".', ["no", "yes"]),
        ("« non » and „nein“", ["non", "nein"]),
        ('the ‘single’ ones, 5" of rain', []),
        ("“” is empty", []),
        ("the ”distribution” and a ”Debian 1.1”.", ["distribution", "Debian 1.1"]),
        ("”Bruce was the choice.” He said “no” and ”went", ["Bruce was the choice.", "no"]),
    ],
)
def test_quoted(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted(text)] == expected
