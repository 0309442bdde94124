"""What a sheet may say of pages, margins and give; and what is no bound."""

import pytest

from press.bounds import Extent, Give, Margins
from press.marked import Text
from press.shape import Unfit


def test_pages_are_one_number_or_two():
    assert Extent.read(Text("1")) == Extent(1, 1)
    assert Extent.read(Text("4-6")) == Extent(4, 6)


def test_margins_are_in_millimetres():
    assert Margins.read(Text("22 19.5")) == Margins(22.0, 19.5)


def test_give_is_in_percent():
    assert Give.read(Text("type 92-104, space 60-130")) == Give((0.92, 1.04), (0.6, 1.3))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Extent, "0"),
        (Extent, "6-4"),
        (Extent, "many"),
        (Margins, "22"),
        (Margins, "5 19"),
        (Margins, "22 90"),
        (Give, "type 92-98, space 60-130"),
        (Give, "space 60-130"),
    ],
)
def test_what_is_no_bound_is_unfit(kind, text):
    with pytest.raises(Unfit) as unfit:
        kind.read(Text(text))
    assert unfit.value.hint.startswith("write")
