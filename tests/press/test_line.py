"""The whole line: from a file to proven bytes, the same each time."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from press.conditions import Condition
from press.line import Made, make
from press.problems import Exit, Refused
from press.proof.x4.facts import facts
from press.proof.x4.preflight import preflight
from press.proof.x4.reading.intent import intent
from press.workspace import Workspace
from tests.briefs import emptiest
from tests.workshop import ROOT, outfit, policy, put, put_brief

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


def test_another_press_is_what_the_file_is_made_for_and_brings_along(workspace: Workspace) -> None:
    profile = (ROOT / "layouts/profiles/GRACoL2006_TR006_320.icc").read_bytes()
    press = Condition("House press", profile, registered=False)
    file, *_ = make(workspace, "briefs/river.yaml", [("staff", "print")], press=press)
    held = preflight(file.data)
    assert held.passes
    assert facts(held)["condition"] == "House press (CMYK)"
    assert held.file is not None
    meant = intent(held.file)
    assert meant is not None
    assert meant.profile == profile
    assert "/RegistryName" not in meant.entries


def test_what_is_made_for_black_ink_has_one_plate_and_is_small(workspace: Workspace) -> None:
    profile = (ROOT / "layouts/profiles/black.icc").read_bytes()
    press = Condition("Black ink", profile, registered=False)
    for edition in ("print", "mono"):
        file, *_ = make(workspace, "briefs/river.yaml", [("staff", edition)], press=press)
        held = preflight(file.data)
        assert held.passes
        assert facts(held)["plates"] == "Black"
        assert len(file.data) < 80_000


def test_a_colour_that_the_press_does_not_take_is_told_in_the_house(tmp_path: Path) -> None:
    own = outfit(tmp_path)
    put(own, "briefs/audiences.yaml", policy(STAFF))
    put_brief(own, "river", emptiest())
    house = (own.root / "layouts/house.yaml").read_text()
    put(own, "layouts/house.yaml", house.replace("\ninks:\n", '\ninks:\n  rich: "#000000 100 90 80 80"\n'))
    with pytest.raises(Refused) as refused:
        run(own, ("staff", "print"))
    (problem,) = refused.value.problems
    assert problem.where.file == "layouts/house.yaml"
    assert problem.where.text.strip() == 'rich: "#000000 100 90 80 80"'
    assert [one.name for one in run(own, ("staff", "mono"))] == ["2024-11-28-river-staff-mono.pdf"]


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
