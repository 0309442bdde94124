"""Copies of their own: name and number on every page and in the data of the file, in nobody else's, and all in a register."""

import csv
import hashlib
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from io import BytesIO, StringIO
from typing import Any

import pytest
from pypdf import PdfReader

from press import line
from press.line import Made, make
from press.printing import certificate
from press.problems import Exit, Refused
from press.proof.reading.document import read
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


def test_each_reader_has_a_copy_of_each_edition(made: list[Made]) -> None:
    assert [(one.edition, one.copy) for one in made] == [
        *(("print", copy) for copy in (1, 1, 2, 2)),  # each with its preflight report
        *(("email", copy) for copy in (1, 1, 2, 2)),  # each with its message
        *((edition, copy) for edition in ("text", "html") for copy in (1, 2)),
        ("register", 0),
    ]


def test_name_and_number_stand_on_every_page_and_in_the_data(made: list[Made]) -> None:
    for one in made[:-1]:
        if not one.name.endswith(".pdf") or "preflight" in one.name:
            continue
        name, number = READERS[one.copy - 1], str(one.copy)
        document = read(one.data)
        assert len(document.pages) >= 1
        for page in document.pages:
            furniture = plain("".join(each.text for each in page.shown if each.mark.mcid is None))
            assert name in furniture
            assert number in furniture
        keywords = PdfReader(BytesIO(one.data)).metadata["/Keywords"]
        assert keywords == f"TLP:CLEAR; copy {number}: {name}"
        assert f"copy {number}: {name}".encode() in document.xmp


def test_no_copy_names_another_reader(made: list[Made]) -> None:
    for one in made[:-1]:
        said = plain("\n".join(told(one.data)))
        other = READERS[2 - one.copy]
        assert not [word for word in other.split() if len(word) > 3 and word in said]
        assert ("bo@example.org" in said) is (one.copy == 2 and one.name.endswith(".eml"))
        assert other not in said
        assert (READERS[one.copy - 1] in said) is ("preflight" not in one.name)


def test_the_register_says_whose_each_file_is(made: list[Made]) -> None:
    rows = list(csv.DictReader(StringIO(made[-1].data.decode())))
    assert [(row["copy"], row["reader"], row["file"], row["sha256"]) for row in rows] == [
        (str(one.copy), READERS[one.copy - 1], one.name, hashlib.sha256(one.data).hexdigest())
        for one in made[:-1]
    ]


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
