from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]
SPOKEN = 'The river "will rise soon", the minister said on the bridge. The mayor denied that "it ever fell".'


def quote(words: str, by: str, paragraph: int = 2) -> str:
    return f"quotes:\n  - quote: {words}\n    by: {by}\n    cites: {paragraph}\n"


@pytest.mark.parametrize(
    ("words", "by", "paragraph"),
    [
        ("will rise soon", "the minister", SPOKEN),
        ("rise", "the minister, on the river", SPOKEN),
        ("it ever fell", "the mayor", SPOKEN),
        (
            "will rise soon",
            "The Minister for Rivers",
            SPOKEN.replace("the minister", "the Minister for Rivers"),
        ),
        ("It will rise", "the mayor", "‘It will rise,’ the mayor’s office wrote."),
        ("It will rise", "the mayor", "According to the mayor, “It will rise”."),
        ("It will rise", "Mayor Bell", "Mayor Bell came. “It will rise,” she said."),
    ],
)
def test_passes(small: Small, words: str, by: str, paragraph: str) -> None:
    assert small("quoted", quote(words, by), paragraph) == []


@pytest.mark.parametrize("words", ["the minister said on the bridge", 'soon", the minister'])
def test_a_paraphrase_is_no_quotation(small: Small, words: str) -> None:
    (found,) = small("quoted", quote(words, "the minister"), SPOKEN)
    assert "not between quotation marks" in found.message


@pytest.mark.parametrize(
    ("words", "by"),
    [
        ("will rise soon", "the mayor"),
        ("it ever fell", "the minister"),
        ("will rise soon", "the minister, on Paris"),
        ("will rise soon", "Pakistan"),
    ],
)
def test_another_speaker(small: Small, words: str, by: str) -> None:
    (found,) = small("quoted", quote(words, by), SPOKEN)
    assert found.message == f"paragraph 2 does not give these words to “{by}”"
    assert "“…”" in found.hint
    assert "__" not in found.hint
    assert found.place == "quotes 1"


def test_words_that_stand_nowhere_are_left_to_verbatim(small: Small) -> None:
    assert small("quoted", quote("will fall", "the minister"), SPOKEN) == []


def test_the_line_above_names_the_speaker(small: Small) -> None:
    lead, words = "Ann Rivers states:", "“Bob was the natural choice.”"
    before = "The minister met Bob Brooks in the town."
    assert small("quoted", quote("the natural choice", "Ann Rivers", 3), before, lead, words) == []
    assert len(small("quoted", quote("the natural choice", "Bob Brooks", 3), before, lead, words)) == 1
