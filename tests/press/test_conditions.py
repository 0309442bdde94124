"""A profile of a press is taken with its name; a damaged one, or that of another device, is refused at its place."""

from pathlib import Path

import pytest

from press.conditions import Condition, condition, is_whole, read_condition
from press.marked import Text
from press.problems import Refused, Where
from press.workspace import Workspace
from tests.workshop import ROOT

WHERE = Where("briefs/audiences.yaml", 4, 14, 9)
COATED = (ROOT / "layouts/profiles/FOGRA39L_coated.icc").read_bytes()
SCREEN = (ROOT / "layouts/profiles/sRGB_argyll.icc").read_bytes()
BLACK = (ROOT / "layouts/profiles/black.icc").read_bytes()
GRACOL = (ROOT / "layouts/profiles/GRACoL2006_TR006_320.icc").read_bytes()


def at(place: int, value: bytes, profile: bytes = COATED) -> bytes:
    """Return a profile with other bytes at a place."""
    return profile[:place] + value + profile[place + len(value) :]


def called(name: str, kind: bytes = b"desc") -> bytes:
    """Return a profile that calls itself something else, at its end."""
    row = next(row for row in range(132, 400, 12) if COATED[row : row + 4] == b"desc")
    if kind == b"desc":
        tag = b"desc\0\0\0\0" + len(name.encode() + b"\0").to_bytes(4, "big") + name.encode() + b"\0"
    else:
        words = name.encode("utf-16-be")
        tag = kind + b"\0\0\0\0\0\0\0\1\0\0\0\x0cenUS" + len(words).to_bytes(4, "big") + b"\0\0\0\x1c" + words
    moved = len(COATED).to_bytes(4, "big") + len(tag).to_bytes(4, "big")
    return at(row + 4, moved) + tag


@pytest.mark.parametrize(
    ("profile", "name", "registered"),
    [
        (COATED, "FOGRA39", True),
        (GRACOL, "TR006", True),
        (called("PSO Uncoated v3 (FOGRA52)"), "FOGRA52", True),
        (called("House press 2026"), "House press 2026", False),
        (called("Presse du Rhône", b"mluc"), "Presse du Rhne", False),
        (BLACK, "Black ink on coated paper", False),
        (called(""), "own.icc", False),
        (called("x", b"text"), "own.icc", False),
    ],
)
def test_the_name_is_read_from_the_profile(profile: bytes, name: str, registered: bool) -> None:
    found = condition(profile, "own.icc", WHERE)
    assert (found.name, found.registered) == (name, registered)
    assert found.profile is profile


@pytest.mark.parametrize(
    ("profile", "words"),
    [
        (b"", "damaged"),
        (b"words" * 100, "damaged"),
        (COATED[:100_000], "damaged"),
        (at(36, b"acps"), "damaged"),
        (at(128, b"\xff\xff\xff\xff"), "damaged"),
        (at(128, b"\0\0\0\0"), "damaged"),
        (SCREEN, "of a screen"),
        (at(12, b"scnr"), "of a scanner"),
        (at(12, b"what"), "of another device"),
        (at(16, b"RGB "), "a profile for RGB"),
        (at(16, b"GRAY"), "no kTRC"),
        (at(8, b"\4\x30"), "ICC version 4.3"),
        (at(8, b"\5\0"), "ICC version 5.0"),
        (COATED.replace(b"B2A0", b"B2A9", 1), "no B2A0"),
    ],
)
def test_what_nothing_can_be_printed_by_is_refused_at_its_place(profile: bytes, words: str) -> None:
    with pytest.raises(Refused) as refused:
        condition(profile, "own.icc", WHERE)
    (problem,) = refused.value.problems
    assert words in problem.message
    assert (problem.where, problem.rule) == (WHERE, "profile")


def test_a_whole_profile_holds_its_tags() -> None:
    assert is_whole(COATED)
    assert is_whole(SCREEN)
    assert not is_whole(COATED[:-500])


def test_profiles_are_read_from_the_project_alone(tmp_path: Path) -> None:
    (tmp_path / "own.icc").write_bytes(COATED)
    assert read_condition(Workspace(tmp_path), Text("own.icc")) == Condition("FOGRA39", COATED)
    for name in ("../own.icc", "none.icc", "/etc/passwd"):
        with pytest.raises(Refused) as refused:
            read_condition(Workspace(tmp_path), Text(name, WHERE))
        assert refused.value.problems[0].where == WHERE
