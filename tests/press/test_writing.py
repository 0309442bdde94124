"""Files are written whole or not at all, and nothing is left lying about."""

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from press import writing
from press.problems import Exit, Refused
from press.writing import Staging, clear_away, ready, write

ROOT = Path(__file__).parents[2]


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def refused(action, *words):
    with pytest.raises(Refused) as caught:
        action(*words)
    (problem,) = caught.value.problems
    assert problem.rule == "write"
    assert problem.hint
    assert caught.value.status is Exit.USAGE
    return problem


def test_a_file_is_written_in_a_folder_that_is_made_for_it(tmp_path):
    path = write(tmp_path / "out" / "deep", "a.pdf", b"new")
    assert path.read_bytes() == b"new"
    assert names(path.parent) == ["a.pdf"]


def test_the_umask_decides_who_may_read_it(tmp_path):
    before = os.umask(0o027)
    try:
        path = write(tmp_path, "a.pdf", b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_nothing_is_seen_before_every_file_is_whole(tmp_path):
    write(tmp_path, "a.pdf", b"old")
    with Staging(tmp_path) as staging:
        staging.add("a.pdf", b"new")
        staging.add("b.pdf", b"new")
        assert [name for name in names(tmp_path) if not name.startswith(".")] == ["a.pdf"]
        assert (tmp_path / "a.pdf").read_bytes() == b"old"
        staging.replace()
    assert names(tmp_path) == ["a.pdf", "b.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"new"


def test_leaving_without_replacing_leaves_the_old_files(tmp_path):
    write(tmp_path, "a.pdf", b"old")

    def stopped():
        with Staging(tmp_path) as staging:
            staging.add("a.pdf", b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_a_link_is_replaced_and_never_followed(tmp_path):
    victim = tmp_path / "victim"
    victim.write_bytes(b"untouched")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a.pdf").symlink_to(victim)
    (folder / "b.pdf").hardlink_to(victim)
    for name in ("a.pdf", "b.pdf"):
        assert write(folder, name, b"new").read_bytes() == b"new"
        assert not (folder / name).is_symlink()
    assert victim.read_bytes() == b"untouched"


@pytest.mark.parametrize("name", ["", "..", "../a.pdf", "a/b.pdf", "a\\b.pdf", "a\0.pdf"])
def test_a_name_with_a_path_in_it_is_refused(tmp_path, name):
    (tmp_path / "out").mkdir()
    refused(write, tmp_path / "out", name, b"new")
    assert names(tmp_path) == ["out"]


def test_a_folder_in_the_way_is_told_before_any_file_is_replaced(tmp_path):
    write(tmp_path, "a.pdf", b"old")
    (tmp_path / "b.pdf").mkdir()
    with Staging(tmp_path) as staging:
        staging.add("a.pdf", b"new")
        staging.add("b.pdf", b"new")
        assert "a folder has this name" in refused(staging.replace).message
    assert names(tmp_path) == ["a.pdf", "b.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_two_files_of_one_name_are_refused(tmp_path):
    with Staging(tmp_path) as staging:
        staging.add("a.pdf", b"new")
        assert "same name" in refused(staging.add, "A.PDF", b"new").message


def test_a_file_where_the_folder_should_be_is_told(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    refused(write, tmp_path / "out", "a.pdf", b"new")


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    write(tmp_path, "a.pdf", b"old")
    real = os.write

    def full(file, data):
        if len(data) < 600:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(file, data[:500])

    monkeypatch.setattr(writing.os, "write", full)
    problem = refused(write, tmp_path, "a.pdf", b"n" * 1000)
    assert "no space left" in problem.message
    assert names(tmp_path) == ["a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes() == b"old"


def test_short_writes_are_gone_on_with(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(writing.os, "write", lambda file, data: real(file, data[:7]))
    assert write(tmp_path, "a.pdf", bytes(range(100))).read_bytes() == bytes(range(100))


def test_data_is_synced_before_it_takes_its_name(tmp_path, monkeypatch):
    done = []
    monkeypatch.setattr(writing.os, "fsync", lambda file: done.append(stat.S_IFMT(os.fstat(file).st_mode)))
    monkeypatch.setattr(writing.os, "replace", lambda *_, **__: done.append("replace"))
    write(tmp_path, "a.pdf", b"new")
    assert done == [stat.S_IFREG, "replace", stat.S_IFDIR]


def test_a_folder_that_vanishes_is_told(tmp_path):
    folder = tmp_path / "out"
    with Staging(folder) as staging:
        staging.add("a.pdf", b"new")
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        refused(staging.replace)


def test_a_folder_made_ready_loses_what_a_killed_build_left_and_nothing_of_a_running_one(tmp_path):
    code = (
        "import os, pathlib, signal, sys; sys.path.insert(0, sys.argv[2])\n"
        "from press.writing import Staging\n"
        "with Staging(pathlib.Path(sys.argv[1])) as staging:\n"
        "    staging.add('a.pdf', b'new'); os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", code, tmp_path, ROOT], check=False)
    assert killed.returncode == -signal.SIGKILL
    (left,) = names(tmp_path)
    (tmp_path / ".mine.part").write_bytes(b"somebody's")
    (tmp_path / ".0123456789abcdef.part").symlink_to(tmp_path / ".mine.part")
    with Staging(tmp_path) as staging:
        staging.add("b.pdf", b"new")
        ready(tmp_path)
        staging.replace()
    assert names(tmp_path) == sorted([".0123456789abcdef.part", ".mine.part", "b.pdf"])
    assert left not in names(tmp_path)


def test_a_folder_made_ready_is_there_and_empty(tmp_path):
    ready(tmp_path / "out" / "deep")
    assert names(tmp_path / "out" / "deep") == []


def test_a_folder_that_takes_no_files_is_told_by_its_name(tmp_path):
    (tmp_path / "out").write_bytes(b"")
    assert refused(ready, tmp_path / "out").where.file.endswith("/out")


def test_several_builds_at_once_do_not_meet(tmp_path):
    failures = []

    def build(letter):
        try:
            for _ in range(40):
                write(tmp_path, "a.pdf", letter * 50_000)
                ready(tmp_path)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=build, args=(bytes([65 + n]),)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert names(tmp_path) == ["a.pdf"]
    data = (tmp_path / "a.pdf").read_bytes()
    assert data == data[:1] * 50_000


def test_a_file_is_moved_away_whole_and_never_through_a_link(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"new")
    (tmp_path / "old").mkdir()
    (tmp_path / "old/a.pdf").write_bytes(b"old")
    assert clear_away(tmp_path / "a.pdf", tmp_path / "old").read_bytes() == b"new"
    (tmp_path / "a.pdf").write_bytes(b"newer")
    (tmp_path / "link").symlink_to(tmp_path / "old")
    with pytest.raises(Refused, match="cannot be written"):
        clear_away(tmp_path / "a.pdf", tmp_path / "link")
    assert (tmp_path / "a.pdf").exists()


@pytest.mark.parametrize("moment", ["before", "between", "after"])
def test_a_link_that_takes_the_place_of_the_folder_is_not_followed(tmp_path, moment):
    folder, other, aside = tmp_path / "out", tmp_path / "other", tmp_path / "aside"
    other.mkdir()
    (other / "a.pdf").write_bytes(b"somebody's")

    def swap(now):
        if now == moment:
            folder.rename(aside)
            folder.symlink_to(other)

    ready(folder)
    swap("before")
    with Staging(folder) as staging:
        if moment == "before":
            refused(staging.add, "a.pdf", b"new")
        else:
            staging.add("a.pdf", b"new")
            swap("between")
            staging.add("b.pdf", b"new")
            staging.replace()
            swap("after")
    assert (other / "a.pdf").read_bytes() == b"somebody's"
    assert names(other) == ["a.pdf"]
    assert names(aside) == ([] if moment == "before" else ["a.pdf", "b.pdf"])


def test_a_folder_that_cannot_be_held_is_found_by_its_path(tmp_path, monkeypatch):
    monkeypatch.setattr(writing, "_HOLDS", False)
    write(tmp_path, "a.pdf", b"new")
    (tmp_path / ("." + "0" * 16 + ".part")).write_bytes(b"left")
    ready(tmp_path)
    clear_away(tmp_path / "a.pdf", tmp_path / "old")
    assert names(tmp_path) == ["old"]
    assert names(tmp_path / "old") == ["a.pdf"]


def test_no_link_is_made_ready(tmp_path):
    (tmp_path / "other").mkdir()
    (tmp_path / "out").symlink_to(tmp_path / "other")
    refused(ready, tmp_path / "out")
