"""What rests on something withheld goes with it, and the gaps close."""

from press.withholding.dependents import let_go, new_letters, relabelled, renumbered
from tests.cutting import SOURCES, judgment, pour, report

ACTORS = "actors:\n  - name: A\n    facts:\n      - One. [1]\n  - name: B\n    facts:\n      - Two. [1]\n"
RELATIONS = "relations:\n  - A -> B: helps [1]\n  - A -> C: harms [1]\n"
THREE = "".join(
    f"  - file: source/{letter}.txt\n    title: T{letter}\n    id: {letter}\n" for letter in "ABC"
)
SIGNS = "watch:\n  - {sign: All., affects: '1, 3'}\n  - {sign: One., affects: '2'}\n  - {sign: None.}\n"


def three(cites: str = "C1", text: str = "") -> str:
    return judgment("Rivers are likely to rise.", cites=cites).replace("says so.", f"says so. {text}".strip())


def test_a_relation_of_an_actor_that_is_gone_goes() -> None:
    left = let_go(pour(ACTORS + RELATIONS), {1: 1})
    assert [str(one.what) for one in left.brief.relations] == ["helps [1]"]
    assert "harms [1]" in left.gone
    assert "C" in left.gone


def test_a_sign_of_judgments_that_are_gone_goes() -> None:
    left = let_go(pour(SIGNS), {1: 1, 3: 2})
    assert [str(one.sign) for one in left.brief.watch] == ["All.", "None."]
    assert left.gone == ("One.",)


def test_a_sign_names_the_judgments_that_are_left_by_their_new_numbers() -> None:
    brief = renumbered(pour(SIGNS), {3: 2, 2: 1}, {})
    assert [one.affects.numbers for one in brief.watch if one.affects] == [(2,), (1,)]


def test_texts_name_judgments_by_their_new_numbers() -> None:
    brief = pour("gaps:\n  - What judgment 3 rests on, and the second judgment.\n")
    made = renumbered(brief, {2: 1, 3: 2}, {})
    assert made.gaps[0].text == "What judgment 2 rests on, and the first judgment."
    assert made.gaps[0].text.where == brief.gaps[0].text.where


def test_the_words_of_a_source_stay() -> None:
    lines = "quotes:\n  - {quote: See judgment 3, by: the court, cites: 1}\n"
    brief = pour(lines, sources=SOURCES.replace("Rivers", "On judgment 3"))
    made = renumbered(brief, {3: 2}, {})
    assert (made.quotes, made.sources) == (brief.quotes, brief.sources)


def test_a_source_that_nothing_cites_any_more_goes() -> None:
    brief = pour("gaps:\n  - Why. [A2]\n", three(), "sources:\n" + THREE)
    left = let_go(brief, {1: 1})
    assert [str(one.id) for one in left.brief.sources] == ["A", "C"]
    assert "TB" in left.gone


def test_the_only_source_stays() -> None:
    assert let_go(pour(judgments=judgment("X.", cites="1")), {1: 1}).brief.sources


def test_letters_close_their_gaps() -> None:
    a, b, c = pour(sources="sources:\n" + THREE, judgments=three()).sources
    assert new_letters((a, b, c), (a, c)) == {"A": "A", "C": "B"}
    assert new_letters((a, b, c), (c,)) == {"C": ""}
    assert new_letters((a, b, c), (a, b, c)) == {}
    assert new_letters((b, c), (c,)) == {}  # B, C: no alphabet from A on, so no gap to be seen


def test_citations_follow_the_letters() -> None:
    lines = "gaps:\n  - Why [A2, C3-4], as source C says. [C7]\n"
    brief = pour(lines, three("C1, A2"), "sources:\n" + THREE)
    made = renumbered(let_go(brief, {1: 1}).brief, {1: 1}, {"A": "A", "C": "B"})
    assert made.gaps[0].text == "Why [A2, B3-4], as source B says. [B7]"
    assert [str(one) for one in made.key_judgments[0].cites.references] == ["B1", "A2"]
    assert [str(one.id) for one in made.sources] == ["A", "B"]


def test_the_last_source_that_is_left_needs_no_letter() -> None:
    brief = pour("gaps:\n  - Why. [C7]\n", three(), "sources:\n" + THREE)
    made = renumbered(let_go(brief, {1: 1}).brief, {1: 1}, {"C": ""})
    assert made.gaps[0].text == "Why. [7]"
    assert (made.sources[0].id, str(made.key_judgments[0].cites.references[0])) == (None, "1")


def test_reports_follow_their_sources() -> None:
    brief = pour(judgments=three(), sources="sources:\n" + THREE)
    reports = tuple(report(brief, number) for number in range(3))
    made = renumbered(let_go(brief, {1: 1}).brief, {1: 1}, {"C": ""})
    (left,) = relabelled(reports, made.sources, {"C": ""})
    assert (left.id, left.file, left.paragraphs[0].label) == ("", "source/C.txt", "1")
    assert left.source == made.sources[0]
