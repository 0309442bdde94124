"""Files encrypted so that other readers open them, and messages that tell nothing of what they hold."""

import os
import re
import subprocess
import sys
from dataclasses import replace
from email import message_from_bytes, policy
from io import BytesIO
from pathlib import Path
from typing import Any

import page
import pikepdf
import pypdf
import pytest

from press import unpaged
from press.audiences import read_audiences
from press.line import Made, make
from press.problems import Exit, Problems, Refused
from press.sending.passwords import VARIABLE
from press.sending.sealing import sealed
from tests.workshop import REAL, ROOT, outfit, put
from tests.workshop import policy as audiences

PASSWORD = "correct horse battery"
AUDIENCE = {
    "name": "analyst",
    "template": "public",
    "encrypted": "yes",
    "to": "x@example.org",
    "editions": "email",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Made]:
    """The real brief, encrypted, and its message."""
    workspace = outfit(tmp_path_factory.mktemp("sealing") / "work")
    put(workspace, "briefs/audiences.yaml", audiences(AUDIENCE))
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = PASSWORD
    try:
        return {one.name[-3:]: one for one in make(workspace, REAL, [("analyst", "email")])}
    finally:
        os.environ.pop(VARIABLE) if before is None else os.environ.update({VARIABLE: before})


def test_it_opens_with_the_password_only(made: dict[str, Made]) -> None:
    data = made["pdf"].data
    reader = pypdf.PdfReader(BytesIO(data))
    assert reader.decrypt("another password") == pypdf.PasswordType.NOT_DECRYPTED
    assert reader.decrypt(PASSWORD) == pypdf.PasswordType.USER_PASSWORD
    assert "military dominance" in reader.pages[0].extract_text()
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(data))


def test_it_is_strong_and_can_be_read_aloud(made: dict[str, Made]) -> None:
    with pikepdf.open(BytesIO(made["pdf"].data), password=PASSWORD) as pdf:
        how = pdf.encryption
        assert (how.R, how.V, how.stream_method.name, how.string_method.name) == (6, 5, "aesv3", "aesv3")
        assert pdf.allow.accessibility
        assert pdf.allow.extract
        assert not pdf.allow.modify_other
        assert pdf.Root.MarkInfo.Marked


def test_it_says_which_standard_it_follows(made: dict[str, Made]) -> None:
    plain = BytesIO()
    with pikepdf.open(BytesIO(made["pdf"].data), password=PASSWORD) as pdf:
        packet = pdf.Root.Metadata.read_bytes().decode()
        pdf.save(plain, encryption=False)
    assert "pdfaid:part" not in packet
    assert "<pdfuaid:part>1<" in packet
    assert page.validate_pdf_bytes(plain.getvalue(), profile="ua1").is_compliant
    assert made["pdf"].name == "2024-17-analyst-email-encrypted.pdf"


def test_nothing_can_be_read_without_the_password(made: dict[str, Made]) -> None:
    for words in (b"Taliban", b"South Asia", b"Bottom line", b"briefpress:", b"<dc:title>"):
        assert words not in made["pdf"].data
        assert words.decode().encode("utf-16-be") not in made["pdf"].data


def test_the_message_tells_nothing_of_the_brief(made: dict[str, Made]) -> None:
    message: Any = message_from_bytes(made["eml"].data, policy=policy.default)
    (attachment,) = message.iter_attachments()
    assert attachment.get_content() == made["pdf"].data
    bodies = [message.get_body((kind,)).get_content() for kind in ("plain", "html")]
    told = " ".join(
        [*(f"{name} {value}" for name, value in message.items()), attachment.get_filename(), *bodies]
    )
    brief = (ROOT / REAL).read_text()
    names = set(re.findall(r"\b[A-Z][\w-]{3,}\b", brief)) - {"TLP", "Draft", "Nothing"}
    assert "Taliban" in names
    assert not [
        name
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", told) and name not in ("CLEAR", "AMBER", "Date")
    ]
    assert message["Subject"] == "[TLP:CLEAR] Encrypted document"


