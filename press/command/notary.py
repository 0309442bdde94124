"""The commands that sign files and verify signatures in; signed files, and what signatures are worth, out."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from press.command.console import Console
from press.plan import Manifest
from press.problems import Exit, Problem, Refused, Where
from press.reading.given import read_given
from press.sending.passwords import obtained
from press.workspace import Workspace
from press.writing import Staging, shown

if TYPE_CHECKING:
    from press.sending.signing import Signature

_LARGEST = 50_000_000
_PASSWORD = "BRIEFPRESS_KEY_PASSWORD"


def sign(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Sign the files that were built with a field for that, and put them into their messages."""
    _require()
    from press.sending.signing import awaits, read_key, signed  # noqa: PLC0415  (loads what signs)

    folder = Path(asked.out) if asked.out else workspace.root / "out"
    manifest, held = Manifest(folder), Workspace(folder)
    names = sorted(file.name for file in folder.glob("*.pdf"))
    chosen = [asked.typed.known(Path(word).name, names, "file") for word in asked.files] or names
    todo = {name: data for name in chosen if awaits(data := held.read(name, _LARGEST))}
    if not todo:
        asked.typed.refuse(
            "no file waits for a signature", "write signature: yes for its audience, and build it first"
        )
    _stop(name for name, data in todo.items() if not manifest.knows(name, data))
    ask = partial(obtained, f"of {asked.key}", _PASSWORD, asked.password_file)
    key = read_key(*read_given(asked.key, _LARGEST), ask)
    with Staging(folder) as staging:
        for name, data in todo.items():
            _exchange(staging, manifest, name, (data, signed(data, key)))
        staging.replace()
        manifest.save()
    for name in todo:
        console.result(f"{shown(folder / name)}: signed", files={"file": shown(folder / name)})
    return Exit.MADE


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
    """Verify the signatures of a file, or of the files in a message; 4 if there is none, or one is not as it must be."""
    _require()
    from press.sending.signing import read_roots, signatures  # noqa: PLC0415

    roots = read_roots(*read_given(asked.trust, _LARGEST)) if asked.trust else []
    data = read_given(asked.file, _LARGEST)[1]
    status = Exit.MADE
    for name, held in _files(asked.file, data):
        found = list(signatures(held, roots, name))
        if not found:
            console.take([Problem(Where(name), "verify", "nobody signed it", "ask for a signed one")])
        faults = [fault for one in found for fault in _faults(name, one, bool(roots))]
        console.take(faults)
        status = max(status, Exit.UNPROVEN if faults or not found else Exit.MADE)
        for one in found:
            told = "trusted" if one.trusted and not faults else "not to be relied on"
            console.show(
                f"{name}: signed by {one.who or 'somebody without a name'}, {one.when}: {told}",
                signatures={"file": name, "who": one.who, "when": one.when, "trusted": told == "trusted"},
            )
    return status


def _faults(name: str, one: "Signature", rooted: bool) -> Iterator[Problem]:
    hint = "do not rely on it: ask who sent it for another copy"
    if not one.intact:
        yield Problem(
            Where(name), "verify", "it was altered after it was signed, or the signature is damaged", hint
        )
    elif not one.whole:
        yield Problem(Where(name), "verify", "something was added after it was signed", hint)
    elif rooted and not one.trusted:
        yield Problem(Where(name), "verify", f"the key of {one.who!r} is not one that is trusted", hint)
    elif not rooted:
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
