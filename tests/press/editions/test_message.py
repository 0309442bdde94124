"""Letters as messages, read back by two parsers."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import fast_mail_parser
import pytest

from press.editions.message import Letter, exchanged, named, read_letter, write_message
from press.values import Mailbox

DATA = b"%PDF-1.7\n" + bytes(range(256)) * 40
LETTER = Letter(
    subject="[TLP:GREEN] Roads and bridges",
    lang="en",
    when=datetime(2024, 11, 28, tzinfo=UTC),
    text="TLP:GREEN\n\nOne long line " + "of words " * 60 + "\n.\nFrom here\n",
    html="<p>Größe</p>",
    attachments=(("brief.pdf", DATA),),
    sender=Mailbox("South Asia desk", "desk@example.org"),
    to=(Mailbox("", "one@example.org"), Mailbox("Doe, Jane", "jane@example.org")),
    cc=(Mailbox("طالبان", "two@example.org"),),
    bcc=(Mailbox('Quo"te\\', "three@example.org"),),
)
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
SMUGGLED = "=?utf-8?q?a=0d=0aBcc:_x@example.net?="
UNICODE = "[TLP:GREEN] Küche — طالبان و برتری نظامی " + "日本語" * 40


def parsed(letter: Letter) -> Any:
    return message_from_bytes(write_message(letter), policy=policy.default)


def names(message: Any) -> list[str]:
    return sorted(message.keys())


def test_it_holds_the_headers_that_were_meant() -> None:
    message = parsed(LETTER)
    assert {name: str(message[name]) for name in LETTER.headers} == LETTER.headers
    assert message["Subject"] == LETTER.subject
    assert message["Date"] == "Thu, 28 Nov 2024 00:00:00 +0000"
    assert names(message) == sorted(
        [*LETTER.headers, "From", "To", "Cc", "Bcc", "MIME-Version", "Content-Type", "Content-Language"]
    )


def test_it_names_the_people_that_were_meant() -> None:
    message = parsed(LETTER)
    for name, mailboxes in LETTER.addresses.items():
        found = [(one.display_name, one.addr_spec) for one in message[name].addresses]
        assert found == [(one.name, one.address) for one in mailboxes]


def test_nobody_is_named_where_nobody_is_known() -> None:
    message = parsed(replace(LETTER, sender=None, to=(), cc=(), bcc=()))
    assert not {"From", "To", "Cc", "Bcc"} & set(message)
    assert message["Message-ID"].endswith("@briefpress.invalid>")


@pytest.mark.parametrize(
    "subject", [UNICODE, f"[TLP:GREEN] {SMUGGLED}", f"[TLP:GREEN] {'x' * 200} {SMUGGLED}", "a\r\nBcc: b"]
)
def test_a_subject_is_read_back_and_makes_no_other_header(subject: str) -> None:
    data = write_message(replace(LETTER, subject=subject))
    message = message_from_bytes(data, policy=policy.default)
    assert message["Subject"] == " ".join(subject.split())
    assert names(message) == names(parsed(LETTER))
    assert fast_mail_parser.parse_email(data).subject == " ".join(subject.split())


def test_the_marking_can_be_read_where_nothing_is_decoded() -> None:
    assert write_message(replace(LETTER, subject=UNICODE)).startswith(b"Subject: [TLP:GREEN] =?utf-8?")


@pytest.mark.parametrize("name", ["brief.pdf", "Küche – طالبان.pdf", f"{'n' * 146}.pdf"])
def test_a_file_is_read_back_with_its_name(name: str) -> None:
    data = write_message(replace(LETTER, attachments=((name, DATA), ("second.pdf", b"x"))))
    message: Any = message_from_bytes(data, policy=policy.default)
    assert [(one.get_filename(), one.get_content()) for one in message.iter_attachments()] == [
        (name, DATA),
        ("second.pdf", b"x"),
    ]
    assert {one.get_content_type() for one in message.iter_attachments()} == {"application/pdf"}
    found = fast_mail_parser.parse_email(data).attachments
    assert [(one.filename, one.content) for one in found] == [(name, DATA), ("second.pdf", b"x")]


def test_both_bodies_are_read_back() -> None:
    data = write_message(LETTER)
    message: Any = message_from_bytes(data, policy=policy.default)
    assert message.get_body(("plain",)).get_content().replace("\r\n", "\n") == LETTER.text
    assert message.get_body(("html",)).get_content().strip() == LETTER.html
    found = fast_mail_parser.parse_email(data)
    assert [one.replace("\r\n", "\n") for one in found.text_plain] == [LETTER.text]
    assert [one.strip() for one in found.text_html] == [LETTER.html]


@pytest.mark.parametrize(
    "change",
    [{}, {"subject": UNICODE}, {"subject": "x" * 200}, {"attachments": ((f"{'n' * 146}.pdf", DATA),)}],
)
def test_lines_are_short_and_end_as_mail_wants_it(change: dict[str, Any]) -> None:
    data = write_message(replace(LETTER, **change))
    assert data.count(b"\n") == data.count(b"\r") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 78


CHANGES: list[Callable[[Letter], Letter]] = [
    lambda letter: replace(letter, subject="[TLP:GREEN] Other"),
    lambda letter: replace(letter, text="other"),
    lambda letter: replace(letter, html="other"),
    lambda letter: replace(letter, bcc=()),
    lambda letter: replace(letter, attachments=(("brief.pdf", DATA + b"x"),)),
    lambda letter: replace(letter, preview=PICTURE),
]


@pytest.mark.parametrize("change", CHANGES)
def test_another_letter_has_another_mark(change: Callable[[Letter], Letter]) -> None:
    assert change(LETTER).headers["Message-ID"] != LETTER.headers["Message-ID"]


SCRIPT = """
import sys
sys.path[:0] = [{root!r}, {here!r}]
from test_message import LETTER, write_message
sys.stdout.buffer.write(write_message(LETTER))
"""


def test_same_bytes_anywhere(tmp_path: Path) -> None:
    here = Path(__file__).parent
    script = SCRIPT.format(root=str(here.parents[2]), here=str(here))
    found = set()
    for seed, zone in (("1", "UTC"), ("77", "Asia/Kabul")):
        world = {"PYTHONHASHSEED": seed, "TZ": zone, "HOME": str(tmp_path), "USER": f"user{seed}"}
        run = subprocess.run(
            [sys.executable, "-c", script], cwd=tmp_path, env=world, capture_output=True, check=True
        )
        found.add(run.stdout)
    assert found == {write_message(LETTER)}


@pytest.mark.parametrize("subject", [LETTER.subject, UNICODE, f"[TLP:GREEN] {SMUGGLED}"])
def test_a_letter_is_read_back_from_its_message(subject: str) -> None:
    letter = replace(LETTER, subject=" ".join(subject.split()), draft=subject == UNICODE)
    assert read_letter(write_message(letter)) == replace(letter, html=f"{letter.html}\n")


def test_a_file_is_exchanged_and_nothing_else() -> None:
    letter = read_letter(write_message(replace(LETTER, attachments=(("a.pdf", b"a"), ("b.pdf", b"b")))))
    data = exchanged(write_message(letter), "b.pdf", b"new")
    assert read_letter(data) == replace(letter, attachments=(("a.pdf", b"a"), ("b.pdf", b"new")))
    assert exchanged(write_message(letter), "c.pdf", b"new") == write_message(letter)


def test_a_picture_stands_beside_the_html_that_shows_it_and_is_no_attachment() -> None:
    data = write_message(replace(LETTER, preview=PICTURE))
    message: Any = message_from_bytes(data, policy=policy.default)
    kinds = [part.get_content_type() for part in message.walk()]
    assert kinds == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "multipart/related",
        "text/html",
        "image/png",
        "application/pdf",
    ]
    (picture,) = [part for part in message.walk() if part.get_content_type() == "image/png"]
    assert picture.get_content() == PICTURE
    assert (picture["Content-ID"], picture["Content-Disposition"]) == (f"<{named(PICTURE)}>", "inline")
    assert [one.get_filename() for one in message.iter_attachments()] == ["brief.pdf"]
    found = fast_mail_parser.parse_email(data).attachments
    assert [one.content for one in found] == [PICTURE, DATA]
    assert read_letter(exchanged(data, "brief.pdf", b"new")).preview == PICTURE
    assert data == write_message(replace(LETTER, preview=PICTURE))
