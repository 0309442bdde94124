"""Every rule that a problem can name has a page, and every page a rule."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from press.command.manual import manual
from press.reading import lines, outline, traps
from press.shape import _RULES
from press.style import designer
from tests.rules import literal, readers

ROOT = Path(__file__).parents[3]
PAGES = manual()
# Told by way of a name: by the kind of a type, of a sign, of a file that is not there.
TOLD = {
    *(_RULES.get(name, name) for name in (*readers(ROOT), *_RULES)),
    *lines._SAID,
    *(rule for _, rule, _ in outline._MARKERS),
    *(rule for rule, _ in traps._SIGNS.values()),
    *("house", "template", "time", designer.RULE),
}


def test_the_collector_sees_the_rules() -> None:
    found = literal(ROOT)
    assert {"colon", "pinned", "usage", "defect", "bracket", "overset", "memory"} < set(found)
    assert len(found) > 60
    assert {"cites", "colour", "mailbox", "marking"} < readers(ROOT)
    assert "tab" in TOLD


@pytest.mark.parametrize("rule", sorted({*literal(ROOT), *TOLD}))
def test_a_rule_that_a_problem_names_is_explained(rule: str) -> None:
    assert rule in PAGES, f"add a page for {rule} to press/command/rules.yaml"
    first = PAGES[rule].splitlines()[0].removeprefix(f"{rule}: ")
    assert len(first.split()) > 3


def test_no_page_is_left_behind() -> None:
    others = yaml.safe_load((ROOT / "press/command/rules.yaml").read_text(encoding="utf-8"))
    assert set(others) - {*literal(ROOT), *TOLD} == set()


def test_no_rule_means_two_things() -> None:
    """What has a file of its own is told by nothing else, but for what belongs to it."""
    others = set(yaml.safe_load((ROOT / "press/command/rules.yaml").read_text(encoding="utf-8")))
    own = set(PAGES) - others
    assert "number" in own
    assert {*literal(ROOT), *TOLD} & own <= {"sound", "derived", "x4-content"}
    doubled = re.findall(r"^([a-z0-9-]+): \|$", (ROOT / "press/command/rules.yaml").read_text(), re.MULTILINE)
    assert len(doubled) == len(set(doubled)) == len(others)


def test_explaining_loads_nothing_that_makes_pages() -> None:
    code = "import sys; from press.command.manual import manual; manual(); print('pypdf' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"
