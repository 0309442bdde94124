"""The cut: nothing above the ceiling gets through, numbers close up, and what was withheld goes to the proofs only."""

from dataclasses import dataclass, replace

import pytest

from press.brief import Item, Statement
from press.marked import Text
from press.markings import SHIPPED, Marking
from press.problems import Refused, Where
from press.release import Withheld, above, banner_of, cut
from press.trees import every
from tests.cutting import judgment, pour, readers, refused, release, report, withheld

MARKED = """\
gaps:
  - Open to all. [1]
  - text: For the desk. [1]
    marking: TLP:AMBER
  - text: For the board. [1]
    for: board, desk
"""
RESTING = """\
actors:
  - name: A
    facts: ["One. [1]"]
  - name: B
    marking: TLP:AMBER
    facts: ["Two. [1]"]
relations:
  - A -> B: helps [1]
  - B -> A: harms [1]
"""


def gaps(brief, *which: str, **more: str) -> list[str]:
    return [str(one.text) for one in release(brief, *which, **more).brief.gaps]


# ---------------------------------------------------------------------- who sees what


def test_items_are_cut_by_marking_and_by_audience() -> None:
    brief = pour(MARKED)
    assert gaps(brief) == ["Open to all. [1]"]
    assert gaps(brief, "TLP:AMBER") == ["Open to all. [1]", "For the desk. [1]"]
    assert gaps(brief, name="board") == ["Open to all. [1]", "For the board. [1]"]
    assert withheld(brief).texts == ("For the desk. [1]", "For the board. [1]")


def test_a_release_carries_every_marking_and_none_of_the_hidden() -> None:
    made = release(pour(MARKED + "section_markings:\n  gaps: TLP:GREEN\n"), "TLP:AMBER", name="board")
    assert [one.marking.name for one in made.brief.gaps if one.marking] == [
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:GREEN",
    ]
    assert made.banner.name == "TLP:AMBER"
    assert (made.brief.section_markings, made.brief.accept) == ((), ())


def test_a_part_that_is_marked_goes_with_all_that_is_in_it() -> None:
    lines = MARKED + "section_markings:\n  gaps: TLP:GREEN\n"
    assert gaps(pour(lines)) == []
    assert len(withheld(pour(lines)).texts) == 3
    lower = MARKED.replace("TLP:AMBER", "TLP:CLEAR") + "section_markings:\n  gaps: TLP:GREEN\n"
    assert gaps(pour(lower)) == []  # an item is not open where what holds it is closed


@pytest.mark.parametrize(
    ("part", "own", "carried"),
    [
        ("TLP:AMBER", "TLP:GREEN", "TLP:AMBER"),
        ("TLP:GREEN", "TLP:AMBER", "TLP:AMBER"),
        ("TLP:AMBER", "", "TLP:AMBER"),
        ("CUI//NOFORN", "CUI//FED ONLY", "CUI//NOFORN/FED ONLY"),
    ],
)
def test_an_item_carries_the_higher_of_its_own_marking_and_its_parts(
    part: str, own: str, carried: str
) -> None:
    item = f"  - text: One. [1]\n    marking: {own}\n" if own else "  - One. [1]\n"
    whole = "marking: UNCLASSIFIED\n" if "CUI" in part else ""
    brief = pour(f"{whole}section_markings:\n  gaps: {part}\ngaps:\n{item}")
    made = release(brief, "CUI//NOFORN/FED ONLY" if whole else "TLP:RED")
    assert made.brief.gaps[0].marking == Marking(carried)


def test_a_fact_carries_no_lower_marking_than_its_actor() -> None:
    lines = "actors:\n  - name: A\n    marking: TLP:AMBER\n    facts:\n      - text: One. [1]\n        marking: TLP:CLEAR\n"
    assert release(pour(lines), "TLP:RED").brief.actors[0].facts[0].marking == Marking("TLP:AMBER")


def test_an_item_may_carry_a_lower_marking_than_the_brief() -> None:
    lines = "marking: TLP:AMBER\ngaps:\n  - text: One. [1]\n    marking: TLP:CLEAR\n"
    assert release(pour(lines), "TLP:RED").brief.gaps[0].marking == Marking("TLP:CLEAR")


