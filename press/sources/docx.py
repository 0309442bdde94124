"""The bytes of a Word document in, its paragraphs with their styles out; for the child process that opens foreign files."""

import io
import zipfile
import zlib
from xml.parsers import expat

from press.sources.folding import is_seen
from press.sources.length import Unread

_LARGEST_XML = 20_000_000
_MOST_MEMBERS = 5_000
_DEEPEST = 200
_BODY = "word/document.xml"


def read_docx(data: bytes) -> list[tuple[str, int, str]]:
    """Return (kind, 0, text) of each paragraph, kind being heading, text or unstyled; raise Unread with the reason."""
    try:
        xml = _document(data)
    except (zipfile.BadZipFile, KeyError, NotImplementedError) as fault:
        raise Unread(f"it is no Word document: {fault}") from None
    body = _Body()
    try:
        body.parse(xml)
    except (expat.ExpatError, LookupError) as fault:
        raise Unread(f"it is damaged: {fault}") from None
    styled = any(heading for heading, _ in body.found)
    kinds = {True: "heading", False: "text" if styled else "unstyled"}
    return [(kinds[heading], 0, text) for heading, text in body.found]


def _document(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = archive.infolist()
        names = [member.filename for member in members]
        if len(members) > _MOST_MEMBERS or len(set(names)) != len(names):
            raise Unread("its archive holds too many files, or two of one name")
        member = archive.getinfo(_BODY)
        if member.flag_bits & 1:
            raise Unread("it is encrypted")
        try:
            xml = archive.open(member).read(_LARGEST_XML + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError):
            raise Unread("it is damaged: its text cannot be unpacked") from None
    if len(xml) > _LARGEST_XML:
        raise Unread(f"its text unpacks to more than {_LARGEST_XML:,} bytes")
    return xml


class _Body:
    """Collects w:t within w:p; what was deleted, field codes and fallbacks for old programs stay out."""

    def __init__(self) -> None:
        self.found: list[tuple[bool, str]] = []
        self._open: list[tuple[list[str], list[bool]]] = []
        self._depth = 0
        self._fallback = 0
        self._text = False

    def parse(self, xml: bytes) -> None:
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._data, self._doctype
        parser.buffer_text = True
        parser.Parse(xml, True)

    def _doctype(self, *_: object) -> None:
        raise Unread("its text declares a document type, which no Word document does")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Unread("its text is nested too deep")
        if tag == "mc:Fallback":
            self._fallback = self._depth
        elif tag == "w:p":
            self._open.append(([], []))
        elif tag == "w:pStyle" and self._open:
            style = attributes.get("w:val", "").casefold()
            self._open[-1][1].append(style.startswith(("heading", "title", "berschrift", "titre")))
        elif tag in ("w:tab", "w:br", "w:cr") and self._open:
            self._open[-1][0].append(" ")
        self._text = tag == "w:t" and not self._fallback

    def _end(self, tag: str) -> None:
        if self._fallback == self._depth:
            self._fallback = 0
        self._depth -= 1
        self._text = False
        if tag == "w:p":
            words, styles = self._open.pop()
            text = " ".join("".join(words).split())
            if is_seen(text) and not self._fallback:
                self.found.append((any(styles), text))

    def _data(self, data: str) -> None:
        if self._text and self._open:
            self._open[-1][0].append(data)
