"""Content streams for tests: read with one font, F1, whose letters are all half an em wide."""

from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
)

from press.proof.reading.content import read_content
from press.proof.reading.stage import Fonts


def name(words: str) -> NameObject:
    return NameObject("/" + words)


def entries(**values) -> DictionaryObject:
    return DictionaryObject({name(key): value for key, value in values.items()})


def numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


FONT = entries(Subtype=name("TrueType"), FirstChar=NumberObject(0))
RESOURCES = entries(Font=entries(F1=FONT))


def read(data: bytes, resources=RESOURCES):
    return read_content(1, data, resources, Fonts())


def first(data: bytes, resources=RESOURCES):
    drawn = read(data, resources)
    assert drawn.faults == []
    return drawn.things[0]


def form(data: bytes, **values) -> DecodedStreamObject:
    made = DecodedStreamObject()
    made.update(entries(Subtype=name("Form"), **values))
    made.set_data(data)
    return made
