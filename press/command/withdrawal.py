"""What was made before and is meant for nobody any more in; the same files out of the way, and what is told of that, out."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from press.manifest import Entry, Manifest, fingerprint
from press.plan import PROFILE, Ground
from press.problems import Problem, Severity, Where
from press.workspace import Workspace
from press.writing import clear_away, shown

FOLDER = "withdrawn"
_ALTERED = "nobody gets this any more, but it was altered after it was made, so it stays where it is"


def withdraw(manifest: Manifest, files: Iterable[Entry]) -> Iterator[Problem]:
    """Put files that nobody gets any more into a folder of their own; one that was altered since is only told."""
    folder = manifest.folder.root
    for one in files:
        path = folder / one.file
        if manifest.is_there(one):
            clear_away(path, folder / FOLDER)
            message = f"{one.audience} does not get this any more: it was moved into {shown(folder / FOLDER)}"
            yield Problem(Where(shown(path)), "withdrawn", message, severity=Severity.NOTE)
        elif os.path.lexists(path):
            hint = "look at it, and remove it yourself"
            yield Problem(Where(shown(path)), "withdrawn", _ALTERED, hint, Severity.WARNING)
    manifest.forget(files)


def orphans(manifest: Manifest, parts: Collection[tuple[str, str, str]]) -> tuple[Entry, ...]:
    """Return the files that are none of the parts that are meant to be made: their brief, audience or edition is gone."""
    return tuple(one for one in manifest.files if one.part not in parts)


def current(workspace: Workspace, manifest: Manifest) -> frozenset[str]:
    """Return the fingerprints of a manifest whose files would be made from the same now, each for the press it was made for."""
    ground, now = Ground(workspace), dict[str, str]()
    for one in manifest.files:
        held = manifest.inputs.get(one.inputs, {})
        press = {PROFILE: held[PROFILE]} if PROFILE in held else {}
        now[one.inputs] = now.get(one.inputs) or fingerprint(ground.under(one.brief) | press)
    return frozenset(one for one, made in now.items() if one == made)


def outdated(manifest: Manifest, briefs: Iterable[str], now: Collection[str]) -> Iterator[Problem]:
    """Tell of each brief how many files are still as it was before; `now` are the fingerprints that hold."""
    for brief in briefs:
        old = [one for one in manifest.files if one.brief == brief and one.inputs not in now]
        if old:
            count = f"{len(old)} file{'s' * (len(old) > 1)}"
            message = (
                f"{count} in {shown(Path(manifest.folder.root))} still say what was so before: {old[0].file}"
            )
            message += f" and {len(old) - 1} more" if len(old) > 1 else ""
            hint = "do not pass them on; build all of the brief again"
            yield Problem(Where(brief), "outdated", message, hint, Severity.WARNING)
