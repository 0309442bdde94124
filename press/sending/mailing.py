"""A finished message in; the same message at a server, once for each of its people, and a journal of that, out."""

import json
import re
import smtplib
import ssl
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from press.problems import Exit, Problem, Refused, Where
from press.workspace import Workspace
from press.writing import write

JOURNAL = "sent.json"
_LARGEST = 50_000_000
_PATIENCE = 30.0  # seconds
_BEGUN = "begun"
# A server need not know the name of the machine (RFC 5321, 4.1.3), and no reader learns it from a Received line.
_NOBODY = "[127.0.0.1]"
# What other people's copies must not show, and what says that a message is a draft.
_OURS = re.compile(rb"^(?:Bcc|X-Unsent|X-Status):[^\n]*\n(?:[ \t][^\n]*\n)*", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True)
class Parcel:
    """A message as it goes out, without hidden copies named: its file, its mark, who sends it, who gets it."""

    name: str
    mark: str
    sender: str
    people: tuple[str, ...]
    data: bytes = field(repr=False)
    draft: bool = False


@dataclass(frozen=True)
class Server:
    """Where mail is handed in; `plain` allows a line without encryption."""

    host: str
    port: int = 587
    user: str = ""
    password: str = field(default="", repr=False)
    plain: bool = False


def read_parcel(name: str, data: bytes) -> Parcel:
    """Read a message; raise Refused (1) if it has people to go to, and does not say who sends it."""
    message: Any = message_from_bytes(data, policy=policy.default)
    named = {
        key: [one.addr_spec for one in getattr(message[key], "addresses", ())]
        for key in ("From", "To", "Cc", "Bcc")
    }
    (sender, *_), people = (
        named.pop("From") or [""],
        dict.fromkeys(one for listed in named.values() for one in listed),
    )
    if people and not sender:
        hint = "write from: into briefs/audiences.yaml, and build again"
        raise Refused([Problem(Where(name), "mail", "nobody sends it", hint)])
    head, blank, body = data.partition(b"\r\n\r\n")
    head = _OURS.sub(b"", head + b"\r\n").removesuffix(b"\r\n")
    mark, draft = str(message["Message-ID"]), message["X-Status"] == "draft"
    return Parcel(name, mark, sender, tuple(people), head + blank + body, draft)


class Journal:
    """Who was sent what: a file in the folder of finished work, written before and after each message goes out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sent: dict[str, dict[str, str]] = {}
        if (folder / JOURNAL).exists():
            try:
                read = json.loads(Workspace(folder).read(JOURNAL, _LARGEST))
                self._sent = {
                    str(mark): {str(a): str(b) for a, b in people.items()} for mark, people in read.items()
                }
            except (ValueError, AttributeError):
                hint = "put back a copy of it; without it, nobody knows what was sent"
                raise Refused([Problem(Where(JOURNAL), "mail", "the journal cannot be read", hint)]) from None

    def left(self, parcel: Parcel) -> tuple[str, ...]:
        """Return the people that a message was never on its way to."""
        return tuple(one for one in parcel.people if one not in self._sent.get(parcel.mark, {}))

    def doubtful(self, parcel: Parcel) -> tuple[str, ...]:
        """Return the people whom a message may have reached: the line broke while it was on its way."""
        told = self._sent.get(parcel.mark, {})
        return tuple(one for one in parcel.people if told.get(one) == _BEGUN)

    def begin(self, parcel: Parcel, people: Iterable[str]) -> None:
        """Note that a message goes out now."""
        self._note(parcel, dict.fromkeys(people, _BEGUN))

    def end(self, parcel: Parcel, people: Iterable[str], refused: Iterable[str]) -> None:
        """Note that the server took a message, for all but those whom it refused."""
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        self._note(parcel, dict.fromkeys(people, moment), refused)

    def forget(self, parcel: Parcel, people: Iterable[str]) -> None:
        """Note that the server did not take a message."""
        self._note(parcel, {}, people)

    def _note(self, parcel: Parcel, new: dict[str, str], gone: Iterable[str] = ()) -> None:
        told = self._sent.get(parcel.mark, {}) | new
        self._sent[parcel.mark] = {one: state for one, state in told.items() if one not in set(gone)}
        write(self._folder, JOURNAL, json.dumps(self._sent, indent=1).encode())


@contextmanager
def connected(server: Server) -> Iterator[smtplib.SMTP]:
    """Open an encrypted line to a server (RFC 3207); raise Refused (2) if it has none, or refuses the user."""
    where = Where(f"{server.host}:{server.port}")
    try:
        line = smtplib.SMTP(server.host, server.port, local_hostname=_NOBODY, timeout=_PATIENCE)
    except (OSError, smtplib.SMTPException) as error:
        raise _refused(where, "the server does not answer", error, "check the name and the port") from None
    try:
        _secure(line, server, where)
        yield line
    finally:
        with suppress(OSError, smtplib.SMTPException):
            line.quit()


def _secure(line: smtplib.SMTP, server: Server, where: Where) -> None:
    try:
        line.ehlo()
        if not server.plain:
            line.starttls(context=ssl.create_default_context())
            line.ehlo()
        if server.user:
            line.login(server.user, server.password)
    except smtplib.SMTPNotSupportedError as error:
        raise _refused(
            where, "the server cannot do what is needed", error, "ask for one that has STARTTLS"
        ) from None
    except (OSError, smtplib.SMTPException) as error:
        raise _refused(
            where, "the server cannot be trusted, or does not trust us", error, "check the name and the user"
        ) from None


def hand_in(line: smtplib.SMTP, parcel: Parcel, people: tuple[str, ...], journal: Journal) -> dict[str, str]:
    """Hand in a message for some of its people, and note it; return whom the server refused, and why.

    Raise Refused (2) if the server takes none of it: when that is certain, the journal forgets the message.
    """
    most = int(line.esmtp_features.get("size") or 0)
    if 0 < most < len(parcel.data):
        told = f"it has {len(parcel.data):,} bytes, and the server takes {most:,}"
        raise Refused([Problem(Where(parcel.name), "mail", told, "send it another way")], Exit.USAGE)
    journal.begin(parcel, people)
    try:
        refused = line.sendmail(parcel.sender, people, parcel.data)
    except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused) as error:
        journal.forget(parcel, people)
        raise _refused(
            Where(parcel.name), "the server does not take it", error, "see what the server says"
        ) from None
    except (OSError, smtplib.SMTPException) as error:
        hint = "find out whether it arrived before you send it with --again"
        raise _refused(Where(parcel.name), "nobody knows whether it was sent", error, hint) from None
    journal.end(parcel, people, refused)
    return {one: _said(*answer) for one, answer in refused.items()}


def _refused(where: Where, told: str, error: Exception, hint: str) -> Refused:
    answer = getattr(error, "smtp_error", None)
    said = _said(getattr(error, "smtp_code", 0), answer) if answer else str(error)
    return Refused([Problem(where, "mail", f"{told}: {said}"[:400], hint)], Exit.USAGE)


def _said(code: int, answer: bytes | str) -> str:
    words = answer.decode("ascii", "replace") if isinstance(answer, bytes) else answer
    return f"{code} {words}".strip()
