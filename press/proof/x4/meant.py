"""A preflighted file and the press that it is to go to in; what was found, with what the two do not agree in, out."""

from dataclasses import replace

from press.conditions import Condition
from press.proof.x4.finding import Finding
from press.proof.x4.preflight import Found, Preflight
from press.proof.x4.reading.file import entry
from press.proof.x4.reading.intent import intent

RULE = "shop-condition"


def meant_for(held: Preflight, press: Condition) -> Preflight:
    """Add a finding if a file is made for another press: its inks would come out otherwise."""
    meant = intent(held.file) if held.file else None
    if meant is None or meant.profile == press.profile:
        return held
    name = str(entry(meant.entries, "/OutputConditionIdentifier") or "another one")[:60]
    words = f"the file is made for the press of {name}, and not for that of {press.name}"
    if name == press.name:
        words = f"the file has another profile for {name} than this press"
    return replace(held, found=(*held.found, Found(RULE, "", Finding(words, number=meant.number))))