@pytest.mark.parametrize("leak", ["text", "html", "subject"])
def test_a_message_that_tells_something_is_refused(tmp_path: Path, monkeypatch: Any, leak: str) -> None:
    workspace = outfit(tmp_path / "work")
    put(workspace, "briefs/audiences.yaml", audiences(AUDIENCE))
    monkeypatch.setenv(VARIABLE, PASSWORD)
    if leak == "subject":
        monkeypatch.setattr(
            "press.unpaged.replace",
            lambda one, **changes: (
                one if "title" in changes and "after" in changes else replace(one, **changes)
            ),
        )
    else:
        write = getattr(unpaged, f"write_{leak}")
        monkeypatch.setattr(
            unpaged,
            f"write_{leak}",
            lambda cover, tags: write(
                replace(cover, before=("Taliban dominance likely to last as ISIS-K reaches further abroad",)),
                tags,
            ),
        )
    with pytest.raises(Refused, match="2024-17-analyst-email-encrypted"):
        list(make(workspace, REAL, [("analyst", "email")]))


def test_who_writes_to_whom_is_no_leak(tmp_path: Path, monkeypatch: Any) -> None:
    workspace = outfit(tmp_path / "work")
    put(
        workspace, "briefs/audiences.yaml", f"from: South Asia desk <desk@example.org>\n{audiences(AUDIENCE)}"
    )
    assert "author: South Asia desk" in (workspace.root / REAL).read_text()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    _, eml = make(workspace, REAL, [("analyst", "email")])
    assert message_from_bytes(eml.data, policy=policy.default)["From"] == "South Asia desk <desk@example.org>"


def test_no_two_runs_give_the_same_bytes() -> None:
    plain = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page().Contents = pdf.make_stream(b"q Q")
        pdf.save(plain)
    first, second = (sealed(plain.getvalue(), PASSWORD, "a.pdf") for _ in range(2))
    assert first != second


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"editions": "email, text"}, "the edition text cannot be encrypted"),
        ({"editions": "html"}, "the edition html cannot be encrypted"),
        ({"preview": "yes"}, "a picture of what is encrypted would show it to everybody"),
    ],
)
def test_what_cannot_be_had_together_is_told(tmp_path: Path, more: dict[str, str], told: str) -> None:
    workspace, problems = outfit(tmp_path / "work"), Problems()
    put(workspace, "briefs/audiences.yaml", audiences(AUDIENCE | more))
    read_audiences(workspace, problems)
    assert [one.message for one in problems] == [told]


def run(root: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    code = "import sys, pathlib; from press.cli import main; sys.exit(main(sys.argv[2:], pathlib.Path(sys.argv[1])))"
    world = {name: value for name, value in os.environ.items() if name != VARIABLE}
    return subprocess.run(
        [sys.executable, "-c", code, str(root), *words],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**world, "PYTHONPATH": str(ROOT), **more},
    )


def test_the_build_takes_the_password_from_a_file(tmp_path: Path) -> None:
    workspace = outfit(tmp_path / "work")
    put(workspace, "briefs/audiences.yaml", audiences(AUDIENCE, AUDIENCE | {"name": "b"}))
    done = run(workspace.root, "2024-17", "--jobs", "2")
    assert done.returncode == Exit.USAGE
    assert "there is no password for the encrypted files" in done.stderr
    (tmp_path / "password").write_text(PASSWORD)
    done = run(workspace.root, "2024-17", "--jobs", "2", "--password-file", str(tmp_path / "password"))
    assert (done.returncode, PASSWORD in done.stdout + done.stderr) == (0, False)
    for name in ("analyst", "b"):
        with pikepdf.open(
            workspace.root / f"out/2024-17-{name}-email-encrypted.pdf", password=PASSWORD
        ) as pdf:
            assert pdf.is_encrypted
