"""as-of: the days of a brief and its sources come in order.

Nothing later than as_of: was used, so as_of: is not after the date: of the brief, and no source was
published after as_of:.

    wrong   date: 2024-11-28
            as_of: 2024-12-01
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding, placed


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each day that lies after one that it cannot lie after."""
    brief = case.brief
    if brief.as_of and brief.as_of > brief.date:
        message = f"as_of: {brief.as_of} is after the date of the brief, {brief.date}"
        yield Finding(
            placed(brief.as_of, brief.where), "", message, "correct the one or the other", place="as_of"
        )
    limit, named = (brief.as_of, "as_of:") if brief.as_of else (brief.date, "the date: of the brief")
    for number, source in enumerate(brief.sources, 1):
        if source.published and source.published > limit:
            message = f"this source was published on {source.published}, after {named} {limit}"
            yield Finding(
                placed(source.published, source.where),
                "",
                message,
                "correct published:, or say how late the brief knows things",
                place=f"sources {number}",
            )
