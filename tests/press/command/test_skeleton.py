"""A new brief begins as sound YAML that says what is still to be written."""

from datetime import date
from pathlib import Path

import yaml

from press.brief import Brief, Source
from press.command.skeleton import skeleton
from press.marked import Text, mark
from press.problems import Problems
from press.shape import shaped
from press.sources.blocks import read_text
from press.sources.report import Report

ROOT = Path(__file__).parents[3]
REPORT = "source/000_19742a439c21bab3.txt"


def begun(text):
    source = Source(file=Text(REPORT), title=Text(REPORT))
    return skeleton(Report("", REPORT, source, read_text(text, REPORT)), "2024-18-x", date(2024, 12, 1))


def test_every_paragraph_stands_in_it_with_its_number():
    made = begun((ROOT / REPORT).read_text("utf-8"))
    assert "# [1] The Special Inspector General" in made
    assert "\n# [19] " in made
    assert "\n# [20] " not in made
    assert max(map(len, made.splitlines())) <= 110


def test_it_names_the_report_with_its_heading_and_pins_it():
    read = yaml.load(begun("A: heading # one\n\nOne sentence is here.\n"), yaml.BaseLoader)
    (source,) = read["sources"]
    assert source["title"].strip() == "A: heading # one"
    assert (source["file"], source["paragraphs"], len(source["sha256"])) == (REPORT, "1", 64)
    assert read["date"] == "2024-12-01"


def test_only_what_its_author_must_write_is_missing():
    problems = Problems()
    value = mark(begun((ROOT / REPORT).read_text("utf-8")).encode(), "briefs/x.yaml", problems)
    assert shaped(Brief, value, problems) is None
    assert {problem.rule for problem in problems} == {"empty"}
    written = {problem.message.split('"')[1] for problem in problems}
    assert written == {
        "title",
        "bottom_line",
        "judgment",
        "likelihood",
        "source_says",
        "confidence",
        "because",
        "cites",
    }


def test_no_letter_of_a_report_leaves_its_comment():
    made = begun("A sentence with\u2028a line separator,\u2029another, and {braces} of its own.\n")
    assert "a line separator, another, and {braces} of its own." in made.replace("\n# ", " ")
    assert set(yaml.load(made, yaml.BaseLoader)) == set(yaml.load(begun("One sentence.\n"), yaml.BaseLoader))
