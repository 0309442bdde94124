"""The whole line: a brief's file in; for every audience and edition, proven bytes out. Read this file first."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from press.audiences import Audiences, read_audiences
from press.brief import Brief
from press.desk import Desk
from press.editions import finish
from press.evidence import Checked, check
from press.fit import fits, fitted
from press.language import load_language
from press.look import Look, read_house
from press.marked import Text, read_yaml
from press.overset import overset, thin
from press.pages import Pages, draw, place, tell
from press.paper import paper
from press.pdf.metadata import Information
from press.problems import Exit, Problem, Problems, Refused
from press.proof import Expected, prove
from press.release import Release, Withheld, banner_of, cut
from press.shape import shaped
from press.sheets import EDITIONS, Sheet
from press.sources import read_reports
from press.surface import Surface
from press.templates import Parts, Template, read_template
from press.workspace import Workspace

PROFILES = {"print": ("FOGRA39L_coated.icc", "FOGRA39"), "email": ("sRGB_argyll.icc", "sRGB IEC61966-2.1")}


@dataclass(frozen=True)
class Made:
    """A proven file: its name, its bytes, and what was noticed on the way."""

    name: str
    data: bytes
    pages: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Design:
    """What an audience's documents are made with."""

    template: Template
    look: Look
    parts: Parts


def make(workspace: Workspace, name: str, wanted: Sequence[tuple[str, str]]) -> Iterator[Made]:
    """Make the wanted (audience, edition) files of one brief; raise Refused at the first stage that refuses."""
    checked = read(workspace, name)
    audiences = policy(workspace)
    for audience in dict.fromkeys(audience for audience, _ in wanted):
        one = next(a for a in audiences.audiences if a.name == audience)
        release, withheld = cut(checked.brief, checked.reports, one)
        design = designed(workspace, release)
        for edition in (edition for named, edition in wanted if named == audience):
            pages = lay_out(release, design)
            release = pages.story.desk.release
            data = finished(pages, EDITIONS[edition], release, workspace)  # type: ignore[index]
            called = file_name(audiences.file_name, release, edition)
            proven = prove(data, expected(pages, release, withheld, edition), called)
            yield Made(called, proven.data, len(pages.leaves), tuple(thin(pages)))


def read(workspace: Workspace, name: str) -> Checked:
    """Read a brief and its reports and hold one against the other; raise Refused with all that is wrong."""
    problems = Problems()
    value = read_yaml(workspace, name, problems)
    brief = None if value is None else shaped(Brief, value, problems)
    problems.stop()
    assert brief is not None
    reports = read_reports(brief, workspace, problems)
    problems.stop()
    return check(brief, reports)


def policy(workspace: Workspace) -> Audiences:
    """Read who reads what; raise Refused with all that is wrong."""
    problems = Problems()
    found = read_audiences(workspace, problems)
    problems.stop()
    assert found is not None
    return found


def designed(workspace: Workspace, release: Release) -> Design:
    """Open the template, the house and the language of a release; raise Refused with all that is wrong."""
    problems = Problems()
    template = read_template(workspace, release.audience.template, problems)
    language = load_language(release.audience.language or release.brief.language, workspace)
    house = read_house(workspace, template.house, problems) if template else None
    problems.stop()
    assert template is not None
    assert house is not None
    return Design(template, Look(house, language, workspace.root / "layouts/fonts"), Parts(workspace))


def lay_out(release: Release, design: Design) -> Pages:
    """Set a release by its template and fit it into its pages; raise Refused (3) if it does not fit."""
    sheet = paper(str(release.audience.page), design.look.language.direction == "rtl")

    # What the sheet prints decides the banner and where citations can lead: so the story is told once before.
    draft = Desk(release, design.look.language, design.look)
    tell(draft, design.template, design.parts)
    release = replace(release, banner=banner_of(release, draft.printed))

    def setting(size: float, space: float) -> Pages:
        desk = Desk(release, design.look.language, design.look.scaled(size, space), draft.annexed)
        return place(tell(desk, design.template, design.parts), sheet)

    pages = fitted(setting, design.template)
    if not fits(pages, design.template):
        raise Refused(overset(pages, design.template), Exit.OVERSET)
    return pages


def finished(pages: Pages, sheet: Sheet, release: Release, workspace: Workspace) -> bytes:
    """Draw pages on an edition's surface and write its bytes."""
    surface = Surface(sheet, (pages.paper.width, pages.paper.height), pages.story.desk.language.tag)
    draw(pages, surface)
    return finish(surface, pages.story.tree, information(release, sheet, workspace))


def information(release: Release, sheet: Sheet, workspace: Workspace) -> Information:
    """Say what a file says about itself: nothing but what the brief says."""
    brief = release.brief
    file, name = PROFILES[sheet.edition]
    return Information(
        title=str(brief.title),
        author=str(brief.author or brief.series or ""),
        subject=str(brief.subtitle or ""),
        keywords=release.banner.name,
        lang=str(release.audience.language or brief.language),
        when=moment(release),
        identifier=f"{brief.number or ''}/{release.audience.name}",
        version=str(brief.version),
        profile=workspace.read(f"layouts/profiles/{file}", 5_000_000),
        profile_name=name,
    )


def moment(release: Release) -> datetime:
    """Return the one moment that a file names: the day of the brief, at midnight."""
    day = release.brief.date
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def expected(pages: Pages, release: Release, withheld: Withheld, edition: str) -> Expected:
    """Say what the finished bytes must hold, from the layout and from the release."""
    desk, tree = pages.story.desk, pages.story.tree
    return Expected(
        texts=tuple(tag.text for tag in tree.walk() if tag.text),
        pages=len(pages.leaves),
        title=str(release.brief.title),
        author=str(release.brief.author or release.brief.series or ""),
        lang=desk.language.tag,
        edition=edition,
        size=(pages.paper.width, pages.paper.height),
        parts=tuple(own for tag in tree.walk() for own in tag.own),
        fixed=frozenset(desk.fixed),
        withheld=tuple(map(str, withheld.texts)),
        when=moment(release),
    )


def file_name(pattern: Text, release: Release, edition: str) -> str:
    """Fill in the template of file names; what no system takes in a name becomes a hyphen."""
    brief = release.brief
    plain = unicodedata.normalize("NFKD", str(brief.title)).encode("ascii", "ignore").decode().lower()
    values = {
        "number": str(brief.number or brief.date),
        "slug": "-".join(re.findall(r"[a-z0-9]+", plain)[:6]),
        "audience": str(release.audience.name),
        "language": str(release.audience.language or brief.language),
        "marking": release.banner.name,
        "version": f"v{brief.version}",
        "edition": edition,
    }
    filled = re.sub(r"\{(\w+)\}", lambda one: values.get(one[1], one[0]), str(pattern))
    return re.sub(r"[^\w.+-]+", "-", filled).strip("-.")[:120] + ".pdf"
