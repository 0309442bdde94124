"""Bytes in; what they hold if they are an archive, a packed file, a picture or a message, one thing at a time, out."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage

from press.proof.places.place import Kind, Unread
from press.proof.places.streams import MOST, inflated

Held = tuple[str, Kind, str | bytes]

_MOST_MEMBERS = 5000
_LONGEST_HEADER = 100_000
_HEADER = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
_MAIL = re.compile(rb"^(?:MIME-Version|From|To|Subject|Message-ID):", re.IGNORECASE | re.MULTILINE)
_PLUMBING = re.compile(r"content-|mime-version", re.IGNORECASE)
_RUNS = re.compile(rb"[\x20-\x7e]{6,}")
_PNG, _JPEG, _GZIP, _ZIP = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\x1f\x8b", b"PK\x03\x04"


def held(data: bytes) -> Iterator[Held]:
    """Yield name, kind and content of what bytes hold; raise Unread if something in them cannot be opened."""
    if data[:2] == _GZIP:
        yield "what is packed", Kind.BYTES, inflated(data)
    if data[:8] == _PNG:
        yield from _png(data)
    if data[:3] == _JPEG:
        before = data[: data.find(b"\xff\xda")]
        yield "the notes in a picture", Kind.TEXT, b"\n".join(_RUNS.findall(before)).decode("ascii")
    if _ZIP in data and (data[:4] == _ZIP or zipfile.is_zipfile(io.BytesIO(data))):
        yield from _zip(data)
    if is_message(data):
        yield from _message(data)


def is_message(data: bytes) -> bool:
    """Tell whether bytes begin as a mail message does."""
    header = _HEADER.match(data[:_LONGEST_HEADER])
    return header is not None and _MAIL.search(header[0]) is not None


def _zip(data: bytes) -> Iterator[Held]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        yield "the notes of an archive", Kind.TEXT, archive.comment.decode("latin-1")
        members = archive.infolist()
        if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > MOST:
            raise Unread("an archive that holds more than can be read")
        for number, member in enumerate(members, 1):
            yield (
                f"the name of member {number}",
                Kind.TEXT,
                f"{member.filename}\n{member.comment.decode('latin-1')}",
            )
            yield f"member {number}", Kind.BYTES, archive.read(member)
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
        raise Unread(f"an archive that cannot be opened: {error}") from error


def _png(data: bytes) -> Iterator[Held]:
    """Yield the text chunks of a PNG picture (ISO 15948, 11.3.4); all others are searched as bytes."""
    at = len(_PNG)
    while at + 12 <= len(data):
        length, kind = struct.unpack(">I4s", data[at : at + 8])
        chunk = data[at + 8 : at + 8 + length]
        keyword, _, rest = chunk.partition(b"\0")
        if kind == b"tEXt":
            yield "a note in a picture", Kind.TEXT, chunk.replace(b"\0", b"\n").decode("latin-1")
        elif kind == b"zTXt":
            yield "a note in a picture", Kind.BYTES, keyword + b"\n" + inflated(rest[1:])
        elif kind == b"iTXt":
            packed, parts = rest[:1] == b"\1", rest[2:].split(b"\0", 2)
            lang, translated, words = (*parts, b"", b"")[:3]
            words = inflated(words) if packed else words
            yield "a note in a picture", Kind.BYTES, b"\n".join((keyword, lang, translated, words))
        at += 12 + length


def _message(data: bytes) -> Iterator[Held]:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    for number, part in enumerate(message.walk()):
        name = f"part {number}" if number else "the message"
        for key, value in part.items():
            if _PLUMBING.match(key):
                yield f"the file name of {name}", Kind.TEXT, part.get_filename() or ""
            else:
                yield f"a header of {name}", Kind.TEXT, str(value)
        if not part.is_multipart():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                yield f"the body of {name}", Kind.BYTES, payload
        for attribute in ("preamble", "epilogue"):
            yield f"the {attribute} of {name}", Kind.TEXT, getattr(part, attribute) or ""
