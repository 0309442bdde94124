"""The rules of the house as guards: the root of a tree of files in, what breaks a rule there out."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from tests.layers import BESIDE, CHILDREN, HEAVY, LAYERS, LIGHT, MANUALS, NAMELESS

# The desk is nobody: tests that look for such places plant it.
PLACES = re.compile(r"/(?:home|Users|root|work)/(?!desk)\w|[A-Z]:\\Users\\")
TEXTS = {".py", ".yaml", ".yml", ".toml", ".md", ".txt", ".json", ".cfg", ".ini", ""}
Guard = Callable[[Path], list[str]]


# ---------------------------------------------------------------------- what there is


def files(root: Path, *folders: str) -> list[Path]:
    """Return the Python files below folders of a tree."""
    found = (file for folder in folders for file in sorted((root / folder).rglob("*.py")))
    return [file for file in found if "__pycache__" not in file.parts]


def modules(root: Path) -> dict[str, ast.Module]:
    """Return the modules of press/ by name."""
    return {named(root, file): parsed(file.read_text()) for file in files(root, "press")}


@cache
def parsed(text: str) -> ast.Module:
    """Parse a module; guards look at the same ones again and again."""
    return ast.parse(text)


def named(root: Path, file: Path) -> str:
    return ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def imports(tree: ast.Module, known: Iterable[str]) -> Iterator[str]:
    """Yield what a module imports, wherever it does: at the top, in a function, for its types only."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (one if one in known else node.module for one in inner)


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def code(root: Path) -> Iterator[tuple[str, ast.Module]]:
    """Yield every module of press/ and layouts/ with its name."""
    yield from ((named(root, file), parsed(file.read_text())) for file in files(root, "press", "layouts"))


# ---------------------------------------------------------------------- guards


def layers(root: Path) -> list[str]:
    """A module imports only modules that stand below it; every module has its place."""
    found = modules(root)
    told = [f"{name}: has no layer" for name in found if "." in name and layer(name) not in LAYERS]
    for name, tree in found.items():
        for other in {one for one in imports(tree, found) if one in found}:
            if layer(other) and not lower(layer(other), layer(name)):
                told.append(f"{name} imports {other}, which stands above or beside it")
    return told


def layer(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def lower(one: str, other: str) -> bool:
    if one == other:
        return True
    if (one in BESIDE and other in BESIDE) or one not in LAYERS or other not in LAYERS:
        return False
    return LAYERS.index(one) < LAYERS.index(other)


def cycles(root: Path) -> list[str]:
    """No module imports itself through others."""
    found = modules(root)
    graph = {
        name: {one for one in imports(tree, found) if one in found} - {name} for name, tree in found.items()
    }
    done: set[str] = set()
    told: list[str] = []

    def visit(name: str, path: tuple[str, ...]) -> None:
        if name in path:
            told.append(" -> ".join((*path[path.index(name) :], name)))
        elif name not in done:
            for other in sorted(graph[name]):
                visit(other, (*path, name))
            done.add(name)

    for name in graph:
        visit(name, ())
    return told


def door(root: Path) -> list[str]:
    """Layouts know press.kit, the standard library, and nothing else."""
    told = []
    for file in files(root, "layouts"):
        for one in imports(parsed(file.read_text()), ()):
            if one != "press.kit" and one.split(".")[0] not in sys.stdlib_module_names:
                told.append(f"{named(root, file)} imports {one}")
    return told


def heavy(root: Path) -> list[str]:
    """ReportLab and its like are imported where pages are made or proven, and nowhere else."""
    found = modules(root)
    told = []
    for name, tree in found.items():
        laden = {one.split(".")[0] for one in imports(tree, ())} & HEAVY
        if laden and name not in CHILDREN and (layer(name) in LIGHT or not layer(name)):
            told.append(f"{name} imports {', '.join(laden)}")
    return told


def relative(root: Path) -> list[str]:
    """No import is relative."""
    trees = [
        *code(root),
        *((named(root, file), parsed(file.read_text())) for file in files(root, "tests")),
    ]
    return [
        name
        for name, tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level
    ]


def nameless(root: Path) -> list[str]:
    """No module is called by a word that says nothing."""
    return [
        named(root, file)
        for file in files(root, "press", "layouts", "tests")
        if NAMELESS & set(file.stem.split("_"))
    ]


def docstrings(root: Path) -> list[str]:
    """Every module says in one line what comes in and what goes out; a rule's or a proof's docstring is its manual."""
    told = []
    for name, tree in code(root):
        doc = ast.get_docstring(tree)
        if doc is None and tree.body:
            told.append(f"{name}: no docstring")
        elif doc and "\n" in doc and not name.startswith(MANUALS):
            told.append(f"{name}: more than one line")
    return told


def mirrored(root: Path) -> list[str]:
    """Every module of press/ has its tests in tests/press/, at the same place, and no tests are left behind."""
    told = []
    for file in files(root, "press"):
        inside = file.relative_to(root / "press")
        if parsed(file.read_text()).body[1:] and file.name != "__init__.py":
            wanted = root / "tests/press" / inside.with_name(f"test_{file.name}")
            told += (
                []
                if wanted.exists()
                else [f"tests/press/{wanted.relative_to(root / 'tests/press')} is missing"]
            )
    for test in files(root, "tests/press"):
        inside = test.relative_to(root / "tests/press")
        if test.name.startswith("test_"):
            tested = root / "press" / inside.with_name(test.name.removeprefix("test_"))
            package = (root / "press" / inside.parent / test.stem.removeprefix("test_")).is_dir()
            init = (
                (root / "press" / inside.parent / "__init__.py").exists()
                and inside.parent.name
                and test.stem == "test_check"
            )
            told += (
                []
                if tested.exists() or package or init
                else [f"{test.relative_to(root)} tests nothing that there is"]
            )
    return told


def fresh(root: Path) -> list[str]:
    """Generated files are what would be generated now."""
    schema = root / "briefs/brief.schema.json"
    if not schema.exists():
        return ["briefs/brief.schema.json is missing"]
    from press.brief import Brief
    from press.schema import schema as made

    return [] if json.loads(schema.read_text()) == made(Brief) else ["briefs/brief.schema.json is stale"]


def machine(root: Path) -> list[str]:
    """No committed text names a place on somebody's machine."""
    told = []
    for file in committed(root):
        if file.suffix in TEXTS and file.name not in ("house.py", "test_house.py"):
            lines = file.read_text(errors="replace").splitlines()
            told += [
                f"{file.relative_to(root)}:{n}" for n, line in enumerate(lines, 1) if PLACES.search(line)
            ]
    return told


def binaries(root: Path) -> list[str]:
    """No finished document is committed, but reports are; and no golden is left of an audience that is gone."""
    documents = (file for file in committed(root) if file.suffix == ".pdf" and file.parent.name != "source")
    told = [f"{file.relative_to(root)} is a document" for file in documents]
    audiences = root / "briefs/audiences.yaml"
    names = set(re.findall(r"name: ([\w-]+)", audiences.read_text())) if audiences.exists() else set()
    for folder in sorted((root / "tests/golden").glob("*")):
        if folder.is_dir() and folder.name not in names:
            told.append(f"tests/golden/{folder.name} belongs to no audience")
    return told


def committed(root: Path) -> list[Path]:
    """Return the files that git knows, or that lie there if there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    if listed.returncode == 0 and (root / ".git").exists():
        return [root / name for name in listed.stdout.splitlines() if (root / name).is_file()]
    return [file for file in sorted(root.rglob("*")) if file.is_file()]
