"""The whole line: a brief's file in; for each audience and edition that is wanted, proven bytes out. Read this file first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from press.composing import lay_out
from press.design import open_design
from press.editions import finish
from press.intake import read_checked, read_policy
from press.overset import thin
from press.pages import draw
from press.particulars import expected, information, named
from press.problems import Problem
from press.proof import prove
from press.release import cut
from press.sheets import EDITIONS
from press.surface import Surface
from press.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """A proven file: its name, its bytes, how many pages it has, and what was noticed on the way."""

    name: str
    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


def make(workspace: Workspace, name: str, wanted: Sequence[tuple[str, str]]) -> Iterator[Made]:
    """Make the wanted (audience, edition) files of one brief; raise Refused at the first stage that refuses."""
    checked = read_checked(workspace, name)
    policy = read_policy(workspace)
    for audience, editions in groupby(wanted, lambda one: one[0]):
        release, withheld = cut(checked.brief, checked.reports, policy.audience(audience))
        layout = lay_out(release, open_design(workspace, release))
        for _, edition in editions:
            called = named(policy.file_name, layout.release, name, edition)
            pages = layout.pages()
            surface = Surface(EDITIONS[edition], pages.size, pages.language)
            draw(pages, surface)
            data = finish(surface, pages.story.tree, information(layout.release, edition, workspace))
            proven = prove(data, expected(pages, withheld, edition), called)
            yield Made(called, proven.data, len(pages.leaves), tuple(thin(pages)))
