"""The data of a release: what a brief says, as far as its audience may see it, and nothing else."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from press.brief import Brief, Illustration, Source
from press.citations import Citation
from press.intake import read_policy
from press.marked import Text, read_yaml
from press.particulars import attached
from press.problems import Problems
from press.record import record
from press.release import Release, cut
from press.shape import shaped
from press.trees import every
from tests.briefs import emptiest, fullest
from tests.vocabulary import PICTURE
from tests.workshop import REAL, Shop, outfit, policy, put, read_checked

WRITTEN = {"fullest": fullest, "emptiest": emptiest}
SHUT = {"name": "shut", "template": "public"}


def release_of(shop: Shop, kind: str, language: str = "en", **more: Any) -> Release:
    name = shop.brief(f"{kind}-{language}", WRITTEN[kind](language), evidence=False)
    checked = shop.checked(name)
    return cut(checked.brief, checked.reports, replace(shop.audiences["analyst"], **more))[0]


def read_back(folder: Path, text: str) -> Brief:
    """Read data as a brief, with the names of files that it must not hold put in."""
    head, _, rest = text.partition("\nsources:\n")
    sources = re.match(r"(?:  .*\n)*", rest)
    assert sources
    filled = sources[0].replace("  - ", "  - file: x\n    ")
    rest = re.sub(r"\n( +)picture:\n", r"\n\1picture:\n\1  file: x\n", rest[sources.end() :])
    workspace, problems = outfit(folder / "work"), Problems()
    value = read_yaml(
        workspace, put(workspace, "briefs/back.yaml", f"{head}\nsources:\n{filled}{rest}"), problems
    )
    brief = shaped(Brief, value, problems) if value else None
    problems.stop()
    assert brief is not None
    return brief


@pytest.mark.parametrize("language", ["en", "ar", "fa-AF"])
@pytest.mark.parametrize("kind", WRITTEN)
def test_it_can_be_read_as_a_brief_that_says_the_same(
    shop: Shop, tmp_path: Path, kind: str, language: str
) -> None:
    release = release_of(shop, kind, language)
    text = record(release)
    back = read_back(tmp_path, text)
    assert record(replace(release, brief=back)) == text
    files = {str(one.file) for kind in (Source, Illustration) for one in every(release.brief, kind)}
    said = {str(one) for one in every(back, Text)}
    assert {str(one) for one in every(release.brief, Text)} - said <= files
    assert [str(one) for one in every(back, Citation)] == [str(one) for one in every(release.brief, Citation)]


def test_it_names_neither_files_nor_other_audiences(shop: Shop) -> None:
    text = record(release_of(shop, "fullest"))
    assert "source/" not in text
    assert PICTURE not in text
    assert "picture:\n" in text
    assert "for:" not in text
    assert "executive" not in text


def test_it_tells_what_is_so_and_not_what_is_not(shop: Shop) -> None:
    release = release_of(shop, "fullest")
    assert [one.may_reprint for one in release.brief.sources] == [True, False]
    text = record(release)
    assert text.count("may_reprint: yes") == 1
    assert "may_reprint: no" not in text
    assert f"version: {release.brief.version}\n" in text


def test_nothing_withheld_is_in_it(tmp_path: Path) -> None:
    workspace = outfit(tmp_path / "work")
    put(workspace, "briefs/audiences.yaml", policy(SHUT, {"name": "analyst", "template": "analyst"}))
    checked = read_checked(workspace, REAL)
    release, withheld = cut(checked.brief, checked.reports, read_policy(workspace).audience("shut"))
    text = record(release)
    assert text.startswith("# TLP:CLEAR\n")
    assert withheld.texts
    assert not [one for one in withheld.texts if str(one) in text]
    assert "GREEN" not in text


def test_files_are_attached_only_where_that_is_wanted_and_allowed(shop: Shop) -> None:
    name = shop.brief("fullest-en", fullest("en"), evidence=False)
    checked = shop.checked(name)

    def names(**more: Any) -> list[str]:
        release, _ = cut(checked.brief, checked.reports, replace(shop.audiences["analyst"], **more))
        desk = shop.run(
            shop.brief("emptiest-en", emptiest("en"), evidence=False), "analyst", "email"
        ).pages.story.desk
        desk.release = release
        return [one.name for one in attached(desk)]

    assert names(attachments=False) == []
    assert names(attachments=True, source_text=False) == ["brief.yaml"]
    may = [one for one in checked.brief.sources if one.may_reprint]
    assert 0 < len(may) < len(checked.brief.sources)
    assert names(attachments=True, source_text=True) == [
        "brief.yaml",
        *(f"source-{one.id}.txt" for one in may),
    ]
