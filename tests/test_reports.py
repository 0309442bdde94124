"""Two more briefs, on reports of other kinds: what the rules say of them, and every edition of them."""

from pathlib import Path

import pytest

from press.evidence import RULES, find
from press.evidence.acceptance import settle
from press.evidence.case import Case
from press.intake import read_checked, read_policy
from press.workspace import Workspace
from tests.workshop import outfit, put, run, unchecked

FOLDER = Path(__file__).parent / "reports"
NAMES = ("briefs/2023-04-debian.yaml", "briefs/2026-03-sudan.yaml")
# Fields in which a judgment says for itself what it rests on.
_OF_JUDGMENTS = {"source_says", "likelihood", "because"}
# How the reason of an acceptance begins if the rule was wrong, and not the brief or the report.
FALSE = "False alarm:"


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with the project's layouts, the two briefs and their reports."""
    made = outfit(tmp_path_factory.mktemp("reports") / "work")
    for path in sorted(FOLDER.rglob("*.*")):
        name = str(path.relative_to(FOLDER))
        if path.suffix == ".pdf":
            (made.root / name).write_bytes(path.read_bytes())
        else:
            put(made, name, path.read_text(encoding="utf-8"))
    return made


def statements(case: Case) -> int:
    """Count the stretches of a brief that say something of the reports and cite them."""
    return sum(1 for claim in case.told if claim.cites and claim.key not in _OF_JUDGMENTS)


def test_false_alarms_are_rare(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    total, alarms = 0, []
    for name in NAMES:
        taken = unchecked(workspace, name)
        count = statements(Case(taken.brief, taken.reports))
        left, accepted = settle(taken.brief.accept, find(taken.brief, taken.reports), RULES)
        assert not left, left
        total += count
        alarms += [
            f"{finding.where.file}:{finding.where.line}: {finding.rule}: {finding.message}"
            for entry, findings in accepted
            for finding in findings
            if entry.reason.startswith(FALSE)
        ]
        with capsys.disabled():
            print(f"\n{name}: {count} statements, {len(taken.brief.accept)} warnings accepted", end="")
    with capsys.disabled():
        print(f"\n{len(alarms)} false alarms in {total} statements", *alarms, sep="\n  ")
    assert total >= 200
    assert len(alarms) * 100 <= total


@pytest.mark.parametrize("name", NAMES)
def test_briefs_are_cleared(workspace: Workspace, name: str) -> None:
    """Traps of a draft are only told; a brief that is cleared has answered them."""
    assert read_checked(workspace, name).brief.status == "cleared"


@pytest.mark.parametrize("name", NAMES)
def test_every_edition_is_proven(workspace: Workspace, name: str) -> None:
    checked = read_checked(workspace, name)
    for audience in read_policy(workspace).audiences:
        for edition in audience.editions.names:
            made = run(workspace, checked, audience, edition)
            assert str(checked.brief.title).split()[0] in made.words


def test_the_paragraphs_of_the_pdf(workspace: Workspace) -> None:
    (report,) = unchecked(workspace, NAMES[0]).reports
    assert report.paragraphs[76].text.endswith(
        "there were several internal releases as we worked to get the process right."
    )
    assert max(one.page for one in report.paragraphs) == 27
    headings = [block.text for block in report.blocks if block not in report.paragraphs]
    assert "4.14 What’s Next?" in headings
    assert not [text for text in headings if text.startswith("A Brief History of Debian ")]
