"""The words of the command line in; what is asked for, or what is wrong with a word, out."""

import argparse
import re
import shlex
import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from press.command.console import put
from press.command.typed import Typed, nearest
from press.sheets import MADE

FORMATS = ("text", "json", "github")
COMMANDS = {
    "check": "check briefs against their sources, without making anything",
    "list": "list the briefs, and who reads what",
    "paragraphs": "print the numbered paragraphs of a report",
    "explain": "explain a rule that a problem names",
    "import": "turn a report, a PDF or a web page, into a numbered text to be checked and cited",
    "new": "begin a brief from a report",
    "schema": "write the schema by which editors complete and check briefs",
    "proof": "hold the rules of print shops (PDF/X-4) against a PDF file of any origin",
    "plates": "make a picture of every plate of a print file, and tell how much ink lies on it",
    "booklet": "put the pages of a print file on press sheets, to be folded, or cut apart",
    "send": "send the messages that were built, each to each of its people once",
    "sign": "sign the files that were built with a field for a signature",
    "verify": "prove that files are as they were built, and what their signatures are worth",
}
# What these show is all that they do.
_SHOWING = ("list", "paragraphs", "explain", "verify")
_ABOUT = """\
Make every brief in briefs/ into the documents that its audiences get, and put them into out/.
Nothing is put there that was not proven first; what has not changed is not made again.
"""
_MORE = """\
other commands (build.py COMMAND --help says more):
{commands}

examples:
  python build.py                              everything
  python build.py 2024-17                      one brief, by its number
  python build.py 2024-17 --audience public    for one audience
  python build.py check 2024-17                only check it
  python build.py paragraphs source/report.txt the paragraph numbers to cite

exit status: 0 made, 1 a brief is refused, 2 a wrong word here or a folder that cannot be written,
3 does not fit its pages, 4 a finished file is not as it must be, 130 stopped
"""


class _Parser(argparse.ArgumentParser):
    typed = Typed(())

    def print_help(self, file: Any = None) -> None:
        """Write the help."""
        put(sys.stdout, self.format_help())

    def error(self, message: str) -> NoReturn:
        """Raise Refused (2) instead of writing and leaving."""
        named = re.match(r"argument (\S+?)[,:/]", message)
        word = next((w for w in self.typed.words if named and w.split("=", 1)[0] == named[1]), "")
        words = message.partition(": ")[2] if named else message
        hint = f"see {self.prog} --help"
        self.typed.refuse(f"{named[1]}: {words}" if named else words, hint, word)


def form_of(words: Sequence[str]) -> str:
    """Return the form in which problems are to be told, before anything else is understood."""
    return next((form for form in FORMATS if re.search(rf"--format[= ]{form}\b", " ".join(words))), "text")


def read_words(words: Sequence[str]) -> argparse.Namespace:
    """Return what is asked for, with `command` and `typed`; raise Refused (2), or SystemExit after help."""
    typed = Typed(words)
    if words[:1] == ["help"]:
        words = [*words[1:], "--help"]
    command = words[0] if words and words[0] in COMMANDS else "build"
    parser = _parser(command, typed)
    asked, strange = parser.parse_known_args(words[command != "build" :])
    if strange:
        options = [option for action in parser._actions for option in action.option_strings]
        name = strange[0].split("=", 1)[0]
        begun = [one for one in options if len(name) > 2 and one.startswith(name)]
        near = (begun or [nearest(name, options, 0.75)])[0] if name.startswith("-") else ""
        what = "option" if name.startswith("-") else "place for the word"
        typed.refuse(
            f"there is no {what} {name}", f"write {near}" if near else f"see {parser.prog} --help", name
        )
    asked.command, asked.typed = command, typed
    late = [word for word in getattr(asked, "briefs", ()) if command == "build" and word in COMMANDS]
    if late:
        others = shlex.join(word for word in words if word != late[0])
        hint = f"write python build.py {late[0]} {others}"
        typed.refuse(f"the command {late[0]} stands after other words", hint, late[0])
    _agree(asked, typed)
    return asked


def _agree(asked: argparse.Namespace, typed: Typed) -> None:
    typed.known(asked.format, FORMATS, "format")
    for word in getattr(asked, "edition", None) or ():
        typed.known(word, MADE, "edition")


