"""A workspace in a temporary folder, and the line taken stage by stage, so that a test can look at what lies between."""

import os
import shutil
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from press.drawing.surface import Surface
from press.editions import finish
from press.evidence import Checked
from press.intake import read_brief, read_checked, read_policy
from press.layout.composing import Layout, lay_out
from press.layout.design import open_design
from press.layout.pages import Pages, draw
from press.particulars import expected, extras, information
from press.problems import Problems, Refused
from press.proof import Expected, proven
from press.proof.reading.document import Document
from press.release import Release, Withheld, cut
from press.sheets import sheet_for
from press.sources import read_reports
from press.workspace import Workspace
from tests.briefs import Written
from tests.vocabulary import PICTURE

T = TypeVar("T")
# A file is read to be proven, and tests look at it again: reading it once is enough.
proven.read = lru_cache(maxsize=4)(proven.read)
ROOT = Path(__file__).parents[1]
REAL = "briefs/2024-17-afghanistan.yaml"


def sheets(root: Path = ROOT) -> list[str]:
    """Return the names of the sheets: the files in layouts/ that have parts."""
    files = sorted((root / "layouts").glob("*.yaml"))
    return [file.stem for file in files if "\nparts:" in "\n" + file.read_text()]


def outfit(folder: Path, linked: bool = True) -> Workspace:
    """Make a workspace with the project's layouts and the real brief; hard links, unless files are to be changed."""
    for name in ("layouts", "briefs", "source"):
        shutil.copytree(
            ROOT / name,
            folder / name,
            copy_function=_link if linked else shutil.copy,
            ignore=shutil.ignore_patterns("__pycache__"),
        )
    picture = folder / PICTURE
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(shaded(900, 600))
    return Workspace(folder)


