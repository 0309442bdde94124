import ast
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
PLANTED = "from pathlib import Path\nPath({marker!r}).write_text('run')\nuseA85 = 1\nshowBoundary = 1\n"
SCRIPT = """
import sys
sys.path.append({root!r})
from press.reportlab import platypus
from reportlab import rl_config
print(rl_config.useA85, rl_config.showBoundary, rl_config.invariant, rl_config.toColorCanUse)
"""


def plant(folder: Path) -> Path:
    marker = folder / "marker"
    for name in ("reportlab_settings.py", "reportlab_mods.py", ".reportlab_settings", ".reportlab_mods"):
        (folder / name).write_text(PLANTED.format(marker=str(marker)))
    return marker


def run(folder: Path, script: str) -> str:
    world = {**os.environ, "HOME": str(folder), "PYTHONPATH": str(folder)}
    world |= {"RL_useA85": "1", "RL_showBoundary": "1", "RL_invariant": "0"}
    told = subprocess.run(
        [sys.executable, "-c", script], env=world, cwd=folder, capture_output=True, text=True, check=True
    )
    return told.stdout.strip()


def test_settings_from_outside_have_no_effect(tmp_path):
    marker = plant(tmp_path)
    assert run(tmp_path, SCRIPT.format(root=str(ROOT))) == "0 0 1 None"
    assert not marker.exists()


def test_the_traps_are_live(tmp_path):
    marker = plant(tmp_path)
    unguarded = SCRIPT.replace("from press.reportlab import platypus", "").format(root=str(ROOT))
    assert run(tmp_path, unguarded).startswith("1 1 0")
    assert marker.exists()


def test_home_alone_is_a_live_trap(tmp_path):
    marker = plant(tmp_path)
    for name in ("reportlab_settings.py", "reportlab_mods.py"):
        (tmp_path / name).unlink()
    assert run(tmp_path, SCRIPT.format(root=str(ROOT))) == "0 0 1 None"
    assert not marker.exists()
    run(tmp_path, SCRIPT.replace("from press.reportlab import platypus", "").format(root=str(ROOT)))
    assert marker.exists()


def imported(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    return {name.partition(".")[0] for name in names}


def test_nothing_else_imports_reportlab():
    files = [path for folder in ("press", "layouts") for path in (ROOT / folder).rglob("*.py")]
    assert len(files) > 20
    importers = [str(path.relative_to(ROOT)) for path in files if "reportlab" in imported(path)]
    assert importers == ["press/reportlab.py"]
