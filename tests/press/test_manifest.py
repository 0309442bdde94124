"""What is known about the files of a folder: nothing that is not so any more, and nothing that a brief says."""

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from press.manifest import MANIFEST, Entry, Manifest, digest, fingerprint
from press.problems import Refused

INPUTS = {"briefs/a.yaml": "1", "press": "2"}
NOW = fingerprint(INPUTS)
X = Entry("x.pdf", digest(b"pdf"), "briefs/a.yaml", 2, "public", "email", "TLP:CLEAR", 3, 0, NOW)
PARTS = {X.part}


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "out").mkdir()
    (tmp_path / "out/x.pdf").write_bytes(b"pdf")
    return tmp_path / "out"


@pytest.fixture
def manifest(folder):
    made = Manifest(folder)
    made.note([X], INPUTS)
    return made


def test_a_manifest_remembers_what_was_made(folder, manifest):
    assert Manifest(folder).holds(PARTS, NOW) == ()
    manifest.save()
    again = Manifest(folder)
    assert again.holds(PARTS, NOW) == ("x.pdf",)
    assert again.holds(PARTS, "others") == ()
    assert again.files == (X,)
    assert again.inputs == {NOW: INPUTS}


def test_a_part_that_was_not_made_is_not_held(manifest):
    assert manifest.holds({X.part, (*X.part[:2], "print")}, NOW) == ()
    assert manifest.holds({X.part, (*X.part[:2], "register")}, NOW) == ("x.pdf",)


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b"other"),
        lambda path: path.write_bytes(b"pd"),
        Path.unlink,
        lambda path: shutil.move(path, path.with_name("y")),
    ],
)
def test_a_file_that_is_gone_or_altered_is_not_held(folder, manifest, harm):
    harm(folder / "x.pdf")
    assert manifest.holds(PARTS, NOW) == ()
    assert not manifest.is_there(X)


def test_a_file_is_known_by_its_name_and_found_by_its_bytes(manifest):
    assert manifest.knows("x.pdf", b"pdf")
    assert not manifest.knows("y.pdf", b"pdf")
    assert not manifest.knows("x.pdf", b"pd")
    assert (manifest.found(b"pdf"), manifest.found(b"pd")) == (X, None)


def test_what_the_same_part_was_before_is_told_and_forgotten(folder, manifest):
    other = replace(X, file="other.pdf", audience="analyst")
    manifest.note([other])
    new = replace(X, file="y.pdf", inputs=fingerprint({"briefs/a.yaml": "3"}))
    assert manifest.note([new], {"briefs/a.yaml": "3"}) == (X,)
    assert manifest.files == (other, new)
    manifest.forget([other])
    manifest.save()
    assert list(json.loads((folder / MANIFEST).read_text())["inputs"]) == [new.inputs]


def test_a_file_that_is_signed_counts_as_made(manifest):
    manifest.exchange("x.pdf", b"pdf", b"signed")
    assert manifest.knows("x.pdf", b"signed")
    manifest.exchange("x.pdf", b"other", b"more")
    assert manifest.files == (replace(X, sha256=digest(b"signed")),)


def test_the_same_things_make_the_same_manifest_in_any_order(folder, manifest):
    manifest.note([replace(X, file="a.pdf", edition="print")])
    manifest.save()
    one = (folder / MANIFEST).read_bytes()
    other = Manifest(folder.parent / "new")
    other.note([replace(X, file="a.pdf", edition="print")])
    other.note([X], INPUTS)
    other.save()
    assert (folder.parent / "new" / MANIFEST).read_bytes() == one


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b'{"a": 1}',
        b"\xff",
        b'{"inputs": {}, "files": [{"file": "x.pdf"}]}',
        b'{"inputs": {}, "files": [{"file": "x.pdf", "sha256": 7}]}',
        b'{"inputs": {}, "files": [{"file": "x.pdf", "sha256": "", "secret": ""}]}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_manifest_says_nothing(folder, data):
    (folder / MANIFEST).write_bytes(data)
    assert Manifest(folder).files == ()


def test_a_manifest_never_looks_outside_its_folder(folder, manifest):
    (folder.parent / "secret.pdf").write_bytes(b"pdf")
    manifest.note([replace(X, file="../secret.pdf")])
    assert manifest.holds(PARTS, NOW) == ()


def test_a_manifest_is_not_written_through_a_link_that_took_the_place_of_its_folder(folder, manifest):
    other = folder.parent / "other"
    other.mkdir()
    folder.rename(folder.parent / "aside")
    folder.symlink_to(other)
    with pytest.raises(Refused):
        manifest.save()
    assert list(other.iterdir()) == []
