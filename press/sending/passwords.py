"""The name of a file, or nothing, in; the password for what is to be encrypted, kept for this run alone, out."""

import os
import sys
from getpass import getpass
from importlib.util import find_spec
from pathlib import Path

from press.problems import Exit, Problem, Refused, Where
from press.workspace import Workspace

VARIABLE = "BRIEFPRESS_PASSWORD"
_LARGEST = 1000
_SHORTEST = 12


def require(file: str | None) -> None:
    """See to it that this run, and every process that it starts, knows the password; raise Refused (2) if nobody tells it.

    It stands in a file, in the environment, or is asked for; never on the command line, which others can see.
    """
    if find_spec("pikepdf") is None:
        hint = 'install it: pip install "briefpress[encrypt]"'
        raise Refused(
            [Problem(Where("build.py"), "password", "what encrypts is not installed", hint)], Exit.USAGE
        )
    if file:
        path = Path(os.path.realpath(file))
        lines = Workspace(path.parent).read(path.name, _LARGEST).decode("utf-8", "replace").splitlines()
        os.environ[VARIABLE] = lines[0] if lines else ""
    elif VARIABLE not in os.environ and sys.stdin is not None and sys.stdin.isatty():
        os.environ[VARIABLE] = getpass("Password for the encrypted files: ")
    password()


def password() -> str:
    """Return the password; raise Refused (2) if there is none, or one that not every reader can take."""
    known = os.environ.get(VARIABLE, "")
    if not known:
        message, hint = (
            "there is no password for the encrypted files",
            f"name a file with --password-file, or set {VARIABLE}",
        )
    elif not (known.isascii() and known.isprintable()):
        # Readers differ in how they take other letters (ISO 32000-2, 7.6.4.3.2).
        message, hint = (
            "the password holds other signs than those of ASCII",
            "take letters from a to z, figures and signs",
        )
    elif len(known) < _SHORTEST:
        message, hint = f"the password has fewer than {_SHORTEST} letters", "take a longer one"
    else:
        return known
    raise Refused([Problem(Where("build.py"), "password", message, hint)], Exit.USAGE)
