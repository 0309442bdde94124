"""An audience's template, house and language by name in; opened and checked, as one design, out."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass

from press.images.image import Images
from press.language import load_language
from press.look import Look
from press.problems import Problem, Problems
from press.release import Release
from press.style.house import House, read_house
from press.style.parts import Parts
from press.templates import Template, read_template
from press.workspace import Workspace


@dataclass(frozen=True)
class Design:
    """What an audience's documents are made with."""

    template: Template
    look: Look
    parts: Parts
    images: Images


def open_design(workspace: Workspace, release: Release) -> Design:
    """Open the template, the house and the language of a release; raise Refused with all that is wrong."""
    problems = Problems()
    template = read_template(workspace, release.audience.template, problems)
    language = load_language(release.audience.language or release.brief.language, workspace)
    house = read_house(workspace, template.house, problems) if template else None
    problems.take(_strangers(house) if house else ())
    problems.stop()
    assert template is not None
    assert house is not None
    return Design(
        template, Look(house, language, workspace.root / "layouts/fonts"), Parts(workspace), Images(workspace)
    )


def _strangers(house: House) -> Iterator[Problem]:
    """Yield each colour and each family of faces that a style names and the house has none of."""
    inks, faces = {str(one.name) for one in house.inks}, {str(one.name) for one in house.faces}
    for one in house.styles:
        for name, kind, names in (
            (one.style.ink, "colour", inks),
            (one.style.type.family, "family of faces", faces),
        ):
            if name not in names and name.where.file:
                near = difflib.get_close_matches(name, sorted(names), 1, 0.5)
                hint = f"write {near[0]}" if near else f"write one of {', '.join(sorted(names))}"
                yield Problem(name.where, "house", f"{str(name)!r} is no {kind} of this house", hint)
