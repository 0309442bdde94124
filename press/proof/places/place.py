"""One place in a file where words can stand: its name for people, how to search it, and what is there."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """How much a place may be trusted to hold words: the less, the longer a text must be to count as found there."""

    BYTES = "bytes"  # anything: only long texts mean something
    CODE = "code"  # mark-up and the like: as bytes, but its codings are undone
    NAME = "name"  # a name in the file's own vocabulary
    TEXT = "text"  # words, with dates and figures of the file's own
    PAGE = "page"  # words that people see
    UNREAD = "unread"  # what could not be read, and why


class Place(NamedTuple):
    """Words or bytes and where they stand; bytes are searched as Latin-1, so UTF-16 of Latin letters is found too."""

    name: str
    kind: Kind
    content: str | bytes


class Unread(Exception):
    """Something could not be read, so nobody can say what stands in it; its words tell what and why."""
