"""A release in; what its file says about itself, how it is called, and what its bytes must hold, out."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath

from press.conditions import Condition, read_condition
from press.editions import Extras
from press.filenames import FileName, slug
from press.layout.desk import Desk
from press.layout.pages import Pages
from press.marked import Text
from press.paper import paper
from press.pdf.attachments import Attachment
from press.pdf.metadata import Information
from press.proof import Expected
from press.record import record
from press.release import Release, Withheld, above
from press.trees import every
from press.workspace import Workspace

_SCREEN = ("sRGB_argyll.icc", "sRGB IEC61966-2.1")
_PRESS = ("FOGRA39L_coated.icc", "FOGRA39")
_PRESS_IN_INCHES = ("GRACoL2006_TR006_320.icc", "CGATS TR 006")  # where paper is measured in inches
_BLACK = ("black.icc", "Black ink on coated paper")
_ENDINGS = {"text": ".txt", "html": ".html", "register": ".csv"}
_LARGEST_PROFILE = 5_000_000


def information(
    release: Release, edition: str, workspace: Workspace, press: Condition | None = None
) -> Information:
    """Say what a file says about itself: nothing but what the brief says; `press` is another than is meant."""
    brief, copy = release.brief, release.copy
    meant = _condition(release, edition, workspace, press)
    return Information(
        title=str(brief.title),
        author=author(release),
        subject=str(brief.subtitle or ""),
        keywords=release.banner.label + (f"; copy {copy.number}: {copy.reader.name}" if copy else ""),
        lang=language(release),
        when=moment(release),
        identifier=f"{brief.number or brief.date} {release.audience.name}{_numbered(release, ' copy ')}",
        version=str(brief.version),
        profile=meant.profile,
        profile_name=meant.name,
        registered=meant.registered,
    )


def _condition(release: Release, edition: str, workspace: Workspace, press: Condition | None) -> Condition:
    """Return what an edition is made for: a screen, black ink, the press that is wanted, the audience's or the house's."""
    if edition == "print" and press:
        return press
    if edition == "print" and release.audience.profile:
        return read_condition(workspace, release.audience.profile)
    inches = paper(str(release.audience.page), rtl=False).inches
    others = {"email": _SCREEN, "mono": _BLACK}
    file, name = others.get(edition, _PRESS_IN_INCHES if inches else _PRESS)
    profile = workspace.read(f"layouts/profiles/{file}", _LARGEST_PROFILE)
    return Condition(name, profile, registered=edition != "mono")


def extras(desk: Desk) -> Extras:
    """Return what the email edition has beside its pages."""
    field = desk.language.word("signature") if desk.release.audience.signature != "no" else ""
    return Extras(attached(desk), field, desk.release.audience.encrypted)


def attached(desk: Desk) -> tuple[Attachment, ...]:
    """Return the files that the email edition carries: the release's data, and numbered reports that may be reprinted."""
    release, word = desk.release, desk.language.word
    if not release.audience.attachments:
        return ()
    data = record(release).encode()
    found = [Attachment("brief.yaml", "application/yaml", "Data", word("data"), data)]
    for one in release.reports:
        if one.source.may_reprint:
            name = f"source-{one.id}.txt" if one.id else "source.txt"
            told = f"{word('source_text')}: {one.source.title}"
            found.append(Attachment(name, "text/plain", "Supplement", told, one.numbered.encode()))
    return tuple(found)


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
    blank = pages.blank if edition in ("print", "mono") else 0
    return Expected(
        texts=tuple(tag.text for tag in tree.walk() if tag.text),
        pages=len(pages.leaves) + blank,
        blank=blank,
        title=str(desk.brief.title),
        author=author(desk.release),
        lang=language(desk.release),
        edition=edition,
        size=pages.size,
        parts=tuple(own for tag in tree.walk() for own in tag.own),
        fixed=frozenset((*desk.fixed, *_carried(desk.release))),
        withheld=(*withheld.texts, *above(desk.release, desk.release.banner)),
        when=moment(desk.release),
        subject=str(desk.brief.subtitle or ""),
    )


def _carried(release: Release) -> Iterator[str]:
    """Yield what the files that a document carries say beyond what it prints."""
    if release.audience.attachments:
        yield from every(release.brief, Text)
        yield from (one.numbered for one in release.reports if one.source.may_reprint)


def named(pattern: FileName, release: Release, file: str, edition: str) -> str:
    """Fill in the pattern of file names for a brief that stands in `file`."""
    short = slug(PurePosixPath(file).stem, str(release.brief.number or ""))
    encrypted = release.audience.encrypted and edition == "email"
    values = {
        "number": release.brief.number or release.brief.date,
        "slug": "" if encrypted else short,  # the name of a file whose content is hidden tells nothing of it
        "audience": release.audience.name,
        "language": language(release),
        "marking": release.banner.label,
        "version": f"v{release.brief.version}",
        "edition": f"{edition}-encrypted" if encrypted else edition,
    }
    return pattern.filled(values, _numbered(release, "-copy-") + _ENDINGS.get(edition, ".pdf"))


def _numbered(release: Release, words: str) -> str:
    """Return words with the number of one reader's own copy; nothing for a copy that is everybody's."""
    return f"{words}{release.copy.number}" if release.copy else ""
