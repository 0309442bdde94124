"""The words of the command line in; the exit status out, whatever happens."""

import sys
from collections.abc import Sequence
from pathlib import Path

from press.signals import Stopped, listen


def main(words: Sequence[str], root: Path) -> int:
    """Do what the words ask for, in the project folder `root`; return the exit status and never a traceback."""
    listen()
    from press.problems import Exit  # noqa: PLC0415  (signals are heard before anything large is loaded)

    try:
        return _run(words, root)
    except Stopped:
        print("stopped: every file in the folder is as it was, or whole and new", file=sys.stderr)
        return Exit.STOPPED
    except SystemExit as end:  # argparse, after its help
        return int(end.code or 0)


def _run(words: Sequence[str], root: Path) -> int:
    from press.arguments import FORMATS, read_words  # noqa: PLC0415
    from press.console import Console, prepare  # noqa: PLC0415
    from press.problems import Exit, Refused  # noqa: PLC0415

    prepare()
    form = next((form for form in FORMATS for word in words if word in (form, f"--format={form}")), "text")
    console = Console(form)
    status = Exit.MADE
    try:
        asked = read_words(words)
        console.form, console.quiet = asked.format, asked.quiet
        status = _command(asked.command)(_workspace(root), asked, console)
    except Refused as refusal:
        console.take(refusal.problems)
        status = refusal.status
    console.close()
    return status
