"""What a line of a house style may mean; everything else is refused with an example."""

import pytest

from press.marked import Text
from press.shape import Unfit
from press.style.typography import Amount, Colour, Space, Type


def refused(kind: type, words: str) -> str:
    with pytest.raises(Unfit) as caught:
        kind.read(Text(words))
    return caught.value.hint


def test_type_is_family_weight_size_and_leading() -> None:
    assert Type.read(Text("sans semibold 8.5/13")) == Type("sans", "semibold", 8.5, 13)
    assert Type.read(Text("serif 10/13.5")) == Type("serif", "regular", 10, 13.5)


@pytest.mark.parametrize(
    "words",
    [
        "",
        "sans",
        "10/12",
        "sans 10",
        "sans heavy 10/12",
        "sans bold italic 10/12",
        "Sans 10/12",
        "sans 10pt/12pt",
    ],
)
def test_what_is_no_type_is_refused_with_an_example(words: str) -> None:
    assert "sans semibold 8.5/13" in refused(Type, words)


@pytest.mark.parametrize("sizes", ["2.9/10", "201/300", "10/7.9", "100/401", "0/0"])
def test_type_that_nobody_could_read_is_refused(sizes: str) -> None:
    assert "3 to 200" in refused(Type, f"sans {sizes}")


@pytest.mark.parametrize("sizes", ["3/2.5", "200/400", "10/8"])
def test_the_bounds_of_type_are_allowed(sizes: str) -> None:
    assert Type.read(Text(f"sans {sizes}")).size > 0


def test_space_is_two_lengths() -> None:
    assert Space.read(Text("13 6.5")) == Space(13, 6.5)
    for words in ("13", "13 6 5", "-1 2", "13, 6"):
        assert "13 6.5" in refused(Space, words)


def test_an_amount_is_a_plain_number() -> None:
    assert Amount.read(Text("6.5")) == Amount(6.5)
    for words in ("", "-1", "6,5", "1e9", "nan", "99999", "6.5pt"):
        assert "6.5" in refused(Amount, words)


def test_a_colour_is_given_for_the_screen_and_for_the_press() -> None:
    ink = Colour.read(Text("#0B3C5D 100 60 15 45")).ink
    assert ink.rgb == (0x0B / 255, 0x3C / 255, 0x5D / 255)
    assert ink.cmyk == (1, 0.6, 0.15, 0.45)


@pytest.mark.parametrize(
    "words", ["#0B3C5D", "#0B3C5G 0 0 0 0", "0B3C5D 0 0 0 0", "#FFF 0 0 0 0", "navy", "#0B3C5D 1 2 3"]
)
def test_half_a_colour_is_refused_with_an_example(words: str) -> None:
    assert "#0B3C5D 100 60 15 45" in refused(Colour, words)


def test_more_than_a_full_plate_is_refused() -> None:
    assert "0 to 100" in refused(Colour, "#000000 0 0 0 101")


def test_a_spot_ink_is_named_after_its_nearest_values() -> None:
    ink = Colour.read(Text("#00205B 100 85 5 36 spot PANTONE 288 C")).ink
    assert (ink.spot, ink.cmyk) == ("PANTONE 288 C", (1, 0.85, 0.05, 0.36))
    assert Colour.read(Text("#00205B 100 85 5 36")).ink.spot == ""


@pytest.mark.parametrize("name", ["Black", "all", "None", "CYAN"])
def test_a_spot_ink_is_none_of_the_plates_that_are_there_anyway(name: str) -> None:
    assert "tin" in refused(Colour, f"#00205B 100 85 5 36 spot {name}")


@pytest.mark.parametrize("name", ["", "(x)", "/All", "1", "PANTONE" * 10])
def test_odd_names_of_spot_inks_are_no_colour(name: str) -> None:
    assert "0B3C5D" in refused(Colour, f"#00205B 100 85 5 36 spot {name}")
