"""Messages handed in at a real server on this machine, once for each of their people."""

import json
import socket
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

from press.editions.message import Letter, write_message
from press.problems import Exit, Refused
from press.sending.mailing import JOURNAL, Journal, Server, connected, hand_in, read_parcel
from press.values import Mailbox
from tests.keys import pair

DATA = b"%PDF-1.7\n.\n" + bytes(range(256)) * 40
LETTER = Letter(
    subject="[TLP:GREEN] Küche — طالبان",
    lang="en",
    when=datetime(2024, 11, 28, tzinfo=UTC),
    text="TLP:GREEN\n\n.\n..\nFrom here\n",
    html="<p>.</p>",
    attachments=(("Küche.pdf", DATA),),
    sender=Mailbox("Desk", "desk@example.org"),
    to=(Mailbox("", "one@example.org"), Mailbox("Two", "two@example.org")),
    bcc=(Mailbox("", "hidden@example.org"), Mailbox("", "one@example.org")),
)
MESSAGE = write_message(LETTER)
PARCEL = read_parcel("a.eml", MESSAGE)


class Office:
    """A server that keeps what it is given, and may refuse or drop it."""

    def __init__(self, folder: Path) -> None:
        self.got: list[Any] = []
        self.helo = ""
        self.refuses: set[str] = set()
        self.drops = False
        self.answer = "250 OK"
        self.limit = 1_000_000
        self.encrypted = True
        self.certificate, self.key = folder / "cert.pem", folder / "key.pem"
        made = pair()
        self.certificate.write_bytes(made.pem)
        self.key.write_bytes(made.key_pem)

    async def handle_RCPT(self, server: SMTP, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refuses:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Any, envelope: Any) -> str:
        self.got.append(envelope)
        self.helo = session.host_name
        if self.drops:
            server.transport.abort()
        return self.answer

    def open(self) -> Controller:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(self.certificate, self.key)
        return Controller(
            self,
            hostname="127.0.0.1",
            port=free_port(),
            data_size_limit=self.limit,
            tls_context=context if self.encrypted else None,
            require_starttls=self.encrypted,
            authenticator=lambda server, session, envelope, how, data: AuthResult(
                success=data == LoginPassword(b"desk", b"secret")
            ),
        )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Office:
    made = Office(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(made.certificate))
    return made


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path)


@pytest.fixture
def at(office: Office) -> Iterator[Any]:
    """Open the office, once a test has set it up, and return where it is."""
    opened: list[Controller] = []

    def place(**more: Any) -> Server:
        controller = office.open()
        controller.start()
        opened.append(controller)
        return Server("127.0.0.1", controller.port, **more)

    yield place
    for controller in opened:
        controller.stop()


def test_it_arrives_as_it_was_built_without_what_is_only_ours(
    office: Office, at: Any, journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.getfqdn", lambda *name: "secret.example.net")
    with connected(at()) as line:
        assert hand_in(line, PARCEL, PARCEL.people, journal) == {}
    (envelope,) = office.got
    assert envelope.mail_from == "desk@example.org"
    assert envelope.rcpt_tos == ["one@example.org", "two@example.org", "hidden@example.org"]
    assert envelope.content == PARCEL.data
    assert office.helo == "[127.0.0.1]"
    message: Any = message_from_bytes(envelope.content, policy=policy.default)
    before: Any = message_from_bytes(MESSAGE, policy=policy.default)
    assert set(before) - set(message) == {"Bcc", "X-Unsent"}
    assert {name: message[name] for name in message} == {name: before[name] for name in message}
    (attachment,) = message.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content()) == ("Küche.pdf", DATA)
    assert message.get_body(("plain",)).get_content() == before.get_body(("plain",)).get_content()


def test_words_in_the_body_that_look_like_headers_stay() -> None:
    letter = Letter(
        "[TLP:GREEN] a",
        "en",
        LETTER.when,
        "TLP:GREEN\nBcc: x\nX-Unsent: y\n",
        "",
        (),
        LETTER.sender,
        LETTER.to,
    )
    assert b"Bcc: x\r\nX-Unsent: y\r\n" in read_parcel("a.eml", write_message(letter)).data


def test_it_is_sent_once_to_each(at: Any, journal: Journal, tmp_path: Path) -> None:
    assert journal.left(PARCEL) == PARCEL.people
    with connected(at()) as line:
        hand_in(line, PARCEL, PARCEL.people[:1], journal)
    again = Journal(tmp_path)
    assert again.left(PARCEL) == PARCEL.people[1:]
    assert again.doubtful(PARCEL) == ()


