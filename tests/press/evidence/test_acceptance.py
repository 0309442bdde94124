from dataclasses import replace

import pytest

from press.brief import Acceptance
from press.evidence.acceptance import named, settle
from press.evidence.finding import Finding
from press.marked import Text
from press.problems import Severity, Where

KNOWN = ("verbatim", "number", "weekday")
LINE = Where("briefs/x.yaml", 7, 1, 3, "The rivers’ banks are “high”.")
WARNING = Finding(LINE, "weekday", "no such day", "", Severity.WARNING, "source 3")
ERROR = Finding(LINE, "number", "no such number", "", Severity.ERROR, "actors 3 facts 1")


def accept(warning: str, place: str) -> Acceptance:
    return Acceptance(Text(warning), Text(place), Text("looked at"))


@pytest.mark.parametrize("place", ["source 3", "source  3", "“rivers' banks”", "'banks are'"])
def test_accepts_a_warning_at_its_place(place: str) -> None:
    left, held = settle([accept("weekday", place)], [WARNING], KNOWN)
    assert left == []
    assert [(one.warning, found) for one, found in held] == [("weekday", (WARNING,))]


def test_the_name_of_a_whole_holds_for_its_parts() -> None:
    part = Finding(LINE, "number", "m", "", Severity.WARNING, "actors 3 facts 1")
    assert settle([accept("number", "actors 3")], [part], KNOWN)[0] == []


def test_an_acceptance_of_several_lines_says_so() -> None:
    other = Finding(replace(LINE, line=9), "weekday", "m", "", Severity.WARNING, "source 3")
    left, held = settle([accept("weekday", "source 3")], [WARNING, WARNING, other], KNOWN)
    assert len(held[0][1]) == 3
    assert [(one.severity, one.message) for one in left] == [
        (Severity.NOTE, "this accepts 3 warnings, in lines 7, 9")
    ]
    assert settle([accept("weekday", "source 3")], [WARNING, WARNING], KNOWN)[0] == []


def test_the_entry_that_accepts_a_warning_is_named() -> None:
    assert named(WARNING) == "- {warning: weekday, in: source 3, reason: why it stands}"
    assert named(replace(WARNING, rule="verbatim")) == ""


@pytest.mark.parametrize(
    ("warning", "place", "message", "hint"),
    [
        ("weekday", "source 4", "weekday does not warn in source 4", "write in: source 3"),
        ("weekday", "source 33", "weekday does not warn in source 33", "write in: source 3"),
        ("weekday", "“lakes”", "weekday does not warn in “lakes”", "write in: source 3"),
        ("wekday", "source 3", "there is no rule called 'wekday'", "write weekday"),
        (
            "number",
            "actors 3",
            "what number finds in actors 3 is an error, and only warnings can be accepted",
            "",
        ),
        (
            "verbatim",
            "source 3",
            "verbatim protects the source's own words, and no reason can excuse that",
            "",
        ),
    ],
)
def test_an_acceptance_that_does_not_hold(warning: str, place: str, message: str, hint: str) -> None:
    left, held = settle([accept(warning, place)], [WARNING, ERROR], KNOWN)
    assert held == []
    assert left[:2] == [WARNING, ERROR]
    assert left[2].message == message
    assert left[2].hint.startswith(hint)


def test_each_entry_is_judged_by_itself() -> None:
    other = Finding(LINE, "weekday", "m", "", Severity.WARNING, "source 5")
    left, held = settle(
        [accept("weekday", "source 3"), accept("weekday", "source 5")], [WARNING, other], KNOWN
    )
    assert (left, len(held)) == ([], 2)


def test_notes_need_no_acceptance_but_may_have_one() -> None:
    note = Finding(LINE, "weekday", "m", "", Severity.NOTE, "source 3")
    assert settle([accept("weekday", "source 3")], [note], KNOWN)[0] == []
