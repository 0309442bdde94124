"""Who may pass the document on to whom, and, if its readers are told, how many items they do not get."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk, Run


def block(desk: Desk, style: str = "meta") -> Iterator[Any]:
    label = Run(desk.titled("distribution"), face=desk.look.face("sans", "semibold"))
    for one in desk.release.audience.distribution:
        yield desk.words([label, *desk.runs(one.text, style)], style)
    left_out = desk.release.left_out
    if left_out is not None:
        yield desk.words(desk.word("left_out", left_out, n=left_out), style)
