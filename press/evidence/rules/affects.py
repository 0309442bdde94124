"""affects: a sign to watch names judgments that exist.

affects: holds the numbers of the key judgments that the sign would change, counted from 1 in the order of
the file.

    wrong   affects: 9          (the brief has seven judgments)
    right   affects: 1, 5
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each number without a judgment."""
    count = len(case.brief.key_judgments)
    for place, sign in enumerate(case.brief.watch, 1):
        for number in sign.affects.numbers if sign.affects else ():
            if not 1 <= number <= count and sign.affects:
                message = f"there is no judgment {number}; the brief has {count}"
                yield Finding(
                    sign.affects.where,
                    "",
                    message,
                    f"write numbers from 1 to {count}",
                    place=f"watch {place}",
                )
