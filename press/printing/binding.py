"""A print file and how it is to be bound in; its pages on press sheets, proven, out."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from press.conditions import Condition
from press.editions.booklet import Job, Source, impose
from press.filenames import plain
from press.imposition import SCHEMES
from press.inks import Ink
from press.pdf.adoption import Unadopted
from press.pdf.metadata import Information
from press.problems import Exit, Problem, Refused, Severity, Where
from press.proof.folded import misread
from press.proof.reading.document import Unreadable
from press.proof.x4.facts import moment
from press.proof.x4.meant import RULE, meant_for
from press.proof.x4.preflight import Preflight, preflight
from press.proof.x4.reading.file import File, entry, items, resolved
from press.proof.x4.reading.intent import intent
from press.proof.x4.reading.spaces import PROCESS, arrays, colorants
from press.sheets import MM
from press.typesetting.faces import Face

_SLACK = 0.5
_EXPONENTIAL = {"/FunctionType": [2], "/Domain": [0, 1], "/C0": [0, 0, 0, 0], "/N": [1], "/Range": []}


@dataclass(frozen=True)
class Binding:
    """How pages are bound: the scheme by its name, the paper's thickness in millimetres, their size in points.

    `press` is the one that the file must be made for, if that is known.
    """

    scheme: str
    thickness: float
    size: tuple[float, float] | None
    face: Face
    press: Condition | None = None


@dataclass(frozen=True)
class Bound:
    """Press sheets: the bytes, how many pages and sides there are, and what was noticed."""

    data: bytes
    pages: int
    sides: int
    problems: tuple[Problem, ...]


def bind(data: bytes, name: str, wanted: Binding) -> Bound:
    """Put the pages of a file called `name` on sheets; raise Refused (4) if it is no PDF/X-4, or does not become one."""
    held = preflight(data)
    if broken := _told(held, name, "x4-"):
        message = "only a PDF/X-4 file can be put on sheets, and this is none"
        hint = "ask for it as PDF/X-4, or mend what is told below"
        _refuse([Problem(Where(name), "booklet", message, hint), *broken])
    if wanted.press:
        _refuse(_told(meant_for(held, wanted.press), name, RULE))
    assert held.file is not None
    file = held.file
    sources = _sources(file, name)
    rtl = entry(file.catalog, "/ViewerPreferences", "/Direction") == "/R2L"
    scheme = SCHEMES[wanted.scheme](len(sources), wanted.thickness * MM, rtl)
    x0, y0, x1, y1 = sources[0].trim
    size, called = wanted.size or (x1 - x0, y1 - y0), f"{plain(Path(name).stem)} {wanted.scheme}"
    job = Job(scheme, size, _about(file, called), wanted.face, tuple(_spots(file)))
    try:
        made = impose(sources, job)
        read = list(misread(made, data, wanted.scheme, rtl))
    except (Unadopted, Unreadable, ValueError) as error:
        _refuse([Problem(Where(name), "booklet", f"its pages cannot be put on sheets: {error}")])
        raise
    sheets = preflight(made)
    _refuse([*(Problem(Where(name), "folded", words) for words in read), *_told(sheets, name, "x4-")])
    # The knife meets inner pages as much nearer the fold as they were moved: their bleed is whole.
    noticed = [
        one for one in _told(sheets, name, "shop-") if one.rule != "shop-bleed" or not wanted.thickness
    ]
    noticed = [replace(one, severity=Severity.WARNING) for one in noticed]
    return Bound(made, len(sources), len(scheme.sides), tuple(noticed))


def _refuse(problems: list[Problem]) -> None:
    if problems:
        raise Refused(problems, Exit.UNPROVEN)


def _told(held: Preflight, name: str, rules: str) -> list[Problem]:
    """Tell the grave findings of some rules, each once."""
    found = [one for one in held.found if one.finding.grave and one.rule.startswith(rules)]
    words = {(one.rule, ": ".join(filter(None, (one.clause, one.finding.message)))): None for one in found}
    return [Problem(Where(name), rule, message) for rule, message in words]


def _sources(file: File, name: str) -> list[Source]:
    """Return the pages with their edges; raise Refused if they are not all of one size."""
    sources, problems = [], []
    for leaf, page in zip(file.pages, file.reader.pages, strict=True):
        trim = leaf.trim
        assert trim is not None  # PDF/X-4, 6.12
        sources.append(Source(page, trim, leaf.box("/BleedBox") or trim))
        first = sources[0].trim
        wide, tall = first[2] - first[0], first[3] - first[1]
        if abs(trim.x1 - trim.x0 - wide) > _SLACK or abs(trim.y1 - trim.y0 - tall) > _SLACK:
            problems.append(f"page {leaf.page} is of another size than page 1")
        elif entry(leaf.entries, "/Rotate"):
            problems.append(f"page {leaf.page} is turned")
    _refuse([Problem(Where(name), "booklet", words, "make all pages alike") for words in problems])
    return sources


def _spots(file: File) -> Iterator[Ink]:
    """Yield the spot inks of a file that are made as ours are, so that marks can be drawn in them (6.4.4)."""
    for thing in arrays(file.things, "/Separation"):
        name, space, function = colorants(thing.value)[0], thing.value[2], resolved(thing.value[3])
        ours = resolved(space) == "/DeviceCMYK" and all(
            items(function, key) == made for key, made in _EXPONENTIAL.items()
        )
        if ours and name not in (*PROCESS, "All", "None"):
            cyan, magenta, yellow, black = map(float, items(function, "/C1"))
            yield Ink(name, (0.0, 0.0, 0.0), (cyan, magenta, yellow, black), name)


def _about(file: File, identifier: str) -> Information:
    """Say of the sheets what the file says of itself."""
    meant = intent(file)
    assert meant is not None
    plain = "".join(letter if letter.isascii() and letter.isprintable() else "?" for letter in identifier)
    return Information(
        title=file.xmp.get("dc:title"),
        author=file.xmp.get("dc:creator"),
        subject=file.xmp.get("dc:description"),
        keywords=file.xmp.get("pdf:Keywords"),
        lang=str(entry(file.catalog, "/Lang") or "en"),
        when=moment(file),
        identifier=plain,
        version=file.xmp.get("xmpMM:VersionID") or "1",
        profile=meant.profile,
        profile_name=str(entry(meant.entries, "/OutputConditionIdentifier")),
        registered=entry(meant.entries, "/RegistryName") is not None,
    )
