"""The words for likelihood: every row, longest match first, and what is no word of the scale."""

import pytest

from press.scales import ICD_203, PHIA, SCALES, find, range_of


def said(scale, text):
    return [(match.words, match.term and match.term.name, match.row) for match in find(scale, text)]


@pytest.mark.parametrize("scale", SCALES.values(), ids=str)
def test_each_form_is_found_as_its_own_term(scale):
    for term in scale.terms:
        for row, forms in enumerate(term.rows):
            for form in forms:
                (match,) = find(scale, f"We judge it {form}.")
                assert (match.words.casefold(), match.term, match.row) == (form, term, row)
                assert range_of(scale, form.upper()) is term


def test_icd_203_bands_touch_and_leave_out_certainty():
    bands = [(term.low, term.high) for term in ICD_203.terms]
    assert [low for low, _ in bands] == [1, 5, 20, 45, 55, 80, 95]
    assert [high for _, high in bands[:-1]] == [low for low, _ in bands[1:]]
    assert bands[-1][1] == 99
    assert {len(term.rows) for term in ICD_203.terms} == {2}


def test_phia_bands_leave_gaps_and_open_ends():
    assert [term.bounds for term in PHIA.terms] == [
        (">0", "5"),
        ("10", "20"),
        ("25", "35"),
        ("40", "<50"),
        ("55", "75"),
        ("80", "90"),
        ("95", "<100"),
    ]


def test_the_longest_term_wins():
    assert said(ICD_203, "They are very unlikely to change.") == [("very unlikely", "very unlikely", 0)]
    assert said(ICD_203, "It is highly improbable.") == [("highly improbable", "very unlikely", 1)]


def test_terms_come_in_the_order_of_the_text_with_their_places():
    text = "Likely now, almost\ncertainly later."
    first, second = find(ICD_203, text)
    assert (first.start, first.end, text[second.start : second.end]) == (0, 6, "almost\ncertainly")


def test_rows_are_told_apart():
    assert [match.row for match in find(ICD_203, "It is likely; that is improbable.")] == [0, 1]


@pytest.mark.parametrize(
    ("scale", "text", "words"),
    [
        (ICD_203, "It is highly likely.", "highly likely"),
        (ICD_203, "There is a realistic possibility.", "realistic possibility"),
        (PHIA, "It is very likely.", "very likely"),
        (PHIA, "It is roughly even odds.", "roughly even odds"),
        (ICD_203, "It is not likely.", "not likely"),
        (ICD_203, "It is not very likely.", "not very likely"),
        (ICD_203, "It is more likely than before.", "more likely"),
    ],
)
def test_other_words_for_likelihood_are_found_without_a_term(scale, text, words):
    assert said(scale, text) == [(words, None, 0)]
    assert range_of(scale, words) is None


@pytest.mark.parametrize(
    "text", ["the likelihood grows", "remote valleys", "a likely-looking man", "Unlikelyville", "even so"]
)
def test_other_words_are_left_alone(text):
    assert find(ICD_203, text) == ()


def test_remote_is_a_term_where_a_chance_is_remote():
    assert said(ICD_203, "The chance is remote.") == [("remote", "almost no chance", 1)]
    assert said(ICD_203, "remote") == [("remote", "almost no chance", 1)]
    assert said(PHIA, "a remote chance") == [("remote chance", "remote chance", 0)]
