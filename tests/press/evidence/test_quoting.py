from collections.abc import Callable

import pytest

from press.evidence.case import Case
from press.evidence.quoting import missing

Cased = Callable[..., Case]


@pytest.mark.parametrize(
    ("words", "cited", "message"),
    [
        ("Salmon swim upstream", 2, ""),
        ("Salmon swim upstream", 1, "these words stand in paragraph 2, not in paragraph 1"),
        ("Trout swim upstream", 2, "these words do not stand in paragraph 2"),
        ("Salmon swim upstream", 0, ""),
        ("Trout swim upstream", 0, "these words do not stand in any report"),
    ],
)
def test_missing(cased: Cased, words: str, cited: int, message: str) -> None:
    case = cased("", "Salmon swim upstream in May.")
    fault = missing(case, words, case.paragraphs[cited - 1 : cited] if cited else ())
    assert (fault[0] if fault else "") == message


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("Trout swim upstream", "it has “Salmon” for your “Trout”"),
        ("swim far upstream", "it has no “far”"),
        ("Salmon upstream in May", "it has “swim”, which you leave out"),
        (
            "nothing of the kind at all",
            "copy the source's words letter for letter, or take the quotation marks away",
        ),
    ],
)
def test_hints(cased: Cased, words: str, hint: str) -> None:
    case = cased("", "Salmon swim upstream in May.")
    fault = missing(case, words, case.paragraphs[1:])
    assert fault is not None
    assert hint in fault[1]


def test_after_many_faults_no_more_passages_are_looked_for(cased: Cased) -> None:
    case = cased("", "Salmon swim upstream in May.")
    faults = [missing(case, "Trout swim upstream", ()) for _ in range(30)]
    assert "Salmon" in faults[0][1]  # type: ignore[index]
    assert "Salmon" not in faults[-1][1]  # type: ignore[index]
