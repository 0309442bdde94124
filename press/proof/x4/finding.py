"""What a rule finds in a print file: the words, the page, the object and the clause."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One thing that is not as it must be: page counts from 1, `number` is the object's (0: none).

    `clause` is set where it is another than that of the rule; a finding that is not `grave` is only told.
    """

    message: str
    page: int | None = None
    number: int = 0
    clause: str = ""
    grave: bool = True

    @property
    def place(self) -> str:
        """The page and the object, as people read them."""
        parts = [f"page {self.page}" if self.page else "", f"object {self.number}" if self.number else ""]
        return ", ".join(filter(None, parts))
