"""Streams and the forms in them."""

from tests.proofs.streams import entries, form, name, numbers, read


def test_forms_are_drawn_where_they_are_used_and_end_with_themselves():
    inner = form(b"q 2 0 0 2 0 0 cm 0 0 1 1 re f", Matrix=numbers(1, 0, 0, 1, 5, 0))
    drawn = read(b"q 1 0 0 1 10 0 cm /X1 Do Q 0 0 1 1 re f", entries(XObject=entries(X1=inner)))
    assert [thing.box for thing in drawn.things] == [(15, 0, 17, 2), (0, 0, 1, 1)]
    assert drawn.faults == ["q, BT or BDC without its end"]


def test_a_form_inside_itself_ends():
    inner = form(b"/X1 Do /X1 Do")
    inner[name("Resources")] = entries(XObject=entries(X1=inner))
    drawn = read(b"/X1 Do", entries(XObject=entries(X1=inner)))
    assert "forms inside forms without end" in drawn.faults
