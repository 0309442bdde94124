"""table: every row has a cell for each column, and there are no more columns than a page can hold.

wrong   columns: [Party, Position]        rows: [[NRF]]
right   columns: [Party, Position]        rows: [[NRF, attacks the Taliban]]
"""

from collections.abc import Iterator

from press.brief import Table
from press.evidence.case import Case
from press.evidence.finding import Finding

MOST = 8


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each ragged row and for each table that is too wide."""
    for number, section in enumerate(case.brief.sections, 1):
        for passage in section.body:
            if passage.table is not None:
                yield from _faults(passage.table, f"sections {number}")


def _faults(table: Table, place: str) -> Iterator[Finding]:
    count = len(table.columns)
    if count > MOST:
        message = f"this table has {count} columns, and {MOST} is the most that a page can hold"
        yield Finding(table.columns[MOST].where, "", message, "divide it into two tables", place=place)
    for row in table.rows:
        if len(row) != count:
            message = (
                f"this row has {len(row)} {'cell' if len(row) == 1 else 'cells'}, the table {count} columns"
            )
            where = row[0].where if row else table.where
            yield Finding(
                where, "", message, 'write one cell for each column, "–" for an empty one', place=place
            )
