"""Problems are shown at their place, and nothing in them can drive a terminal or a build service."""

import io
import json

import pytest

from press.command.tell import Progress, as_github, as_json, counted, harmless, told
from press.problems import Problem, Severity, Where


def problem(text: str, column: int = 1, length: int = 1, **more: str) -> Problem:
    said = {"rule": "colon", "message": "a colon stands here", "hint": "put > after it"} | more
    return Problem(Where("briefs/x.yaml", 3, column, length, text), **said)  # type: ignore[arg-type]


def test_place_rule_message_line_underline_and_hint() -> None:
    assert told(problem("title: a: b", 9, 2)).split("\n") == [
        "briefs/x.yaml:3:9: colon: a colon stands here",
        "    title: a: b",
        "            ^^",
        "  hint: put > after it",
    ]


def test_without_a_line_or_a_hint_they_are_left_out() -> None:
    assert told(problem("", hint="")) == "briefs/x.yaml:3:1: colon: a colon stands here"


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.NOTE])
def test_other_severities_are_named(severity: Severity) -> None:
    one = Problem(Where("x", 1, 1), "weekday", "a Tuesday", severity=severity)
    assert told(one) == f"x:1:1: {severity}: weekday: a Tuesday"


def test_colour_changes_nothing_but_colour() -> None:
    one = problem("title: a: b", 9)
    coloured = told(one, colour=True)
    assert "\x1b[31m" in coloured
    for code in ("\x1b[1m", "\x1b[31m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == told(one)


def columns(line: str, underline: str) -> str:
    """Return what a terminal shows above the underline, for lines of narrow letters."""
    start = underline.index("^")
    return line[start : start + underline.count("^")]


@pytest.mark.parametrize("start", [0, 50, 150, 5_000, 199_990])
def test_a_long_line_is_cut_around_the_place(start: int) -> None:
    text = "a" * start + "HERE" + "b" * (200_000 - start)
    _, line, underline, _ = told(problem(text, start + 1, 4)).split("\n")
    assert len(line) <= 110
    assert columns(line, underline) == "HERE"


def test_a_long_place_is_cut_too() -> None:
    _, line, underline, _ = told(problem("w" * 200_000, 1, 200_000)).split("\n")
    assert len(line) <= 110
    assert len(underline) <= 110


def test_wide_letters_take_two_columns_and_accents_none() -> None:
    _, _, underline, _ = told(problem("中文e\u0301x!", 5, 1)).split("\n")
    assert underline == "    " + " " * 5 + "^"


def test_a_long_line_of_wide_letters_is_cut_too() -> None:
    _, line, _, _ = told(problem("中" * 1000, 500)).split("\n")
    assert len(line) <= 60
    assert line.count("…") == 2


def test_tabs_take_one_column() -> None:
    _, line, underline, _ = told(problem("\ta\tb", 4)).split("\n")
    assert columns(line, underline) == "b"
    assert line == "     a b"


def test_a_place_at_the_end_of_a_line_is_underlined() -> None:
    _, _, underline, _ = told(problem("abc", 4)).split("\n")
    assert underline == "    " + "   ^"


def test_right_to_left_lines_are_marked_inside() -> None:
    _, line, _ = told(problem("title: سلام: x", 12)).split("\n")
    assert line == "    title: سلام>>>:<<< x"


@pytest.mark.parametrize("letter", "\x1b\x07\r\x9b\u202e\u2066\u200b\u2028\ufeff\xad\U000e0041")
def test_nothing_drives_the_terminal(letter: str) -> None:
    one = Problem(Where(f"x{letter}", 1, 2, 1, f"a{letter}b{letter}"), "letter", f"m{letter}", f"h{letter}")
    shown = told(one)
    assert letter not in shown
    assert f"{ord(letter):04x}" in shown
    assert letter not in as_json([one])
    assert len(shown.split("\n")) == 4


def test_harmless_text_is_left_alone() -> None:
    assert harmless("“Türkiye” – 2,000 中文 سلام") == "“Türkiye” – 2,000 中文 سلام"
    assert harmless("a\x1b[2Jb") == r"a\u001b[2Jb"


@pytest.mark.parametrize("file", ["", "command line", "build.py"])
def test_github_gets_no_place_where_there_is_no_file(file: str) -> None:
    assert as_github([Problem(Where(file), "usage", "wrong")]).startswith("::error title=")


def test_json_holds_what_else_is_told_beside_the_problems() -> None:
    assert json.loads(as_json([], {"files": [1]})) == {"files": [1], "problems": []}


def test_json_holds_all_in_order() -> None:
    first = Problem(Where("briefs/x.yaml", 2, 7), "date", "no day", severity=Severity.WARNING)
    one, other = json.loads(as_json([problem("b", 5), first]))
    assert one == {
        "file": "briefs/x.yaml",
        "line": 2,
        "column": 7,
        "length": 1,
        "severity": "warning",
        "rule": "date",
        "message": "no day",
        "hint": "",
    }
    assert (other["severity"], other["hint"]) == ("error", "put > after it")


def test_annotations_are_escaped() -> None:
    one = Problem(Where("a,b:c.yaml", 3, 9, 2), "colon", "100%\r\n::error::x", "do")
    assert as_github([one]) == (
        "::error file=a%2Cb%3Ac.yaml,line=3,col=9,endColumn=11,title=colon::100%25%0D%0A::error::x%0Ahint: do"
    )


def test_warnings_and_notes_have_their_own_annotations() -> None:
    where = Where("x", 1, 1)
    found = as_github(
        [
            Problem(where, "a", "m", severity=Severity.NOTE),
            Problem(where, "b", "m", severity=Severity.WARNING),
        ]
    )
    assert [line.split(" ")[0] for line in found.split("\n")] == ["::notice", "::warning"]


def test_problems_are_counted_by_severity() -> None:
    one = problem("a")
    warning = Problem(Where("x"), "a", "m", severity=Severity.WARNING)
    assert counted([]) == "no problems"
    assert counted([one]) == "1 error"
    assert counted([warning, one, one]) == "2 errors, 1 warning"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_is_a_line_a_step_in_a_pipe() -> None:
    stream = io.StringIO()
    progress = Progress(stream, 2)
    progress.step("read")
    progress.step("lay \x1b out")
    progress.clear()
    assert stream.getvalue() == "1/2 read\n2/2 lay \\u001b out\n"


def test_progress_is_one_line_on_a_terminal() -> None:
    stream = Terminal()
    progress = Progress(stream, 2)
    progress.step("read")
    progress.step("w" * 200)
    progress.clear()
    first, second, third = stream.getvalue().split("\r\x1b[K")[1:]
    assert (first, third) == ("1/2 read", "")
    assert len(second) < 80
    assert "\n" not in stream.getvalue()
