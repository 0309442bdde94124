"""A box for the signature of those who release the document, where the audience has signature: visible."""

from collections.abc import Iterator
from typing import Any

from press.kit import Desk


def block(desk: Desk, style: str = "side") -> Iterator[Any]:
    if desk.release.audience.signature == "visible":
        yield desk.kept([desk.words(desk.word("signature"), style), desk.signing(style)], around=(10, 0))
