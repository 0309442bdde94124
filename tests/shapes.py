"""Values and shapes that no field of a brief was made for: by name, what to put there, or what to do to its tree."""

from collections.abc import Callable
from typing import Any

ODD = {
    "a list": ["a", "b"],
    "entries": {"a": "b"},
    "nothing": "",
    "items": [{"a": "b"}],
    "lists": [["a"]],
    "a figure": "12",
    "a dot": ".",
    "dots": "...",
}
HUGE = {"a long text": "x " * 12_000, "a long word": "x" * 200_000, "many lines": "x\n\n" * 3_000}

Change = Callable[[Any], None]


def _section(**body: Any) -> Change:
    return lambda tree: tree.update(sections=[{"heading": "h", "body": [body]}])


def _table(columns: int, rows: list[list[str]], head: str = "c") -> Change:
    return _section(table={"columns": [head] * columns, "rows": rows})


def _first(part: str, **more: Any) -> Change:
    return lambda tree: tree.update({part: [{**tree[part][0], **more}]})


def _all(**more: Any) -> Change:
    return lambda tree: tree.update(relations=[], **more)


SHAPES: dict[str, Change] = {
    "a row too short": _table(2, [["x"], ["y", "z"]]),
    "a row too long": _table(1, [["x", "y", "z"]]),
    "twelve columns": _table(12, [["word"] * 12] * 3),
    "sixty columns": _table(60, [["w"] * 60] * 2),
    "four hundred columns": _table(400, [["w"] * 400]),
    "wide words in columns": _table(2, [["y" * 150] * 2], "x" * 150),
    "a tall cell": _table(2, [["word " * 3000, "x"]]),
    "a tall head": _table(2, [["x", "x"]], "word " * 3000),
    "thousands of rows": _table(1, [["x"]] * 4000),
    "thousands of items": _section(items=["x"] * 2000, numbered="yes"),
    "nothing in a passage": _section(numbered="yes"),
    "a box of 15,000 letters": _all(bottom_line=["word " * 3000 + " [1]"]),
    "a remark of 15,000 letters": _all(comments=[{"text": "word " * 3000}]),
    "a fact of 19,000 letters": _all(actors=[{"name": "Ann", "facts": ["word " * 3800 + " [1]"]}]),
    "a long quotation": _first("quotes", quote="word " * 390),
    "a long judgment": _first("key_judgments", judgment="word " * 190 + "likely", because="word " * 190),
    "two hundred judgments": lambda tree: tree.update(
        key_judgments=tree["key_judgments"][:1] * 200, watch=[]
    ),
    "a hundred and fifty actors": _all(
        actors=[{"name": f"Actor {'x' * n}", "facts": ["does it [1]"]} for n in range(150)]
    ),
    "the same fact often": _all(actors=[{"name": f"A{'x' * n}", "facts": ["a"] * 5} for n in range(30)]),
    "a wide title": _all(title="W" * 199 + " " + "W" * 100),
    "a long title": _all(title=("word " * 60).strip()),
    "a wide series": _all(series="W" * 100, number="W" * 40),
    "a wide contact": _all(contact="W" * 200),
    "a long contact": _all(contact="contact " * 36),
    "a wide author": _all(author="W" * 200, reviewed_by="Z" * 200),
    "a contact with a figure": _all(contact="south (1) asia"),
    "a subtitle with an address": _all(subtitle="Ask desk@example.org about /etc/passwd"),
    "wide terms": _all(glossary=[{"term": "W" * 60, "meaning": "W" * 200 + " " + "M" * 90}]),
    "wide times": _all(timeline=[{"when": "W" * 60, "what": "W" * 200 + " [1]"}]),
    "wide figures": _first("key_figures", figure="W" * 60, label="W" * 200),
    "wide actors": _all(
        actors=[{"name": "W" * 200, "facts": ["W" * 200], "kind": "W" * 100, "in_source": "W" * 200}]
    ),
    "wide headings": _all(
        sections=[{"heading": "W" * 199, "body": [{"heading": "W" * 200, "text": "W" * 200}]}]
    ),
    "a long address": _first("sources", url="https://example.org/" + "a" * 1900),
    "many citations": _all(gaps=["word [" + ", ".join(["1"] * 900) + "]"]),
    "ranges of citations": _first("key_judgments", cites="1-50, 1-50, 1-50"),
    "many judgments affected": _first("watch", affects=", ".join(["1"] * 2000)),
    "a judgment beyond counting": _first("watch", affects="9" * 5000),
    "a great version": _all(version="999999999"),
    "the first year": _all(date="0001-01-01"),
    "the last year": _all(date="9999-12-31"),
    "a language of paths": _all(language="../../etc/passwd"),
    "a language of many parts": _all(language="en-x-" + "a-" * 12 + "b"),
    "one-letter words": _section(text="a " * 9990),
    "accented words": _section(text=("\u00e9" * 199 + " ") * 90),
    "hyphens": _section(text=("a-" * 99 + " ") * 100),
    "emphasis": _section(text="*a* " * 1200),
    "emphasis never ending": _section(text="*a " * 6600),
    "strong never ending": _section(text="**a " * 4900),
    "links": _section(text="[w](https://example.org/a) " * 300),
    "links never ending": _section(text=("[" * 150 + "](https://" + " ") * 90),
    "brackets": _section(text="[a " * 6600),
    "quotation marks": _all(bottom_line=["“" * 190 + " "] * 50),
    "figures": _all(bottom_line=["1," * 99 + " " + "9" * 190 + " [1]"]),
    "Arabic": _section(text="كلمة " * 3900),
    "Arabic and Latin": _section(text="كلمة word ۱۲۳ 12 " * 1100),
    "accents": _section(text="e\u0301\u0302 " * 4900),
    "no-break spaces": _section(text="a\u00a0" * 90 + " a"),
    "soft hyphens": _section(text="a\u00ad" * 90 + " a"),
    "twenty-six sources": lambda tree: tree.update(
        sources=[{**tree["sources"][0], "id": one} for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]
    ),
    "for nobody": _all(bottom_line=[{"text": "x [1]", "for": "nobody"}]),
    "an actor and itself": lambda tree: tree.update(
        relations=[{"between": " -> ".join([tree["actors"][0]["name"]] * 2), "what": "x [1]"}]
    ),
}
