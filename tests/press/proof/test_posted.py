"""Messages hold what was meant, and nothing else."""

import struct
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from press.editions.message import Letter, named, write_message
from press.problems import Refused
from press.proof.expected import Expected
from press.proof.posted import Envelope, faults, prove_message
from press.values import Mailbox
from tests.workshop import shaded

_NOTE = b"tEXtAuthor\0somebody"
NOTED = shaded(20, 10)[:33] + struct.pack(">I", len(_NOTE) - 4) + _NOTE + bytes(4) + shaded(20, 10)[33:]
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


PICTURE = shaded(20, 10)
SHOWN = replace(
    LETTER,
    preview=PICTURE,
    html=LETTER.html.replace("</h1>", f'</h1><img src="cid:{named(PICTURE)}" alt="">'),
)
SHOWING = {"headers": SHOWN.headers, "preview": PICTURE}


def test_a_message_may_show_the_picture_that_it_carries() -> None:
    assert told(write_message(SHOWN), **SHOWING) == ""


@pytest.mark.parametrize(
    ("change", "more", "fault"),
    [
        ({}, {"preview": b""}, "the pictures are not those that were meant"),
        ({}, {"preview": shaded(20, 11)}, "the pictures are not those that were meant"),
        ({"preview": b""}, {}, "the pictures are not those that were meant"),
        ({"html": LETTER.html}, {}, "the body loads []"),
        ({"html": SHOWN.html + "<img src=https://example.org/x.png>"}, {}, "https://example.org/x.png"),
        ({"html": SHOWN.html + "<link href=https://example.org/x.css>"}, {}, "https://example.org/x.css"),
        ({"html": SHOWN.html + "<p style='background:url(//example.org)'>"}, {}, "example.org"),
        ({"html": SHOWN.html + "<style>@import '//example.org'</style>"}, {}, "example.org"),
        ({"preview": NOTED}, {"preview": NOTED}, "a picture holds more than pixels"),
        ({"preview": b"GIF89a"}, {"preview": b"GIF89a"}, "a picture holds more than pixels"),
    ],
)
def test_another_picture_or_another_load_is_told(
    change: dict[str, Any], more: dict[str, Any], fault: str
) -> None:
    letter = replace(SHOWN, **change)
    assert fault in told(write_message(letter), **SHOWING | {"headers": letter.headers} | more)