def test_whom_the_server_refuses_may_be_tried_again(office: Office, at: Any, journal: Journal) -> None:
    office.refuses = {"two@example.org"}
    with connected(at()) as line:
        assert hand_in(line, PARCEL, PARCEL.people, journal) == {"two@example.org": "550 nobody of that name"}
    assert journal.left(PARCEL) == ("two@example.org",)


@pytest.mark.parametrize("everybody", [True, False])
def test_what_the_server_refuses_was_not_sent(
    office: Office, at: Any, journal: Journal, everybody: bool
) -> None:
    office.refuses = set(PARCEL.people) if everybody else set()
    office.answer = "554 no"
    with connected(at()) as line, pytest.raises(Refused, match="the server does not take it") as refusal:
        hand_in(line, PARCEL, PARCEL.people, journal)
    assert refusal.value.status is Exit.USAGE
    assert journal.left(PARCEL) == PARCEL.people


def test_nobody_knows_what_became_of_it_when_the_line_breaks(
    office: Office, at: Any, journal: Journal
) -> None:
    office.drops = True
    with connected(at()) as line, pytest.raises(Refused, match="nobody knows whether it was sent"):
        hand_in(line, PARCEL, PARCEL.people, journal)
    assert journal.left(PARCEL) == ()
    assert journal.doubtful(PARCEL) == PARCEL.people


def test_the_servers_limit_is_asked_first(office: Office, at: Any, journal: Journal) -> None:
    office.limit = len(PARCEL.data) - 1
    with connected(at()) as line, pytest.raises(Refused, match="the server takes"):
        hand_in(line, PARCEL, PARCEL.people, journal)
    assert office.got == []
    assert journal.left(PARCEL) == PARCEL.people


def test_a_message_within_the_limit_is_taken(office: Office, at: Any, journal: Journal) -> None:
    office.limit = len(PARCEL.data) + 10  # this server counts the dots that are doubled on the line
    with connected(at()) as line:
        assert hand_in(line, PARCEL, PARCEL.people, journal) == {}


def test_a_line_without_encryption_must_be_allowed(office: Office, at: Any) -> None:
    office.encrypted = False
    server = at()
    with pytest.raises(Refused, match="the server cannot do what is needed"), connected(server):
        pass
    with connected(Server(server.host, server.port, plain=True)) as line:
        assert line.noop()[0] == 250


def test_an_unknown_server_is_not_trusted(at: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    server = at()
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(Refused, match="the server cannot be trusted"), connected(server):
        pass


def test_users_are_known_by_their_password(at: Any) -> None:
    server = at(user="desk", password="secret")
    with connected(server) as line:
        assert line.noop()[0] == 250
    with (
        pytest.raises(Refused, match="does not trust us"),
        connected(Server(server.host, server.port, "desk", "wrong")),
    ):
        pass


def test_a_silent_server_is_told(office: Office) -> None:
    with pytest.raises(Refused, match="the server does not answer"), connected(Server("127.0.0.1", 1)):
        pass


def test_a_message_that_nobody_sends_is_refused() -> None:
    letter = Letter("[TLP:GREEN] a", "en", LETTER.when, "a", "b", (), None, LETTER.to)
    with pytest.raises(Refused, match="nobody sends it"):
        read_parcel("a.eml", write_message(letter))


def test_a_message_to_nobody_can_be_read() -> None:
    letter = Letter("[TLP:GREEN] a", "en", LETTER.when, "a", "b", (), None)
    assert read_parcel("a.eml", write_message(letter)).people == ()


def test_a_journal_that_cannot_be_read_stops_everything(tmp_path: Path) -> None:
    (tmp_path / JOURNAL).write_text("[")
    with pytest.raises(Refused, match="the journal cannot be read"):
        Journal(tmp_path)


def test_the_journal_says_when(at: Any, journal: Journal, tmp_path: Path) -> None:
    with connected(at()) as line:
        hand_in(line, PARCEL, PARCEL.people[:1], journal)
    told = json.loads((tmp_path / JOURNAL).read_text())[PARCEL.mark]["one@example.org"]
    assert abs(
        datetime.strptime(told, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC) - datetime.now(UTC)
    ) < timedelta(minutes=1)
