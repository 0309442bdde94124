"""The commands that sign and verify, as people use them."""

import json
import shlex
from collections.abc import Callable
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest

from press.command.arguments import read_words
from press.command.console import Console
from press.command.notary import NOTARY
from press.line import make
from press.manifest import Entry, Manifest, digest
from press.problems import Exit, Refused
from press.sending.passwords import VARIABLE
from press.workspace import Workspace
from tests import workshop
from tests.keys import Pair, authority, pair
from tests.workshop import REAL, outfit, put

INPUTS = "the inputs"
PASSWORD = "correct horse battery"
SEALED = "2024-17-sealed-email-encrypted"
FIELD, NONE = "2024-17-afghanistan-field-email", "2024-17-afghanistan-none-email"


@pytest.fixture(scope="module")
def keys() -> Pair:
    return pair()


def build(workspace: Workspace, name: str) -> None:
    out = workspace.root / "out"
    manifest = Manifest(out)
    files = [(one.name, one.data) for one in make(workspace, REAL, [(name, "email")])]
    for file, data in files:
        (out / file).write_bytes(data)
    told = (REAL, 1, name, "email", "TLP:CLEAR")
    manifest.note(Entry(file, digest(data), *told, inputs=INPUTS) for file, data in files)
    manifest.save()


@pytest.fixture
def project(tmp_path: Path, keys: Pair, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder whose files were built: one with a field for a signature, one without."""
    workspace = outfit(tmp_path / "work")
    audiences = (
        {"name": "field", "template": "field", "signature": "yes"},
        {"name": "none", "template": "field"},
        {"name": "analyst", "template": "analyst"},
        {"name": "sealed", "template": "executive", "signature": "visible", "encrypted": "yes"},
    )
    put(workspace, "briefs/audiences.yaml", workshop.policy(*audiences))
    (workspace.root / "out").mkdir()
    for name in ("field", "none"):
        build(workspace, name)
    (tmp_path / "key.p12").write_bytes(keys.p12("secret"))
    (tmp_path / "cert.pem").write_bytes(keys.pem)
    (tmp_path / "other.pem").write_bytes(pair("Other").pem)
    monkeypatch.setenv("BRIEFPRESS_KEY_PASSWORD", "secret")
    monkeypatch.chdir(tmp_path)
    return workspace.root


@pytest.fixture
def run(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[str], tuple[Exit, str, str]]:
    def told(words: str) -> tuple[Exit, str, str]:
        console, asked = Console(), read_words(shlex.split(words))
        try:
            status = NOTARY[asked.command](Workspace(project), asked, console)
        except Refused as refusal:
            console.take(refusal.problems)
            status = refusal.status
        console.close()
        said = capsys.readouterr()
        return status, said.out, said.err

    return told


def attachment(project: Path, name: str) -> bytes:
    message: Any = message_from_bytes((project / f"out/{name}.eml").read_bytes(), policy=policy.default)
    (part,) = message.iter_attachments()
    return bytes(part.get_content())


def test_a_file_is_signed_with_its_message_and_verified(run: Any, project: Path) -> None:
    before = (project / f"out/{FIELD}.eml").read_bytes()
    status, out, _ = run("sign --key key.p12")
    assert (status, out) == (Exit.MADE, f"work/out/{FIELD}.pdf: signed\n")
    assert attachment(project, FIELD) == (project / f"out/{FIELD}.pdf").read_bytes()
    after = (project / f"out/{FIELD}.eml").read_bytes()
    assert after[: after.index(b"Message-ID")] == before[: before.index(b"Message-ID")]
    for ending in ("pdf", "eml"):
        status, out, err = run(f"verify work/out/{FIELD}.{ending} --trust cert.pem")
        assert (status, err) == (Exit.MADE, "")
        assert "signed by Release desk, " in out
        assert "UTC: trusted\n" in out
        assert "as it was built: email for field" in out


def test_signed_files_count_as_built(run: Any, project: Path) -> None:
    run("sign --key key.p12")
    held = Manifest(project / "out").holds({(REAL, "field", "email")}, INPUTS)
    assert set(held) == {f"{FIELD}.pdf", f"{FIELD}.eml"}


def test_nothing_is_signed_twice_or_without_a_field(run: Any) -> None:
    assert run("sign --key key.p12")[0] is Exit.MADE
    assert "no file waits for a signature" in run("sign --key key.p12")[2]
    assert "no file waits for a signature" in run(f"sign {NONE}.pdf --key key.p12")[2]


@pytest.mark.parametrize("ending", ["pdf", "eml"])
def test_an_altered_file_is_not_signed(run: Any, project: Path, ending: str) -> None:
    with open(project / f"out/{FIELD}.{ending}", "ab") as file:
        file.write(b"\n")
    status, _, err = run("sign --key key.p12")
    assert status is Exit.REFUSED
    assert f"{FIELD}.{ending}:1:1: sign: it is not as it was built" in err


def test_a_key_that_nobody_vouches_for_is_told(run: Any, project: Path) -> None:
    run("sign --key key.p12")
    status, out, err = run(f"verify work/out/{FIELD}.pdf")
    assert (status, err) == (Exit.MADE, "")
    assert "UTC: nobody vouches for the key\n" in out  # but the manifest vouches for the file
    (project / "out/manifest.json").rename(project / "out/manifest.old")
    status, out, err = run(f"verify work/out/{FIELD}.pdf")
    assert status is Exit.UNPROVEN
    assert out.endswith("UTC: not to be relied on\n")
    assert "nobody vouches for the key of 'Release desk'" in err
    assert "name the certificates that you trust with --trust" in err
    status, _, err = run(f"verify work/out/{FIELD}.pdf --trust other.pem")
    assert status is Exit.UNPROVEN
    assert "the key of 'Release desk' is not one that is trusted" in err


def test_an_unsigned_file_is_told_where_it_must_be_signed(run: Any) -> None:
    assert run(f"verify work/out/{NONE}.eml")[0] is Exit.MADE
    status, _, err = run(f"verify work/out/{NONE}.eml --trust cert.pem")
    assert status is Exit.UNPROVEN
    assert f"{NONE}.eml, {NONE}.pdf:1:1: verify: nobody signed it" in err


def test_a_file_is_as_it_was_built_wherever_it_lies_and_whatever_it_is_called(
    run: Any, project: Path
) -> None:
    told = f"as it was built: email for none, TLP:CLEAR, {REAL} version 1"
    assert run(f"verify work/out/{NONE}.pdf")[:2] == (Exit.MADE, f"work/out/{NONE}.pdf: {told}\n")
    (project.parent / "press.pdf").write_bytes((project / f"out/{NONE}.pdf").read_bytes())
    assert run("verify press.pdf")[:2] == (Exit.MADE, f"press.pdf: {told}; it was called {NONE}.pdf\n")


@pytest.mark.parametrize(
    ("harm", "message"),
    [
        (lambda path: path.write_bytes(path.read_bytes() + b"\n"), "it is not as it was built"),
        (lambda path: path.write_bytes(path.read_bytes()[:-1]), "it is not as it was built"),
        (lambda path: path.write_bytes(b""), "it is not as it was built"),
        (Path.unlink, "it was built, but it is gone"),
    ],
)
def test_every_file_of_the_folder_is_verified(run: Any, project: Path, harm: Any, message: str) -> None:
    status, out, err = run("verify")
    assert (status, out.count(": as it was built: email for "), "verify:" in err) == (Exit.MADE, 4, False)
    path = project / f"out/{NONE}.pdf"
    harm(path)
    status, out, err = run("verify")
    assert (status, out.count(": as it was built: ")) == (Exit.UNPROVEN, 3)
    assert f"{NONE}.pdf:1:1: verify: {message}" in err
    if path.exists():
        status, out, err = run(f"verify work/out/{NONE}.pdf")
        assert (status, out) == (Exit.UNPROVEN, "")
        assert message in err


def test_a_foreign_file_is_told(run: Any, project: Path) -> None:
    (project / "out/other.pdf").write_bytes(b"%PDF-1.7 other")
    status, _, err = run("verify work/out/other.pdf")
    assert status is Exit.UNPROVEN
    assert "other.pdf:1:1: verify: it is no file that was built here" in err
    assert "other.pdf:1:1: warning: verify: it was not built here, or by another version" in run("verify")[2]


def test_programs_get_what_a_file_is_as_data(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for words, count in ((f"verify work/out/{NONE}.pdf", 1), ("verify", 4)):
        console = Console("json")
        assert NOTARY["verify"](Workspace(project), read_words(words.split()), console) is Exit.MADE
        console.close()
        told = json.loads(capsys.readouterr().out)["verified"]
        assert len(told) == count
        assert {"file", "sha256", "audience", "marking"} <= told[0].keys()


def test_files_that_are_older_than_their_brief_are_told(run: Any) -> None:
    assert "4 files in work/out still say what was so before: " in run("verify")[2]


def test_a_trusted_signature_vouches_for_a_file_that_was_built_elsewhere(run: Any, project: Path) -> None:
    run("sign --key key.p12")
    (project / "out/manifest.json").unlink()
    assert run(f"verify work/out/{FIELD}.pdf --trust cert.pem")[0] is Exit.MADE
    status, _, err = run(f"verify work/out/{FIELD}.pdf")
    assert status is Exit.UNPROVEN
    assert "it is no file that was built here" in err


def test_an_altered_file_is_told(run: Any, project: Path) -> None:
    run("sign --key key.p12")
    path = project / f"out/{FIELD}.pdf"
    data = bytearray(path.read_bytes())
    data[data.index(b"stream") + 100] ^= 1
    path.write_bytes(data)
    status, _, err = run(f"verify work/out/{FIELD}.pdf --trust cert.pem")
    assert status is Exit.UNPROVEN
    assert "it was altered after it was signed" in err
    assert "--trust" not in err


def test_a_file_that_is_no_pdf_is_told(run: Any, project: Path) -> None:
    whole = (project / f"out/{NONE}.pdf").read_bytes()
    (project.parent / "cut.pdf").write_bytes(whole[: len(whole) // 2])
    (project.parent / "empty.pdf").touch()
    for name, told in {
        "cert.pem": "this is no PDF file",
        "cut.pdf": "the file is cut short: its end is missing",
        "empty.pdf": "the file is empty",
    }.items():
        status, _, err = run(f"verify {name} --trust cert.pem")
        assert (status, err.splitlines()[0]) == (Exit.UNPROVEN, f"{name}:1:1: pdf: {told}")
        assert "hint: " in err


@pytest.mark.parametrize("name", ["key.p12", "notes.txt", "empty.txt"])
def test_a_file_that_holds_no_certificate_is_told(run: Any, project: Path, name: str) -> None:
    (project.parent / "notes.txt").write_text("nothing\n")
    (project.parent / "empty.txt").touch()
    status, _, err = run(f"verify work/out/{FIELD}.pdf --trust {name}")
    assert status is Exit.USAGE
    assert f"{name}:1:1: sign: the file holds no certificate" in err


def test_the_password_of_a_key_comes_from_a_file(
    run: Any, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFPRESS_KEY_PASSWORD")
    (project.parent / "password").write_text("secret\n")
    assert run("sign --key key.p12 --password-file password")[0] is Exit.MADE


def test_no_password_and_no_terminal_is_told(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BRIEFPRESS_KEY_PASSWORD")
    monkeypatch.setattr("sys.stdin", None)
    status, _, err = run("sign --key key.p12")
    assert status is Exit.USAGE
    assert "password: there is no password of key.p12, and no terminal to ask for it on" in err
    assert "--password-file" in err


def test_a_key_without_a_password_is_not_asked_for_one(
    run: Any, project: Path, keys: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BRIEFPRESS_KEY_PASSWORD")
    monkeypatch.setattr("sys.stdin", None)
    (project.parent / "open.p12").write_bytes(keys.p12(""))
    assert run("sign --key open.p12")[0] is Exit.MADE


def test_an_encrypted_file_is_signed_and_verified_by_those_who_have_its_password(
    run: Any, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    build(Workspace(project), "sealed")
    monkeypatch.delenv(VARIABLE)
    (tmp_path / "word").write_text("another password\n")
    assert "there is no password" in run(f"sign {SEALED}.pdf --key key.p12")[2]
    assert "this does not open the file" in run(f"sign {SEALED}.pdf --key key.p12 --unlock word")[2]
    (tmp_path / "word").write_text(f"{PASSWORD}\n")
    status, out, _ = run(f"sign {SEALED}.pdf --key key.p12 --unlock word")
    assert (status, out) == (Exit.MADE, f"work/out/{SEALED}.pdf: signed\n")
    assert attachment(project, SEALED) == (project / f"out/{SEALED}.pdf").read_bytes()
    assert "UTC: trusted\n" in run(f"verify work/out/{SEALED}.eml --trust cert.pem --unlock word")[1]


def test_a_clock_is_asked_only_if_that_is_wanted(run: Any, project: Path, monkeypatch: Any) -> None:
    asked, clock, stamped = [], authority(), f"sign {FIELD}.pdf --key key.p12 --timestamp http://127.0.0.1:9/"
    with monkeypatch.context() as patch:
        patch.setattr("socket.socket.connect", lambda self, address: asked.append(address) or 1 / 0)
        with pytest.raises(ZeroDivisionError):
            run(stamped)
        assert asked == [("127.0.0.1", 9)]
        assert run(f"sign {FIELD}.pdf --key key.p12")[0] is Exit.MADE
        assert len(asked) == 1
    build(Workspace(project), "field")
    monkeypatch.setattr("press.sending.clock.Clock", lambda url: clock.stamper)
    assert run(stamped)[0] is Exit.MADE
    told = run(f"verify work/out/{FIELD}.pdf --trust cert.pem")[1]
    assert "2026-01-02 03:04 UTC: trusted; Clock vouches for the time, but nobody for that key\n" in told


def test_what_signs_may_be_missing(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.command.notary.find_spec", lambda name: None)
    status, _, err = run("sign --key key.p12")
    assert status is Exit.USAGE
    assert ".venv/bin/pip install -e '.[sign]'" in err
