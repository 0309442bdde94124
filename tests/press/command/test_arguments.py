"""Every wrong word on the command line is pointed at, with the word that may have been meant."""

import pytest

from press.command.arguments import COMMANDS, form_of, read_words
from press.problems import Exit, Refused


def wrong(*words):
    with pytest.raises(Refused) as caught:
        read_words(words)
    assert caught.value.status is Exit.USAGE
    (problem,) = caught.value.problems
    where = problem.where
    assert problem.rule == "usage"
    return where.text[where.column - 1 : where.column - 1 + where.length], problem.message, problem.hint


def test_nothing_asks_for_everything():
    asked = read_words([])
    assert (asked.command, asked.briefs, asked.audience, asked.edition, asked.out, asked.jobs) == (
        "build",
        [],
        None,
        None,
        None,
        None,
    )
    assert (asked.format, asked.quiet) == ("text", False)


def test_everything_that_a_build_can_be_asked_for():
    words = [
        "a",
        "b",
        "--audience",
        "public",
        "--edition",
        "print",
        "--out",
        "x",
        "--jobs",
        "3",
        "--format",
        "json",
        "--quiet",
    ]
    asked = read_words(words)
    assert (asked.briefs, asked.audience, asked.edition, asked.out, asked.jobs) == (
        ["a", "b"],
        ["public"],
        ["print"],
        "x",
        3,
    )
    assert (asked.format, asked.quiet) == ("json", True)


def test_several_audiences_and_editions_are_asked_for_with_commas_or_one_by_one():
    for words in (
        ["--audience", "public,field", "--edition=print, text"],
        ["--audience", "public", "--edition", "print", "--audience=field", "--edition", "text"],
    ):
        asked = read_words(words)
        assert (asked.audience, asked.edition) == (["public", "field"], ["print", "text"])
    assert wrong("--edition", "print,mail")[:2] == ("print,mail", "there is no edition 'mail'")


@pytest.mark.parametrize(
    "words",
    [
        ["check", "a"],
        ["list"],
        ["paragraphs", "r"],
        ["explain"],
        ["explain", "weekday"],
        ["new", "r", "--name", "n"],
        ["schema", "--check"],
    ],
)
def test_each_command_is_understood(words):
    assert read_words(words).command == words[0]


@pytest.mark.parametrize(
    ("words", "place", "hint"),
    [
        (["--audiance", "x"], "--audiance", "write --audience"),
        (["--edition", "prnt"], "prnt", "write print"),
        (["a", "--edition=prnt"], "--edition=prnt", "write print"),
        (["--format", "jsn"], "jsn", "write json"),
        (["check", "--jobs", "2"], "--jobs", "see build.py check --help"),
        (["--jobs", "many"], "--jobs", "see build.py --help"),
        (["--jobs", "0"], "--jobs", "see build.py --help"),
        (["--jobs", "99999999"], "--jobs", "see build.py --help"),
        (["a", "--out"], "--out", "see build.py --help"),
        (["list", "surplus"], "surplus", "see build.py list --help"),
        (["paragraphs"], "build.py paragraphs", "see build.py paragraphs --help"),
        (["--aud", "public"], "--aud", "write --audience"),
        (["--version"], "--version", "see build.py --help"),
        (["--bogus"], "--bogus", "see build.py --help"),
        (["2024-17", "check"], "check", "write python build.py check 2024-17"),
        (["--audience", "a b", "check"], "check", "write python build.py check --audience 'a b'"),
        (["list", "--quiet"], "--quiet", "see build.py list --help"),
    ],
)
def test_a_wrong_word_is_pointed_at(words, place, hint):
    found, message, told = wrong(*words)
    assert found == place
    assert hint in told
    assert message[0].islower() or message.startswith("--")
    assert not message.endswith(".")


def test_the_form_of_problems_is_known_before_the_words_are_understood():
    assert form_of(["--nonsense", "--format", "json"]) == "json"
    assert form_of(["--format=github"]) == "github"
    assert form_of(["json"]) == "text"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_each_help_says_what_the_command_does(command, capsys):
    with pytest.raises(SystemExit) as caught:
        read_words([*command.split(), "--help"])
    told = capsys.readouterr().out
    assert not caught.value.code
    assert COMMANDS.get(command, "Make every brief") in told
    assert all(word in told for word in ("--format", "usage: build.py"))
    assert ("--quiet" in told) is (command not in ("list", "paragraphs", "explain", "verify"))


@pytest.mark.parametrize("words", ["help", "help check", "help nonsense"])
def test_help_is_a_word_too(words, capsys):
    with pytest.raises(SystemExit):
        read_words(words.split())
    assert capsys.readouterr().out.startswith("usage: build.py")


def test_the_help_of_all_names_each_command_and_each_exit_status(capsys):
    with pytest.raises(SystemExit):
        read_words(["--help"])
    told = capsys.readouterr().out
    assert all(command in told for command in COMMANDS)
    assert all(f"{int(status)} " in told.partition("exit status:")[2] for status in Exit)


@pytest.mark.parametrize("option", ["--edition", "--format"])
def test_a_choice_of_nothing_is_no_choice_of_everything(option):
    _, message, hint = wrong(option, "")
    assert message.endswith("''")
    assert hint.startswith("choose from ")
