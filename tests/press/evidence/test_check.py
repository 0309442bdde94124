from dataclasses import replace
from pathlib import Path

import pytest

from press.brief import Brief
from press.evidence import RULES, check, explain
from press.marked import Text, read_yaml
from press.problems import Problems, Refused, Severity
from press.shape import shaped
from press.sources import Report, read_reports
from press.workspace import Workspace

ROOT = Path(__file__).parents[3]


def load(root: Path, name: str) -> tuple[Brief, tuple[Report, ...]]:
    problems = Problems()
    workspace = Workspace(root)
    tree = read_yaml(workspace, name, problems)
    brief = shaped(Brief, tree, problems) if tree else None
    assert brief, [problem.message for problem in problems]
    reports = read_reports(brief, workspace, problems)
    assert not list(problems)
    return brief, reports


def test_the_real_brief_is_borne_out_by_its_report() -> None:
    checked = check(*load(ROOT, "briefs/2024-17-afghanistan.yaml"))
    assert len(checked.accepted) == len(checked.brief.accept)
    assert all(problem.severity is not Severity.ERROR for problem in checked.problems)


def test_every_problem_is_told_in_one_run(tmp_path: Path) -> None:
    text = (ROOT / "briefs/2024-17-afghanistan.yaml").read_text()
    broken = text.replace("about 2,000\n", "about 20,000\n").replace(
        "“strategic patience”", "“strategic calm”"
    )
    (tmp_path / "brief.yaml").write_text(broken)
    (tmp_path / "source").mkdir()
    for report in (ROOT / "source").glob("*.txt"):
        (tmp_path / "source" / report.name).write_bytes(report.read_bytes())
    with pytest.raises(Refused) as refused:
        check(*load(tmp_path, "brief.yaml"))
    assert {"number", "verbatim"} <= {problem.rule for problem in refused.value.problems}
    assert all(problem.hint for problem in refused.value.problems)


@pytest.mark.parametrize(("broken", "stopped"), [("2,000\n", True), ("about 20,000\n", False)])
def test_warnings_alone_say_that_they_stop_a_brief(broken: str, stopped: bool) -> None:
    brief, reports = load(ROOT, "briefs/2024-17-afghanistan.yaml")
    figures = (replace(brief.key_figures[0], figure=Text(broken.strip(), brief.where)),)
    with pytest.raises(Refused) as refused:
        check(replace(brief, key_figures=figures), reports)
    told = [one for one in refused.value.problems if one.message.startswith("warnings stop a brief")]
    assert len(told) == stopped


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_manual_page(rule: str) -> None:
    page = explain(rule)
    assert page.startswith(f"{rule}: ")
    assert "wrong" in page


def test_no_rule_is_forgotten() -> None:
    files = {path.stem.replace("_", "-") for path in (ROOT / "press/evidence/rules").glob("[a-z]*.py")}
    assert files == set(RULES)
    assert len(files) > 10


def test_explain_knows_no_other_rule() -> None:
    with pytest.raises(KeyError):
        explain("nonsense")
