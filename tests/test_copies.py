"""Copies of their own: nothing in the bytes of one names another's reader, and what lies beside them is proven like them."""

from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from typing import Any

import pytest

from press import line
from press.line import Made, make
from press.printing import certificate
from press.problems import Exit, Refused
from press.withholding import copies
from press.workspace import Workspace
from tests.briefs import emptiest
from tests.strings import strings
from tests.workshop import outfit, plain, policy, put, put_brief, unchecked

READERS = ("Ada Quillfeather", "Bo Zandermark")
SECRET = "Nobody outside this house may read these seven words."
GAPS = f'gaps:\n  - {{text: "{SECRET}", marking: "TLP:RED"}}\n'
BOARD = {
    "name": "board",
    "template": "large-print",
    "ceiling": "TLP:AMBER",
    "editions": "print, email, text, html",
    "recipients": f"[{READERS[0]}, {READERS[1]} <bo@example.org>]",
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = outfit(tmp_path_factory.mktemp("copies") / "work")
    put(made, "briefs/audiences.yaml", policy(BOARD))
    name = put_brief(made, "river", emptiest())
    put(made, name, (made.root / name).read_text() + GAPS)
    return made


def built(workspace: Workspace, *editions: str) -> list[Made]:
    checked = unchecked(workspace, "briefs/river.yaml")
    return list(make(workspace, "briefs/river.yaml", [("board", one) for one in editions], checked))


@pytest.fixture(scope="module")
def made(workspace: Workspace) -> list[Made]:
    return built(workspace, "print", "email", "text", "html")


def told(data: bytes) -> Iterator[str]:
    """Yield everything that a file says, and what each part of a message says."""
    if data.startswith(b"%PDF-"):
        yield from strings(data)
        return
    yield data.decode(errors="replace")
    for part in message_from_bytes(data, policy=default).walk() if b"MIME-Version" in data else ():
        payload: Any = part.get_payload(decode=True)
        yield from told(payload) if payload else ()


def test_no_copy_names_another_reader(made: list[Made]) -> None:
    for one in made[:-1]:
        said = plain("\n".join(told(one.data)))
        other = READERS[2 - one.copy]
        assert not [word for word in other.split() if len(word) > 3 and word in said]
        assert ("bo@example.org" in said) is (one.copy == 2 and one.name.endswith(".eml"))
        assert other not in said
        assert (READERS[one.copy - 1] in said) is ("preflight" not in one.name)


def test_what_lies_beside_is_proven_too(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line, "register", lambda rows: copies.register(rows) + SECRET.encode())
    with pytest.raises(Refused, match="the text withheld at briefs/river") as refused:
        built(workspace, "text")
    assert refused.value.status is Exit.UNPROVEN
    monkeypatch.undo()
    monkeypatch.setattr(certificate, "_STANDARD", SECRET)
    monkeypatch.setattr(certificate, "said", lambda held: ())
    with pytest.raises(Refused, match="the text withheld at briefs/river") as refused:
        built(workspace, "print")
    assert {one.rule for one in refused.value.problems} == {"leak"}
