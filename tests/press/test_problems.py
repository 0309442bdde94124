"""Problems come in file order, all at once, and only errors stop a build."""

import pytest

from press.problems import Exit, Problem, Problems, Refused, Severity, Where


def test_a_place_is_written_so_that_an_editor_can_jump_to_it() -> None:
    assert str(Where("briefs/x.yaml", 121, 5)) == "briefs/x.yaml:121:5"


def test_problems_come_in_the_order_of_the_file_whatever_found_them() -> None:
    problems = Problems()
    for line, column in ((12, 1), (2, 9), (2, 3)):
        problems.add(Where("x.yaml", line, column), "rule", "wrong")
    problems.take([Problem(Where("a.yaml", 99), "rule", "wrong")])
    assert [str(one.where) for one in problems] == ["a.yaml:99:1", "x.yaml:2:3", "x.yaml:2:9", "x.yaml:12:1"]
    assert len(problems) == 4


def test_a_stage_is_refused_with_everything_that_was_found() -> None:
    problems = Problems()
    problems.add(Where("x", 2), "rule", "second", "mend it")
    problems.take([Problem(Where("x", 1), "note", "first", severity=Severity.WARNING)])
    with pytest.raises(Refused) as caught:
        problems.stop(Exit.OVERSET)
    assert [(one.message, one.severity) for one in caught.value.problems] == [
        ("first", Severity.WARNING),
        ("second", Severity.ERROR),
    ]
    assert caught.value.status is Exit.OVERSET
    assert str(caught.value) == "x:1:1: note: first\nx:2:1: rule: second"


def test_warnings_and_notes_alone_stop_nothing() -> None:
    problems = Problems()
    for severity in (Severity.WARNING, Severity.NOTE):
        problems.take([Problem(Where("x"), "rule", "told", severity=severity)])
    problems.stop()
    assert len(problems) == 2


def test_scripts_that_call_the_build_can_rely_on_its_status() -> None:
    assert {one.name: int(one) for one in Exit} == {
        "MADE": 0,
        "REFUSED": 1,
        "USAGE": 2,
        "OVERSET": 3,
        "UNPROVEN": 4,
        "STOPPED": 130,
    }
    assert Refused([]).status is Exit.REFUSED
