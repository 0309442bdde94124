"""What an audience gets, and what a build says of it, depends neither on who else gets what nor on what is withheld."""

import re
from pathlib import Path

import pytest

from press.cli import main
from press.workspace import Workspace
from tests.workshop import REAL, outfit, policy, put

PRESS = {
    "name": "press",
    "template": "public",
    "ceiling": "TLP:CLEAR",
    "editions": "print, email, text, html",
}
BOARD = {
    "name": "board",
    "template": "long",
    "ceiling": "TLP:RED",
    "recipients": "[One, Two]",
    "editions": "text",
}
ANALYST = {"name": "analyst", "template": "analyst", "ceiling": "TLP:AMBER", "editions": "text"}
SECRET = """
gaps:
  - text: {}
    marking: TLP:RED
"""


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    made = outfit(tmp_path_factory.mktemp("apart") / "work")
    put(
        made,
        "layouts/long.yaml",
        (made.root / "layouts/analyst.yaml").read_text().replace("pages: 4-8", "pages: 1-9"),
    )
    return made


def built(
    workspace: Workspace,
    out: Path,
    *audiences: dict[str, str],
    gap: str | None = "Short.",
    form: str = "text",
) -> dict[str, bytes]:
    """Build the real brief for these audiences with one withheld gap, or none; return the files by name."""
    put(workspace, "briefs/audiences.yaml", policy(*audiences))
    text = re.sub(r"\ngaps:\n(  .*\n)+", "\n", (Path(__file__).parents[1] / REAL).read_text())
    text = text.replace("  gaps: TLP:GREEN\n", "")
    put(workspace, REAL, text + (SECRET.format(gap) if gap else ""))
    words = ["2024-17", "--jobs", "1", "--out", str(out), "--format", form]
    assert main(words, workspace.root) == 0
    return {path.name: path.read_bytes() for path in out.iterdir()}


def test_other_audiences_in_any_order_change_nothing(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone = built(workspace, tmp_path / "alone", PRESS, ANALYST)
    among = built(workspace, tmp_path / "among", BOARD, ANALYST, PRESS)
    ours = {name for name in alone if "-press-" in name}
    assert len(ours) == 6
    assert {name: among[name] for name in ours} == {name: alone[name] for name in ours}
    assert not [name for name in ours if any(one in among[name] for one in (b"board", b"analyst"))]


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_files_and_words_of_a_build_do_not_depend_on_what_is_withheld(
    workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    made, told = [], []
    for number, gap in enumerate(
        ["Marzipan.", "Where marzipan is made is not known, long before dawn, as we know. " * 9, None]
    ):
        capsys.readouterr()
        files = built(workspace, tmp_path / str(number), PRESS, ANALYST, gap=gap, form=form)
        said = capsys.readouterr()
        made.append({name: data for name, data in files.items() if name != "manifest.json"})
        told.append(re.sub(r"(\.\./)*\S*/\d/", "", said.out + said.err))
        assert "arzipan" not in said.out + said.err + files["manifest.json"].decode()
    assert made[0] == made[1] == made[2]
    assert told[0] == told[1] == told[2]
    assert ("press" in told[0]) is (form != "github")
