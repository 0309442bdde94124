from collections.abc import Callable

from press.evidence.bearing import Bearing
from press.evidence.case import Case
from press.evidence.nearest import Sentence, rank, rank_by_words

Cased = Callable[..., Case]
SOURCE = (
    "Arland's soil is used against Borland. Borland says that its soil will not be used in 2021. Fish swim."
)


def test_the_sentence_that_says_most_comes_first(cased: Cased) -> None:
    case = cased("why_it_matters: Fish swim far. [2]\n", SOURCE)
    (claim,) = [claim for claim in case.claims if claim.part == "why_it_matters"]
    for found in (rank(Bearing.of(case), case, claim), rank_by_words(Bearing.of(case), case, claim)):
        assert found[0].text == "Fish swim."
        assert len(found) == 3


def test_names_and_dates_count_unless_left_out(cased: Cased) -> None:
    case = cased("why_it_matters: Soil is used by Borland in 2021. [2]\n", SOURCE)
    (claim,) = [claim for claim in case.claims if claim.part == "why_it_matters"]
    by_all = rank(Bearing.of(case), case, claim)
    by_words = rank_by_words(Bearing.of(case), case, claim)
    assert by_all[0].text.startswith("Borland says")
    assert by_words[0].share == by_words[1].share


def test_a_long_sentence_is_cut_for_a_message(cased: Cased) -> None:
    sentence = Sentence(cased("").paragraphs[0], "word " * 60, 1.0)
    assert len(sentence.short) < 125
    assert sentence.short.endswith("…")
