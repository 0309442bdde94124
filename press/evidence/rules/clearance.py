"""clearance: a final brief was cleared, and nobody reviews or clears their own work.

status: final needs cleared_by:, and the name there and under reviewed_by: is not the author's.

    wrong   author: South Asia desk
            status: final
            cleared_by: South Asia desk
    right   cleared_by: the name of whoever cleared it
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding, placed
from press.marked import Text


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for a final brief without a clearer, and for an author who reviews or clears."""
    brief = case.brief
    if brief.status == "final" and not brief.cleared_by:
        message = "status: is final, but cleared_by: names nobody"
        yield Finding(
            placed(brief.status, brief.where),
            "",
            message,
            "name who cleared it, or write status: draft",
            place="status",
        )
    for key, name in (("reviewed_by", brief.reviewed_by), ("cleared_by", brief.cleared_by)):
        if name and brief.author and _plain(name) == _plain(brief.author):
            message = f"{key}: names the author, who cannot be the second pair of eyes"
            yield Finding(name.where, "", message, "name somebody else, or leave it empty", place=key)


def _plain(name: Text) -> str:
    return " ".join(name.casefold().split())
