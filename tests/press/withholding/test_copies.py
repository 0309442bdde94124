"""Copies of one reader's own: each names its reader and no other, and the register knows them all."""

import csv
import hashlib

from press.marked import Text
from press.markings import Marking
from press.values import Recipient
from press.withholding.copies import Copy, copies, others, register, unaddressed
from tests.cutting import pour, readers, release

BOARD = (Recipient.read(Text("A. Reader <reader@example.org>")), Recipient.read(Text("Second Member")))


def test_an_audience_without_readers_gets_one_copy() -> None:
    assert copies(readers()) == (None,)
    assert list(others(readers(), None)) == []


def test_each_reader_gets_a_copy_with_a_number() -> None:
    assert copies(readers(recipients=BOARD)) == (Copy(1, BOARD[0]), Copy(2, BOARD[1]))


def test_the_others_are_everybody_else() -> None:
    audience = readers(recipients=BOARD)
    first, second = copies(audience)
    assert list(others(audience, first)) == ["Second Member"]
    assert list(others(audience, second)) == ["A. Reader", "reader@example.org"]


def test_a_personal_release_knows_no_other_reader() -> None:
    whole = release(pour(), recipients=BOARD, cc=(BOARD[0].mailbox,))
    copy = Copy(2, BOARD[1])
    assert (whole.personal(copy).copy, whole.personal(copy).audience.recipients) == (copy, ())
    assert (whole.personal(copy).audience.to, whole.personal(copy).audience.cc) == ((), ())
    assert whole.personal(Copy(1, BOARD[0])).audience.to == (BOARD[0].mailbox,)


def test_the_register_says_which_file_is_whose() -> None:
    rows = list(csv.reader(register([(Copy(1, BOARD[0]), "a.pdf", b"x")]).decode().splitlines()))
    assert rows == [
        ["copy", "reader", "file", "sha256"],
        ["1", "A. Reader", "a.pdf", hashlib.sha256(b"x").hexdigest()],
    ]


def test_red_names_its_readers() -> None:
    (told,) = unaddressed(readers(), Marking("TLP:RED"))
    assert told.message == "what public gets is TLP:RED, which names its readers, but none is named"
    assert list(unaddressed(readers(), Marking("TLP:AMBER+STRICT"))) == []
    assert list(unaddressed(readers(recipients=BOARD), Marking("TLP:RED"))) == []
