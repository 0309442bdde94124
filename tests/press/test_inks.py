"""Inks as a press needs them: black is one plate, white is paper."""

from press.inks import BLACK, WHITE, Ink, Stroke


def test_black_is_printed_with_one_plate_and_white_with_none() -> None:
    assert (BLACK.rgb, BLACK.cmyk) == ((0, 0, 0), (0, 0, 0, 1))
    assert (WHITE.rgb, WHITE.cmyk) == ((1, 1, 1), (0, 0, 0, 0))


def test_coverage_is_told_in_percent_of_all_plates() -> None:
    assert Ink("rich", (0, 0, 0), (0.6, 0.5, 0.4, 1.0)).coverage == 250
    assert (BLACK.coverage, WHITE.coverage) == (100, 0)
    assert Ink("spot", (0, 0, 0), (0.6, 0.5, 0.4, 1.0), "PANTONE 288 C").coverage == 100


def test_a_line_is_solid_unless_it_is_said() -> None:
    assert Stroke(BLACK).dash == ()
    assert Stroke(BLACK).width > 0
