"""The name of a file, or nothing, in; the password for what is to be encrypted, kept for this run alone, out."""

import os
import sys
from getpass import getpass
from importlib.util import find_spec

from press.problems import Exit, Problem, Refused, Where
from press.reading.given import read_given

VARIABLE = "BRIEFPRESS_PASSWORD"
_LARGEST = 1000
_SHORTEST = 12


def require(file: str | None) -> None:
    """See to it that this run, and every process that it starts, knows the password; raise Refused (2) if nobody tells it.

    It stands in a file, in the environment, or is asked for; never on the command line, which others can see.
    """
    if find_spec("pikepdf") is None:
        hint = "install it: .venv/bin/pip install -e '.[encrypt]'"
        raise Refused(
            [Problem(Where("build.py"), "password", "what encrypts is not installed", hint)], Exit.USAGE
        )
    os.environ[VARIABLE] = obtained("for the encrypted files", VARIABLE, file)
    password()


def obtained(what: str, variable: str, file: str | None, option: str = "--password-file") -> str:
    """Return the password `what` from a file's first line, from the environment, or from a person at a terminal.

    Raises Refused (2) if there is none of them.
    """
    if file:
        told = read_given(file, _LARGEST)[1]
        return "".join(told.decode("utf-8", "replace").splitlines()[:1])
    if variable in os.environ:
        return os.environ[variable]
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(f"Password {what}: ")
    message = f"there is no password {what}, and no terminal to ask for it on"
    hint = f"name a file that holds it with {option}, or set {variable}"
    raise Refused([Problem(Where("build.py"), "password", message, hint)], Exit.USAGE)


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
