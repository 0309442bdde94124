"""Each place in what a file carries with it, and in a message that carries a file, turns the leak proof red."""

import base64
import gzip
import html
import io
import json
import quopri
import struct
import zipfile
import zlib
from email.message import EmailMessage
from urllib.parse import quote

import pytest

from tests.proofs.planted import Planted, attached, drawn, found, text
from tests.proofs.small import NAME, SECRET, build, shown

PLAIN = SECRET.encode()
SPLIT = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in SECRET)


def file(data: bytes) -> bytes:
    return attached(zlib.compress(data), b"/Type /EmbeddedFile /Filter /FlateDecode")


def archive(comment: bytes = b"", **members: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.comment = comment
        for name, data in members.items():
            opened.writestr(name, data)
    return held.getvalue()


def png(kind: bytes, data: bytes) -> bytes:
    chunk = struct.pack(">I4s", len(data), kind) + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I4s", 13, b"IHDR") + bytes(17) + chunk


def jpeg(marker: bytes, data: bytes) -> bytes:
    return (
        b"\xff\xd8"
        + marker
        + struct.pack(">H", len(data) + 2)
        + data
        + b"\xff\xda"
        + bytes(range(256))
        + b"\xff\xd9"
    )


def message(**headers: str) -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Desk <desk@example.org>"
    made["Subject"] = headers.get("subject", "TLP:GREEN Roads & bridges")
    for key, value in headers.items():
        if key != "subject":
            made[key] = value
    made.set_content("The reconstruction goes on.\n")
    return made


def carrying(data: bytes, kind: str = "pdf", name: str = "brief.pdf") -> EmailMessage:
    made = message()
    made.add_attachment(data, maintype="application", subtype=kind, filename=name)
    return made


def saying(words: str, **how: str) -> EmailMessage:
    made = message()
    made.set_content(words, **how)
    return made


def html_of(words: str) -> EmailMessage:
    made = message()
    made.add_alternative(
        f"<html><style>p {{color: red}}</style><body><p>{words}</p></body></html>", subtype="html"
    )
    return made


def around(preamble: str = "", epilogue: str = "") -> EmailMessage:
    made = carrying(build())
    made.preamble, made.epilogue = preamble, epilogue
    return made


def forwarded(inner: EmailMessage) -> EmailMessage:
    made = message()
    made.add_attachment(inner)
    return made


LEAKING = drawn(text(shown(SECRET)))
ATTACHED: Planted = {
    "text": lambda: file(PLAIN),
    "text in UTF-16": lambda: file(SECRET.encode("utf-16")),
    "text in UTF-8": lambda: file(f"Für alle: {SECRET}".encode()),
    "text in Latin-1": lambda: file(f"Für alle: {SECRET}".encode("latin-1")),
    "packed text": lambda: file(gzip.compress(PLAIN)),
    "archive": lambda: file(archive(note=PLAIN)),
    "archive in an archive": lambda: file(archive(inner=archive(note=PLAIN))),
    "archive's note": lambda: file(archive(PLAIN, note=b"x")),
    "name of an archive's member": lambda: file(archive(**{SECRET + ".txt": b"x"})),
    "document of a word processor": lambda: file(
        archive(**{"word/document.xml": f"<w:p>{SPLIT}</w:p>".encode()})
    ),
    "hidden sheet of a workbook": lambda: file(
        archive(**{"xl/sharedStrings.xml": f"<sst><si><t>{SECRET}</t></si></sst>".encode()})
    ),
    "picture in a document": lambda: file(
        archive(**{"word/media/1.png": png(b"tEXt", b"Comment\0" + PLAIN)})
    ),
    "PDF": lambda: file(LEAKING),
    "PDF in a PDF in a PDF": lambda: file(file(LEAKING)),
    "PDF in an archive": lambda: file(archive(brief=LEAKING)),
    "message": lambda: file(saying(SECRET).as_bytes()),
    "message that carries a PDF": lambda: file(carrying(LEAKING).as_bytes()),
    "table": lambda: file(b"id,note\n1," + PLAIN),
    "data with escapes": lambda: file(
        json.dumps({"note": "".join(f"\\u{ord(c):04x}" for c in SECRET)}).replace("\\\\", "\\").encode()
    ),
    "web page": lambda: file("".join(f"<b>{html.escape(letter)}</b>" for letter in SECRET).encode()),
    "web page with entities": lambda: file(
        ("<p>" + "".join(f"&#x{ord(c):x};" for c in SECRET) + "</p>").encode()
    ),
    "address with percent signs": lambda: file(
        ("https://example.org/?q=" + quote(SECRET.replace("w", "ẁ")).replace("%E1%BA%81", "%77")).encode()
    ),
    "text in base64": lambda: file(b"data: " + base64.b64encode(PLAIN)),
    "text in base64, in lines": lambda: file(base64.encodebytes(PLAIN * 3)),
    "text in base64 for addresses": lambda: file(b"x=" + base64.urlsafe_b64encode(PLAIN).rstrip(b"=")),
    "text in base64 twice": lambda: file(base64.b64encode(base64.b64encode(PLAIN))),
    "text in hexadecimal": lambda: file(b"note: " + PLAIN.hex().encode()),
    "text in hexadecimal, by pairs": lambda: file(PLAIN.hex(" ").encode()),
    "text in quoted-printable": lambda: file(
        quopri.encodestring(PLAIN.replace(b"t", b"\xc3\xbct")).replace(b"=C3=BCt", b"=74")
    ),
    "text with letters of another width": lambda: file(
        "".join(chr(ord(c) + 0xFEE0) if c != " " else c for c in SECRET).encode()
    ),
    "text with ligatures": lambda: file(SECRET.replace("fi", "ﬁ").replace("st", "ﬆ").encode()),
    "text with invisible letters": lambda: file("\u200b".join(SECRET).encode()),
    "picture's note": lambda: file(png(b"tEXt", b"Comment\0" + PLAIN)),
    "picture's packed note": lambda: file(png(b"zTXt", b"Comment\0\0" + zlib.compress(PLAIN))),
    "picture's international note": lambda: file(png(b"iTXt", b"Comment\0\1\0en\0\0" + zlib.compress(PLAIN))),
    "photograph's comment": lambda: file(jpeg(b"\xff\xfe", PLAIN)),
    "photograph's data": lambda: file(jpeg(b"\xff\xe1", b"Exif\0\0UNICODE\0" + SECRET.encode("utf-16-le"))),
    "behind a photograph": lambda: file(jpeg(b"\xff\xfe", b"x") + archive(note=PLAIN)),
    "behind a photograph, a PDF": lambda: file(jpeg(b"\xff\xfe", b"x") + LEAKING),
    "a name in a photograph": lambda: file(jpeg(b"\xff\xfe", f"Taken by {NAME}, 2024".encode())),
    "a name in a web page": lambda: file(f"<p>About</p><p>{NAME}</p><p>more</p>".encode()),
    "a name in an attribute": lambda: file(f'<w:comment w:author="{NAME}"><p>x</p></w:comment>'.encode()),
}
SENT: dict[str, EmailMessage] = {
    "subject": message(subject=f"TLP:GREEN {SECRET}"),
    "subject in encoded words": message(subject=f"TLP:GREEN – {SECRET}"),
    "name of a sender": message(**{"Reply-To": f'"{SECRET}" <desk@example.org>'}),
    "header of its own": message(**{"X-Note": SECRET}),
    "body": saying(SECRET),
    "body in base64": saying(SECRET, cte="base64"),
    "body in quoted-printable": saying("Für " + SECRET, cte="quoted-printable"),
    "body in UTF-16": saying(SECRET, charset="utf-16", cte="base64"),
    "web page": html_of(SECRET),
    "web page's comment": html_of(f"<!-- {SECRET} -->"),
    "web page in entities": html_of("".join(f"&#{ord(c)};" for c in SECRET)),
    "attached PDF": carrying(LEAKING),
    "attached archive": carrying(archive(note=PLAIN), "zip", "notes.zip"),
    "name of the attachment": carrying(build(), name=f"{SECRET}.pdf"),
    "name of the attachment, not in ASCII": carrying(build(), name=f"Über {NAME}.pdf"),
    "before the first part": around(SECRET),
    "behind the last part": around(epilogue=SECRET),
    "forwarded message": forwarded(saying(SECRET)),
    "a name in the subject": message(subject=f"TLP:GREEN {NAME}"),
    "a name in the body": saying(f"Ask {NAME}."),
}


@pytest.mark.parametrize("place", ATTACHED)
def test_what_was_withheld_is_found_in_what_a_file_carries(place):
    assert any("stands in" in fault.message for fault in found(ATTACHED[place]()))


@pytest.mark.parametrize("place", SENT)
def test_what_was_withheld_is_found_in_a_message(place):
    assert any("stands in" in fault.message for fault in found(SENT[place].as_bytes(), "brief.eml"))


def test_a_message_about_something_else_is_clean():
    sent = html_of("The reconstruction goes on.")
    sent.add_attachment(build(), maintype="application", subtype="pdf", filename="brief.pdf")
    sent.add_attachment(archive(note=b"x"), maintype="application", subtype="zip", filename="notes.zip")
    assert (
        found(
            sent.as_bytes(),
            "brief.eml",
            SECRET,
            NAME,
            "Subject",
            "boundary",
            "application",
            "base64",
            "color",
        )
        == []
    )


def test_the_place_is_named_from_the_inside_out():
    told = found(carrying(archive(note=LEAKING), "zip").as_bytes(), "brief.eml")
    assert "the text of page 1 of member 1 of the body of part 2" in told[0].message


def test_what_cannot_be_opened_is_no_pass():
    broken = archive(note=PLAIN * 50)
    assert (
        "an archive that cannot be opened" in found(file(broken[:40] + b"\0\0\0\0" + broken[44:]))[0].message
    )
    assert "cannot be decompressed" in found(file(gzip.compress(PLAIN)[:12] + b"broken"))[0].message


def test_holders_that_never_end_are_given_up():
    data = PLAIN
    for _ in range(12):
        data = archive(note=data)
    assert [fault.message.partition(": ")[2] for fault in found(file(data))] == ["it lies in too many others"]


def test_a_bomb_is_given_up():
    bomb = archive(a=bytes(90_000_000), b=bytes(90_000_000))
    assert "holds more than can be read" in found(file(bomb))[0].message
