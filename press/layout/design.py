"""An audience's template, house and language by name in; opened and checked, as one design, out."""

from dataclasses import dataclass

from press.images.image import Images
from press.language import load_language
from press.look import Look
from press.problems import Problems
from press.release import Release
from press.style.house import read_house
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
    problems.stop()
    assert template is not None
    assert house is not None
    return Design(
        template, Look(house, language, workspace.root / "layouts/fonts"), Parts(workspace), Images(workspace)
    )
