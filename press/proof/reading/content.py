"""A page's content stream in; what it shows and paints, where, and under which mark, in drawing order out."""

from copy import copy
from typing import Any

from press.proof.reading import graphics, lettering, marking
from press.proof.reading.drawn import Drawn
from press.proof.reading.geometry import IDENTITY
from press.proof.reading.stage import Act, Fonts, Stage
from press.proof.reading.tokens import operations

_DEEPEST_FORM = 12
_MOST_FORMS = 2000


def read_content(page: int, data: bytes, resources: Any, fonts: Fonts) -> Drawn:
    """Read the content stream of a page, counted from 1, with its resources; boxes come in points."""
    content = _Content(Stage(page, fonts, resources))
    content.run(data)
    return content.stage.drawn


class _Content:
    """One page's streams; forms are read in their place, with a bound on their depth and number."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.depth = self.forms = 0

    def run(self, data: bytes) -> None:
        stage = self.stage
        levels = len(stage.saved), len(stage.outer)
        for operator, operands in operations(data):
            act = _ACTS.get(operator)
            try:
                if act is not None:
                    act(stage, *operands)
                elif operator == b"Do":
                    self.do(*operands)
                else:
                    stage.fault(f"unknown operator {operator.decode('latin-1')!r}")
            except (TypeError, ValueError, IndexError, AttributeError, KeyError):
                stage.fault(f"wrong operands for {operator.decode('latin-1')}: {str(operands)[:60]}")
        if (len(stage.saved), len(stage.outer)) != levels or stage.in_text:
            stage.fault("q, BT or BDC without its end")

    def do(self, name: str) -> None:
        source = self.stage.resource("/XObject", name)
        if source is None:
            self.stage.fault(f"no XObject {name[1:]} in the resources")
        elif source.get("/Subtype") == "/Form":
            self.form(source)
        else:
            graphics.paint_picture(self.stage, source)

    def form(self, source: Any) -> None:
        """Read a form XObject where it is used (8.10); what it leaves open ends with it."""
        stage, self.forms = self.stage, self.forms + 1
        if self.depth >= _DEEPEST_FORM or self.forms > _MOST_FORMS:
            stage.fault("forms inside forms without end")
            return
        kept = stage.resources, copy(stage.state), stage.matrix, stage.line, stage.in_text, stage.mark
        levels = len(stage.saved), len(stage.outer)
        stage.resources, stage.in_text = source.get("/Resources", stage.resources), False
        a, b, c, d, e, f = (float(number) for number in source.get("/Matrix", IDENTITY))
        stage.transform((a, b, c, d, e, f))
        self.depth += 1
        self.run(source.get_data())
        self.depth -= 1
        del stage.saved[levels[0] :], stage.outer[levels[1] :]
        stage.resources, stage.state, stage.matrix, stage.line, stage.in_text, stage.mark = kept


_ACTS: dict[bytes, Act] = {**graphics.ACTS, **lettering.ACTS, **marking.ACTS}
