"""A release and a design in; a layout that fits its pages out, to be set again for each edition."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from press.layout.design import Design
from press.layout.desk import Desk
from press.layout.fit import fits, fitted
from press.layout.overset import overset
from press.layout.pages import Pages, place
from press.layout.story import Story, tell
from press.marked import Text
from press.paper import BINDINGS, SPINE, paper
from press.problems import Exit, Problem, Refused
from press.release import Release, banner_of
from press.trees import every
from press.withholding.copies import Copy, unaddressed

_TELLING = 3  # words that do not stand among those of the design by chance


@dataclass
class Layout:
    """A release as it is laid out: its banner is that of what is printed; pages are good for one drawing each."""

    release: Release
    _fitted: Pages | None
    _again: Callable[[], Pages]

    def pages(self, copy: Copy | None = None) -> Pages:
        """Return pages, perhaps one reader's own, that nobody has drawn yet: elements take their marks once."""
        pages, self._fitted = self._fitted or self._again(), None
        if copy is not None:
            pages.story.desk.release = self.release.personal(copy)
        return pages


def lay_out(release: Release, design: Design) -> Layout:
    """Set a release by its template and fit it into its pages; raise Refused (3) if it does not fit."""
    sheet = paper(str(release.audience.page), design.look.language.direction == "rtl")
    margins = design.template.margins
    bound = release.audience.binding
    away = margins.binding or (SPINE if bound != "none" else 0.0)
    sheet = replace(sheet.within(margins.above, margins.beside, away), leaf=BINDINGS[bound])
    # What the sheet prints decides the banner and where citations can lead: so the story is told once before.
    draft = Desk(release, design.look.language, design.look, None, design.images)
    told = tell(draft, design.template, design.parts)
    for text in (release.brief.series, release.brief.number, release.brief.contact):
        if text is not None:  # furniture prints these
            draft.look_up(text, "folio")
    draft.problems.stop()
    if not release.audience.attachments:  # they hold all of the release
        release = replace(release, banner=banner_of(release, _printed(draft)))
    draft.problems.take(unaddressed(release.audience, release.banner))
    draft.problems.take(_untold(draft))
    draft.problems.take(_unsigned(told))
    draft.problems.stop()

    def setting(size: float, space: float) -> Pages:
        desk = Desk(
            release, design.look.language, design.look.scaled(size, space), draft.annexed, design.images
        )
        return place(tell(desk, design.template, design.parts), sheet, design.template.pages.most)

    pages = fitted(setting, design.template)
    if not fits(pages):
        raise Refused(overset(pages, design.template), Exit.OVERSET)
    look = pages.story.desk.look
    return Layout(release, pages, lambda: setting(look.size, look.space))


def _printed(desk: Desk) -> Iterator[Text]:
    """Yield the texts that a story prints, even those that a block passes off as words of the design."""
    yield from desk.printed
    fixed = "\n".join(desk.fixed)
    for text in every(desk.brief, Text):
        if len(text.split()) >= _TELLING and text in fixed:
            yield text


def _untold(desk: Desk) -> Iterator[Problem]:
    """Yield what is to be told of the distribution but stands in no block of the sheet."""
    audience = desk.release.audience
    for one in audience.distribution:
        if one.text not in desk.printed:
            message = f"the sheet {audience.template} has no place for this, so no reader would be told"
            yield Problem(one.text.where, "distribution", message, "add the block distribution to the sheet")


def _unsigned(told: Story) -> Iterator[Problem]:
    """Yield what hinders a signature that is to be seen: no place for it in the sheet, or more than one."""
    audience = told.desk.release.audience
    places = sum(tag.role == "Form" for tag in told.tree.walk())
    if audience.signature == "visible" and places != 1:
        message = f"the sheet {audience.template} has {places or 'no'} places for the signature, expected one"
        hint = "name the block signature in it once" if places else "add the block signature to the sheet"
        yield Problem(audience.where, "signature", message, hint)