def test_what_an_item_holds_goes_with_it() -> None:
    lines = "actors:\n  - name: A\n    marking: TLP:RED\n    facts:\n      - text: One. [1]\n        marking: TLP:CLEAR\n"
    assert release(pour(lines)).brief.actors == ()
    assert set(withheld(pour(lines)).texts) == {"A", "One. [1]"}


def test_one_sentence_can_have_its_own_marking() -> None:
    lines = "why_it_matters:\n  - All may read this. [1]\n  - text: Few may read this. [1]\n    marking: TLP:AMBER\n"
    assert [str(one.text) for one in release(pour(lines)).brief.why_it_matters] == ["All may read this. [1]"]


@pytest.mark.parametrize("name", ["TLP:PURPLE", "tlp:clear", "OFFICIAL", "CUI//NOFORN", "TLP:CLEAR//X"])
def test_a_marking_that_cannot_be_compared_is_above_every_ceiling(name: str) -> None:
    brief = pour("gaps:\n  - Open. [1]\n")
    odd = replace(brief, gaps=(replace(brief.gaps[0], marking=Marking(name)),))
    for ceiling in ("TLP:RED", name):
        made, hidden = cut(odd, (), readers(ceiling if ceiling == "TLP:RED" else None))
        assert made.brief.gaps == ()
        assert "Open. [1]" in hidden.texts


def test_caveats_must_be_allowed() -> None:
    lines = "marking: UNCLASSIFIED\ngaps:\n  - text: One. [1]\n    marking: CUI//NOFORN\n"
    assert gaps(pour(lines), "CUI") == []
    assert gaps(pour(lines), "CUI//NOFORN") == ["One. [1]"]
    assert release(pour(lines), "CUI//FED ONLY/NOFORN").banner.label == "CUI//NOFORN"


def test_without_a_ceiling_an_audience_sees_the_lowest_marking_only() -> None:
    assert gaps(pour(MARKED.replace("TLP:AMBER", "TLP:GREEN"))) == ["Open to all. [1]"]


# ---------------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    ("marking", "ceiling", "message"),
    [
        ("TLP:RED", "TLP:AMBER", "TLP:RED is above what public may see, so nothing is left"),
        ("OFFICIAL", "TLP:RED", "OFFICIAL cannot be compared with TLP:RED, up to which public may see"),
    ],
)
def test_a_brief_above_the_ceiling_is_refused(marking: str, ceiling: str, message: str) -> None:
    (problem,) = refused(pour(f"marking: {marking}\n"), ceiling)
    assert (problem.rule, problem.message) == ("ceiling", message)


@pytest.mark.parametrize("part", ["gap", "title", "date"])
def test_a_part_that_is_not_there_is_not_passed_over(part: str) -> None:
    (problem,) = refused(pour(f"section_markings:\n  {part}: TLP:RED\n"), "TLP:RED")
    assert problem.message == f"{part!r} is no part that can be marked, so nobody knows what to withhold"


def test_what_the_cut_does_not_know_it_does_not_let_through() -> None:
    @dataclass(frozen=True)
    class Secret(Item):
        words: frozenset[str] = frozenset()

    brief = pour()
    with pytest.raises(TypeError, match="frozenset"):
        cut(replace(brief, comments=(Secret(),)), (), readers())  # type: ignore[arg-type]


# ---------------------------------------------------------------------- numbers, counts, sources


def test_judgments_are_counted_anew() -> None:
    three = (
        judgment("One is likely.")
        + judgment("Two is likely.", "marking: TLP:AMBER")
        + judgment("Three is likely.")
    )
    lines = "watch:\n  - {sign: S., affects: '2, 3'}\n  - {sign: T., affects: '2'}\ngaps:\n  - Why judgment 3 holds.\n"
    made = release(pour(lines, three))
    assert [one.affects.numbers for one in made.brief.watch if one.affects] == [(2,)]
    assert made.brief.gaps[0].text == "Why judgment 2 holds."
    assert "T." in withheld(pour(lines, three)).texts


def test_how_many_items_are_left_out_is_told_only_if_the_audience_is_to_know() -> None:
    brief = pour(MARKED + RESTING + "section_markings:\n  caveats: TLP:RED\ncaveats: [One., Two.]\n")
    assert release(brief).left_out is None
    assert release(brief, tell_withheld=True).left_out == 7
    assert release(brief, "TLP:RED", name="desk", tell_withheld=True).left_out == 0


