"""What blocks are given: words with their elements, lists, boxes, columns and tables that read as they look."""

import pytest

from press.layout.columns import Balanced, Columns
from press.layout.desk import Desk
from press.layout.pieces import Frame, Stack
from press.marked import Text
from press.problems import Refused
from press.tags import Tag
from press.typesetting.paragraph import Run
from tests.bricks import Brick
from tests.desks import brief, desk, look

GAPS = "gaps:\n  - text: Nobody knows. [1]\n    marking: TLP:AMBER\n"


def tree(tag: Tag | None) -> str:
    """Write an element as its role, its words, and those below it."""
    assert tag is not None
    below = " ".join(tree(kid) for kid in tag.elements)
    return tag.role + (f"={tag.text}" if tag.text else "") + (f"({below})" if below else "")


def test_words_tell_readers_and_proofs_what_they_are() -> None:
    one, text = desk(annex={"1": "p1"}), brief().bottom_line[0].text
    words = one.words([Run("Now: "), *one.runs(text, "body")], "body")
    assert words.text == f"Now: {text}"
    assert words.where == text.where
    assert words.tag is not None
    assert (words.tag.role, words.tag.text, words.tag.own) == ("P", words.text, (text,))
    assert [(one.text, one.target) for one in words.tag.spans if one.kind == "Link"] == [("1", "#p1")]


def test_words_of_a_figure_have_no_element() -> None:
    assert desk().words("x", "gauge", None).tag is None


def test_words_in_another_language_are_read_in_it() -> None:
    tag = desk(at=look("ar")).words(brief().title, "title").tag
    assert tag is not None
    assert tag.lang == "en"


def test_a_section_is_a_heading_of_its_level_with_what_belongs_to_it() -> None:
    one = desk()
    section = one.section("Gaps", [one.words("x", "body")], "h3", 3)
    assert tree(section.tag) == "Sect(H3=Gaps P=x)"
    assert section.pieces[0].style.keep_next


def test_a_list_is_read_with_its_bullets_and_numbers() -> None:
    bullets = desk().listing([(None, "a"), (None, "b")], "bullet")
    assert tree(bullets.tag) == "L(LI(Lbl=• LBody=a) LI(Lbl=• LBody=b))"
    assert bullets.tag.attributes["List"] == {"ListNumbering": "/Disc"}
    numbered = desk().listing([("1", "a")], "bullet")
    assert numbered.tag.attributes["List"] == {"ListNumbering": "/Decimal"}
    assert tree(numbered.tag) == "L(LI(Lbl=1 LBody=a))"


def test_bullets_carry_their_portion_marks() -> None:
    one = desk(brief(GAPS), portion_marks=True)
    assert "LBody=(A) Nobody knows. [1]" in tree(one.bullets(one.brief.gaps, "bullet").tag)
    assert one.statement(one.brief.gaps[0], "body").text == "(A) Nobody knows. [1]"


def test_a_label_stands_at_the_start_edge_whatever_its_style_is_indented_by() -> None:
    assert desk().style("bullet").indent > 0
    assert desk().label("•", "bullet").style.indent == 0


def test_boxes_are_kept_and_know_the_direction() -> None:
    frame = Frame(bar=desk().ink("accent"))
    box = desk(at=look("ar")).boxed([Brick("a", 10)], frame, Tag("Aside"), (5, 6))
    assert (box.keep, box.frame.rtl, tree(box.tag)) == (True, True, "Aside")
    assert (box.getSpaceBefore(), box.getSpaceAfter()) == (5, 6)
    assert desk().kept([Brick("a", 10)]).split(100, 5) == []


def test_space_and_pictures_give_with_the_sheet() -> None:
    one = desk(at=look().scaled(0.5, 0.25))
    assert one.spaced(8, 4) == (2, 1)
    assert one.picture(40, None, "A gauge.").wrap(100, 0) == (100, 20)
    assert one.boxed([], Frame(), around=(8, 4)).getSpaceBefore() == 2


def test_a_picture_has_an_alternative_text_or_is_decoration() -> None:
    tag = desk().picture(10, None, "A gauge.").tag
    assert tag is not None
    assert (tag.role, tag.alt) == ("Figure", "A gauge.")
    assert desk().picture(10, None, None).tag is None


@pytest.mark.parametrize(("house", "beside"), [("house", True), ("house-large", False)])
def test_columns_stand_below_each_other_in_a_house_of_one_column(house: str, beside: bool) -> None:
    one = desk(at=look("en", house))
    made = one.columns([(1, [Brick("a", 10)]), (1, [Brick("b", 10)])])
    assert isinstance(made, Columns if beside else Stack)
    assert made.split(100, 12) == []
    assert isinstance(one.columns([(1, [])], always=True), Columns)
    assert isinstance(one.balanced([Brick("a", 10)]), Balanced if beside else Stack)
    assert isinstance(one.balanced([Brick("a", 10)], across=1), Stack)


def test_more_columns_than_a_page_can_hold_are_refused() -> None:
    with pytest.raises(Refused) as caught:
        desk().balanced([Brick("a", 10)], across=9_999)
    assert caught.value.problems[0].message == "9999 columns are asked for here, and 9 are the most"


def test_columns_and_tables_know_the_direction() -> None:
    one = desk(at=look("ar"))
    assert one.columns([(1, [])]).rtl
    assert one.balanced([]).rtl
    assert one.table([1], ["x"], [["y"]]).ruling.rtl


def test_a_table_says_what_heads_what() -> None:
    table = desk().table([1, 1], ["Year", "Event"], [["2020", "rose"]])
    assert tree(table.tag) == "Table(THead(TR(TH=Year TH=Event)) TBody(TR(TH=2020 TD=rose)))"
    assert [[cell.text for cell in row] for row in table.rows] == [["2020", "rose"]]
    scopes = [tag.attributes["Table"]["Scope"] for tag in table.tag.walk() if tag.role == "TH"]
    assert scopes == ["/Column", "/Column", "/Row"]
    plain = desk().table([1, 1], [], [["2020", "rose"]], first="TD")
    assert tree(plain.tag) == "Table(TBody(TR(TD=2020 TD=rose)))"


def test_what_citations_lead_to_is_known_by_its_label() -> None:
    one = desk()
    words = one.reached(one.words("x", "annex"), "A3")
    assert (words.name, one.annexed) == ("source-A3", {"A3": "source-A3"})
    assert words.tag is not None
    assert words.tag.ident == "source-A3"


def test_text_is_data_and_never_markup() -> None:
    one: Desk = desk()
    assert one.words(Text("<b>&amp;</b> *x*"), "body").text == "<b>&amp;</b> *x*"