def shaded(wide: int, tall: int) -> bytes:
    """Paint a picture in greys and return it as PNG."""
    rows = b"".join(b"\0" + bytes((x + y) // 8 % 256 for x in range(wide)) for y in range(tall))
    chunks = {
        b"IHDR": struct.pack(">IIBBBBB", wide, tall, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress(rows),
        b"IEND": b"",
    }
    told = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in chunks.items()
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(told)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy(source, target)


def put(workspace: Workspace, name: str, text: str) -> str:
    """Write a file afresh, whatever was linked there, and return its name."""
    path = workspace.root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8")
    return name


def put_brief(workspace: Workspace, name: str, written: Written) -> str:
    """Write a brief with its reports; they stand in a folder of their own."""
    text = written.brief
    for file, words in written.reports.items():
        own = file.replace("source/", f"source/{name}/")
        text = text.replace(f'"{file}"', f'"{own}"')
        put(workspace, own, words)
    return put(workspace, f"briefs/{name}.yaml", text)


def policy(*audiences: dict[str, str]) -> str:
    """Write an audiences file."""
    told = ["audiences:"]
    for audience in audiences:
        lines = [f"{key}: {value}" for key, value in audience.items()]
        told += [f"  - {lines[0]}", *(f"    {one}" for one in lines[1:])]
    return "\n".join(told) + "\n"


@dataclass(frozen=True)
class Run:
    """One document with everything that was made on the way."""

    checked: Checked
    release: Release
    withheld: Withheld
    pages: Pages
    expected: Expected
    data: bytes

    @cached_property
    def document(self) -> Document:
        """The finished bytes, read back."""
        return proven.read(self.data)

    @cached_property
    def words(self) -> str:
        """All words of the document in reading order, divided words closed, elements with a blank between them."""
        return plain(" ".join(element.own for element in self.document.elements()))

    @cached_property
    def told(self) -> str:
        """All words of every block in reading order, each on a line of its own."""
        from press.proof.words import _blocks

        return "\n".join(plain(words) for _, words in _blocks(self.document.tree.elements))

    @cached_property
    def alts(self) -> str:
        """What is told instead of pictures."""
        return "\n".join(element.alt for element in self.document.elements() if element.alt)

    @cached_property
    def furniture(self) -> list[str]:
        """What stands outside the structure, page by page."""
        return [
            "".join(one.text for one in page.shown if one.mark.mcid is None) for page in self.document.pages
        ]

    @property
    def blocks(self) -> list[str]:
        """The blocks in the order in which they stand."""
        seen = dict.fromkeys(placed.piece.block for leaf in self.pages.leaves for placed in leaf.placed)
        return list(seen)


def plain(text: str) -> str:
    """Undo division at line ends and runs of blanks."""
    return " ".join(text.replace("\u00ad", "").split())


def unchecked(workspace: Workspace, name: str) -> Checked:
    """Read a brief and its reports without holding the one against the other."""
    problems = Problems()
    brief = read_brief(workspace, name)
    reports = read_reports(brief, workspace, problems)
    problems.stop()
    return Checked(brief, reports)


def run(workspace: Workspace, checked: Checked, audience: Any, edition: str) -> Run:
    """Take a checked brief down the line for one audience and edition; raise Refused wherever the line does."""
    release, withheld = cut(checked.brief, checked.reports, audience)
    return drawn(workspace, checked, withheld, lay_out(release, open_design(workspace, release)), edition)


def drawn(workspace: Workspace, checked: Checked, withheld: Withheld, layout: Layout, edition: str) -> Run:
    """Draw a layout and prove it."""
    pages = layout.pages()
    about = information(layout.release, edition, workspace)
    surface = Surface(
        sheet_for(edition, pages.paper.inches, about.grey), pages.size, pages.language, about.profile
    )
    draw(pages, surface)
    data = finish(surface, pages.story.tree, about, extras(pages.story.desk))
    meant = expected(pages, withheld, edition)
    return Run(checked, layout.release, withheld, pages, meant, proven.prove(data, meant, "test.pdf").data)


def outcome(action: Callable[[], T]) -> tuple[T | None, Refused | None]:
    """Do something; return what came of it, or the refusal."""
    try:
        return action(), None
    except Refused as refused:
        return None, refused


def audience_of(workspace: Workspace, name: str) -> Any:
    """Return an audience of the workspace's policy."""
    return read_policy(workspace).audience(name)


class Shop:
    """A workspace whose audiences are the sheets, each named as its sheet, and what was made there, kept."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self._checked: dict[str, Checked] = {}
        self._layouts: dict[tuple[str, str], tuple[Layout, Withheld]] = {}
        self._runs: dict[tuple[str, str, str], Run] = {}
        put(workspace, "briefs/audiences.yaml", policy(*map(_all_seeing, sheets())))
        self.audiences = {str(one.name): one for one in read_policy(workspace).audiences}

    def brief(self, name: str, written: Written, evidence: bool = True) -> str:
        """Write a brief once; `evidence=False` does not hold it against its reports."""
        if name not in self._checked:
            file = put_brief(self.workspace, name, written)
            self._checked[name] = (
                read_checked(self.workspace, file) if evidence else unchecked(self.workspace, file)
            )
        return name

    def checked(self, name: str) -> Checked:
        """Return a brief that was written."""
        return self._checked[name]

    def run(self, name: str, audience: str, edition: str) -> Run:
        """Make a document of a brief that was written; the same one is made once only."""
        if (name, audience, edition) not in self._runs:
            checked = self._checked[name]
            if (name, audience) not in self._layouts:
                release, withheld = cut(checked.brief, checked.reports, self.audiences[audience])
                self._layouts[name, audience] = (
                    lay_out(release, open_design(self.workspace, release)),
                    withheld,
                )
            layout, withheld = self._layouts[name, audience]
            self._runs[name, audience, edition] = drawn(self.workspace, checked, withheld, layout, edition)
        return self._runs[name, audience, edition]


def _all_seeing(sheet: str) -> dict[str, str]:
    text = "yes" if "source_text" in (ROOT / f"layouts/{sheet}.yaml").read_text() else "no"
    return {
        "name": sheet,
        "template": sheet,
        "ceiling": "TLP:RED",
        "portion_marks": text,
        "source_text": text,
    }
