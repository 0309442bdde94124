"""A PDF file's bytes in; its pages, fonts, information and structure, as far as proofs need them, out."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pypdf import PdfReader

from press.proof.reading.content import read_content
from press.proof.reading.drawn import Drawn, Painted, Shown
from press.proof.reading.geometry import Box
from press.proof.reading.glyphs import Font
from press.proof.reading.graphics import flag
from press.proof.reading.stage import Fonts
from press.proof.reading.structure import Element, Tree, read_tree


class Unreadable(Exception):
    """The bytes are no PDF file that can be read; its words say why."""


@dataclass(frozen=True)
class Page:
    """One page: number from 1, boxes in points, all that is drawn in order, its streams, its key in the parent tree."""

    number: int
    media: Box
    trim: Box
    bleed: Box
    drawn: Drawn
    sources: tuple[bytes, ...] = ()
    parents: int | None = None

    @property
    def shown(self) -> list[Shown]:
        """The text, in drawing order."""
        return [thing for thing in self.drawn.things if isinstance(thing, Shown)]

    @property
    def painted(self) -> list[Painted]:
        """The shapes and pictures, in drawing order."""
        return [thing for thing in self.drawn.things if isinstance(thing, Painted)]


@dataclass(frozen=True)
class Document:
    """A file as proofs see it; `warnings` is what the reader had to forgive, `reader` leads to its objects."""

    name: str
    data: bytes
    pages: tuple[Page, ...]
    fonts: tuple[Font, ...]
    info: dict[str, str]
    xmp: bytes
    lang: str
    marked: bool
    encrypted: bool
    identity: tuple[bytes, ...]
    tree: Tree
    warnings: tuple[str, ...] = ()
    reader: Any = field(default=None, repr=False, compare=False)

    def elements(self) -> Iterator[Element]:
        """Yield every structure element in reading order."""
        for element in self.tree.elements:
            yield from element.walk()


def read(data: bytes, name: str = "", strict: bool = True) -> Document:
    """Read a PDF file that is to be called `name`; raise Unreadable if that is impossible, or takes forgiving if strict."""
    heard = _Heard()
    pypdf = logging.getLogger("pypdf")
    told, pypdf.propagate = pypdf.propagate, False
    pypdf.addHandler(heard)
    try:
        return _read(data, name, strict, heard.words)
    except Exception as error:  # damaged files make pypdf raise errors of every kind
        raise Unreadable(f"{type(error).__name__}: {error}") from error
    finally:
        pypdf.removeHandler(heard)
        pypdf.propagate = told


class _Heard(logging.Handler):
    """Keeps what pypdf says while it reads: every word of it is something that it had to forgive."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.words.append(record.getMessage())


def _read(data: bytes, name: str, strict: bool, warnings: list[str]) -> Document:
    reader = PdfReader(BytesIO(data), strict=strict)
    catalog: Any = reader.trailer["/Root"]
    fonts = Fonts()
    pages = tuple(_page(number, page, fonts) for number, page in enumerate(reader.pages, 1))
    numbers = {
        page.indirect_reference.idnum: n for n, page in enumerate(reader.pages, 1) if page.indirect_reference
    }
    texts = [{mcid: "".join(said) for mcid, said in page.drawn.marks.items()} for page in pages]
    root = catalog.get("/StructTreeRoot")
    metadata = catalog.get("/Metadata")
    info: Any = reader.trailer.get("/Info", {})
    return Document(
        name=name,
        data=data,
        pages=pages,
        fonts=fonts.all(),
        info={str(key)[1:]: str(value.get_object()) for key, value in info.get_object().items()},
        xmp=metadata.get_data() if hasattr(metadata, "get_data") else b"",
        lang=str(catalog.get("/Lang", "")),
        marked=flag(catalog.get("/MarkInfo", {}).get("/Marked")),
        encrypted="/Encrypt" in reader.trailer,
        identity=tuple(bytes(part.original_bytes) for part in reader.trailer.get("/ID", ())),
        tree=Tree() if root is None else read_tree(root, numbers, texts),
        warnings=tuple(warnings),
        reader=reader,
    )


def _page(number: int, page: Any, fonts: Fonts) -> Page:
    resources = page.get("/Resources", {})
    for source in (resources.get("/Font") or {}).values():
        fonts.get(source.get_object())
    contents = page.get("/Contents")
    listed = contents if isinstance(contents, list) else [contents]
    sources = tuple(part.get_object().get_data() for part in listed if part is not None)
    media = Box(*map(float, page.mediabox))
    parents = page.get("/StructParents")
    return Page(
        number,
        media,
        trim=Box(*map(float, page.trimbox)),
        bleed=Box(*map(float, page.bleedbox)),
        drawn=read_content(number, b"\n".join(sources), resources, fonts),
        sources=sources,
        parents=None if parents is None else int(parents),
    )
