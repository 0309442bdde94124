"""The words of the command line in; the exit status out, whatever happens."""

import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from press.signals import Stopped, listen

# Of HarfBuzz and Pillow; press.reportlab keeps ReportLab's own out, and its clock is none of ours: every date is the brief's.
_SETTINGS = ("HB_", "PILLOW_", "SOURCE_DATE_EPOCH")


def main(words: Sequence[str], root: Path) -> int:
    """Do what the words ask for in the project folder `root`; return the exit status, never a traceback."""
    listen()
    _settle(root)
    try:
        return _run(words, root)
    except SystemExit as end:  # argparse has printed its help
        return int(end.code or 0)
    except Stopped:
        with suppress(OSError):
            print("stopped: every finished file is as it was, or whole and new", file=sys.stderr, flush=True)
        return 130


def _settle(root: Path) -> None:
    """Heed no settings of the libraries; stand in the project folder if the one that the words were typed in is gone."""
    for name in [name for name in os.environ if name.startswith(_SETTINGS)]:
        del os.environ[name]
    try:
        os.getcwd()
    except OSError:
        os.chdir(root)


# What follows loads the rest of the press only now, when signals are heard, and only what a command needs.
def _run(words: Sequence[str], root: Path) -> int:
    from press.command.arguments import form_of, read_words  # noqa: PLC0415
    from press.command.console import Console, prepare  # noqa: PLC0415
    from press.command.workers import defect  # noqa: PLC0415
    from press.problems import Exit, Refused  # noqa: PLC0415
    from press.workspace import Workspace  # noqa: PLC0415

    prepare()
    console, status = Console(form_of(words)), Exit.MADE
    try:
        asked = read_words(words)
        console.quiet = asked.quiet
        status = _command(asked.command)(Workspace(root), asked, console)
    except Refused as refusal:
        console.take(refusal.problems)
        status = refusal.status
    except Exception as error:
        console.take([defect("build.py", error)])
        status = Exit.UNPROVEN
    console.close()
    return status


def _command(name: str) -> Callable[..., Any]:
    if name == "build":
        from press.command.building import build  # noqa: PLC0415

        return build
    from press.command.commands import RUN  # noqa: PLC0415

    return RUN[name]
