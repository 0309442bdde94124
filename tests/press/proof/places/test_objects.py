"""Every object of a file is found in its bytes."""

import zlib

from press.proof.places.objects import Objects, parsed, scan
from press.proof.reading.tokens import Reference


def stream(data: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream\n" % (entries, len(data), data)


def test_objects_and_what_lies_between():
    objects = scan(b"%PDF-1.7 first\n1 0 obj\n<</A 2>>\nendobj\nbetween\n2 0 obj (x) endobj\nlast")
    assert [(one.number, one.head.strip()) for one in objects] == [(1, b"<</A 2>>"), (2, b"(x)")]
    assert [piece.strip() for piece in objects.between] == [b"%PDF-1.7 first", b"between", b"last"]


def test_all_versions_of_an_object_are_kept_the_last_counts():
    objects = scan(b"1 0 obj (old) endobj 1 0 obj (new) endobj")
    assert [one.head for one in objects] == [b" (old) ", b" (new) "]
    assert objects.resolved(Reference(1)) == b"new"
    assert objects.resolved(Reference(9)) is None


def test_a_stream_ends_where_its_length_says():
    tricky = b"endstream endobj 7 0 obj"
    objects = scan(b"1 0 obj" + stream(tricky) + b"endobj 2 0 obj (x) endobj")
    assert [one.number for one in objects] == [1, 2]
    assert next(iter(objects)).payload == tricky


def test_a_stream_with_a_wrong_length_ends_at_its_last_word():
    for length in (b"3", b"99999", b"-1", b"9 0 R"):
        data = b"1 0 obj <</Length %s>> stream\nabcdef\nendstream endobj" % length
        assert next(iter(scan(data))).payload == b"abcdef\n"


def test_what_stands_behind_a_stream_belongs_to_its_object():
    one = next(iter(scan(b"1 0 obj" + stream(b"abc") + b"% more\nendobj")))
    assert b"% more" in one.head


def test_objects_that_do_not_end():
    assert [one.number for one in scan(b"1 0 obj (a 2 0 obj (b)")] == [1, 2]
    assert next(iter(scan(b"1 0 obj <<>> stream\nabc"))).payload == b"abc"


def test_packed_objects_are_taken_out():
    body = zlib.compress(b"7 0 9 4 (a) (b)")
    objects = scan(b"1 0 obj" + stream(body, b"/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode") + b"endobj")
    assert {one.number: one.head for one in objects if one.payload is None} == {7: b"(a) ", 9: b"(b)"}


def test_a_package_that_cannot_be_opened_is_told():
    objects = scan(
        b"1 0 obj" + stream(b"broken", b"/Type /ObjStm /N 2 /First 8 /Filter /FlateDecode") + b"endobj"
    )
    assert objects.unread[0].startswith("object stream 1: it cannot be decompressed")


def test_filters_may_stand_elsewhere():
    objects = scan(
        b"1 0 obj" + stream(zlib.compress(b"abc"), b"/Filter 2 0 R") + b"endobj 2 0 obj [/FlateDecode] endobj"
    )
    assert objects.data(objects.found[1][0]) == b"abc"


def test_a_ring_of_references_ends():
    objects = scan(b"1 0 obj <</A 1 0 R>> endobj")
    assert objects.as_pypdf(Reference(1)) is not None


def test_values():
    assert parsed(b" <</A [1 (b) /C]>> ") == {"/A": [1.0, b"b", "/C"]}
    assert parsed(b"") is None
    assert Objects().resolved(5) == 5
