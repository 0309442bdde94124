"""What one text of a brief may mean: names, numbers, a grade, addresses, two parties; a text in, its value out."""

import re
from dataclasses import dataclass
from typing import ClassVar

from press.marked import Text
from press.problems import Where
from press.shape import Unfit
from press.words import quoted

NOWHERE = Where("")


@dataclass(frozen=True)
class Names:
    """Names with commas between them, for example: analyst, executive."""

    GUARDS: ClassVar[bool] = True  # left empty, they do not mean everybody

    names: tuple[str, ...]
    where: Where = NOWHERE

    @classmethod
    def read(cls, text: Text) -> "Names":
        """Read names separated by commas."""
        names = tuple(part.strip() for part in text.split(","))
        if not all(names):
            raise Unfit("a name is missing between two commas", "write the names with one comma between them")
        return cls(names, text.where)


@dataclass(frozen=True)
class Numbers:
    """Numbers of key judgments with commas between them, for example: 1, 5."""

    numbers: tuple[int, ...]
    where: Where = NOWHERE

    PATTERN = r"^\s*\d{1,4}(\s*,\s*\d{1,4})*\s*$"

    @classmethod
    def read(cls, text: Text) -> "Numbers":
        """Read whole numbers separated by commas."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{quoted(text)} is no list of numbers", "write the numbers of the judgments: 1, 5")
        return cls(tuple(int(part) for part in text.split(",")), text.where)


@dataclass(frozen=True)
class Grade:
    """How reliable the source is (A to F) and how credible its information (1 to 6), for example C3."""

    reliability: str
    credibility: int
    where: Where = NOWHERE

    PATTERN = r"^[A-F][1-6]$"

    @classmethod
    def read(cls, text: Text) -> "Grade":
        """Read an Admiralty grade such as C3."""
        if not re.fullmatch(cls.PATTERN, text):
            raise Unfit(f"{quoted(text)} is no grade", "write a letter A to F and a figure 1 to 6: C3")
        return cls(text[0], int(text[1]), text.where)

    def __str__(self) -> str:
        return f"{self.reliability}{self.credibility}"


@dataclass(frozen=True)
class Address:
    """A web address that begins with https:// or http://, or mailto: and an address."""

    url: Text

    PATTERN = r"^(https?://|mailto:)\S+$"

    @classmethod
    def read(cls, text: Text) -> "Address":
        """Read a plain web address; raise Unfit for other schemes, credentials, blanks and bare numbers."""
        from urllib.parse import urlsplit  # noqa: PLC0415  (20 ms that most commands need not pay)

        if len(text) > 2000 or re.search(r"[\x00-\x20\x7f-\xa0\\<>\"\u2000-\u206f]", text):
            raise Unfit(
                "the address holds a blank or a character that no address has",
                "copy it from the browser again",
            )
        try:
            parts = urlsplit(text)
            named = parts.port is None or bool(parts.hostname)
        except ValueError:
            named, parts = False, urlsplit("")
        # What comes after a ? would be headers of the message (RFC 6068, 2), and %0D%0A could begin one.
        if re.fullmatch(r"mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+", text):
            return cls(text)
        if (
            not named
            or not text.startswith(("https://", "http://"))
            or not parts.hostname
            or parts.username is not None
        ):
            raise Unfit(
                f"{str(text)[:60]!r} is no address that readers may be sent to",
                "write an address that begins with https://",
            )
        return cls(text)

    def __str__(self) -> str:
        return str(self.url)


@dataclass(frozen=True)
class Mailbox:
    """Somebody's address for mail, with or without a name: South Asia desk <desk@example.org>."""

    name: str
    address: str

    PATTERN = r"^([^<>]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$"

    @classmethod
    def read(cls, text: Text) -> "Mailbox":
        """Read an address, or a name and an address between < and > (RFC 5322, 3.4, in ASCII and without comments)."""
        found = re.fullmatch(r"(?:([^<>]*[^<>\s])?\s*<([^<>]*)>|([^<>]*))", text.strip())
        name, address = ((found[1] or "").strip('" '), found[2] or found[3] or "") if found else ("", "")
        local, _, domain = address.rpartition("@")
        if not re.fullmatch(_LOCAL, local) or not re.fullmatch(_DOMAIN, domain) or len(address) > 254:
            hint = "write name@example.org, or a name and the address between < and >"
            raise Unfit(f"{str(text)[:60]!r} is no address that mail can be sent to", hint)
        if "=?" in name or len(name) > 100 or re.search(r"[\x00-\x1f\x7f]", name):
            raise Unfit(
                f"{name[:60]!r} cannot stand before an address", "write a shorter name, in plain words"
            )
        return cls(name, address)

    def __str__(self) -> str:
        return f"{self.name} <{self.address}>" if self.name else self.address


@dataclass(frozen=True)
class Recipient:
    """A reader by name, with an address for mail or without: A. Reader <reader@example.org>."""

    name: str
    mailbox: Mailbox | None = None

    @classmethod
    def read(cls, text: Text) -> "Recipient":
        """Read a name, or what a Mailbox is read from."""
        if "@" not in text and not set(text) & set("<>"):
            return cls(" ".join(text.split()))
        mailbox = Mailbox.read(text)
        return cls(mailbox.name or mailbox.address, mailbox)


_LOCAL = r"(?=.{1,64}$)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
_DOMAIN = r"([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])"


@dataclass(frozen=True)
class Parties:
    """Two actors with an arrow between them: Pakistan -> Taliban."""

    actor: Text
    target: Text

    PATTERN = r"^.+\s->\s.+$"

    @classmethod
    def read(cls, text: Text) -> "Parties":
        """Read `who -> whom`."""
        first, arrow, second = text.partition(" -> ")
        if not arrow or not first.strip() or not second.strip() or " -> " in second:
            raise Unfit(f"{quoted(text)} does not name two actors", "write who -> whom: what")
        return cls(
            Text(first.strip(), text.at(0, len(first))),
            Text(second.strip(), text.at(len(first) + 4, len(second))),
        )
