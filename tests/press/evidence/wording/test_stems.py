import pytest

from press.evidence.wording.stems import content, stem, stems


@pytest.mark.parametrize(
    "forms",
    [
        "threat threaten threatened",
        "normalise normalize normalised",
        "travelled traveled travels",
        "serious seriously",
        "cooperate cooperation",
    ],
)
def test_forms_of_one_word(forms: str) -> None:
    assert len({stem(form) for form in forms.split(" ")}) == 1


@pytest.mark.parametrize(("one", "other"), [("public", "publish"), ("river", "rival"), ("expand", "expect")])
def test_words_that_differ(one: str, other: str) -> None:
    assert stem(one) != stem(other)


def test_empty_words_carry_nothing() -> None:
    assert stems("It is said that they have been there") == frozenset()


def test_names_are_marked() -> None:
    assert [(one.stem, one.name) for one in content("Rivers flood Kabul.")] == [
        ("river", False),
        ("flood", False),
        ("kabul", True),
    ]
