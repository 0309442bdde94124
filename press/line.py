"""The whole line: a brief's file in; for each audience and edition that is wanted, proven bytes out. Read this file first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from press.composing import lay_out
from press.design import open_design
from press.editions import finish
from press.evidence import Checked
from press.intake import read_checked, read_policy
from press.overset import thin
from press.pages import draw
from press.particulars import attached, expected, information, named
from press.problems import Problem
from press.proof import prove
from press.release import cut
from press.sheets import EDITIONS
from press.surface import Surface
from press.unpaged import WRITING, posted, told
from press.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """A proven file: its name, its bytes, how many pages it has, if any, and what was noticed on the way."""

    name: str
    data: bytes
    pages: int = 0
    problems: tuple[Problem, ...] = ()


def make(
    workspace: Workspace, name: str, wanted: Sequence[tuple[str, str]], checked: Checked | None = None
) -> Iterator[Made]:
    """Make the wanted (audience, edition) files of one brief; raise Refused at the first stage that refuses.

    `checked` is the brief as `read_checked` gave it, if that was done before.
    """
    checked = checked or read_checked(workspace, name)
    policy = read_policy(workspace)
    for audience, editions in groupby(wanted, lambda one: one[0]):
        release, withheld = cut(checked.brief, checked.reports, policy.audience(audience))
        layout = lay_out(release, open_design(workspace, release))
        for _, edition in editions:
            called = named(policy.file_name, layout.release, name, edition)
            pages = layout.pages()
            if edition in WRITING:
                yield Made(called, told(pages, withheld, edition, called).data)
                continue
            about = information(layout.release, edition, workspace)
            surface = Surface(EDITIONS[edition], pages.size, pages.language, about.profile)
            draw(pages, surface)
            data = finish(surface, pages.story.tree, about, attached(pages.story.desk))
            proven = prove(data, expected(pages, withheld, edition), called)
            yield Made(called, proven.data, len(pages.leaves), tuple(thin(pages)))
            if edition == "email":
                message = called.removesuffix(".pdf") + ".eml"
                yield Made(message, posted(pages, withheld, [(called, proven.data)], policy, message).data)
