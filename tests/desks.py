"""The smallest brief, with what a test adds to it, and the desk at which it is set."""

from functools import cache
from pathlib import Path
from typing import Any

from press.audiences import Audience
from press.brief import Brief
from press.language import load_language
from press.layout.desk import Desk
from press.look import Look
from press.marked import Text, mark
from press.markings import Marking
from press.problems import Problems
from press.release import Release, cut
from press.shape import shaped
from press.style.house import House, read_house
from press.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[1])
FILE = "briefs/small.yaml"
SMALL = """\
title: The river rises
date: 2024-11-28
sources:
  - file: source/river.txt
    title: River report
bottom_line: The river is likely to rise. [1]
key_judgments:
  - judgment: It is likely that the river rises. [1, 2]
    likelihood: likely
    source_says: likely to rise
    confidence: moderate
    because: Two gauges agree.
    cites: 1, 2
"""


def brief(more: str = "", small: str = SMALL) -> Brief:
    """Read the smallest brief with more lines; raise Refused with all that is wrong."""
    problems = Problems()
    value = mark((small + more).encode(), FILE, problems)
    made = None if value is None else shaped(Brief, value, problems)
    problems.stop()
    assert made is not None
    return made


def release(of: Brief | None = None, **audience: Any) -> Release:
    """Cut a brief for an audience that may see everything; `audience` changes what it is."""
    named = {"name": Text("staff"), "template": Text("analyst"), "ceiling": Marking("TLP:RED")}
    return cut(of or brief(), (), Audience(**{**named, **audience}))[0]


@cache
def look(language: str = "en", house: str = "house") -> Look:
    """Open a house of the project in a language."""
    return Look(opened(house), load_language(language, WORKSPACE), WORKSPACE.root / "layouts/fonts")


@cache
def opened(house: str) -> House:
    """Read a house of the project."""
    problems = Problems()
    found = read_house(WORKSPACE, Text(house), problems)
    problems.stop()
    assert found is not None
    return found


def desk(
    of: Brief | str = "", at: Look | None = None, annex: dict[str, str] | None = None, **audience: Any
) -> Desk:
    """Make the desk of a brief, or of the smallest one with more lines."""
    made = brief(of) if isinstance(of, str) else of
    seen = at or look()
    return Desk(release(made, **audience), seen.language, seen, annex)
