"""A word of the command line that names a file, wherever it lies, in; the file's name for people and its bytes out."""

import os
from dataclasses import replace
from pathlib import Path

from press.problems import Exit, Refused, Where
from press.workspace import Workspace
from press.writing import shown


def read_given(word: str, largest: int) -> tuple[str, bytes]:
    """Read a file of up to `largest` bytes; raise Refused (2) if that cannot be done."""
    path = Path(os.path.realpath(word))
    name = shown(path)
    try:
        return name, Workspace(path.parent).read(path.name, largest)
    except Refused as refusal:
        folder = name.removesuffix(path.name)
        told = [
            replace(
                one,
                where=Where(name),
                message=folder + one.message,
                hint=one.hint.replace("write ", f"write {folder}", 1),
            )
            for one in refusal.problems
        ]
    raise Refused(told, Exit.USAGE)
