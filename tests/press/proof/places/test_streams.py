"""Filters are undone, or it is told why not."""

import base64
import gzip
import zlib

import pytest

from press.proof.places.place import Unread
from press.proof.places.streams import decoded, inflated


@pytest.mark.parametrize(
    ("data", "entries"),
    [
        (b"abc", {}),
        (zlib.compress(b"abc"), {"/Filter": "/FlateDecode"}),
        (zlib.compress(b"abc"), {"/F": ["/Fl"]}),
        (b"61 62\n63>", {"/Filter": "/ASCIIHexDecode"}),
        (base64.a85encode(b"abc") + b"~>", {"/Filter": "/ASCII85Decode"}),
        (b"\x02abc\x80", {"/Filter": "/RunLengthDecode"}),
        (zlib.compress(b"abc").hex().encode() + b">", {"/Filter": ["/AHx", "/Fl"]}),
        (
            zlib.compress(b"\x02abc"),
            {"/Filter": "/FlateDecode", "/DecodeParms": {"/Predictor": 12.0, "/Columns": 3.0}},
        ),
    ],
)
def test_filters_are_undone(data, entries):
    assert decoded(data, entries) == b"abc"


def test_pictures_are_left_as_they_are():
    assert decoded(b"\xff\xd8 jpeg", {"/Filter": "/DCTDecode", "/Subtype": "/Image"}) == b"\xff\xd8 jpeg"
    rows = zlib.compress(b"\x02abc")
    options = {"/Predictor": 12.0, "/Columns": 3.0}
    assert (
        decoded(rows, {"/Filter": "/FlateDecode", "/DecodeParms": options, "/Subtype": "/Image"})
        == b"\x02abc"
    )


def test_bytes_left_over_are_kept():
    assert decoded(zlib.compress(b"abc") + b"more", {"/Filter": "/FlateDecode"}) == b"abcmore"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"x", "/Crypt"),
        (b"x", "/FlateDecode"),
        (zlib.compress(b"abc")[:-3], "/FlateDecode"),
        (b"xyz>", "/AHx"),
        (b"\xff~>", "/A85"),
    ],
)
def test_what_cannot_be_undone_is_told(data, name):
    with pytest.raises(Unread):
        decoded(data, {"/Filter": name})


def test_packed_files():
    assert inflated(gzip.compress(b"abc")) == b"abc"
    with pytest.raises(Unread, match="more than can be read"):
        inflated(zlib.compress(bytes(100_000_001), 1))
