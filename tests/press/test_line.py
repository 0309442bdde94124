"""The whole line: from a file to proven bytes, the same each time."""

from collections.abc import Sequence

import pytest

from press.line import Made, make
from press.problems import Exit, Refused
from press.workspace import Workspace
from tests.briefs import emptiest
from tests.workshop import outfit, policy, put, put_brief

STAFF = {"name": "staff", "template": "executive", "ceiling": "TLP:GREEN"}
OTHERS = {"name": "others", "template": "field"}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = outfit(tmp_path_factory.mktemp("line") / "work")
    put(made, "briefs/audiences.yaml", policy(STAFF, OTHERS))
    put_brief(made, "river", emptiest())
    return made


def run(workspace: Workspace, *wanted: tuple[str, str]) -> Sequence[Made]:
    return list(make(workspace, "briefs/river.yaml", wanted))


def test_each_audience_gets_what_it_wants_in_the_order_of_the_asking(workspace: Workspace) -> None:
    files = run(workspace, ("staff", "print"), ("staff", "text"), ("others", "html"))
    assert [one.name for one in files] == [
        "2024-11-28-river-staff-print.pdf",
        "2024-11-28-river-staff-print-preflight.pdf",
        "2024-11-28-river-staff-text.txt",
        "2024-11-28-river-others-html.html",
    ]
    assert [one.data[:5] for one in files[:2]] == [b"%PDF-"] * 2
    assert [one.pages for one in files] == [1, 1, 0, 0]


def test_the_email_edition_comes_with_its_message(workspace: Workspace) -> None:
    file, message = run(workspace, ("staff", "email"))
    assert (file.name, message.name) == (
        "2024-11-28-river-staff-email.pdf",
        "2024-11-28-river-staff-email.eml",
    )
    assert file.name.encode() in message.data


def test_the_same_brief_makes_the_same_bytes(workspace: Workspace) -> None:
    assert run(workspace, ("staff", "print")) == run(workspace, ("staff", "print"))


def test_nothing_wanted_is_nothing_made(workspace: Workspace) -> None:
    assert run(workspace) == []


def test_a_brief_that_its_reports_do_not_bear_out_is_not_set(workspace: Workspace) -> None:
    text = (workspace.root / "briefs/river.yaml").read_text()
    put(workspace, "briefs/false.yaml", text.replace('source_says: "', 'source_says: "invented '))
    with pytest.raises(Refused) as caught:
        list(make(workspace, "briefs/false.yaml", [("staff", "print")]))
    assert caught.value.status is Exit.REFUSED
    assert {one.where.file for one in caught.value.problems} == {"briefs/false.yaml"}


def test_a_brief_above_the_ceiling_makes_nothing(workspace: Workspace) -> None:
    text = (workspace.root / "briefs/river.yaml").read_text()
    put(workspace, "briefs/high.yaml", text + "marking: TLP:RED\n")
    with pytest.raises(Refused):
        list(make(workspace, "briefs/high.yaml", [("others", "print")]))


def test_an_audience_that_is_not_there_is_a_key_error(workspace: Workspace) -> None:
    with pytest.raises(KeyError):
        run(workspace, ("nobody", "print"))
