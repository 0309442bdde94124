from collections.abc import Callable

import pytest

from press.evidence.finding import Finding

Small = Callable[..., list[Finding]]


def table(columns: str, *rows: str) -> str:
    listed = "".join(f"            - {row}\n" for row in rows)
    return f"sections:\n  - heading: Rivers\n    body:\n      - table:\n          columns: {columns}\n          rows:\n{listed}"


def test_passes(small: Small) -> None:
    assert small("table", table("[River, Height]", "[Oxus, high]", "[Helmand, low]")) == []


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (["[Oxus]"], "this row has 1 cell, the table 2 columns"),
        (["[Oxus, high, blue]"], "this row has 3 cells, the table 2 columns"),
    ],
)
def test_ragged_rows(small: Small, rows: list[str], message: str) -> None:
    assert [one.message for one in small("table", table("[River, Height]", *rows))] == [message]


def test_too_many_columns(small: Small) -> None:
    many = "[" + ", ".join("abcdefghi") + "]"
    (found,) = small("table", table(many, many))
    assert found.message.startswith("this table has 9 columns")
