"""The real brief as every audience gets it: what is drawn, how it is tagged, what copying gives, what the file says of itself."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from press.intake import read_checked, read_policy
from press.workspace import Workspace
from tests.golden import drawn, hold, metadata, tags
from tests.workshop import REAL, ROOT, Run, run

FOLDER = Path(__file__).parent / "golden"
WORKSPACE = Workspace(ROOT)
PAGED = ("print", "email")
SMALL = {"field": 80_000}
AUDIENCES = [str(one.name) for one in read_policy(WORKSPACE).audiences]


@pytest.fixture(scope="module", params=AUDIENCES)
def made(request: pytest.FixtureRequest) -> tuple[str, dict[str, Run]]:
    """The real brief for one audience, in the editions that have pages."""
    checked = read_checked(WORKSPACE, REAL)
    audience = read_policy(WORKSPACE).audience(request.param)
    return request.param, {edition: run(WORKSPACE, checked, audience, edition) for edition in PAGED}


def test_there_are_audiences() -> None:
    assert len(AUDIENCES) >= 5


def test_drawn(made: tuple[str, dict[str, Run]], accept: bool) -> None:
    name, runs = made
    hold(FOLDER / name / "drawn.txt", drawn(runs["print"].document), accept)


def test_tagged(made: tuple[str, dict[str, Run]], accept: bool) -> None:
    name, runs = made
    hold(FOLDER / name / "tags.txt", tags(runs["email"].document), accept)


def test_copied(made: tuple[str, dict[str, Run]], accept: bool) -> None:
    name, runs = made
    hold(FOLDER / name / "text.txt", copied(runs["email"].data), accept)


def copied(data: bytes) -> Iterator[str]:
    """Yield the text of every page as a program that knows nothing of structure extracts it."""
    for number, page in enumerate(PdfReader(BytesIO(data)).pages, 1):
        yield f"=== page {number}"
        yield from (line.rstrip() for line in page.extract_text().splitlines())


@pytest.mark.parametrize("edition", PAGED)
def test_metadata(made: tuple[str, dict[str, Run]], edition: str, accept: bool) -> None:
    name, runs = made
    hold(FOLDER / name / f"metadata-{edition}.txt", metadata(runs[edition].document), accept)


def test_no_golden_is_left_of_what_is_gone() -> None:
    kept = {"drawn.txt", "tags.txt", "text.txt", "metadata-print.txt", "metadata-email.txt"}
    assert {folder.name for folder in FOLDER.iterdir()} == set(AUDIENCES)
    assert all({file.name for file in folder.iterdir()} == kept for folder in FOLDER.iterdir())


def test_size(made: tuple[str, dict[str, Run]]) -> None:
    name, runs = made
    largest = {edition: len(one.data) for edition, one in runs.items()}
    assert max(largest.values()) <= SMALL.get(name, 300_000), largest
