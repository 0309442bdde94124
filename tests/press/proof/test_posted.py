"""Messages hold what was meant, and nothing else."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from press.editions.message import Letter, write_message
from press.problems import Refused
from press.proof.expected import Expected
from press.proof.posted import Envelope, faults, prove_message
from press.values import Mailbox

WORDS = "TLP:GREEN\n\nRoads\n"
LETTER = Letter(
    subject="[TLP:GREEN] Roads",
    lang="en",
    when=datetime(2024, 11, 28, tzinfo=UTC),
    text=WORDS,
    html="<html><body><p>TLP:GREEN</p><h1>Roads</h1></body></html>",
    attachments=(("brief.pdf", b"%PDF-1.7"),),
    to=(Mailbox("Desk", "desk@example.org"),),
)
DATA = write_message(LETTER)
ENVELOPE = Envelope("TLP:GREEN", LETTER.headers, {"To": [("Desk", "desk@example.org")]}, LETTER.attachments)
EXPECTED = Expected(
    texts=("Roads",),
    pages=0,
    title="Roads",
    author="",
    lang="en",
    edition="email",
    size=(0, 0),
    parts=("Roads",),
    fixed=frozenset(["TLP:GREEN"]),
)


def told(data: bytes = DATA, expected: Expected = EXPECTED, **other: Any) -> str:
    return "\n".join(fault.message for fault in faults(data, expected, replace(ENVELOPE, **other)))


def test_a_faithful_message_passes() -> None:
    assert told() == ""
    assert prove_message(DATA, EXPECTED, ENVELOPE, "a.eml").data == DATA


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            b"X-Unsent: 1",
            b"X-Unsent: 1\r\nBcc: x@example.net",
            "the header Bcc stands there 1 times, expected 0",
        ),
        (b"X-Unsent: 1", b"X-Unsent: 2", "X-Unsent is '2', expected '1'"),
        (b"X-Unsent: 1\r\n", b"", "the header X-Unsent stands there 0 times, expected 1"),
        (b"Subject: [TLP:GREEN] Roads", b"Subject: [TLP:GREEN] =?utf-8?q?R=0D=0ABcc:_x@y?=", "Subject is"),
        (b"desk@example.org", b"other@example.org", "To names [('Desk', 'other@example.org')]"),
        (b"Subject: [TLP:GREEN]", b"Subject: TLP:GREEN", "the subject does not begin with [TLP:GREEN]"),
        (b"\r\n\r\nTLP:GREEN", b"\r\n\r\nNo", "the body does not begin with TLP:GREEN"),
        (b"Roads\r\n\r\n--", b"Bridges\r\n\r\n--", "a text of the release is not in the file: 'Roads'"),
        (b"<h1>Roads", b"<h1>Roads and bridges", "not of the release: 'and bridges'"),
        (b"text/html", b"text/other", "there is no body in html"),
        (b"JVBERi0xLjc=", b"JVBERi0xLjg=", "the attachments are not those that were meant: ['brief.pdf']"),
        (
            b'filename="brief.pdf"',
            b'filename="other.pdf"',
            "the attachments are not those that were meant: ['other.pdf']",
        ),
        (b"\r\nTo:", b"\nTo:", "a line ends in another way than CR LF"),
        (b"<h1>", b"x" * 999 + b"<h1>", "a line has more than 998 bytes"),
        (b"_0--\r\n", b"_9--\r\n", "a reader has to forgive"),
    ],
)
def test_each_difference_is_told(old: bytes, new: bytes, fault: str) -> None:
    assert old in DATA
    assert fault in told(DATA.replace(old, new))


def test_withheld_words_in_an_attachment_are_told() -> None:
    secret = "nobody must know about the tunnel"
    letter = replace(LETTER, attachments=(("brief.pdf", secret.encode()),))
    envelope = replace(ENVELOPE, headers=letter.headers, files=letter.attachments)
    with pytest.raises(Refused) as refusal:
        prove_message(write_message(letter), replace(EXPECTED, withheld=(secret,)), envelope, "a.eml")
    assert {problem.rule for problem in refusal.value.problems} == {"leak"}
