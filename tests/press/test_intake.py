"""A brief is read and held against its reports without any page being made."""

from pathlib import Path

import pytest

from press.intake import read_brief, read_checked, read_policy
from press.problems import Exit, Refused
from press.workspace import Workspace

ROOT = Path(__file__).parents[2]
REAL = "briefs/2024-17-afghanistan.yaml"


def test_the_real_brief_is_read_and_borne_out():
    checked = read_checked(Workspace(ROOT), REAL)
    assert checked.brief.number == "2024-17"
    assert [len(report.paragraphs) for report in checked.reports] == [19]


def test_the_policy_is_read():
    assert "public" in {str(audience.name) for audience in read_policy(Workspace(ROOT)).audiences}


@pytest.mark.parametrize("read", [read_brief, read_checked])
def test_what_is_wrong_with_a_brief_is_refused_in_one_go(tmp_path, read):
    (tmp_path / "x.yaml").write_text("titel: x\ndate: 2024-13-01\n")
    with pytest.raises(Refused) as caught:
        read(Workspace(tmp_path), "x.yaml")
    assert caught.value.status is Exit.REFUSED
    assert len(caught.value.problems) > 2


def test_a_missing_report_is_refused_at_its_place(tmp_path):
    text = (ROOT / REAL).read_text("utf-8")
    (tmp_path / "x.yaml").write_text(text)
    with pytest.raises(Refused) as caught:
        read_checked(Workspace(tmp_path), "x.yaml")
    (problem,) = caught.value.problems
    assert problem.where.line == next(n for n, line in enumerate(text.splitlines(), 1) if "- file:" in line)


def test_a_missing_policy_is_refused(tmp_path):
    with pytest.raises(Refused):
        read_policy(Workspace(tmp_path))


def test_an_acceptance_that_readers_are_told_is_a_caveat_at_its_place(tmp_path):
    text = (ROOT / REAL).read_text("utf-8")
    reason = "    reason: 2024, from the publication date.\n"
    assert text.count(reason) == 1
    (tmp_path / "x.yaml").write_text(text.replace(reason, reason + "    tell: yes\n"))
    before, after = (read_brief(Workspace(one), name) for one, name in ((ROOT, REAL), (tmp_path, "x.yaml")))
    assert len(after.caveats) == len(before.caveats) + 1
    assert after.caveats[-1].text == "2024, from the publication date."
    assert after.caveats[-1].where.line == next(
        n for n, line in enumerate(text.splitlines(), 1) if "warning: year-missing" in line
    )