def test_reports_go_only_to_those_who_may_have_them() -> None:
    brief = pour()
    assert cut(brief, (report(brief),), readers())[0].reports == ()
    assert len(cut(brief, (report(brief),), readers(source_text=True))[0].reports) == 1


def test_reasons_for_accepting_a_warning_are_withheld_from_all() -> None:
    lines = "accept:\n  - {warning: number, in: line 1, reason: We asked the office itself.}\n"
    assert withheld(pour(lines), "TLP:RED").texts == ("We asked the office itself.",)


def test_what_is_printed_of_the_audience_is_cut_as_well() -> None:
    told = (Statement(text=Text("For all.")), Statement(text=Text("For few."), marking=Marking("TLP:RED")))
    made, hidden = cut(pour(), (), readers("TLP:GREEN", notices=told, tell_withheld=True))
    assert [str(one.text) for one in made.audience.notices] == ["For all."]
    assert (hidden.texts, made.left_out) == (("For few.",), 0)


# ---------------------------------------------------------------------- banner


def test_the_banner_is_that_of_what_is_printed() -> None:
    made = release(pour(MARKED + "section_markings:\n  gaps: TLP:GREEN\n"), "TLP:RED", name="board")
    texts = {str(text): text for text in every(made.brief, Text)}
    assert banner_of(made, []).name == "TLP:CLEAR"
    assert banner_of(made, [texts["Open to all. [1]"]]).name == "TLP:GREEN"
    assert banner_of(made, [texts["For the desk. [1]"], texts["Open to all. [1]"]]).name == "TLP:AMBER"


def test_a_fact_is_protected_as_its_actor_is() -> None:
    lines = "actors:\n  - name: A\n    marking: TLP:AMBER\n    facts:\n      - text: One. [1]\n        marking: TLP:CLEAR\n"
    made = release(pour(lines), "TLP:RED")
    assert banner_of(made, [made.brief.actors[0].facts[0].text]).name == "TLP:AMBER"


def test_a_notice_of_the_audience_counts_for_the_banner() -> None:
    told = Statement(text=Text("For few.", Where("a.yaml", 3)), marking=Marking("TLP:AMBER"))
    made = release(pour(), "TLP:AMBER", notices=(told,))
    assert banner_of(made, [told.text]).name == "TLP:AMBER"


def test_what_goes_with_something_withheld_does_not_raise_the_banner() -> None:
    lines = RESTING.replace("  - A -> B: helps [1]\n", "  - A -> B: helps [1]\n    marking: TLP:GREEN\n")
    assert release(pour(lines), "TLP:GREEN").banner.name == "TLP:CLEAR"
    assert release(pour(lines), "TLP:AMBER").banner.name == "TLP:AMBER"


def test_texts_above_a_banner_are_known() -> None:
    made = release(pour(MARKED), "TLP:RED")
    assert list(above(made, Marking("TLP:GREEN"))) == ["For the desk. [1]"]
    assert list(above(made, Marking("TLP:AMBER"))) == []


def test_withheld_texts_keep_their_places() -> None:
    (text,) = withheld(pour(MARKED), name="board").texts
    assert (text.where.file, text.where.line, text.where.column) == ("briefs/small.yaml", 17, 11)
    assert Withheld((text,)).also([Text("more")]).texts == (text, "more")


def test_an_own_scheme_cuts_like_any_other() -> None:
    from press.levels import Level, Scheme

    schemes = SHIPPED.beside(
        Scheme(Text("Ministry"), tuple(Level(Text(one)) for one in ("OPEN", "INTERNAL", "CLOSED")))
    )
    brief = pour("marking: OPEN\ngaps:\n  - text: One. [1]\n    marking: INTERNAL\n", schemes=schemes)
    for name, left in (("OPEN", 0), ("INTERNAL", 1), ("CLOSED", 1)):
        made, _ = cut(brief, (), replace(readers(), ceiling=Marking(name, schemes=schemes)))
        assert len(made.brief.gaps) == left
    with pytest.raises(Refused):
        cut(brief, (), readers("TLP:RED"))


def test_another_audiences_sheet_changes_nothing_about_what_is_seen() -> None:
    brief, press = pour(MARKED), readers("TLP:CLEAR", "press")
    copied = replace(press, template=Text("analyst"))
    assert cut(brief, (), press)[0].brief == cut(brief, (), copied)[0].brief
    assert cut(brief, (), press)[1] == cut(brief, (), copied)[1]
