"""The command that sends: what it tells, and that it sends nothing that was not built, and nothing twice."""

import json
import shlex
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from press.command.arguments import read_words
from press.command.console import Console
from press.command.post import send
from press.editions.message import write_message
from press.manifest import Entry, Manifest, digest, fingerprint
from press.plan import Ground
from press.problems import Exit, Refused
from press.sending import mailing
from press.sending.mailing import Journal, read_parcel
from press.workspace import Workspace
from tests.press.sending.test_mailing import LETTER, MESSAGE, Office, at, office
from tests.press.sending.test_passwords import Terminal

__all__ = ["at", "office"]

BRIEF = "briefs/17.yaml"
PEOPLE = "one@example.org, two@example.org, hidden@example.org"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A project folder whose messages were built."""
    folder = tmp_path / "project/out"
    folder.mkdir(parents=True)
    (tmp_path / "project/briefs").mkdir()
    (tmp_path / f"project/{BRIEF}").write_text("as it was built")
    inputs = fingerprint(Ground(Workspace(folder.parent)).under(BRIEF))
    manifest = Manifest(folder)
    for name in ("17-public.eml", "17-analyst.eml", "18-public.eml"):
        (folder / name).write_bytes(MESSAGE.replace(b"Message-ID: <", b"Message-ID: <" + name[:6].encode()))
        manifest.note(
            [Entry(name, digest((folder / name).read_bytes()), BRIEF, audience=name, inputs=inputs)]
        )
    manifest.save()
    return folder.parent


@pytest.fixture
def run(built: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], tuple[Exit, str, str]]:
    """Send with these words, and return the status and what was told."""

    def told(words: str) -> tuple[Exit, str, str]:
        asked = read_words(["send", *shlex.split(words)])
        console = Console(asked.format)
        try:
            status = send(Workspace(built), asked, console)
        except Refused as refusal:
            console.take(refusal.problems)
            status = refusal.status
        console.close()
        said = capsys.readouterr()
        return status, said.out, said.err

    return told


def test_without_yes_it_only_tells(run: Any, built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(mailing.smtplib, "SMTP")
    status, out, err = run("--smtp mail.example.org")
    assert (status, err) == (Exit.MADE, "")
    names = ("17-analyst.eml", "17-public.eml", "18-public.eml")
    assert out.splitlines() == [f"{name}: would be sent to {PEOPLE}" for name in names]
    assert not (built / "out/sent.json").exists()


def test_a_message_that_is_older_than_its_brief_is_not_sent(run: Any, built: Path) -> None:
    (built / BRIEF).write_text("as it is now")
    status, out, err = run("17")
    assert (status, out) == (Exit.REFUSED, "")
    assert "17-public.eml:1:1: mail: it still says what was so before" in err


def test_programs_are_told_too(run: Any) -> None:
    told = json.loads(run("17 --format json")[1])
    assert told["problems"] == []
    assert [one["message"] for one in told["would_send"]] == ["17-analyst.eml", "17-public.eml"]
    assert told["would_send"][0]["to"] == PEOPLE.split(", ")


def test_messages_are_named_by_their_beginning_or_their_path(run: Any) -> None:
    assert [line.partition(":")[0] for line in run("17")[1].splitlines()] == [
        "17-analyst.eml",
        "17-public.eml",
    ]
    assert [line.partition(":")[0] for line in run("out/18-public.eml")[1].splitlines()] == ["18-public.eml"]


def test_with_yes_it_sends_once(run: Any, at: Any, office: Office) -> None:
    server = at()
    words = f"17-public --yes --smtp {server.host}:{server.port}"
    assert run(words)[:2] == (Exit.MADE, f"17-public.eml: sent to {PEOPLE}\n")
    assert len(office.got) == 1
    assert run(words)[:2] == (Exit.MADE, f"17-public.eml: was sent to {PEOPLE}\n")
    assert len(office.got) == 1


def test_one_refused_person_does_not_stop_the_others(run: Any, at: Any, office: Office) -> None:
    office.refuses = {"two@example.org"}
    server = at()
    status, out, err = run(f"17-public --yes --smtp {server.host}:{server.port}")
    assert status is Exit.USAGE
    assert out == "17-public.eml: sent to one@example.org, hidden@example.org\n"
    assert "the server does not take it for two@example.org: 550 nobody of that name" in err


def test_one_refused_message_does_not_stop_the_others(run: Any, at: Any, office: Office) -> None:
    office.limit = 5000
    server = at()
    status, out, err = run(f"--yes --smtp {server.host}:{server.port}")
    assert (status, out) == (Exit.USAGE, "")
    assert err.count("and the server takes") == 3


def test_what_may_have_been_sent_is_sent_again_only_if_asked(run: Any, built: Path) -> None:
    parcel = read_parcel("18-public.eml", (built / "out/18-public.eml").read_bytes())
    Journal(built / "out").begin(parcel, parcel.people[:1])
    _, out, err = run("18")
    assert out == "18-public.eml: would be sent to two@example.org, hidden@example.org\n"
    assert "may have been sent to one@example.org" in err
    assert (
        run("18 --again")[1]
        == "18-public.eml: would be sent to two@example.org, hidden@example.org, one@example.org\n"
    )


def test_a_message_to_nobody_is_told_only_if_it_was_named(run: Any, built: Path) -> None:
    nobody = write_message(replace(LETTER, to=(), cc=(), bcc=()))
    manifest = Manifest(built / "out")
    (built / "out/19-nobody.eml").write_bytes(nobody)
    manifest.note([Entry("19-nobody.eml", digest(nobody))])
    manifest.save()
    assert "19-nobody" not in "".join(run("")[1:])
    for file in (built / "out").glob("1[78]-*.eml"):
        file.unlink()
    assert run("")[1].startswith("nothing is to be sent: no message goes to anybody")
    status, out, err = run("19")
    assert (status, out) == (Exit.REFUSED, "")
    assert "19-nobody.eml:1:1: mail: it goes to nobody" in err


def test_a_draft_is_not_sent(run: Any, built: Path) -> None:
    draft, manifest = write_message(replace(LETTER, draft=True)), Manifest(built / "out")
    (built / "out/19-draft.eml").write_bytes(draft)
    manifest.note([Entry("19-draft.eml", digest(draft))])
    manifest.save()
    status, out, err = run("19")
    assert (status, out) == (Exit.REFUSED, "")
    assert "19-draft.eml:1:1: mail: the brief is a draft" in err


def test_all_that_is_wrong_is_told_at_once(run: Any, built: Path) -> None:
    for name in ("17-public.eml", "18-public.eml"):
        with open(built / "out" / name, "ab") as file:
            file.write(b"more")
    assert run("")[2].count("it is not as it was built") == 2


def test_an_altered_message_is_not_sent(run: Any, built: Path) -> None:
    with open(built / "out/18-public.eml", "ab") as file:
        file.write(b"more")
    status, out, err = run("18")
    assert (status, out) == (Exit.REFUSED, "")
    assert "18-public.eml:1:1: mail: it is not as it was built" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("19", "there is no message '19'"),
        ("18 --yes", "--smtp needs the name of a server"),
        ("18 --yes --smtp mail.example.org/x", "--smtp needs the name of a server"),
        ("--out nowhere", "there is no message in nowhere"),
        ("18 --yes --smtp mail.example.org:abc", "'abc' is no port"),
        ("18 --yes --smtp mail.example.org:99999", "'99999' is no port"),
    ],
)
def test_a_wrong_word_is_told(run: Any, words: str, told: str) -> None:
    status, _, err = run(words)
    assert status is Exit.USAGE
    assert told in err


def test_the_password_comes_from_the_environment_or_is_asked_for(
    run: Any, at: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = at()
    words = f"--yes --user desk --smtp {server.host}:{server.port}"
    monkeypatch.setenv("BRIEFPRESS_SMTP_PASSWORD", "wrong")
    assert "does not trust us" in run(f"17-public {words}")[2]
    monkeypatch.delenv("BRIEFPRESS_SMTP_PASSWORD")
    asked = []
    monkeypatch.setattr("sys.stdin", None)
    assert "there is no password of desk, and no terminal to ask for it on" in run(f"17-public {words}")[2]
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("press.sending.passwords.getpass", lambda prompt: asked.append(prompt) or "secret")
    assert run(f"17-public {words}")[0] is Exit.MADE
    assert asked == ["Password of desk: "]


def test_the_password_may_come_from_a_file(run: Any, at: Any, tmp_path: Path) -> None:
    server = at()
    (tmp_path / "password").write_text("secret\n")
    words = f"17-public --yes --user desk --password-file {tmp_path}/password"
    assert run(f"{words} --smtp {server.host}:{server.port}")[0] is Exit.MADE
