"""Laid-out pages in; a warning for each picture that has fewer pixels than good print wants out."""

from collections.abc import Iterator

from press.layout.pages import Pages
from press.problems import Problem, Severity

_GOOD = 300


def coarse(pages: Pages) -> Iterator[Problem]:
    """Yield a warning for each picture in colour or grey of under 300 pixels an inch where it stands."""
    for piece in pages.story.desk.photos:
        if not (piece.photo.lines or piece.photo.drawn) and piece.resolution < _GOOD:
            message = f"{piece.photo.name} has {piece.resolution:.0f} pixels an inch here, {_GOOD} are good"
            yield Problem(piece.where, "coarse", message, "use a larger picture", Severity.WARNING)
