"""A message holds the headers, the people, the words and the files that were meant, and no others.

The finished message is parsed again. A header that was not written, as from a line break smuggled into a
subject, an address more or less, a body that says something else, or an attachment that differs by a byte
is a fault. A picture holds nothing but pixels, and the body loads nothing else. The marking stands first in
the subject and in the body. Lines end in CR LF and are short enough for every server.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser
from typing import Any

from press.proof.expected import Expected, Fault
from press.proof.leak import leaks
from press.proof.plain import faults as unlike
from press.proof.proven import Proven, judged
from press.proof.words import cut

_LONGEST_LINE = 998  # RFC 5322, 2.1.1
_PNG, _PIXELS = b"\x89PNG\r\n\x1a\n", {b"IHDR", b"PLTE", b"IDAT", b"IEND"}
_MIME = ("MIME-Version", "Content-Type", "Content-Language")


@dataclass(frozen=True)
class Envelope:
    """What a message must hold: its marking, headers by name, mailboxes (name, address) by header, files by name, a picture.

    Files that are `sealed` were proven before they were encrypted; no proof can look into them.
    """

    marking: str
    headers: Mapping[str, str]
    addresses: Mapping[str, Sequence[tuple[str, str]]]
    files: Sequence[tuple[str, bytes]]
    sealed: bool = False
    preview: bytes = b""


def prove_message(data: bytes, expected: Expected, envelope: Envelope, name: str) -> Proven:
    """Hold a message against the release and against what it was to hold; raise Refused with all faults (exit 4)."""
    searched = data.partition(b"\r\nContent-Type: application/")[0] if envelope.sealed else data
    told = (("posted", faults(data, expected, envelope)), ("leak", leaks(searched, name, expected)))
    return judged(data, name, told, (f"{len(envelope.files)} files",))


def faults(data: bytes, expected: Expected, envelope: Envelope) -> Iterator[Fault]:
    """Yield what is wrong with the lines, the headers, the bodies and the attachments of a message."""
    lines = data.split(b"\r\n")
    if any(b"\n" in line or b"\r" in line for line in lines):
        yield Fault("a line ends in another way than CR LF")
    if max(map(len, lines)) > _LONGEST_LINE:
        yield Fault(f"a line has more than {_LONGEST_LINE} bytes")
    message: Any = message_from_bytes(data, policy=policy.default)
    for part in message.walk():
        yield from (Fault(f"a reader has to forgive: {type(defect).__name__}") for defect in part.defects)
    yield from _headers(message, envelope)
    yield from _bodies(message, expected, envelope)
    yield from _pictures(message, envelope)
    found = [(part.get_filename(), part.get_content()) for part in message.iter_attachments()]
    if found != list(envelope.files):
        yield Fault(f"the attachments are not those that were meant: {[name for name, _ in found]}")


def _headers(message: EmailMessage, envelope: Envelope) -> Iterator[Fault]:
    meant = Counter((*_MIME, *envelope.headers, *envelope.addresses))
    found = Counter(message.keys())
    for name in sorted((meant - found) | (found - meant)):
        yield Fault(f"the header {name} stands there {found[name]} times, expected {meant[name]}")
    for name, words in envelope.headers.items():
        if str(message[name]) != words:
            yield Fault(f"{name} is {cut(str(message[name]))}, expected {cut(words)}")
    for name, mailboxes in envelope.addresses.items():
        told = [(one.display_name, one.addr_spec) for one in getattr(message[name], "addresses", ())]
        if told != list(mailboxes):
            yield Fault(f"{name} names {told}, expected {list(mailboxes)}")


def _bodies(message: EmailMessage, expected: Expected, envelope: Envelope) -> Iterator[Fault]:
    if not str(message["Subject"]).startswith(f"[{envelope.marking}]"):
        yield Fault(f"the subject does not begin with [{envelope.marking}]")
    for kind in ("plain", "html"):
        body = message.get_body((kind,))
        if body is None:
            yield Fault(f"there is no body in {kind}")
            continue
        words = body.get_content()
        if kind == "plain" and not words.startswith(f"{envelope.marking}\r\n"):
            yield Fault(f"the body does not begin with {envelope.marking}")
        yield from unlike(words.encode(), expected, f"body.{kind}")


def _pictures(message: EmailMessage, envelope: Envelope) -> Iterator[Fault]:
    parts = [part for part in message.walk() if part.get_content_maintype() not in ("text", "multipart")]
    pictures = [part for part in parts if part.get_content_type() != "application/pdf"]
    if [part.get_content() for part in pictures] != [one for one in (envelope.preview,) if one]:
        yield Fault("the pictures are not those that were meant")
    for part in pictures:
        held = part.get_content()
        if not held.startswith(_PNG) or not set(_chunks(held)) <= _PIXELS:
            yield Fault("a picture holds more than pixels")
    html = message.get_body(("html",))
    meant = {f"cid:{str(part['Content-ID']).strip('<>')}" for part in pictures}
    loader = _Loader()
    loader.feed(html.get_content() if html else "")
    loaded = set(loader.loaded)
    if loaded != meant:
        yield Fault(f"the body loads {sorted(loaded)}, expected {sorted(meant)}")


def _chunks(picture: bytes) -> Iterator[bytes]:
    """Yield the kinds of the chunks of a PNG (ISO 15948, 5.3)."""
    at = len(_PNG)
    while at < len(picture):
        yield picture[at + 4 : at + 8]
        at += 12 + int.from_bytes(picture[at : at + 4], "big")


class _Loader(HTMLParser):
    """Notes all that a web page makes its reader fetch."""

    _FETCHING = frozenset(("src", "srcset", "background", "poster", "data", "action", "ping"))

    def __init__(self) -> None:
        super().__init__()
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = self._FETCHING | ({"href"} if tag == "link" else set())
        self.loaded += [value or "" for name, value in attrs if name in names]
        self.loaded += [value or "" for name, value in attrs if name == "style" and "url(" in (value or "")]

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style" and ("url(" in data or "@import" in data):
            self.loaded.append(data)
