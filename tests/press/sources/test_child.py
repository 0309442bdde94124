import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = str(Path(__file__).parents[3])
RUN = (
    "import sys; sys.path.insert(0, sys.argv[1]); from press.sources.child import main;"
    " sys.exit(main(sys.argv[2], 5))"
)


def child(kind: str, data: bytes, before: str = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-I", "-c", before + RUN, ROOT, kind], input=data, capture_output=True, check=False
    )


@pytest.mark.parametrize(("kind", "reason"), [("docx", "it is no Word document"), ("pdf", "it is no PDF")])
def test_a_reason_is_answered_as_json(kind: str, reason: str) -> None:
    done = child(kind, b"nothing of the kind")
    assert done.returncode == 0
    assert json.loads(done.stdout)["refused"].startswith(reason)


def test_the_child_may_write_no_file(tmp_path: Path) -> None:
    target = tmp_path / "written"
    patch = (
        "import press.sources.docx as d; "
        f"d.read_docx = lambda data: open({str(target)!r}, 'wb').write(b'x' * 9) and []; "
    )
    before = f"import sys; sys.path.insert(0, {ROOT!r}); {patch}"
    done = child("docx", b"", before)
    assert b"blocks" in done.stdout
    assert not target.exists() or target.stat().st_size == 0


def test_the_child_may_not_take_all_memory() -> None:
    patch = "import press.sources.docx as d; d.read_docx = lambda data: [bytearray(1 << 30)] and []; "
    done = child("docx", b"", f"import sys; sys.path.insert(0, {ROOT!r}); {patch}")
    assert json.loads(done.stdout) == {"refused": "it takes more memory than any report needs"}
