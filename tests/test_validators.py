"""Every file for screens, of the real brief and of the fullest and emptiest ones, in both validators' eyes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from press.intake import read_policy
from press.line import make
from press.workspace import Workspace
from tests.briefs import emptiest, fullest
from tests.validators import claims, validated
from tests.workshop import REAL, ROOT, Shop, outfit, policy, put, sheets

LANGUAGES = sorted(file.stem for file in (ROOT / "layouts/words").glob("*.yaml"))
WRITTEN = {"fullest": fullest, "emptiest": emptiest}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The real brief as each of its audiences gets it."""
    folder = tmp_path_factory.mktemp("real")
    workspace = outfit(folder / "work")
    audiences = read_policy(workspace).audiences
    made = make(workspace, REAL, [(str(one.name), "email") for one in audiences])
    return [_put(folder / one.name, one.data) for one in made if one.name.endswith(".pdf")]


@pytest.fixture(scope="module")
def every(shop: Shop, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every sheet in every language with the fullest and the emptiest brief."""
    folder = tmp_path_factory.mktemp("every")
    return [_put(folder / name, data) for name, data in _every(shop)]


def _every(shop: Shop) -> Iterator[tuple[str, bytes]]:
    for language in LANGUAGES:
        for kind, write in WRITTEN.items():
            name = shop.brief(f"{kind}-{language}", write(language), evidence=False)
            for sheet in sheets():
                yield f"{sheet}-{name}.pdf", shop.run(name, sheet, "email").data


def _put(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_every_file_follows_both_standards(real: list[Path], every: list[Path]) -> None:
    assert len(real) == len(read_policy(Workspace(ROOT)).audiences)
    assert len(every) == len(LANGUAGES) * len(WRITTEN) * len(sheets())
    assert {claims(path) for path in (*real, *every)} == {("ua1", "2a")}
    assert validated([*real, *every]) == []


def test_the_files_are_small(real: list[Path]) -> None:
    sizes = {re.sub(r".*afghanistan-(.*)-email.pdf", r"\1", path.name): path.stat().st_size for path in real}
    assert sizes["analyst"] <= 150_000
    assert sizes["field"] <= 80_000


# ---------------------------------------------------------------------- the validators themselves


def _without_contents(pdf: pikepdf.Pdf) -> None:
    """Take the words from the links (ISO 14289-1, 7.18.5)."""
    for leaf in pdf.pages:
        for annotation in leaf.get("/Annots", []):
            del annotation.Contents


def _without_parents(pdf: pikepdf.Pdf) -> None:
    """Cut the way from the pages back to the structure (ISO 14289-1, 7.1)."""
    for leaf in pdf.pages:
        del leaf.StructParents


def _claiming_nothing(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Metadata.write(b"")


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (_without_contents, {"page-validation, ua1", "veraPDF, ua1"}),
        (_without_parents, {"veraPDF, ua1"}),  # page-validation 0.11.0 does not see this
        (_claiming_nothing, {"it claims to follow no standard"}),
    ],
)
def test_a_broken_file_is_told(real: list[Path], tmp_path: Path, break_it: Any, told: set[str]) -> None:
    with pikepdf.open(real[0]) as pdf:
        break_it(pdf)
        pdf.save(tmp_path / "broken.pdf")
    assert {":".join(fault.split(":")[1:2]).strip() for fault in validated([tmp_path / "broken.pdf"])} == told


@pytest.mark.parametrize(("ci", "outcome"), [("true", pytest.fail.Exception), ("", pytest.skip.Exception)])
def test_without_java_the_tests_fail_where_all_must_be_tested(
    real: list[Path], monkeypatch: pytest.MonkeyPatch, ci: str, outcome: type[BaseException]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(outcome, match="no Java runtime is installed"):
        validated(real[:1])


def test_a_file_that_carries_data_follows_the_standard_for_that(tmp_path: Path) -> None:
    workspace = outfit(tmp_path / "work")
    audience = {
        "name": "analyst",
        "template": "analyst",
        "ceiling": "TLP:AMBER",
        "attachments": "yes",
        "source_text": "yes",
    }
    put(workspace, "briefs/audiences.yaml", policy(audience))
    put(workspace, REAL, (workspace.root / REAL).read_text().replace("may_reprint: no", "may_reprint: yes"))
    (path, *_) = (
        _put(tmp_path / one.name, one.data) for one in make(workspace, REAL, [("analyst", "email")])
    )
    assert claims(path) == ("ua1", "3a")
    assert validated([path]) == []
    with pikepdf.open(path) as pdf:
        assert list(pdf.attachments) == ["brief.yaml", "source.txt"]
