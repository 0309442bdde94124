import pytest

from press.evidence.wording.names import key, keys, names


@pytest.mark.parametrize(
    "forms",
    [
        "Afghan Afghans Afghanistan",
        "Pakistan Pakistani Pakistanis",
        "Turkey Turkish Türkiye Turkiye",
        "Iran Iranian Iranians",
        "China Chinese",
        "Germany German Germans",
        "US USA American",
        "Sufi Sufis",
        "Nigeria Nigerian",
    ],
)
def test_forms_of_one_name(forms: str) -> None:
    assert len({key(form) for form in forms.split(" ")}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("ISIS", "ISIS-K"), ("Iran", "Iraq"), ("Niger", "Nigeria"), ("Mali", "Malawi"), ("TTP", "TPT")],
)
def test_names_that_differ(one: str, other: str) -> None:
    assert key(one) != key(other)


def test_names_in_a_text() -> None:
    text = "The US-backed army met Jaish al-Adl in November. Ankara's men left the United States."
    assert [text[one.start : one.end] for one in names(text) if not one.first] == [
        "US",
        "Jaish",
        "al-Adl",
        "United States",
    ]
    assert {one.key for one in names(text) if one.first} == {"thi", "ankar"}


def test_several_words_are_one_name() -> None:
    assert keys("the United Nations") == keys("the UN")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("al-BASHIR", "Bashir"),
        ("BURHAN", "al-Burhan"),
        ("IDRIS", "Idris"),
        ("non-Linux", "Linux"),
        ("al-Qa’ida", "al-Qaeda"),
        ("Fattah", "Fatah"),
    ],
)
def test_a_name_from_another_alphabet_is_spelled_in_several_ways(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(("one", "other"), [("Iran", "Iraq"), ("AFF", "NRF"), ("Sudan", "Sweden")])
def test_other_names_stay_others(one: str, other: str) -> None:
    assert key(one) != key(other)
