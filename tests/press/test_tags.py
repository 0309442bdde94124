from press.tags import Annotation, Mark, Tag


def test_drawn_looks_below():
    leaf = Tag("Span")
    tree = Tag("P").add(leaf)
    assert not tree.drawn
    leaf.kids.append(Mark(1, 0))
    assert tree.drawn


def test_walk_is_in_reading_order():
    tree = Tag("L").add(Tag("LI").add(Tag("Lbl"), Tag("LBody")), Tag("LI"))
    assert [tag.role for tag in tree.walk()] == ["L", "LI", "Lbl", "LBody", "LI"]


def test_elements_stand_among_the_words_of_their_paragraph():
    link = Tag("Link")
    link.kids += [Mark(1, 3), Annotation(1, b"9 0 R")]
    paragraph = Tag("P").add(link)
    paragraph.kids += [Mark(1, 2), Mark(1, 4), Mark(2, 0)]
    assert paragraph.in_order() == [Mark(1, 2), link, Mark(1, 4), Mark(2, 0)]


def test_elements_alone_keep_their_order():
    first, second = Tag("P"), Tag("P")
    first.kids.append(Mark(2, 0))
    second.kids.append(Mark(1, 0))
    assert Tag("Sect").add(first, second).in_order() == [first, second]


def test_what_carries_nothing_is_left_out_but_cells_are_not():
    cell, empty, mark = Tag("TD"), Tag("Span"), Mark(1, 0)
    row = Tag("TR").add(cell, empty)
    assert row.in_order() == [cell]
    row.kids.append(mark)
    assert row.in_order() == [cell, mark]


def test_an_annotation_follows_the_marks_of_its_page():
    link = Tag("Link").add(Tag("Span"))
    link.kids += [Annotation(1, b"8 0 R"), Mark(1, 7)]
    assert link.in_order() == [Mark(1, 7), Annotation(1, b"8 0 R")]
