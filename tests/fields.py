"""Fields of a brief that mean something: a writer and the path of a field in, what may stand there out."""

from datetime import date
from typing import Any

from press.citations import Cites
from press.markings import Marking
from press.values import Address, Grade, Names, Numbers, Parties
from tests.vocabulary import LIKELY, PICTURE, SPEAKER, WHEN, file_of, name, token

Leaf = tuple[str, ...]
Writer = Any
# The languages that have words of their own; the others are languages of quotations.
SPOKEN = ("en", "fr", "ar", "fa-AF")


def _index(path: Leaf) -> int:
    return int(next(part for part in reversed(path) if part.isdigit()))


def _judgment(writer: Writer, path: Leaf) -> str:
    term = LIKELY[_index(path) % len(LIKELY)]
    words = writer.phrase(writer.lengths.get("judgment", writer.words), path)
    words = f"{writer.cut(words, 900)} {'' if term == 'not stated' else term}".strip() + "."
    writer.pending.append(words)
    return writer.note(path, words)


def _source_says(writer: Writer, path: Leaf) -> str:
    words = writer.note(path, writer.phrase(writer.lengths.get("source_says", 5), path))
    writer.pending.append(f"It adds: {words}.")
    return words


def _figure(writer: Writer, path: Leaf) -> str:
    if writer.token:
        return writer.note(path, token(path))
    words = f"about {2 + _index(path)},000 {writer.vocabulary[5 + _index(path) % 9]}"[:60]
    writer.pending.append(f"It counts {words}.")
    return writer.note(path, words)


def _quote(writer: Writer, path: Leaf) -> str:
    words = writer.note(path, writer.cut(writer.phrase(writer.lengths.get("quote", 7), path), 1900))
    writer.pending.append(f"The {SPEAKER} said: “{words}”.")
    return words


def _by(writer: Writer, path: Leaf) -> str:
    return writer.note(path, f"the {SPEAKER}" + (f", {token(path)}" if writer.token else ""))


def _name(writer: Writer, path: Leaf) -> str:
    words = name(path) if writer.vocabulary[0].isascii() else writer.phrase(2, path)
    words = f"{token(path)} {words}" if writer.token else words
    writer.named.append(f"This is told of {words}.")
    return writer.note(path, words)


def _between(writer: Writer, path: Leaf) -> str:
    names = [writer.said["actors", str(n), "name"] for n in range(writer.counts.get("actors", writer.items))]
    first, second = names[0], names[-1]
    writer.named += [f"This is told of {one}." for one in (first, second)]
    return f"{first} -> {second}"


def _when(writer: Writer, path: Leaf) -> str:
    when, told = list(WHEN.items())[_index(path) % len(WHEN)]
    writer.named.append(f"It happened {told}.")
    return writer.note(path, token(path)) if writer.token else when


def _fixed(*choices: str) -> Any:
    return lambda writer, path: choices[_index(path) % len(choices) if len(path) > 1 else 0]


def _noted(*choices: str) -> Any:
    chosen = _fixed(*choices)
    return lambda writer, path: writer.note(path, token(path) if writer.token else chosen(writer, path))


SPECIAL: dict[tuple[str, str], Any] = {
    ("Source", "file"): lambda writer, path: file_of("ABCDEFGH"[_index(path)]),
    ("Source", "id"): _noted(*"ABCDEFGH"),
    ("Source", "may_reprint"): _fixed("yes", "no"),
    ("Source", "sha256"): _fixed("filled in when the report is known"),
    ("Source", "published"): _fixed("2024-11-27"),
    ("Judgment", "judgment"): _judgment,
    ("Judgment", "likelihood"): _fixed(*LIKELY),
    ("Judgment", "source_says"): _source_says,
    ("Judgment", "confidence"): _fixed("moderate", "low", "high"),
    ("KeyFigure", "figure"): _figure,
    ("Quote", "quote"): _quote,
    ("Quote", "by"): _by,
    ("Actor", "name"): _name,
    ("Actor", "in_source"): _name,
    ("Illustration", "file"): lambda writer, path: PICTURE,
    ("Relation", "between"): _between,
    ("Event", "when"): _when,
    ("SectionMarking", "part"): _fixed("watch", "gaps", "caveats", "sections"),
    ("Acceptance", "warning"): _fixed("weekday", "year-missing"),
    ("Acceptance", "reason"): _fixed("An error of the report; told to the reader."),
    ("Acceptance", "in"): lambda writer, path: "source A1" if writer.sources > 1 else "source 1",
    ("Brief", "accept"): lambda writer, path: [
        {
            "warning": "weekday",
            "in": f"source {letter if writer.sources > 1 else ''}1",
            "reason": "An error of the report; told to the reader.",
        }
        for letter in writer.paragraphs
    ],
    ("Brief", "marking"): _fixed("TLP:CLEAR"),
    ("SectionMarking", "marking"): _fixed("TLP:CLEAR"),
    ("Brief", "date"): _fixed("2024-11-28"),
    ("Brief", "as_of"): _fixed("2024-11-27"),
    ("Brief", "version"): _fixed("2"),
    ("Brief", "number"): _noted("2024-17"),
    ("Brief", "scale"): _fixed("ICD 203"),
    ("Brief", "language"): lambda writer, path: writer.language if writer.language in SPOKEN else "en",
}
PLAIN: dict[Any, Any] = {
    bool: _fixed("yes", "no"),
    int: _fixed("3"),
    date: _fixed("2024-11-26"),
    Marking: lambda writer, path: writer.marking,
    Names: lambda writer, path: writer.audiences,
    Numbers: lambda writer, path: "1",
    Grade: _fixed("C3", "F6"),
    Address: lambda writer, path: writer.note(path, f"https://example.org/{token(path).lower()}"),
    Parties: _between,
    Cites: lambda writer, path: writer.rests(),
}
