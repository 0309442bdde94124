"""Marked-content operators: they say to which mark all that follows belongs (ISO 32000-1, 14.6)."""

from typing import Any

from press.proof.reading.drawn import Mark
from press.proof.reading.stage import Act, Stage


def _begin(stage: Stage, tag: str, properties: Any = None) -> None:
    if isinstance(properties, str):
        properties = stage.resource("/Properties", properties)
    properties = properties or {}
    outer = stage.mark
    stage.counted += 1
    mark = _mark(tag, properties, stage.counted) or outer._replace(number=outer.number or stage.counted)
    if not outer.loose and mark[:2] != outer[:2]:
        stage.drawn.tangles.append(
            f"{tag[1:]} inside {'an artifact' if outer.mcid is None else f'mark {outer.mcid}'}"
        )
    stage.outer.append(outer)
    stage.mark = mark
    if mark.mcid is not None:
        texts = stage.drawn.marks.setdefault(mark.mcid, [])
        if "/ActualText" in properties and stage.spoken is None:
            # The words given stand for all that is shown until this mark ends (14.9.4).
            texts.append(text_string(properties["/ActualText"]))
            stage.spoken = len(stage.outer)


def _mark(tag: str, properties: Any, number: int) -> Mark | None:
    if tag == "/Artifact":
        kinds = [str(properties[key])[1:] for key in ("/Type", "/Subtype") if key in properties]
        return Mark(None, "/".join(kinds), number)
    if "/MCID" in properties:
        return Mark(int(properties["/MCID"]), None, number)
    return None


def _end(stage: Stage) -> None:
    if not stage.outer:
        stage.fault("EMC without BDC")
        return
    if stage.spoken == len(stage.outer):
        stage.spoken = None
    stage.mark = stage.outer.pop()


def text_string(value: Any) -> str:
    """Return the words of a text string, which content streams give as bytes (7.9.2.2)."""
    if not isinstance(value, bytes):
        return str(value)
    if value[:2] == b"\xfe\xff":
        return value[2:].decode("utf-16-be", "replace")
    return value[3:].decode("utf-8", "replace") if value[:3] == b"\xef\xbb\xbf" else value.decode("latin-1")


ACTS: dict[bytes, Act] = {b"BDC": _begin, b"BMC": _begin, b"EMC": _end}
