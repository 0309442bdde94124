"""What a sheet may say of pages, margins and give; and what is no bound."""

import pytest

from press.marked import Text
from press.shape import Unfit
from press.style.bounds import Extent, Give, Margins


def test_pages_are_one_number_or_two():
    assert Extent.read(Text("1")) == Extent(1, 1)
    assert Extent.read(Text("4-6")) == Extent(4, 6)


def test_margins_are_in_millimetres():
    assert Margins.read(Text("22 19.5")) == Margins(22.0, 19.5)
    assert Margins() == Margins(None, None, 0)


def test_a_third_margin_moves_pages_away_from_the_fold():
    assert Margins.read(Text("22 21 17")) == Margins(22.0, 19.0, 2.0)


def test_give_is_in_percent():
    assert Give.read(Text("type 98-102, space 60-130")) == Give((0.98, 1.02), (0.6, 1.3))


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        *((Extent, one) for one in ("", "0", "100", "1-", "-2", "6-4", "1-2-3", "many")),
        *(
            (Margins, one)
            for one in ("", "22", "22mm 19mm", "14 19", "61 19", "22 9", "22 61", "22 19 61", "-22 19")
        ),
        *(
            (Give, f"type {one}, space 60-130")
            for one in ("96-98", "101-104", "98", "1-1000", "94-100", "100-106")
        ),
        *((Give, one) for one in ("space 60-130", "98-102", "type 98-102, space 101-130")),
    ],
)
def test_what_is_no_bound_is_unfit(kind, text):
    with pytest.raises(Unfit) as unfit:
        kind.read(Text(text))
    assert unfit.value.hint.startswith("write")


def test_bounds_that_run_backwards_are_told_so() -> None:
    with pytest.raises(Unfit, match="runs backwards"):
        Give.read(Text("type 102-98, space 60-130"))
    with pytest.raises(Unfit, match="does not bound both type and space"):
        Give.read(Text("type 98-102"))
