"""Who reads what: what is not said is the safest, and every slip is told at its place."""

from pathlib import Path

import pytest

from press.audiences import FILE, Audiences, read_audiences, read_schemes
from press.markings import SHIPPED, Marking
from press.problems import Problems, Severity
from press.workspace import Workspace
from tests.cutting import pour
from tests.workshop import ROOT

STAFF = "audiences:\n  - name: staff\n    template: analyst\n"


def read(root: Path, text: str) -> tuple[Audiences | None, list[tuple[int, str, str]]]:
    (root / "briefs").mkdir(exist_ok=True)
    (root / FILE).write_text(text, "utf-8")
    problems = Problems()
    found = read_audiences(Workspace(root), problems)
    assert all(one.where.file == FILE and one.hint for one in problems)
    return found, [(one.where.line, one.rule, f"{one.message}; {one.hint}") for one in problems]


def test_what_is_not_said_is_the_safest(tmp_path: Path) -> None:
    found, told = read(tmp_path, STAFF)
    assert not told
    assert found is not None
    staff = found.audience("staff")
    assert staff.ceiling is None  # the lowest of the brief's scheme
    assert (staff.source_text, staff.portion_marks, staff.to) == (False, False, ())
    assert staff.editions.names == ("print", "email")
    assert (staff.page, staff.language) == ("A4", None)
    assert found.file_name.pattern == "{number}-{slug}-{audience}-{edition}"


def test_what_is_said_is_taken(tmp_path: Path) -> None:
    found, told = read(
        tmp_path,
        STAFF + "    ceiling: TLP:AMBER\n    editions: email, html\n    page: Letter\n    source_text: yes\n"
        "    to: South Asia desk <desk@example.org>\n    notices: Read it twice.\n",
    )
    assert not told
    assert found is not None
    staff = found.audience("staff")
    assert staff.ceiling is not None
    assert (staff.ceiling.name, staff.editions.names, staff.source_text) == (
        "TLP:AMBER",
        ("email", "html"),
        True,
    )
    assert [one.address for one in staff.to] == ["desk@example.org"]
    assert [one.text for one in staff.notices] == ["Read it twice."]


def test_an_audience_that_is_not_there_is_a_key_error(tmp_path: Path) -> None:
    found, _ = read(tmp_path, STAFF)
    assert found is not None
    with pytest.raises(KeyError):
        found.audience("public")


@pytest.mark.parametrize(
    ("line", "rule", "meant"),
    [
        ("    editions: print, fax", "edition", "'fax' is no edition; write some of print"),
        ("    editions: print, emial", "edition", "'emial' is no edition; write email"),
        ("    page: foolscap", "page", "'foolscap' is no page size; write A4"),
        ("    source_text: maybe", "answer", "yes"),
        ("    to: everyone", "mailbox", "name@example.org"),
        ("    cieling: TLP:RED", "unknown", "write ceiling"),
    ],
)
def test_slips_are_told_at_their_place(tmp_path: Path, line: str, rule: str, meant: str) -> None:
    _, told = read(tmp_path, STAFF + line + "\n")
    ((place, id_, words),) = told
    assert (place, id_) == (4, rule)
    assert meant in words


def test_two_audiences_cannot_share_a_name(tmp_path: Path) -> None:
    _, told = read(tmp_path, STAFF + "  - name: staff\n    template: field\n")
    assert told == [(4, "audience", "this name is taken in line 2; give it another name")]


def test_a_pattern_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    _, told = read(tmp_path, 'file_name: "../{slug}"\n' + STAFF)
    assert [(line, rule) for line, rule, _ in told] == [(1, "filename")]


# ---------------------------------------------------------------------- markings


def test_an_own_scheme_is_understood_in_ceilings_and_in_briefs(tmp_path: Path) -> None:
    text = STAFF + "    ceiling: INTERNAL\nscheme:\n  name: Ministry\n  levels: [OPEN, INTERNAL, CLOSED]\n"
    found, told = read(tmp_path, text)
    assert not told
    assert found is not None
    ceiling = found.audience("staff").ceiling
    assert ceiling is not None
    schemes = read_schemes(Workspace(tmp_path))
    seen = [
        Marking(name, schemes=schemes).within(ceiling) for name in ("OPEN", "INTERNAL", "CLOSED", "TLP:CLEAR")
    ]
    assert seen == [True, True, False, False]


@pytest.mark.parametrize(
    ("lines", "line", "rule"),
    [
        ("    ceiling: INTERNALL\nscheme:\n  name: M\n  levels: [OPEN, INTERNAL]\n", 4, "marking"),
        ("    ceiling: TLP:PURPLE\n", 4, "marking"),
        ("scheme:\n  name: M\n  levels: [OPEN, OPEN]\n", 6, "scheme"),
    ],
)
def test_markings_that_nobody_knows_are_told(tmp_path: Path, lines: str, line: int, rule: str) -> None:
    assert [one[:2] for one in read(tmp_path, STAFF + lines)[1]] == [(line, rule)]


def test_without_a_sound_policy_the_schemes_of_the_press_hold(tmp_path: Path) -> None:
    assert read_schemes(Workspace(tmp_path)) is SHIPPED
    read(tmp_path, "audiences: none\n")
    assert read_schemes(Workspace(tmp_path)) is SHIPPED


def test_names_that_are_no_audiences_are_told(tmp_path: Path) -> None:
    found, _ = read(tmp_path, STAFF)
    assert found is not None
    brief = pour("gaps:\n  - text: One. [1]\n    for: staff, stuff\n")
    (told,) = found.strangers(brief)
    assert (told.where.line, told.severity, told.hint) == (17, Severity.ERROR, "write staff")
    assert told.message == "there is no audience 'stuff', so nobody gets this by that name"


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    _, told = read(tmp_path, STAFF + "    editions: print, emial\n    to: everyone\n")
    assert [(line, rule) for line, rule, _ in told] == [(4, "edition"), (5, "mailbox")]


def test_the_profile_of_a_press_is_read_with_the_policy(tmp_path: Path) -> None:
    (tmp_path / "layouts/profiles").mkdir(parents=True)
    for name in ("FOGRA39L_coated", "sRGB_argyll"):
        data = (ROOT / f"layouts/profiles/{name}.icc").read_bytes()
        (tmp_path / f"layouts/profiles/{name}.icc").write_bytes(data)
    assert not read(tmp_path, STAFF + "    profile: layouts/profiles/FOGRA39L_coated.icc\n")[1]
    for name, words in (("sRGB_argyll", "of a screen"), ("none", "is not there")):
        ((line, _, message),) = read(tmp_path, STAFF + f"    profile: layouts/profiles/{name}.icc\n")[1]
        assert (line, words in message) == (4, True)
