"""The whole line: a brief's file in; for each audience and edition that is wanted, proven bytes out. Read this file first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, product

from press.audiences import Audiences
from press.conditions import Condition
from press.drawing.surface import Surface
from press.editions import finish
from press.evidence import Checked
from press.intake import read_checked, read_policy
from press.layout.coarse import coarse
from press.layout.composing import lay_out
from press.layout.design import open_design
from press.layout.overset import thin
from press.layout.pages import Pages, draw
from press.manifest import REGISTER
from press.particulars import expected, extras, information, named
from press.printing.inking import overloaded
from press.problems import Problem, Refused
from press.proof import prove
from press.proof.proven import prove_beside
from press.release import Release, Withheld, cut
from press.sending.passwords import password
from press.sending.weight import heavy
from press.sheets import sheet_for
from press.unpaged import WRITING, posted, told
from press.withholding.copies import Copy, copies, others, register, register_words
from press.workspace import Workspace


@dataclass(frozen=True)
class Made:
    """A proven file: its name, its bytes, how many pages it has, if any, what was noticed on the way, and what it is."""

    name: str
    data: bytes
    pages: int = 0
    problems: tuple[Problem, ...] = ()
    edition: str = ""
    marking: str = ""
    version: int = 1
    copy: int = 0


def make(
    workspace: Workspace,
    name: str,
    wanted: Sequence[tuple[str, str]],
    checked: Checked | None = None,
    press: Condition | None = None,
) -> Iterator[Made]:
    """Make the wanted (audience, edition) files of one brief; raise Refused at the first stage that refuses.

    `checked` is the brief as `read_checked` gave it, if that was done before; `press` is another than is meant.
    """
    checked = checked or read_checked(workspace, name)
    policy = read_policy(workspace)
    for audience, editions in groupby(wanted, lambda one: one[0]):
        release, withheld = cut(checked.brief, checked.reports, policy.audience(audience))
        layout = lay_out(release, open_design(workspace, release))
        own: list[tuple[Copy, str, bytes]] = []
        for (_, edition), copy in product(editions, copies(release.audience)):
            pages, hidden = layout.pages(copy), withheld.also(others(release.audience, copy))
            called = named(policy.file_name, pages.story.desk.release, name, edition)
            files = [_file(workspace, pages, hidden, (edition, called, press))]
            if edition == "email":
                files.append(_message(policy, pages, hidden, files[0]))
            elif edition == "print":
                files.append(_report(workspace, pages, hidden, files[0]))
            files = [_labelled(one, pages.story.desk.release, edition) for one in files]
            yield from files
            own += [(copy, one.name, one.data) for one in files if copy]
        if own:
            meant = replace(expected(pages, withheld, REGISTER), parts=tuple(register_words(own)))
            called, data = named(policy.file_name, layout.release, name, REGISTER), register(own)
            data = prove_beside(data, meant, called).data
            yield _labelled(Made(called, data), layout.release, REGISTER)


def _labelled(made: Made, release: Release, edition: str) -> Made:
    """Say of a file what it is."""
    number = release.copy.number if release.copy else 0
    told = (edition, release.banner.label, release.brief.version, number)
    return Made(made.name, made.data, made.pages, made.problems, *told)


def _file(
    workspace: Workspace, pages: Pages, withheld: Withheld, meant: tuple[str, str, Condition | None]
) -> Made:
    edition, name, press = meant
    if edition in WRITING:
        return Made(name, told(pages, withheld, edition, name).data)
    desk = pages.story.desk
    about = information(desk.release, edition, workspace, press)
    sheet = sheet_for(edition, pages.paper.inches, about.grey)
    if sheet.colour == "cmyk" and (heavy_inks := list(overloaded(desk.look.house, about))):
        raise Refused(heavy_inks)
    surface = Surface(sheet, pages.size, pages.language, about.profile)
    draw(pages, surface)
    data = finish(surface, pages.story.tree, about, extras(desk))
    data = prove(data, expected(pages, withheld, edition), name).data
    if edition == "email" and desk.release.audience.encrypted:
        from press.sending.sealing import sealed  # noqa: PLC0415  (what encrypts is an extra)

        data = sealed(data, password(), name)
    return Made(name, data, len(pages.leaves), (*thin(pages), *coarse(pages)))


def _report(workspace: Workspace, pages: Pages, withheld: Withheld, file: Made) -> Made:
    from press.printing.certificate import certify, said  # noqa: PLC0415  (only files for the press have one)
    from press.proof.x4.preflight import preflight  # noqa: PLC0415

    name, held = f"{file.name.removesuffix('.pdf')}-preflight.pdf", preflight(file.data)
    meant = expected(pages, withheld, "print")
    meant = replace(meant, fixed=meant.fixed | set(said(held)))
    return Made(name, prove_beside(certify(workspace, file.name, held), meant, name).data, 1)


def _message(policy: Audiences, pages: Pages, withheld: Withheld, file: Made) -> Made:
    name = file.name.removesuffix(".pdf") + ".eml"
    weight = tuple(heavy(file.name, file.data, policy.largest))
    return Made(name, posted(pages, withheld, [(file.name, file.data)], policy, name).data, problems=weight)
