"""A letter with its attachments goes in, a message that any mail program opens and any server takes comes out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from email import message_from_bytes
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from itertools import takewhile
from typing import Any

from press.values import Mailbox

_NOWHERE = "briefpress.invalid"  # RFC 2606: nobody's domain
_LONGEST_WORD = 60


@dataclass(frozen=True)
class Letter:
    """What is sent to whom: `text` and `html` say the same, `attachments` are file names with what they hold (PDF).

    `preview` is a picture (PNG) that the HTML shows by its name.
    """

    subject: str
    lang: str
    when: datetime
    text: str = field(repr=False)
    html: str = field(repr=False)
    attachments: tuple[tuple[str, bytes], ...] = field(repr=False)
    sender: Mailbox | None = None
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    bcc: tuple[Mailbox, ...] = ()
    draft: bool = False
    preview: bytes = field(default=b"", repr=False)

    @property
    def addresses(self) -> dict[str, tuple[Mailbox, ...]]:
        """The mailboxes under each header that has any."""
        senders = (self.sender,) if self.sender else ()
        listed = {"From": senders, "To": self.to, "Cc": self.cc, "Bcc": self.bcc}
        return {name: mailboxes for name, mailboxes in listed.items() if mailboxes}

    @property
    def headers(self) -> dict[str, str]:
        """The headers that hold no addresses, each as people read it."""
        told = (self.subject, self.lang, str(self.when), self.text, self.html, repr(self.addresses))
        mark = hashlib.sha256("\0".join(told).encode())
        for name, data in (*self.attachments, ("", self.preview)):
            mark.update(b"\0%s\0%s" % (name.encode(), data))
        domain = self.sender.address.rpartition("@")[2] if self.sender else _NOWHERE
        return {
            "Subject": " ".join(self.subject.split()),
            "Date": format_datetime(self.when),
            "Message-ID": f"<{mark.hexdigest()[:32]}@{domain}>",
            "X-Unsent": "1",  # opens as a message to be sent where that is understood
            **({"X-Status": "draft"} if self.draft else {}),
        }


def write_message(letter: Letter) -> bytes:
    """Write the message (RFC 5322, RFC 2045 to 2049, RFC 2231); the same letter gives the same bytes."""
    message = EmailMessage(SMTP)
    for name, words in letter.headers.items():
        message.set_raw(name, _folded(name, words))
    for name, mailboxes in letter.addresses.items():
        message.set_raw(name, ",\r\n ".join(_mailbox(one) for one in mailboxes))
    message.set_content(letter.text, cte="quoted-printable")
    message.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.preview:
        _html(message).add_related(letter.preview, "image", "png", cid=f"<{named(letter.preview)}>")
    for name, data in letter.attachments:
        message.add_attachment(data, maintype="application", subtype="pdf", filename=name)
    message.set_raw("Content-Language", letter.lang)
    mark = letter.headers["Message-ID"][1:17]
    for number, part in enumerate(_multiparts(message)):
        part.set_boundary(f"=_{mark}_{number}")  # this sign cannot begin a line of either encoding
    return message.as_bytes()


def named(picture: bytes) -> str:
    """Return the name by which HTML shows a picture of its message (RFC 2392)."""
    return f"{hashlib.sha256(picture).hexdigest()[:32]}@{_NOWHERE}"


def read_letter(data: bytes) -> Letter:
    """Read back a letter from a message that was written here."""
    message: Any = message_from_bytes(data, policy=default)

    def mailboxes(name: str) -> tuple[Mailbox, ...]:
        return tuple(
            Mailbox(one.display_name, one.addr_spec) for one in getattr(message[name], "addresses", ())
        )

    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]
    text, html = (message.get_body((kind,)).get_content().replace("\r\n", "\n") for kind in ("plain", "html"))
    return Letter(
        subject=str(message["Subject"]),
        lang=str(message["Content-Language"]),
        when=message["Date"].datetime,
        text=text,
        html=html,
        attachments=tuple((one.get_filename(), one.get_content()) for one in message.iter_attachments()),
        sender=next(iter(mailboxes("From")), None),
        to=mailboxes("To"),
        cc=mailboxes("Cc"),
        bcc=mailboxes("Bcc"),
        draft=message["X-Status"] == "draft",
        preview=pictures[0].get_content() if pictures else b"",
    )


def exchanged(data: bytes, name: str, file: bytes) -> bytes:
    """Write a message anew with another file in the place of the attachment of this name."""
    letter = read_letter(data)
    files = tuple((one, file if one == name else held) for one, held in letter.attachments)
    return write_message(replace(letter, attachments=files))


def _html(message: Any) -> Any:
    return message.get_body(("html",))


def _multiparts(message: EmailMessage) -> Iterator[EmailMessage]:
    return (part for part in message.walk() if part.is_multipart())


def _folded(name: str, words: str) -> str:
    """Write words as a header may hold them (RFC 5322, 2.2.3): plain to the first that is not, the rest encoded.

    Encoded (RFC 2047) are also words that a reader would take for encoded ones: the `email` package itself would
    let =?utf-8?q?=0d=0aBcc:...?= through, and a line break with it.
    """
    listed = words.split()
    plain = list(takewhile(_is_plain, listed))
    header = Header(" ".join(plain), "us-ascii", maxlinelen=76, header_name=name)
    if plain != listed:
        header.append(" ".join(listed[len(plain) :]), "utf-8")
    return header.encode(linesep="\r\n")


def _is_plain(word: str) -> bool:
    return word.isascii() and "=?" not in word and len(word) <= _LONGEST_WORD


def _mailbox(one: Mailbox) -> str:
    if not one.name:
        return one.address
    if one.name.isascii():
        name = one.name.replace("\\", "\\\\").replace('"', '\\"')
        return (
            f'"{name}"\r\n <{one.address}>'
            if len(one.name) + len(one.address) > 60
            else f'"{name}" <{one.address}>'
        )
    return f"{_folded('To', one.name)}\r\n <{one.address}>"
