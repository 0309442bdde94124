"""What the other commands tell, and the two files that they write."""

import json
import shutil
from pathlib import Path

import pytest

from press.command.arguments import read_words
from press.command.commands import RUN
from press.command.console import Console
from press.problems import Exit, Refused
from press.workspace import Workspace

ROOT = Path(__file__).parents[3]
REAL = "briefs/2024-17-afghanistan.yaml"


@pytest.fixture
def root(tmp_path, monkeypatch):
    for folder in ("briefs", "source"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    heavy = shutil.ignore_patterns("fonts", "[!b]*.icc", "*.png", "__pycache__")
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts", ignore=heavy)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(root, capsys):
    def done(*words):
        asked = read_words(words)
        console = Console(asked.format, asked.quiet)
        try:
            status = RUN[asked.command](Workspace(root), asked, console)
        except Refused as refusal:
            console.take(refusal.problems)
            status = refusal.status
        console.close()
        told = capsys.readouterr()
        return status, told.out, told.err

    return done


def edit(root, old, new):
    text = (root / REAL).read_text("utf-8")
    assert old in text
    (root / REAL).write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_brief_is_told_with_what_it_accepted(run):
    assert run("check") == (Exit.MADE, f"{REAL}: nothing is wrong, 9 warnings accepted\n", "")


def test_an_unsound_brief_is_refused_at_its_place(root, run):
    edit(root, "  - figure: about 2,000", "  - figure: about 20,000")
    status, out, err = run("check", "2024-17")
    assert status is Exit.REFUSED
    assert out == ""
    line = next(
        n
        for n, words in enumerate((root / REAL).read_text("utf-8").splitlines(), 1)
        if "about 20,000" in words
    )
    assert f"{REAL}:{line}:" in err
    assert "number: " in err


def test_a_language_without_words_is_told_without_a_build(root, run):
    edit(root, "language: en", "language: english")
    status, out, err = run("check")
    assert (status, out) == (Exit.REFUSED, "")
    assert "there are no words for the language 'english'" in err


def test_every_brief_is_checked_though_one_is_refused(root, run):
    shutil.copy(root / REAL, root / "briefs/good.yaml")
    (root / "briefs/bad.yaml").write_text("x: 1\n")
    status, out, err = run("check")
    assert status is Exit.REFUSED
    assert out.count("nothing is wrong") == 2
    assert "briefs/bad.yaml:1:1" in err


def test_a_release_that_lost_what_it_must_have_is_refused(root, run):
    edit(root, "section_markings:", "section_markings:\n  key_judgments: TLP:RED\n  bottom_line: TLP:RED")
    status, _, err = run("check")
    assert status is Exit.REFUSED
    assert "public" in err


def test_the_list_names_briefs_and_audiences(run):
    status, out, _ = run("list")
    assert status is Exit.MADE
    assert f"{REAL}  2024-11-28  draft  TLP:CLEAR\n    Taliban dominance likely" in out
    assert "analyst: up to TLP:AMBER+STRICT; sheet: analyst; editions: print, email" in out


def test_the_list_goes_on_after_a_brief_that_cannot_be_read(root, run):
    (root / "briefs/2023-1-bad.yaml").write_text("\t")
    status, out, err = run("list")
    assert status is Exit.REFUSED
    assert REAL in out
    assert "briefs/2023-1-bad.yaml:1:" in err


def test_an_audience_without_a_ceiling_sees_the_lowest(root, run):
    (root / "briefs/audiences.yaml").write_text("audiences:\n  - name: all\n    template: public\n")
    assert "all: up to the lowest marking" in run("list")[1]


def test_the_paragraphs_of_a_report_are_printed_with_their_numbers(run):
    status, out, _ = run("paragraphs", "000_19742a439c21bab3.txt")
    assert status is Exit.MADE
    assert out.startswith("# Despite Attacks By Resistance Fronts")
    assert "\n[19] " in out
    assert not out.endswith("\n\n")


def test_a_report_that_cannot_be_read_is_told(root, run):
    (root / "source/bad.txt").write_bytes(b"\xff")
    (root / "source/empty.txt").touch()
    for name, told in (
        ("bad", "bad.txt:1:1: encoding: the byte FF is not UTF-8"),
        ("empty", "empty.txt:1:1: source: "),
    ):
        for command in ("paragraphs", "new"):
            status, _, err = run(command, name)
            assert status is Exit.REFUSED
            assert err.startswith(f"source/{told}")


def test_two_briefs_of_one_number_are_told(root, run):
    assert "number-twice" not in run("check")[2]
    shutil.copy(root / REAL, root / "briefs/copy.yaml")
    status, _, err = run("check")
    assert status is Exit.MADE
    assert f"briefs/copy.yaml:14:9: warning: number-twice: 2024-17 is the number of {REAL}, too" in err
    text = (root / REAL).read_text("utf-8")
    (root / "briefs/copy.yaml").write_text(text.replace("language: en", "language: fr"), "utf-8")
    assert "number-twice" not in run("check")[2]


def test_programs_get_one_document(root, run):
    (root / "briefs/bad.yaml").write_text("x: 1\n")
    told = json.loads(run("list", "--format", "json")[1])
    assert [one["number"] for one in told["briefs"]] == ["2024-17"]
    assert {"public", "analyst"} < {one["name"] for one in told["audiences"]}
    assert {one["file"] for one in told["problems"]} == {"briefs/bad.yaml"}
    told = json.loads(run("paragraphs", "000_19742a439c21bab3", "--format", "json")[1])
    assert [one["number"] for one in told["paragraphs"]] == list(range(1, 20))
    assert told["paragraphs"][0]["text"]
    told = json.loads(run("explain", "weekday", "--format", "json")[1])
    assert told["rules"][0]["page"].startswith("weekday: ")
    told = json.loads(run("new", "000_19742a439c21bab3", "--name", "n", "--format", "json")[1])
    assert told == {"files": [{"file": "briefs/n.yaml"}], "problems": []}


def test_a_rule_is_explained_by_its_page(run):
    assert run("explain", "weekday")[1].startswith("weekday: a weekday and a date that belong together")
    assert "embedded" in run("explain", "fonts")[1]


def test_all_rules_are_listed_with_their_first_lines(run):
    from press.evidence import RULES

    lines = run("explain")[1].splitlines()
    named = {line.split()[0] for line in lines}
    assert set(RULES) | {"fonts", "words"} <= named
    assert all(len(line.split()) > 3 for line in lines)
    assert not any(line.split()[1].startswith(line.split()[0] + ":") for line in lines)


def test_a_rule_that_is_not_there_is_told_with_the_nearest(run):
    status, _, err = run("explain", "weekdy")
    assert status is Exit.USAGE
    assert "write weekday" in err


def test_a_brief_is_begun_and_never_written_over(root, run):
    assert run("new", "000_19742a439c21bab3", "--name", "2024-18-x.yaml") == (
        Exit.MADE,
        "briefs/2024-18-x.yaml\nfill it in, then: python build.py check 2024-18-x\n",
        "",
    )
    made = (root / "briefs/2024-18-x.yaml").read_text("utf-8")
    assert "# [19] " in made
    assert "check 2024-18-x" in made
    (root / "briefs/2024-18-x.yaml").write_text("mine")
    status, _, err = run("new", "000_19742a439c21bab3", "--name", "2024-18-x")
    assert status is Exit.USAGE
    assert "there is a file briefs/2024-18-x.yaml already" in err
    assert (root / "briefs/2024-18-x.yaml").read_text() == "mine"


def test_a_new_brief_stays_in_its_folder(root, run):
    for name in ("../../x", "in/x", "..\\x"):
        status, _, err = run("new", "000_19742a439c21bab3", "--name", name)
        assert status is Exit.USAGE
        assert "is a path, and a name was expected" in err
        assert "the file goes into briefs/" in err
    assert not list(root.rglob("x.yaml"))
    (root / "briefs/y.yaml").symlink_to(root / "z")
    assert run("new", "000_19742a439c21bab3", "--name", "y")[0] is Exit.USAGE
    assert not (root / "z").exists()


def test_a_report_is_turned_into_a_text_whose_paragraphs_keep_their_numbers(root, run):
    page = "<h2>Rivers</h2><p>The rivers rose in May.</p><p>They fell in June, said the office.</p>"
    (root / "source/rivers.html").write_text(page)
    status, out, _ = run("import", "source/rivers.html")
    assert (status, out.splitlines()[0]) == (Exit.MADE, "source/rivers.txt")
    assert (root / "source/rivers.txt").read_text().startswith("# Rivers\n\n[1] The rivers rose in May.\n")
    assert run("paragraphs", "source/rivers.txt")[1] == run("paragraphs", "source/rivers.html")[1]
    status, _, err = run("import", "source/rivers.html")
    assert status is Exit.USAGE
    assert "there is a file source/rivers.txt already" in err


def test_the_schema_is_written_and_kept_up_to_date(root, run):
    file = root / "briefs/brief.schema.json"
    assert run("schema")[:2] == (Exit.MADE, "briefs/brief.schema.json\n")
    assert "key_judgments" in json.loads(file.read_text("utf-8"))["properties"]
    assert run("schema", "--check")[0] is Exit.MADE
    file.write_text(file.read_text("utf-8").replace("key_judgments", "judgments"), "utf-8")
    status, _, err = run("schema", "--check")
    assert status is Exit.REFUSED
    assert "python build.py schema" in err
    file.unlink()
    assert run("schema", "--check")[0] is Exit.REFUSED
