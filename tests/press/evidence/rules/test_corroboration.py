from collections.abc import Callable

import pytest

from press.brief import Brief
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.rules import corroboration
from press.sources import Report
from press.sources.blocks import read_text
from press.sources.report import Paragraph

Small = Callable[..., list[Finding]]
RUN = "the rivers are likely to rise in the spring because the snow of the winter was deep"


def test_passes(small: Small) -> None:
    assert small("corroboration", "gaps:\n  - Nothing here is corroborated. [1]\n") == []


def test_high_confidence_from_one_source(small: Small) -> None:
    (found,) = small("corroboration", "", old="confidence: moderate", new="confidence: high")
    assert found.message == "confidence: high rests on one source"


def test_one_source_confirms_nothing(small: Small) -> None:
    (found,) = small("corroboration", "why_it_matters: Two sources say so. [1]\n")
    assert found.message == "“Two sources” needs two sources, but this cites one"


@pytest.mark.parametrize(
    ("second", "count"),
    [(f"We saw that {RUN}.", 1), (f"They said: “{RUN}”.", 0), ("The rivers rise.", 0)],
)
def test_sources_that_copy_each_other(poured_two: Callable[[], Brief], second: str, count: int) -> None:
    brief = poured_two()
    reports = []
    for source, text in zip(brief.sources, (f"The office found that {RUN}.", second), strict=True):
        blocks = read_text(text + " And so on and on and on.", str(source.file))
        owned = tuple(
            Paragraph(one.number, one.text, one.where, 0, one.lines, str(source.id))
            for one in blocks
            if isinstance(one, Paragraph)
        )
        reports.append(Report(str(source.id), str(source.file), source, owned))
    assert len(list(corroboration.check(Case(brief, tuple(reports))))) == count
