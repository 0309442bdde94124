"""What cannot be printed faithfully is named with its code point; what scripts need is left alone."""

import pytest

from press.reading.letters import lookalikes, named, unprintable


def flaws(text: str) -> list[tuple[int, str]]:
    return [(flaw.offset, flaw.message) for flaw in unprintable(text)]


@pytest.mark.parametrize(
    "text",
    [
        "plain ASCII, ~ and all",
        "Türkiye “quoted” – 2,000 … é ﬁ € № \u00a0 \u202f \u3000",
        "De\u0301compose\u0301",
        "soft\u00adhyphen",
        "two\nparagraphs",
        "می\u200cخواهم",
        "क\u094d\u200dष",
        "عربي\u200f (TTP)",
        "he said \u2067سلام\u2069 again",
        "Ελληνικά, Кириллица, 中文, ไทย, 한국어",
        "y\u0323\u0302\u0301\u0300",
        "",
    ],
)
def test_what_can_be_printed_is_left_alone(text: str) -> None:
    assert flaws(text) == []


@pytest.mark.parametrize(
    ("letter", "what"),
    [
        ("\x07", "U+0007 is no letter that can be printed"),
        ("\ud800", "U+D800 is no letter that can be printed"),
        ("\ue000", "U+E000 is no letter that can be printed"),
        ("\ufdd0", "U+FDD0 is no letter that can be printed"),
        ("\u0378", "U+0378 is no letter that can be printed"),
        ("\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE changes the direction of reading"),
        ("\u202a", "U+202A LEFT-TO-RIGHT EMBEDDING changes the direction of reading"),
        ("\u200f", "U+200F RIGHT-TO-LEFT MARK changes the direction of reading"),
        ("\u2069", "U+2069 POP DIRECTIONAL ISOLATE ends a change of direction that never began"),
        ("\u2067", "U+2067 RIGHT-TO-LEFT ISOLATE begins a change of direction that never ends"),
        ("\u200b", "U+200B ZERO WIDTH SPACE is invisible"),
        ("\u200d", "U+200D ZERO WIDTH JOINER is invisible"),
        ("\u2060", "U+2060 WORD JOINER is invisible"),
        ("\u3164", "U+3164 HANGUL FILLER is invisible"),
        ("\u2028", "U+2028 LINE SEPARATOR is invisible"),
        ("\U000e0041", "U+E0041 TAG LATIN CAPITAL LETTER A is invisible"),
        ("\ufe0f", "U+FE0F VARIATION SELECTOR-16 asks for another form of the letter before it"),
        ("\ufffd", "U+FFFD REPLACEMENT CHARACTER stands for something that was lost"),
    ],
)
def test_what_cannot_is_named_at_its_place(letter: str, what: str) -> None:
    assert flaws(f"ab{letter}c") == [(2, what)]


def test_joiners_are_for_letters_that_join() -> None:
    assert flaws("می\u200c\u200cخ") != []
    assert flaws("\u200cمی") != []
    assert flaws("😀\u200d😀") != []


def test_isolates_end_with_their_paragraph() -> None:
    assert [offset for offset, _ in flaws("a \u2067b\nc\u2069")] == [2, 6]


def test_a_fifth_accent_on_a_letter_is_told_once() -> None:
    assert flaws("a" + "\u0301" * 40) == [(5, "more than 4 accents stand on one letter")]


@pytest.mark.parametrize(
    ("text", "offset", "what"),
    [
        ("the Tаliban", 4, "this word mixes Cyrillic and Latin letters"),
        ("Αfghanistan", 0, "this word mixes Greek and Latin letters"),
        ("the 𝐓aliban", 4, "this word mixes Latin and Mathematical letters"),
        (
            "many reports of a рау rise",
            18,
            "this word is written in Cyrillic letters that look like Latin ones",
        ),
    ],
)
def test_lookalikes_are_told_with_their_scripts(text: str, offset: int, what: str) -> None:
    [flaw] = lookalikes(text)
    assert (flaw.offset, flaw.message) == (offset, what)


@pytest.mark.parametrize(
    "text", ["Türkiye", "Россия рау", "Ελλάδα", "the Кремль says", "5 µm", "日本のカタカナ", "TTP/АФП"]
)
def test_words_of_one_script_are_left_alone(text: str) -> None:
    assert list(lookalikes(text)) == []


def test_a_letter_is_named_by_code_point_and_name() -> None:
    assert named("é") == "U+00E9 LATIN SMALL LETTER E WITH ACUTE"
    assert named("\x00") == "U+0000"
