"""A text of the brief or a part of a report and a typeface in; what of it cannot be printed, at its place, out."""

from collections.abc import Iterator
from itertools import islice

from press.marked import Text
from press.problems import Problem
from press.reading.letters import named, unprintable
from press.sources.report import Heading, Paragraph
from press.typesetting.faces import Face

_OTHER = "write it in other letters, or add a font that has it to the house"
_HINT = "write source_text: no for this audience, or cite a copy of the report with other letters"


def lacking(typed: Text, face: Face) -> Iterator[Problem]:
    """Yield each letter of a text that the face has not, once."""
    for letter in face.missing(typed):
        yield Problem(typed.at(typed.index(letter)), "glyph", f"no font here has {named(letter)}", _OTHER)


def unset(part: Heading | Paragraph, face: Face) -> Iterator[Problem]:
    """Yield the first letter that would not print as it stands, and each that the face has not."""
    words = part.text
    flaws = [(flaw.offset, "letter", flaw.message) for flaw in islice(unprintable(words), 1)]
    flaws += [
        (words.index(letter), "glyph", f"no font here has {named(letter)}") for letter in face.missing(words)
    ]
    for offset, rule, message in flaws:
        place = part.at(offset, 1) if isinstance(part, Paragraph) else part.where
        yield Problem(place, rule, message, _HINT)
