"""The bytes of a print file of any origin in; everything in it that a print shop would telephone about out."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import ModuleType
from typing import Any, NamedTuple

from press.proof.x4.finding import Finding
from press.proof.x4.reading.file import File, Unopened
from press.proof.x4.reading.paintings import Paintings
from press.proof.x4.rules import (
    actions,
    annotations,
    boxes,
    calibrated_colour,
    claim,
    compatibility,
    complete,
    content,
    device_colour,
    embedded_files,
    embedded_fonts,
    encryption,
    filters,
    forms,
    graphics_states,
    images,
    jpeg2000,
    layers,
    limits,
    metadata,
    names,
    output_intent,
    postscript,
    presentations,
    profile,
    rendering_intents,
    spots,
    transparency,
    trapping,
    twins,
    version,
    viewer,
)
from press.proof.x4.shop import black, bleed, ink_limit, lines, resolution, safe_margin

RULES: tuple[ModuleType, ...] = (
    *(version, content, complete, output_intent, profile, calibrated_colour, device_colour, spots),
    *(embedded_fonts, names, embedded_files, filters, trapping, metadata, twins, claim, boxes),
    *(graphics_states, postscript, encryption, images, annotations, actions, compatibility, transparency),
    *(viewer, presentations, rendering_intents, layers, limits, forms, jpeg2000),
)
SHOP: tuple[ModuleType, ...] = (bleed, safe_margin, black, ink_limit, resolution, lines)
STANDARD = "ISO 15930-7"
_MOST_HEARD = 12


class Found(NamedTuple):
    """A finding with the rule that found it and the clause that the rule stands for; ours have no clause."""

    rule: str
    clause: str
    finding: Finding


@dataclass(frozen=True)
class Preflight:
    """What came of holding every rule against a file; `file` and `drawn` are None if it could not be opened."""

    found: tuple[Found, ...]
    file: File | None = None
    drawn: Paintings | None = None

    @property
    def passes(self) -> bool:
        """Tell whether nothing grave was found."""
        return not any(one.finding.grave for one in self.found)


def preflight(data: bytes, reader: Any = None) -> Preflight:
    """Hold every rule of PDF/X-4 and of ours against a file; `reader` is pypdf's, if it was opened before."""
    with _listening() as heard:
        try:
            file = File(data, reader)
        except Unopened as error:
            rule, clause = ("x4-encryption", "6.15") if b"/Encrypt" in data else ("x4-version", "6.1")
            return Preflight((Found(rule, clause, Finding(str(error))),))
        drawn = Paintings(file)
        found = [*_held(RULES, "x4-", file, drawn), *_held(SHOP, "shop-", file, drawn)]
    forgiven = [
        Finding(f"a reader has to forgive: {words[:150]}")
        for words in list(dict.fromkeys(heard))[:_MOST_HEARD]
    ]
    found += [Found("x4-content", "6.1", one) for one in forgiven]
    return Preflight(tuple(found), file, drawn)


def rule_name(rule: ModuleType, prefix: str) -> str:
    """Return how a rule is called where it is told and explained: x4-embedded-fonts."""
    return prefix + rule.__name__.rpartition(".")[2].replace("_", "-")


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Collect what pypdf says: every word of it is something that it had to forgive."""
    heard: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    pypdf = logging.getLogger("pypdf")
    told, pypdf.propagate = pypdf.propagate, False
    pypdf.addHandler(handler)
    try:
        yield heard
    finally:
        pypdf.removeHandler(handler)
        pypdf.propagate = told


def _held(rules: tuple[ModuleType, ...], prefix: str, file: File, drawn: Paintings) -> Iterator[Found]:
    for rule in rules:
        name, clause = rule_name(rule, prefix), getattr(rule, "CLAUSE", "")
        try:
            findings = list(dict.fromkeys(rule.faults(file, drawn)))
        except Exception as error:  # a foreign file may hold anything anywhere, and no rule may pass over it
            findings = [
                Finding(f"the rule cannot be held against this file: {type(error).__name__} {error}"[:200])
            ]
        yield from (Found(name, one.clause or clause, one) for one in findings)
