from press.evidence.finding import Finding
from press.problems import Problem, Severity, Where


def test_a_finding_is_a_problem_that_knows_the_name_of_its_place() -> None:
    found = Finding(
        Where("brief.yaml", 3), "number", "no such number", "correct it", place="actors 1 facts 2"
    )
    assert isinstance(found, Problem)
    assert (found.severity, found.place) == (Severity.ERROR, "actors 1 facts 2")
    assert found != Finding(
        Where("brief.yaml", 3), "number", "no such number", "correct it", place="actors 1 facts 3"
    )
