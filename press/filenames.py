"""A pattern and what is known about a document in; a file name that every system takes out."""

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from press.marked import Text
from press.shape import Unfit

FIELDS = ("number", "slug", "audience", "language", "marking", "version", "edition")
_LONGEST = 150
# Names that Windows keeps for devices, whatever the ending.
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


@dataclass(frozen=True)
class FileName:
    """How files are called, for example {number}-{slug}-{audience}-{edition}."""

    pattern: str

    @classmethod
    def read(cls, text: Text) -> "FileName":
        """Read a pattern of names in braces, ASCII letters, figures, hyphens, underscores and dots."""
        for name in re.findall(r"\{([^}]*)\}", text):
            if name not in FIELDS:
                hint = "write one of " + ", ".join(f"{{{known}}}" for known in FIELDS)
                raise Unfit(f"{{{name}}} does not stand for anything", hint)
        if not re.fullmatch(r"(\{\w+\}|[A-Za-z0-9_.-])+", text):
            hint = "use letters from a to z, figures, - _ . and names in braces"
            raise Unfit(f"{str(text)!r} would not be a file name on every system", hint)
        return cls(str(text))

    def filled(self, values: Mapping[str, object], ending: str = ".pdf") -> str:
        """Return a file name of at most 150 characters; `values` holds every field, empty if not known."""
        stem = re.sub(r"\{(\w+)\}", lambda name: plain(str(values[name[1]] or "")), self.pattern)
        stem = re.sub(r"([-_.])[-_.]+", r"\1", stem).strip("-_.") or "brief"
        if _DEVICES.match(stem):
            stem = f"brief-{stem}"
        room = _LONGEST - len(ending)
        if len(stem) > room:
            stem = f"{stem[: room - 9]}-{_mark(stem)}"
        return stem + ending


def slug(stem: str, number: str = "") -> str:
    """Return a brief's short name: the name of its file without the number that it begins with."""
    name, start = plain(stem), plain(number)
    if start and name.lower().startswith(start.lower() + "-"):
        name = name[len(start) + 1 :]
    return name.lower()


def plain(words: str) -> str:
    """Return words in ASCII letters and figures with hyphens between, or 8 figures of their hash."""
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", letters).strip("-") or (_mark(words) if words.strip() else "")


def _mark(words: str) -> str:
    return hashlib.sha256(words.encode(errors="surrogatepass")).hexdigest()[:8]
