"""No file says who made it, where or when: another user, machine, folder, clock and language make the same bytes."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.strings import strings
from tests.workshop import ROOT, outfit

PEOPLE = "zebedee.quux"
MACHINE = "quuxbox"
HERE = {
    "USER": PEOPLE,
    "LOGNAME": PEOPLE,
    "USERNAME": PEOPLE,
    "HOSTNAME": MACHINE,
    "EMAIL": f"{PEOPLE}@{MACHINE}.example.org",
}
THERE = {
    "TZ": "Asia/Kabul",
    "LANG": "de_DE.UTF-8",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "RL_pageCompression": "0",
}


def built(root: Path, folder: Path, **environment: str) -> dict[str, bytes]:
    """Build the real brief for analysts in another process."""
    home = folder / "home"
    home.mkdir(parents=True)
    (home / ".reportlab_settings").write_text("pageCompression = 0\n")
    program = "import sys; from pathlib import Path; from press.cli import main; sys.exit(main(sys.argv[2:], Path(sys.argv[1])))"
    words = [str(root), "2024-17", "--audience", "analyst", "--out", str(folder / "out"), "--jobs", "1"]
    inherited = {key: value for key, value in os.environ.items() if key in ("PATH", "SYSTEMROOT")}
    ran = subprocess.run(
        [sys.executable, "-c", program, *words],
        cwd=home,
        env={**inherited, "HOME": str(home), "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert list((folder / "out").glob(".*")) == []
    return {file.name: file.read_bytes() for file in sorted((folder / "out").iterdir())}


def told(data: bytes) -> Iterator[str]:
    """Yield everything that a file says; of a message, its source and what each of its parts says."""
    if data.startswith(b"%PDF-"):
        yield from strings(data)
        return
    yield data.decode(errors="replace")
    for part in message_from_bytes(data, policy=default).walk():
        if not part.is_multipart():
            inner = part.get_payload(decode=True)
            yield from told(inner) if inner.startswith(b"%PDF-") else [inner.decode(errors="replace")]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("first-place")
    return built(outfit(folder / "work").root, folder, **HERE)


def test_another_place_makes_the_same_bytes(made: dict[str, bytes], tmp_path: Path) -> None:
    again = built(outfit(tmp_path / "elsewhere" / "project").root, tmp_path, **THERE)
    assert len(again) >= 3
    assert again == made


def test_nobody_and_no_place_is_named(
    made: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> None:
    names = {
        PEOPLE,
        MACHINE,
        socket.gethostname(),
        str(ROOT),
        str(tmp_path_factory.getbasetemp()),
        "first-place",
    }
    for name, data in made.items():
        said = "\n".join(told(data)).casefold()
        assert "2024-17" in said
        found = {one for one in names if len(one) > 3 and one.casefold() in said}
        assert not found, f"{name} names {found}"
