"""Texts of a release as runs: what is linked, where citations lead, what is put in, and whose words they are."""

from dataclasses import replace

import pytest

from press.layout.runs import Runs, inserted
from press.marked import Text
from press.typesetting.paragraph import Run, Words
from press.values import Address
from tests.desks import SMALL, brief, desk, look, release

WITH_URL = SMALL.replace("    title: River", "    url: https://example.org/r\n    title: River")


def spelled(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


def links(runs: list[Run]) -> list[tuple[str, str | None]]:
    return [(run.text, run.link) for run in runs if run.link]


def test_a_text_comes_back_letter_for_letter() -> None:
    text = Text("He *said* so [1, 3-5] & [that](https://example.org/).")
    assert spelled(desk().runs(text)) == text
    assert spelled(desk().runs(text, markup=True)) == "He said so [1, 3-5] & that."


def test_only_words_of_the_release_have_a_place() -> None:
    one, text = desk(), brief().bottom_line[0].text
    assert {run.where for run in one.runs(text)} == {text.where}
    assert [run.where for run in one.runs("Contents")] == [None]
    assert one.printed == [text]


def test_markup_is_set_in_faces_of_the_styles_own_family() -> None:
    runs = desk().runs(Text("a *b* **c**"), "body", markup=True)
    faces = [(run.face.name if run.face else "", run.tag.finer if run.tag else "") for run in runs]
    assert faces == [("", ""), ("SourceSerif4-It", "em"), ("", ""), ("SourceSerif4-Bold", "strong")]


def test_references_are_small_and_lead_to_the_paragraph_if_it_is_printed() -> None:
    one = desk(annex={"1": "source-1", "": "note"})
    runs = one.runs(brief().key_judgments[0].judgment, "judgment")
    assert links(runs) == [("1", "#source-1"), ("2", "#note")]
    assert [run.tag.role for run in runs if run.tag] == ["Link", "Link"]
    size = one.style("judgment").size
    assert [run.size for run in runs if run.link] == [size * 0.82] * 2
    assert [run.contents for run in runs if run.link] == [
        "Paragraph 1 of the source",
        "Paragraph 2 of the source",
    ]


def test_without_the_paragraph_a_reference_leads_to_the_sources_address() -> None:
    one = desk(brief("", WITH_URL), annex={"2": "source-2", "": "note"})
    assert links(one.runs(Text("x [1, 2]"))) == [("1", "https://example.org/r"), ("2", "#source-2")]


def test_both_ends_of_a_range_lead_to_their_paragraphs() -> None:
    one = desk(annex={"A3": "third", "A7": "seventh", "7": "another"})
    assert links(one.runs(Text("x [A3-7, 7]"))) == [("A3", "#third"), ("7", "#seventh"), ("7", "#another")]


def test_a_reference_to_nothing_that_readers_have_is_no_link() -> None:
    runs = desk().runs(Text("x [1]"))
    assert (spelled(runs), links(runs)) == ("x [1]", [])


def test_the_paragraphs_of_an_item_are_listed_each_with_its_link() -> None:
    one, judgment = desk(annex={"1": "source-1"}), brief().key_judgments[0]
    runs = one.cites(judgment.cites, "reason")
    assert spelled(runs) == "¶¶\u00a01,\u00a02"
    assert links(runs) == [("1", "#source-1")]


def test_a_paragraph_has_one_name_in_all_digits() -> None:
    judgment = brief().key_judgments[0]
    dari = desk(at=look("fa-AF"))
    assert dari.cites(judgment.cites, "reason")[1].text == "1"
    assert spelled(dari.runs(judgment.judgment, "judgment")).endswith("[1, 2]")


def test_the_range_is_inserted_after_the_likelihood_word() -> None:
    one = desk()
    runs = one.estimate(brief().key_judgments[0])
    assert spelled(runs) == "It is likely\u00a0(55–80%) that the river rises. [1, 2]"
    (insert,) = (run for run in runs if "(55" in run.text)
    assert insert.where is None
    assert insert.text in one.fixed


def test_a_sentence_without_a_word_of_the_scale_stays_as_it_is() -> None:
    plain = SMALL.replace("It is likely that the", "The").replace(
        "likelihood: likely", "likelihood: not stated"
    )
    one = desk(brief("", plain))
    (judgment,) = one.brief.key_judgments
    assert spelled(one.estimate(judgment)) == judgment.judgment
    assert one.step(judgment) is None
    assert one.assessed(judgment) == "Likelihood: not stated by the source. Confidence: moderate"


def test_the_likelihood_is_told_in_words_too() -> None:
    one = desk()
    assert one.assessed(one.brief.key_judgments[0]) == "Likelihood: likely (55–80%). Confidence: moderate"


def test_portion_marks_are_set_only_for_those_who_want_them() -> None:
    (item,) = release().brief.bottom_line
    marked = desk(portion_marks=True)
    assert spelled(marked.portion(item)) == "(C) "
    assert spelled(marked.portion()) == "(C) "
    assert {mark: one.label for mark, one in marked.marked.items()} == {"(C)": "TLP:CLEAR"}
    assert desk().portion(item) == desk().portion() == []


def test_letters_that_no_font_has_are_told_at_their_places_once() -> None:
    one = desk(brief("", SMALL.replace("The river rises", "The ℃ हि rises ℃")))
    one.runs(one.brief.title, "title")
    told = [(p.where.line, p.where.column, p.message) for p in one.problems]
    assert told[0] == (1, 12, "no font here has U+2103 DEGREE CELSIUS")
    assert [message for _, _, message in told[1:]] == [
        "no font here has U+0939 DEVANAGARI LETTER HA",
        "no font here has U+093F DEVANAGARI VOWEL SIGN I",
    ]


def test_words_in_another_language_than_the_documents_say_so() -> None:
    assert {run.lang for run in desk(at=look("fr")).runs(brief().title)} == {"en"}
    assert {run.lang for run in desk().runs(brief().title)} == {None}


def test_quotation_marks_are_the_languages_and_the_designs() -> None:
    runs = desk(at=look("fr")).quoted(Text("so"), "quote")
    assert [run.text for run in runs] == ["«\u00a0", "so", "\u00a0»"]
    assert [run.where is None for run in runs] == [True, False, True]


def test_only_parts_that_are_there_are_joined() -> None:
    assert spelled(desk().joined([Text("a"), None, "", Text("b")], "meta", " · ")) == "a · b"


def test_an_address_is_a_link_to_itself() -> None:
    one, url = desk(), Text("https://example.org/r")
    run = one.linked(Address(url))
    assert (run.text, run.link, run.where) == (url, url, url.where)
    assert one.printed == [url]


def test_the_banner_is_that_of_the_release() -> None:
    seen = look()
    assert Runs(release(), seen.language, seen).banner.text == "TLP:CLEAR"


def test_a_run_is_put_in_at_any_place_and_nothing_is_lost() -> None:
    runs = [Run("ab"), Run("cd")]
    for at in range(5):
        assert spelled(inserted(runs, at, Run("|"))) == "abcd"[:at] + "|" + "abcd"[at:]
    assert [run.text for run in inserted(runs, 2, Run("|"))] == ["ab", "|", "cd"]


def test_a_link_that_hides_where_it_leads_is_told_at_its_place() -> None:
    one = desk()
    one.runs(Text("See [here](https://bank.example.org@example.com/) now."), "body", True)
    (problem,) = one.problems
    assert problem.rule == "address"
    assert problem.where.column == len("See [here](") + 1


def test_sentences_end_before_the_next_begins() -> None:
    one = desk()
    parts = [
        [Run("It holds")],
        [Run("Time frame: a year.")],
        [Run("He said “no.”")],
        [Run("Nobody knows. [3]")],
        [Run("Last")],
    ]
    assert (
        spelled(one.sentences(parts)) == "It holds. Time frame: a year. He said “no.” Nobody knows. [3] Last"
    )


def test_a_stop_is_not_doubled() -> None:
    made = brief("contact: ask the desk at noon.\n")
    (before, typed, after) = desk(made).filled("corrections_note", "side", contact=made.contact)
    assert (typed.text, after.text) == (
        "ask the desk at noon.",
        " A corrected brief carries a higher version number.",
    )
    assert before.text.endswith("to ")


def test_the_colon_is_the_languages_own() -> None:
    assert desk().titled("contact") == "Contact: "
    assert desk(at=look("fr")).titled("contact") == "Contact\u00a0: "


def seen(words: Words) -> str:
    """Return the digits and hyphens of one line as they stand from the left."""
    (line,) = words._lines(500)
    assert line.places
    pieces = sorted(zip(line.places, line.pieces, strict=True), key=lambda one: one[0])
    return "".join(letter for _, piece in pieces for letter in piece.shaped.text if letter in "0123456789-")


def test_an_identifier_keeps_its_order_between_arabic_letters() -> None:
    one = desk(brief("series: x\nnumber: 2024-17\n"), at=look("ar"))
    series, number = Run("إحاطة · "), one.brief.number
    assert seen(one.words([series, *one.runs(number, "meta")], "meta")) == "17-2024"
    words = one.words([series, *one.code(number, "meta")], "meta")
    assert seen(words) == "2024-17"
    assert words.text.removeprefix(series.text).strip("\u200e") == number
    assert spelled(desk(one.brief).code(number, "meta")) == number


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("may be a sign of it", " (“may be”)"),
        ("it could pose a threat", " (“could”)"),
        ("peut-être un signe", ""),
    ],
)
def test_what_the_source_says_instead_of_a_likelihood_is_told(says: str, told: str) -> None:
    judgment = replace(brief().key_judgments[0], likelihood=Text("not stated"), source_says=Text(says))
    assert desk().unstated(judgment) == f"not stated{told}"
    assert desk().assessed(judgment) == f"Likelihood: not stated by the source{told}. Confidence: moderate"
