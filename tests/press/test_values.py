"""Values mean one thing, and hostile or careless text is refused with a hint."""

import pytest

from press.marked import Text
from press.problems import Where
from press.shape import Unfit
from press.values import Address, Grade, Mailbox, Names, Numbers, Parties, Recipient


def refused(kind: type, words: str) -> Unfit:
    with pytest.raises(Unfit) as caught:
        kind.read(Text(words))
    assert caught.value.hint
    return caught.value


def test_names_and_numbers_have_commas_between_them() -> None:
    assert Names.read(Text("analyst,  executive ")).names == ("analyst", "executive")
    assert Numbers.read(Text(" 1, 5,12")).numbers == (1, 5, 12)


@pytest.mark.parametrize("words", ["", "analyst,", ",", "analyst,,executive"])
def test_a_missing_name_is_refused(words: str) -> None:
    refused(Names, words)


@pytest.mark.parametrize("words", ["", "1,", "1;2", "-1", "1.5", "one", "9" * 5000, "1 2"])
def test_what_is_no_list_of_numbers_is_refused(words: str) -> None:
    refused(Numbers, words)


def test_a_grade_is_one_letter_and_one_figure() -> None:
    grade = Grade.read(Text("C3"))
    assert (grade.reliability, grade.credibility, str(grade)) == ("C", 3, "C3")


@pytest.mark.parametrize("words", ["C", "G1", "A0", "A7", "c3", "C3 ", "C3\n", "A\u0663"])
def test_other_grades_are_refused(words: str) -> None:
    assert "C3" in refused(Grade, words).hint


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c#d",
        "http://example.org:8080/",
        "https://例え.example.org/é",
        "https://[2001:db8::1]/",
        "mailto:desk@example.org",
    ],
)
def test_plain_addresses_are_taken_as_they_stand(url: str) -> None:
    assert str(Address.read(Text(url))) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "example.org",
        "https://",
        "https:///path",
        "https://bank.example.org@example.com/",
        "https://user:secret@example.org/",
        "https://example.org/a b",
        "https://example.org/\nX-Header: 1",
        "https://example.org/\u202egnp.exe",
        "https://example.org/\u00a0x",
        "https://example.org\\@example.com",
        'https://example.org/"onclick="x',
        "https://example.org/<script>",
        "https://example.org:99999/",
        "https://[::1",
        "mailto:a@example.org?bcc=b@example.com",
        "mailto:a@b@example.com",
        "mailto:a%0d%0abcc:b@example.org",
        "mailto:a,b@example.org",
        "HTTPS://example.org/",
        "mailto:desk",
        "https://example.org/" + "a" * 2000,
    ],
)
def test_addresses_that_readers_must_not_be_sent_to_are_refused(url: str) -> None:
    refused(Address, url)


def test_a_mailbox_is_an_address_with_or_without_a_name() -> None:
    plain = Mailbox.read(Text("desk@example.org"))
    assert (plain.name, plain.address, str(plain)) == ("", "desk@example.org", "desk@example.org")
    named = Mailbox.read(Text('"South Asia desk" <desk@mail.example.org>'))
    assert str(named) == "South Asia desk <desk@mail.example.org>"


@pytest.mark.parametrize(
    "words",
    [
        "",
        "desk",
        "desk@example",
        "a@b@example.org",
        ".desk@example.org",
        "de..sk@example.org",
        "desk@-example.org",
        "desk@example.org, other@example.org",
        "desk@example.org\r\nBcc: all@example.com",
        "Desk <desk@example.org> x",
        "Desk <<desk@example.org>>",
        "=?utf-8?q?Desk?= <desk@example.org>",
        "D" * 101 + " <desk@example.org>",
        "d" * 65 + "@example.org",
        "\u0430desk@example.org",
    ],
)
def test_what_could_forge_or_lose_a_message_is_refused(words: str) -> None:
    refused(Mailbox, words)


def test_a_reader_has_a_name_and_perhaps_an_address() -> None:
    assert Recipient.read(Text("  A.  Reader ")) == Recipient("A. Reader")
    named = Recipient.read(Text("A. Reader <reader@example.org>"))
    assert (named.name, str(named.mailbox)) == ("A. Reader", "A. Reader <reader@example.org>")
    assert Recipient.read(Text("reader@example.org")).name == "reader@example.org"
    for words in ("A. Reader <reader", "<>", "A. Reader <reader@>", "A\r\nBcc: <b@example.com>"):
        refused(Recipient, words)


def test_parties_know_where_each_of_them_stands() -> None:
    parties = Parties.read(Text("Pakistan -> Afghan Taliban", Where("x", 3, 5, 26)))
    assert (parties.actor, parties.target) == ("Pakistan", "Afghan Taliban")
    assert (parties.actor.where.column, parties.actor.where.length) == (5, 8)
    assert (parties.target.where.column, parties.target.where.length) == (17, 14)


@pytest.mark.parametrize("words", ["Pakistan", "Pakistan -> ", " -> Taliban", "A -> B -> C", "A->B", "A → B"])
def test_what_does_not_name_two_parties_is_refused(words: str) -> None:
    assert "->" in refused(Parties, words).hint
