"""The command that sends messages in; what it would send, or what it sent, and to whom, out."""

import re
from argparse import Namespace
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from press.command.console import Console
from press.command.destination import finished
from press.command.withdrawal import current
from press.manifest import Manifest
from press.problems import Exit, Problem, Problems, Refused, Where
from press.sending.passwords import obtained
from press.workspace import Workspace
from press.writing import shown

if TYPE_CHECKING:
    from press.sending.mailing import Journal, Parcel, Server

_LARGEST = 50_000_000
_AGAIN = "build it again: python build.py"
_PASSWORD = "BRIEFPRESS_SMTP_PASSWORD"


def send(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Send messages that were built, each to each of its people once; without --yes, only tell what would be sent."""
    from press.sending.mailing import Journal, connected, hand_in  # noqa: PLC0415  (loads what speaks to servers)

    folder = finished(workspace, asked)
    parcels, journal = _parcels(workspace, folder, asked), Journal(folder)
    if not parcels:
        console.result(
            "nothing is to be sent: no message goes to anybody; write to: for its audience, and build again"
        )
    todo = {parcel: people for parcel in parcels if (people := _left(parcel, journal, asked.again, console))}
    if not asked.yes or not todo:
        for parcel, people in todo.items():
            console.result(
                f"{parcel.name}: would be sent to {', '.join(people)}", would_send=_went(parcel, people)
            )
        return Exit.MADE
    status = Exit.MADE
    with ExitStack() as open_line:
        line = open_line.enter_context(connected(_server(asked)))
        for parcel, people in todo.items():
            try:
                refused = hand_in(line, parcel, people, journal)
            except Refused as refusal:
                console.take(refusal.problems)
                status = max(status, refusal.status)
                continue
            console.take(_problem(parcel, one, why) for one, why in refused.items())
            status = max(status, Exit.USAGE if refused else Exit.MADE)
            sent = [one for one in people if one not in refused]
            console.result(f"{parcel.name}: sent to {', '.join(sent)}", sent=_went(parcel, sent))
    return status


def _parcels(workspace: Workspace, folder: Path, asked: Namespace) -> "list[Parcel]":
    """Read the messages that are asked for, or all that go to somebody; raise Refused with all that is wrong with them."""
    manifest, held = Manifest(folder), Workspace(folder)
    now = current(workspace, manifest)
    names = sorted(file.name for file in folder.glob("*.eml"))
    chosen = (
        [name for word in asked.messages for name in _named(names, word, asked)] if asked.messages else names
    )
    if not chosen:
        asked.typed.refuse(f"there is no message in {shown(folder)}", "build one first: python build.py")
    parcels, problems = [], Problems()
    for name in dict.fromkeys(chosen):
        try:
            parcel, is_new = _parcel(manifest, held, name, now)
        except Refused as refusal:
            problems.take(refusal.problems)
            continue
        if parcel.people and parcel.draft:
            problems.add(Where(name), "mail", "the brief is a draft", "have it cleared, and build it again")
        elif parcel.people and not is_new:
            problems.add(Where(name), "mail", "it still says what was so before", _AGAIN)
        elif parcel.people:
            parcels.append(parcel)
        elif asked.messages:
            hint = "write to: for its audience into briefs/audiences.yaml, and build again"
            problems.add(Where(name), "mail", "it goes to nobody", hint)
    problems.stop()
    return parcels


def _parcel(manifest: Manifest, held: Workspace, name: str, now: frozenset[str]) -> "tuple[Parcel, bool]":
    """Read a message that was built; tell whether it would be built now as it was."""
    from press.sending.mailing import read_parcel  # noqa: PLC0415

    data = held.read(name, _LARGEST)
    made = manifest.found(data)
    if made is None or made.file != name:
        raise Refused([Problem(Where(name), "mail", "it is not as it was built", _AGAIN)])
    return read_parcel(name, data), made.inputs in now


def _named(names: list[str], word: str, asked: Namespace) -> list[str]:
    """Return the messages that a word names: by the beginning of their names, or their paths."""
    stem = Path(word).name
    found = [name for name in names if name.startswith(stem)]
    return found or [asked.typed.known(stem, names, "message")]


def _left(parcel: "Parcel", journal: "Journal", again: bool, console: Console) -> tuple[str, ...]:
    left, doubtful = journal.left(parcel), journal.doubtful(parcel)
    sent = [one for one in parcel.people if one not in (*left, *doubtful)]
    if sent:
        console.result(f"{parcel.name}: was sent to {', '.join(sent)}", was_sent=_went(parcel, sent))
    if doubtful and not again:
        told, hint = (
            f"may have been sent to {', '.join(doubtful)}",
            "send it with --again if it did not arrive",
        )
        console.take([Problem(Where(parcel.name), "mail", told, hint)])
    return left + (doubtful if again else ())


def _went(parcel: "Parcel", people: Sequence[str]) -> dict[str, object]:
    return {"message": parcel.name, "to": list(people)}


def _server(asked: Namespace) -> "Server":
    from press.sending.mailing import Server  # noqa: PLC0415

    found = re.fullmatch(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::(\w*))?", asked.smtp or "")
    if found is None:
        asked.typed.refuse("--smtp needs the name of a server", "write --smtp mail.example.org", "--smtp")
    assert found is not None
    if found[2] and not (found[2].isdecimal() and 0 < int(found[2]) < 65536):
        message = f"{found[2]!r} is no port: it was expected to be a number from 1 to 65535"
        asked.typed.refuse(message, f"write --smtp {found[1]}:587", "--smtp")
    password = ""
    if asked.user:
        password = obtained(f"of {asked.user}", _PASSWORD, asked.password_file)
    return Server(found[1].strip("[]"), int(found[2] or 587), asked.user or "", password, asked.plain)


def _problem(parcel: "Parcel", one: str, why: str) -> Problem:
    return Problem(
        Where(parcel.name), "mail", f"the server does not take it for {one}: {why}", "check the address"
    )


POST: dict[str, Callable[[Workspace, Namespace, Console], Exit]] = {"send": send}
