"""What is said about a release goes in, what stands before and after its words in editions without pages comes out."""

from dataclasses import dataclass

from press.markings import Level


@dataclass(frozen=True)
class Cover:
    """The frame of a document without pages: its marking stands first and last; `before` and `after` are paragraphs."""

    title: str
    lang: str
    rtl: bool
    marking: Level
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
