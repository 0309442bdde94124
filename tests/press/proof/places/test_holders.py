"""What bytes hold, if they are an archive, a packed file, a picture or a message."""

import gzip
import io
import zipfile
import zlib

import pytest

from press.proof.places.holders import held, is_message
from press.proof.places.place import Unread

MESSAGE = b"From: a@example.org\nSubject: =?utf-8?q?caf=C3=A9?=\n\nbody\n"


def archive(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        opened.comment = b"note"
        for name, data in members.items():
            opened.writestr(name, data)
    return made.getvalue()


def test_archives():
    found = {name: content for name, _, content in held(archive(a=b"one"))}
    assert found == {"the notes of an archive": "note", "the name of member 1": "a\n", "member 1": b"one"}
    assert {name: content for name, _, content in held(b"before" + archive(a=b"one"))}["member 1"] == b"one"


def test_packed_files():
    assert [content for _, _, content in held(gzip.compress(b"one"))] == [b"one"]


def test_an_archive_that_is_locked_or_broken_is_told():
    whole = archive(a=b"one")
    locked = bytearray(whole)
    locked[6] |= 1
    locked[whole.index(b"PK\x01\x02") + 8] |= 1
    for data in (bytes(locked), whole[:20], whole.replace(b"one", b"two")):
        with pytest.raises(Unread):
            list(held(data))


def test_too_many_members_are_told():
    with pytest.raises(Unread):
        list(held(archive(**{str(number): b"" for number in range(5001)})))


def test_messages():
    found = [(name, content) for name, _, content in held(MESSAGE)]
    assert ("a header of the message", "café") in found
    assert ("the body of the message", b"body\n") in found


@pytest.mark.parametrize(
    ("data", "so"),
    [(MESSAGE, True), (b"Subject: x\n\ny", True), (b"key: value\n\ntext", False), (b"no", False)],
)
def test_what_is_a_message(data, so):
    assert is_message(data) is so


def test_plain_bytes_hold_nothing():
    assert list(held(b"plain")) == list(held(zlib.compress(b"x"))) == []