def _parser(command: str, typed: Typed) -> _Parser:
    told = "\n".join(f"  {name:<12}{what}" for name, what in COMMANDS.items())
    prog = "build.py" if command == "build" else f"build.py {command}"
    parser = _Parser(
        prog=prog,
        description=_ABOUT if command == "build" else COMMANDS[command],
        epilog=_MORE.format(commands=told) if command == "build" else None,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.typed = typed
    _DECLARED[command](parser)
    form = "how problems are told: text, json or github (annotations)"
    parser.add_argument("--format", default="text", metavar="FORM", help=form)
    parser.set_defaults(quiet=False)
    if command not in _SHOWING:
        parser.add_argument("--quiet", action="store_true", help="tell problems only")
    return parser


def _names(words: str) -> list[str]:
    return [word.strip() for word in words.split(",")]


def _count(word: str) -> int:
    if not re.fullmatch(r"[1-9]\d{0,2}", word):
        raise argparse.ArgumentTypeError(f"{word!r} is no number of processes; write 1 or more")
    return int(word)


def _thickness(word: str) -> float:
    if not re.fullmatch(r"0?\.\d{1,3}|0|1", word):
        raise argparse.ArgumentTypeError(f"{word!r} is no thickness of paper; write 0 to 1, such as 0.1")
    return float(word)


def _briefs(parser: argparse.ArgumentParser) -> None:
    told = "a brief, by its number (2024-17), its file name or its path; without one, all of them"
    parser.add_argument("briefs", nargs="*", metavar="BRIEF", help=told)


def _icc(parser: argparse.ArgumentParser, told: str) -> None:
    parser.add_argument("--icc", metavar="FILE", help=f"the ICC profile of the press: {told}")


def _build(parser: argparse.ArgumentParser) -> None:
    _briefs(parser)
    told = "only for this audience, or for several with commas (build.py list names them)"
    parser.add_argument("--audience", metavar="A", type=_names, action="extend", help=told)
    told = f"only this edition, or several with commas: {', '.join(MADE)}"
    parser.add_argument("--edition", metavar="E", type=_names, action="extend", help=told)
    parser.add_argument("--out", metavar="DIR", help="put the files into this folder instead of out/")
    _password(parser, "files that are to be encrypted")
    _icc(parser, "print editions are made for it, and not for that of the audience or the house")
    parser.add_argument("--jobs", type=_count, metavar="N", help="how many processes work at once")


def _password(parser: argparse.ArgumentParser, what: str) -> None:
    told = f"the password for {what}: the first line of this file"
    parser.add_argument("--password-file", metavar="FILE", help=told)


def _report(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("report", metavar="REPORT", help="a report, by its path or its file name in source/")


def _explain(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a rule; without one, they are listed")


def _new(parser: argparse.ArgumentParser) -> None:
    _report(parser)
    parser.add_argument(
        "--name", metavar="NAME", help="the name of the new file in briefs/, for example 2024-18-sahel"
    )


def _import(parser: argparse.ArgumentParser) -> None:
    _report(parser)
    parser.add_argument("--name", metavar="NAME", help="the name of the new text in source/")


def _schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--check", action="store_true", help="only tell whether the file is up to date")


def _send(parser: argparse.ArgumentParser) -> None:
    told = "a message in out/, by the beginning of its name; without one, all of them"
    parser.add_argument("messages", nargs="*", metavar="MESSAGE", help=told)
    parser.add_argument(
        "--smtp", metavar="HOST[:PORT]", help="the server that takes mail; its port is 587 if none is named"
    )
    parser.add_argument("--yes", action="store_true", help="send; without it, only tell what would be sent")
    parser.add_argument("--user", metavar="NAME", help="who we are to the server; the password is asked for")
    _password(parser, "the server")
    parser.add_argument("--plain", action="store_true", help="allow a line without encryption")
    parser.add_argument(
        "--again", action="store_true", help="send also what may have been sent before the line broke"
    )
    parser.add_argument("--out", metavar="DIR", help="the folder that the messages were built into")


def _sign(parser: argparse.ArgumentParser) -> None:
    told = "a file in out/ that waits for a signature; without one, all of them"
    parser.add_argument("files", nargs="*", metavar="FILE", help=told)
    parser.add_argument("--key", required=True, metavar="FILE", help="a key with its certificate (.p12)")
    _password(parser, "the key")
    told = "ask this authority to vouch for the time (RFC 3161); without it nobody is asked, and no line is opened"
    parser.add_argument("--timestamp", metavar="URL", help=told)
    _unlock(parser)
    parser.add_argument("--out", metavar="DIR", help="the folder that the files were built into")


def _unlock(parser: argparse.ArgumentParser) -> None:
    told = "the password of files that are encrypted: the first line of this file"
    parser.add_argument("--unlock", metavar="FILE", help=told)


def _verify(parser: argparse.ArgumentParser) -> None:
    told = "a file, by its path, wherever it lies now; without one, all in out/"
    parser.add_argument("file", nargs="?", metavar="FILE", help=told)
    told = "certificates of those whose signatures are trusted (.pem); then a file must be signed"
    parser.add_argument("--trust", metavar="FILE", help=told)
    parser.add_argument("--out", metavar="DIR", help="the folder that the files were built into")
    _unlock(parser)


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a PDF file, by its path")


def _proof(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _icc(parser, "a file that is made for another one is told")
    parser.add_argument("--out", metavar="DIR", help="put a report of one page, a PDF, into this folder")


def _plates(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--out", metavar="DIR", help="put the pictures into this folder")


def _booklet(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    told = "saddle (folded and stapled; without one), two-up or cut-and-stack"
    parser.add_argument("--scheme", metavar="S", default="saddle", help=told)
    parser.add_argument(
        "--page", metavar="SIZE", help="the size of a finished page: A4, A5, Letter; else the file's"
    )
    _icc(parser, "a file that is made for another one is refused")
    told = "how thick a sheet of paper is, in millimetres, so that inner sheets are moved in; without one 0.1"
    parser.add_argument("--paper", metavar="MM", type=_thickness, default=0.1, help=told)
    parser.add_argument("--out", metavar="DIR", help="put the file into this folder")


def _nothing(parser: argparse.ArgumentParser) -> None:
    pass


_DECLARED: dict[str, Any] = {
    "build": _build,
    "check": _briefs,
    "list": _nothing,
    "paragraphs": _report,
    "explain": _explain,
    "import": _import,
    "new": _new,
    "schema": _schema,
    "proof": _proof,
    "plates": _plates,
    "booklet": _booklet,
    "send": _send,
    "sign": _sign,
    "verify": _verify,
}
