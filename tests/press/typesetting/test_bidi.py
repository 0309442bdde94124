import pytest

from press.typesetting.bidi import levels, needs_levels, visual

MIRRORED = str.maketrans("()[]", ")(][")


def shown(text, backward):
    """Put letters in visual order; capitals are right-to-left letters, as in the examples of UAX #9."""
    hebrew = "".join(chr(0x5D0 + ord(c) - 65) if c.isupper() else c for c in text)
    ranks = levels(hebrew, backward)
    return "".join(text[at].translate(MIRRORED) if ranks[at] % 2 else text[at] for at in visual(ranks))


def test_plain_text_needs_no_levels():
    assert not needs_levels("Küche “2,000” – 5 %", False)
    assert needs_levels("Küche", True)
    assert needs_levels("a סלום", False)
    assert needs_levels("٣", False)


@pytest.mark.parametrize(
    ("text", "backward", "order"),
    [
        ("car means CAR.", False, "car means RAC."),
        ("car MEANS CAR.", True, ".RAC SNAEM car"),
        ("he said “THE VALUES ARE 123, 456, 789, OK”", False, "he said “KO ,789 ,456 ,123 ERA SEULAV EHT”"),
        ("IT IS A bmw 500, OK.", True, ".KO ,bmw 500 A SI TI"),
        ("$10 A", True, "A $10"),
        ("A 10% B", False, "B 10% A"),
        ("A 1-2 3/4 B", False, "B 3/4 1-2 A"),
        ("AB(CD[&ef]!)gh", True, "gh(![ef&]DC)BA"),
        ("a (B) c", False, "a (B) c"),
        ("a (b) C", True, "C a (b)"),
        ("A (b, C) D", False, "A (b, C) D"),
        ("abc", False, "abc"),
        ("", True, ""),
    ],
)
def test_order(text, backward, order):
    assert shown(text, backward) == order


def test_arabic_and_persian_numbers():
    assert levels("عدد 12", False) == [1, 1, 1, 1, 2, 2]
    assert levels("a ۱۲", False) == [0, 0, 0, 0]
    assert levels("ع 1-2", False) == [1, 1, 2, 1, 2]
    assert levels("٣٫٥", True) == [2, 2, 2]


def test_marks_follow_their_letter_and_their_bracket():
    assert levels("بَ", False) == [1, 1]
    assert levels("a (b)\u0651 ب", True)[2:6] == [2, 2, 2, 2]


def test_format_characters_change_nothing():
    assert levels("ا\u200cب", True) == [1, 1, 1]


def test_visual_reverses_from_the_highest_level_down():
    assert visual([0, 0, 1, 1, 2, 2, 1, 0]) == [0, 1, 6, 4, 5, 3, 2, 7]
    assert visual([2, 2, 1]) == [2, 0, 1]
    assert visual([0, 2, 0]) == [0, 1, 2]


def test_deep_brackets_end_the_search():
    text = "(" * 70 + "א" + ")" * 70
    assert len(levels(text, False)) == len(text)
