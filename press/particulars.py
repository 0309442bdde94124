"""A release in; what its file says about itself, how it is called, and what its bytes must hold, out."""

from datetime import UTC, datetime
from pathlib import PurePosixPath

from press.filenames import FileName, slug
from press.pages import Pages
from press.pdf.metadata import Information
from press.proof import Expected
from press.release import Release, Withheld
from press.workspace import Workspace

PROFILES = {"print": ("FOGRA39L_coated.icc", "FOGRA39"), "email": ("sRGB_argyll.icc", "sRGB IEC61966-2.1")}
_LARGEST_PROFILE = 5_000_000


def information(release: Release, edition: str, workspace: Workspace) -> Information:
    """Say what a file says about itself: nothing but what the brief says."""
    brief = release.brief
    file, name = PROFILES[edition]
    return Information(
        title=str(brief.title),
        author=author(release),
        subject=str(brief.subtitle or ""),
        keywords=release.banner.name,
        lang=language(release),
        when=moment(release),
        identifier=f"{brief.number or brief.date} {release.audience.name}",
        version=str(brief.version),
        profile=workspace.read(f"layouts/profiles/{file}", _LARGEST_PROFILE),
        profile_name=name,
    )


def author(release: Release) -> str:
    """Return who is named as the author: a person, a desk, or else the series."""
    return str(release.brief.author or release.brief.series or "")


def language(release: Release) -> str:
    """Return the language of an audience's documents."""
    return str(release.audience.language or release.brief.language)


def moment(release: Release) -> datetime:
    """Return the one moment that a file names: the day of the brief, at midnight."""
    day = release.brief.date
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def expected(pages: Pages, withheld: Withheld, edition: str) -> Expected:
    """Say what the finished bytes must hold, from the layout and from the release."""
    desk, tree = pages.story.desk, pages.story.tree
    return Expected(
        texts=tuple(tag.text for tag in tree.walk() if tag.text),
        pages=len(pages.leaves),
        title=str(desk.brief.title),
        author=author(desk.release),
        lang=language(desk.release),
        edition=edition,
        size=pages.size,
        parts=tuple(own for tag in tree.walk() for own in tag.own),
        fixed=frozenset(desk.fixed),
        withheld=tuple(map(str, withheld.texts)),
        when=moment(desk.release),
    )


def named(pattern: FileName, release: Release, file: str, edition: str) -> str:
    """Fill in the pattern of file names for a brief that stands in `file`."""
    stem = PurePosixPath(file).stem
    values = {
        "number": release.brief.number or release.brief.date,
        "slug": slug(stem, str(release.brief.number or "")),
        "audience": release.audience.name,
        "language": language(release),
        "marking": release.banner.name,
        "version": f"v{release.brief.version}",
        "edition": edition,
    }
    return pattern.filled(values)
