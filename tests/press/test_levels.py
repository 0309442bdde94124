"""A scheme of markings is a file: what comes with the press has the values of its issuer, and an own one is a few lines."""

from pathlib import Path

import pytest

from press.levels import Scheme, faults, read_scheme
from press.marked import mark
from press.problems import Problems, Refused
from press.shape import shaped
from press.workspace import Workspace

SHIPPED = Path(__file__).parents[2] / "press"


def scheme(text: str) -> Scheme:
    problems = Problems()
    value = mark(text.encode(), "own.yaml", problems)
    made = shaped(Scheme, value, problems) if value else None
    assert made, [one.message for one in problems]
    return made


@pytest.mark.parametrize(
    ("name", "hex_rgb", "cmyk"),
    [
        ("TLP:RED", (255, 43, 43), (0, 83, 83, 0)),
        ("TLP:AMBER", (255, 192, 0), (0, 25, 100, 0)),
        ("TLP:AMBER+STRICT", (255, 192, 0), (0, 25, 100, 0)),
        ("TLP:GREEN", (51, 255, 0), (79, 0, 100, 0)),
        ("TLP:CLEAR", (255, 255, 255), (0, 0, 0, 0)),
    ],
)
def test_tlp_has_the_colours_of_first(name: str, hex_rgb: tuple[int, ...], cmyk: tuple[int, ...]) -> None:
    tlp = read_scheme(Workspace(SHIPPED), "schemes/tlp.yaml")
    (level,) = [one for one in tlp.levels if one.name == name]
    assert tuple(round(255 * part) for part in level.ink.ink.rgb) == hex_rgb
    assert tuple(round(100 * part) for part in level.ink.ink.cmyk) == cmyk
    assert level.box is not None
    assert (level.box.ink.rgb, level.box.ink.cmyk) == ((0, 0, 0), (0, 0, 0, 1))
    assert (tlp.side, tlp.edges, tlp.size.value) == ("right", "top and bottom", 12)


@pytest.mark.parametrize(
    ("file", "levels"),
    [
        ("tlp", ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]),
        ("gscp", ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET"]),
        ("cui", ["UNCLASSIFIED", "CUI"]),
    ],
)
def test_the_levels_go_from_low_to_high(file: str, levels: list[str]) -> None:
    made = read_scheme(Workspace(SHIPPED), f"schemes/{file}.yaml")
    assert [str(one.name) for one in made.levels] == levels
    assert [made.ranks[name] for name in levels] == list(range(len(levels)))


def test_an_own_scheme_is_a_list_of_names() -> None:
    own = scheme("name: Ministry\nlevels: [OPEN, INTERNAL, CLOSED]\naliases:\n  PUBLIC: OPEN\n")
    assert own.ranks == {"OPEN": 0, "INTERNAL": 1, "CLOSED": 2, "PUBLIC": 0}
    assert list(faults(own)) == []
    assert (own.side, own.edges, own.between) == ("centre", "top and bottom", "//")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("name: M\nlevels: [OPEN, OPEN]\n", "'OPEN' stands here twice"),
        ("name: M\nlevels: [OPEN]\ncaveats: [OPEN]\n", "'OPEN' stands here twice"),
        ("name: M\nlevels: [OPEN]\naliases:\n  OPEN: OPEN\n", "'OPEN' stands here twice"),
        ("name: M\nlevels: [A//B]\n", "'A//B' holds //, which parts a level from its caveats"),
        ("name: M\nlevels: [OPEN]\naliases:\n  OLD: GONE\n", "there is no level 'GONE' here"),
        ("name: M\nlevels: [OPEN]\nsize: 40\n", "a marking of 40 points cannot be read, or fills the margin"),
    ],
)
def test_a_scheme_with_faults_is_told(text: str, message: str, tmp_path: Path) -> None:
    assert [one.message for one in faults(scheme(text))] == [message]
    (tmp_path / "own.yaml").write_text(text)
    with pytest.raises(Refused, match="scheme"):
        read_scheme(Workspace(tmp_path), "own.yaml")
