"""The commands that sign and verify files in; signed files, and whether files are what was built and signed, out."""

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from email import message_from_bytes, policy
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.command.console import Console
from press.command.destination import finished
from press.command.withdrawal import current, outdated
from press.manifest import MANIFEST, Entry, Manifest
from press.problems import Exit, Problem, Refused, Severity, Where
from press.reading.given import read_given
from press.sending.passwords import VARIABLE, obtained
from press.workspace import Workspace
from press.writing import Staging, shown

if TYPE_CHECKING:
    from press.sending.signing import Hand
    from press.sending.verifying import Signature

_LARGEST = 50_000_000
_PASSWORD = "BRIEFPRESS_KEY_PASSWORD"
_HINT = "do not rely on it: ask who sent it for another copy"


def sign(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Sign the files that were built with a field for that, and put them into their messages."""
    _require()
    from press.sending.signing import awaits, signed  # noqa: PLC0415  (loads what signs)

    folder = finished(workspace, asked)
    manifest, held = Manifest(folder), Workspace(folder)
    names = sorted(file.name for file in folder.glob("*.pdf"))
    chosen = [asked.typed.known(Path(word).name, names, "file") for word in asked.files] or names
    files = {name: held.read(name, _LARGEST) for name in chosen}
    password = _password(files.values(), asked)
    todo = {name: data for name, data in files.items() if awaits(data, password)}
    if not todo:
        asked.typed.refuse(
            "no file waits for a signature", "write signature: yes for its audience, and build it first"
        )
    _stop(name for name, data in todo.items() if not manifest.knows(name, data))
    hand = _hand(workspace, asked)
    with Staging(folder) as staging:
        for name, data in todo.items():
            _exchange(staging, manifest, name, (data, signed(data, hand, password)))
        staging.replace()
        manifest.save()
    for name in todo:
        console.result(f"{shown(folder / name)}: signed", files={"file": shown(folder / name)})
    return Exit.MADE


def _hand(workspace: Workspace, asked: Namespace) -> "Hand":
    """Read the key, and ask nobody about the time unless that is wanted."""
    from press.sending.clock import Clock  # noqa: PLC0415
    from press.sending.showing import shown as showing  # noqa: PLC0415  (loads what makes pages)
    from press.sending.signing import Hand, read_key  # noqa: PLC0415

    clock = Clock(asked.timestamp) if asked.timestamp else None
    ask = partial(obtained, f"of {asked.key}", _PASSWORD, asked.password_file)
    return Hand(read_key(*read_given(asked.key, _LARGEST), ask), partial(showing, workspace), clock)


def _password(files: Iterable[bytes], asked: Namespace) -> str:
    """Return the password of encrypted files, if there are any among these."""
    from press.sending.signing import is_locked  # noqa: PLC0415

    locked = any(map(is_locked, files))
    return obtained("of the encrypted files", VARIABLE, asked.unlock, "--unlock") if locked else ""


def _exchange(staging: Staging, manifest: Manifest, name: str, file: tuple[bytes, bytes]) -> None:
    """Put a new file in the place of the old one, and into the message that carries it."""
    from press.editions.message import exchanged  # noqa: PLC0415

    files = {name: file}
    message = name.removesuffix(".pdf") + ".eml"
    if (staging.folder / message).exists():
        data = Workspace(staging.folder).read(message, _LARGEST)
        if not manifest.knows(message, data):
            _stop([message])
        files[message] = data, exchanged(data, name, file[1])
    for one, (before, after) in files.items():
        staging.add(one, after)
        manifest.exchange(one, before, after)


def verify(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Prove that a file, or each in the folder, is as it was built, and what its signatures are worth; 4 if one is not."""
    folder = finished(workspace, asked)
    manifest = Manifest(folder)
    if asked.file is None:
        problems = list(_unlike(manifest))
        console.take((*problems, *outdated(manifest, _briefs(manifest), current(workspace, manifest))))
        for one in manifest.files:
            if manifest.is_there(one):
                console.result(f"{shown(folder / one.file)}: {_what(one)}", verified=asdict(one))
        return Exit.UNPROVEN if any(one.severity is Severity.ERROR for one in problems) else Exit.MADE
    name, data = shown(Path(asked.file)), read_given(asked.file, _LARGEST)[1]
    made = manifest.found(data)
    vouched, problems = _signatures(asked, data, made is not None, console)
    if made is not None:
        renamed = "" if made.file == Path(asked.file).name else f"; it was called {made.file}"
        console.show(f"{name}: {_what(made)}{renamed}", verified={"found": name, **asdict(made)})
    elif not vouched:
        known = any(one.file == Path(asked.file).name for one in manifest.files)
        message = "it is not as it was built" if known else "it is no file that was built here"
        problems.append(Problem(Where(name), "verify", message, _HINT))
    console.take(problems)
    return Exit.UNPROVEN if problems else Exit.MADE


def _briefs(manifest: Manifest) -> list[str]:
    return sorted({one.brief for one in manifest.files})


def _what(one: Entry) -> str:
    """Say what a file is that is as it was built."""
    parts = [f"{one.edition} for {one.audience}", one.marking, f"{one.brief} version {one.version}"]
    parts += [f"copy {one.copy}"] if one.copy else []
    return "as it was built: " + ", ".join(parts)


def _unlike(manifest: Manifest) -> Iterator[Problem]:
    """Yield which files of a folder are not as they were built, which are gone, and which were not built there."""
    from press.sending.mailing import JOURNAL  # noqa: PLC0415  (loads what speaks to servers)

    folder = manifest.folder.root
    for one in manifest.files:
        path = folder / one.file
        if not manifest.is_there(one):
            message = "it is not as it was built" if os.path.lexists(path) else "it was built, but it is gone"
            yield Problem(Where(shown(path)), "verify", message, "build it again: python build.py")
    ours = {one.file for one in manifest.files} | {MANIFEST, JOURNAL}
    for path in sorted(folder.glob("[!.]*")):
        if path.name not in ours and not path.is_dir():
            message, hint = "it was not built here, or by another version", "look at it before you pass it on"
            yield Problem(Where(shown(path)), "verify", message, hint, Severity.WARNING)


def _signatures(asked: Namespace, data: bytes, built: bool, console: Console) -> tuple[bool, list[Problem]]:
    """Tell what the signatures of a file, or of the files in a message, are worth; whether all are vouched for.

    Of a file that was `built` here nobody need vouch for the key.
    """
    roots = _roots(asked.trust)
    vouched, problems = bool(roots), []
    for name, held in _files(asked.file, data):
        found = _signed(held, roots, name, asked)
        if not found and roots:
            problems.append(Problem(Where(name), "verify", "nobody signed it", "ask for a signed one"))
        faults = [fault for one in found for fault in _faults(name, one, bool(roots), built)]
        problems += faults
        vouched = vouched and bool(found)
        for one in found:
            worth = "trusted" if one.trusted and not faults else "nobody vouches for the key"
            worth = "not to be relied on" if faults else worth
            told = {"file": name, "who": one.who, "when": one.when, "clock": one.clock}
            console.show(_told(name, one, worth), signatures=told | {"trusted": worth == "trusted"})
    return vouched and not problems, problems


def _signed(data: bytes, roots: list[Any], name: str, asked: Namespace) -> "list[Signature]":
    if b"/ByteRange" not in data and not roots:
        return []
    _require()
    from press.sending.verifying import signatures  # noqa: PLC0415

    return list(signatures(data, roots, name, _password([data], asked)))


def _told(name: str, one: "Signature", worth: str) -> str:
    told = f"{name}: signed by {one.who or 'somebody without a name'}, {one.when}: {worth}"
    if not one.clock:
        return told
    return f"{told}; {one.clock} vouches for the time{'' if one.timed else ', but nobody for that key'}"


def _roots(word: str | None) -> list[Any]:
    if not word:
        return []
    _require()
    from press.sending.verifying import read_roots  # noqa: PLC0415

    return list(read_roots(*read_given(word, _LARGEST)))


def _faults(name: str, one: "Signature", rooted: bool, built: bool) -> Iterator[Problem]:
    if not one.intact:
        yield Problem(
            Where(name), "verify", "it was altered after it was signed, or the signature is damaged", _HINT
        )
    elif not one.whole:
        yield Problem(Where(name), "verify", "something was added after it was signed", _HINT)
    elif rooted and not one.trusted:
        yield Problem(Where(name), "verify", f"the key of {one.who!r} is not one that is trusted", _HINT)
    elif not rooted and not built:
        hint = "name the certificates that you trust with --trust; anybody can make a key with any name"
        yield Problem(Where(name), "verify", f"nobody vouches for the key of {one.who!r}", hint)


def _files(word: str, data: bytes) -> Iterator[tuple[str, bytes]]:
    if not word.endswith(".eml"):
        yield shown(Path(word)), data
        return
    message: Any = message_from_bytes(data, policy=policy.default)
    for part in message.iter_attachments():
        if part.get_content_type() == "application/pdf":
            yield f"{shown(Path(word))}, {part.get_filename()}", part.get_content()


def _require() -> None:
    if find_spec("pyhanko") is None:
        hint = "install it: .venv/bin/pip install -e '.[sign]'"
        raise Refused([Problem(Where("build.py"), "sign", "what signs is not installed", hint)], Exit.USAGE)


def _stop(names: Any) -> None:
    problems = [
        Problem(Where(name), "sign", "it is not as it was built", "build it again: python build.py")
        for name in names
    ]
    if problems:
        raise Refused(problems)


NOTARY: dict[str, Callable[[Workspace, Namespace, Console], Exit]] = {"sign": sign, "verify": verify}
