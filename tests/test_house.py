"""The rules of the house, kept by the project; and each guard, seen red by a violation that is planted for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house import (  # the guards and what they look at
    Guard,
    binaries,
    code,
    committed,
    cycles,
    docstrings,
    door,
    files,
    fresh,
    functions,
    heavy,
    layer,
    layers,
    machine,
    mirrored,
    modules,
    nameless,
    relative,
)
from tests.layers import HEAVY, LAYERS
from tests.sizes import complexity, long_files, long_functions, parameters, public

ROOT = Path(__file__).parents[1]

LONG = "".join(f"    x{n} = {n}\n" for n in range(41))
BRANCHES = "".join(f"    if a == {n}:\n        return\n" for n in range(8))
PLANTED: dict[Guard, dict[str, str]] = {
    layers: {"press/problems.py": '"""A."""\n\n\ndef f():\n    from press.line import make\n'},
    cycles: {
        "press/layout/pages.py": '"""A."""\nfrom typing import TYPE_CHECKING as T\nif T:\n    from press.layout.fit import f\n',
        "press/layout/fit.py": '"""A."""\nimport press.layout.pages\n',
    },
    door: {"layouts/blocks/x.py": '"""A."""\nfrom press.layout.desk import Desk\n'},
    heavy: {"press/brief.py": '"""A."""\n\n\ndef f():\n    import reportlab.lib\n'},
    relative: {"press/brief.py": '"""A."""\nfrom . import marked\n'},
    long_files: {"press/brief.py": '"""A."""\n' + "x = 1\n" * 300},
    long_functions: {"press/brief.py": '"""A."""\n\n\ndef f():\n' + LONG},
    parameters: {"layouts/blocks/x.py": '"""A."""\n\n\ndef f(a, b, c, *, d, e, f): ...\n'},
    complexity: {"press/brief.py": '"""A."""\n\n\ndef f(a):\n' + BRANCHES},
    public: {"press/layout/fit.py": '"""A."""\n' + "".join(f"def f{n}(): ...\n" for n in range(9))},
    nameless: {"press/typesetting/utils.py": '"""A."""\n'},
    docstrings: {"press/layout/fit.py": "x = 1\n"},
    mirrored: {"press/layout/fit.py": '"""A."""\nx = 1\n'},
    fresh: {"briefs/brief.schema.json": "{}"},
    machine: {"README.md": "cd /home/somebody/project\n"},
    binaries: {"tests/golden/nobody/text.txt": "x"},
}
ALSO: list[tuple[Guard, dict[str, str]]] = [
    (layers, {"press/newcomer.py": '"""A."""\nx = 1\n'}),
    (
        layers,
        {
            "press/editions/email.py": '"""A."""\nimport press.proof.words\n',
            "press/proof/words.py": '"""A."""\n',
        },
    ),
    (
        long_functions,
        {
            "press/layout/fit.py": '"""A."""\n\n\ndef f():\n' + LONG[: LONG.index("    x12")],
            "press/line.py": "",
        },
    ),
    (docstrings, {"press/layout/fit.py": '"""A.\n\nB."""\n'}),
    (mirrored, {"tests/press/layout/test_gone.py": '"""A."""\n'}),
    (fresh, {}),
    (binaries, {"tests/drawn/x.pdf": "%PDF"}),
]


@pytest.mark.parametrize("guard", PLANTED, ids=lambda guard: guard.__name__)
def test_the_project_keeps(guard: Guard) -> None:
    told = guard(ROOT)
    assert not told, "\n".join(told)


def _tree(folder: Path, planted: dict[str, str]) -> Path:
    for name, text in planted.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


@pytest.mark.parametrize(
    ("guard", "planted"), [*PLANTED.items(), *ALSO], ids=lambda one: getattr(one, "__name__", "")
)
def test_a_guard_tells_a_violation(guard: Guard, planted: dict[str, str], tmp_path: Path) -> None:
    clean = {
        "press/line.py": '"""A."""\n\n\ndef f(a): ...\n',
        "press/proof/__init__.py": "",
        "tests/press/test_line.py": '"""A."""\n',
    }
    assert guard in (fresh,) or guard(_tree(tmp_path / "clean", clean)) == []
    assert guard(_tree(tmp_path / "planted", clean | planted)) != []


def test_the_guards_see_the_files() -> None:
    assert len(modules(ROOT)) > 60
    assert len(files(ROOT, "layouts")) > 15
    assert len(files(ROOT, "tests/press")) > 30
    assert len(list(committed(ROOT))) > 150
    assert sum(1 for _, tree in code(ROOT) for _ in functions(tree)) > 300
    assert set(LAYERS) == {layer(name) for name in modules(ROOT)} - {""}


def test_help_and_check_start_light() -> None:
    wanted = f"import sys; import press.cli, press.command.commands; print(*{sorted(HEAVY)!r} & sys.modules.keys())".replace(
        "*[", "*{"
    ).replace("] &", "} &")
    told = subprocess.run(
        [sys.executable, "-c", wanted], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert told.stdout.strip() == ""
