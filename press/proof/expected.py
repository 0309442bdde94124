"""What the bytes of one file have to be, said by those who made it, for the proofs to hold against them."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple


@dataclass(frozen=True)
class Expected:
    """What layout meant and the release says; `size` is width and height of the trimmed page in points.

    `texts` are the words of each structure element that holds running text, in reading order, figures left
    out; `parts` every text of the release in the order of the sheet; `fixed` what a template may add to
    them; `withheld` what must not be there. `when` is the one moment that every date in the file names,
    and `blank` how many of the pages, the last ones, hold nothing.
    """

    texts: tuple[str, ...]
    pages: int
    title: str
    author: str
    lang: str
    edition: str
    size: tuple[float, float]
    parts: tuple[str, ...]
    fixed: frozenset[str] = frozenset()
    withheld: tuple[str, ...] = field(default=(), repr=False)
    when: datetime | None = None
    subject: str = ""
    blank: int = 0


class Fault(NamedTuple):
    """One thing that a proof finds wrong: what is there, what was expected, on which page (from 1)."""

    message: str
    hint: str = ""
    page: int | None = None
