"""The name of a brief in; the brief, held against its reports, out: the stages that need no page."""

from dataclasses import replace

from press.audiences import Audiences, read_audiences, read_schemes, stated
from press.brief import Brief, Statement
from press.evidence import Checked, check
from press.images.image import Images, Photo, weighed
from press.marked import Text, read_yaml
from press.markings import understood
from press.problems import Problems, Refused
from press.shape import shaped
from press.sources import read_reports
from press.workspace import Workspace


def read_brief(workspace: Workspace, name: str, told: Problems | None = None) -> Brief:
    """Read a brief; raise Refused with all that is wrong with its form; what does not stop it is added to `told`."""
    problems = Problems() if told is None else told
    value = read_yaml(workspace, name, problems)
    brief = None if value is None else shaped(Brief, value, problems)
    brief = brief and understood(brief, read_schemes(workspace), problems)
    problems.stop()
    assert brief is not None
    # From here on what readers are told is a caveat like any other: checked, marked, cut and printed as those are.
    told_too = tuple(Statement(text=one.reason, where=one.where) for one in brief.accept if one.tell)
    return replace(brief, caveats=(*brief.caveats, *told_too))


def read_checked(workspace: Workspace, name: str) -> Checked:
    """Read a brief and its reports and hold one against the other; raise Refused with all that is wrong."""
    problems = Problems()
    brief = read_brief(workspace, name, problems)
    policy = stated(workspace)
    problems.take(policy.strangers(brief) if policy else ())
    reports = read_reports(brief, workspace, problems)
    _try_pictures(brief, workspace, problems)
    problems.stop()
    checked = check(brief, reports)
    return replace(checked, problems=(*problems, *checked.problems))


def _try_pictures(brief: Brief, workspace: Workspace, problems: Problems) -> None:
    """Tell which pictures of a brief cannot be printed."""
    held = [passage.picture for section in brief.sections for passage in section.body if passage.picture]
    images, photos = Images(workspace), list[tuple[Photo, Text]]()
    for one in held:
        try:
            photos.append((images.open(one.file), one.file))
        except Refused as refusal:
            problems.take(refusal.problems)
        if heavy := list(weighed(photos)):
            problems.take(heavy)
            return


def read_policy(workspace: Workspace, told: Problems | None = None) -> Audiences:
    """Read who reads what; raise Refused with all that is wrong; what does not stop it is added to `told`."""
    problems = Problems() if told is None else told
    found = read_audiences(workspace, problems)
    problems.stop()
    assert found is not None
    return found
