"""glossary: an abbreviation is explained once.

wrong   NRF: National Resistance Front
        nrf: Nouvelle Revue Française
"""

from collections.abc import Iterator

from press.evidence.case import Case
from press.evidence.finding import Finding


def check(case: Case) -> Iterator[Finding]:
    """Yield an error for each term that is explained again."""
    seen: dict[str, int] = {}
    for number, entry in enumerate(case.brief.glossary, 1):
        first = seen.setdefault(entry.term.casefold(), entry.term.where.line)
        if first != entry.term.where.line:
            message = f"{entry.term} is explained twice, first on line {first}"
            yield Finding(
                entry.term.where, "", message, "keep one of the explanations", place=f"glossary {number}"
            )
