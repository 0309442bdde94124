"""The rules of the house: each a guard that takes a tree of files and tells what breaks it; each guard was seen red."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parents[1]

# Low to high: a module imports only what stands above it. Packages are one entry; theirs inside have no cycles either.
LAYERS = """
    problems inks sheets tags scales letters words scalars stacking signals reportlab
    entries lines workspace tell rows traps outline marked shape schema
    writing workers console arguments holdings
    citations markings values filenames brief inline paper parts templates wording typography house
    audiences language sources evidence release skeleton
    pdf typesetting operators canvas surface look pictures
    pieces columns grid phrases runs desk kit
    story design pages fit overset composing
    editions proof plan intake particulars line
    printshop commands building cli
""".split()
BESIDE = ("editions", "proof")
# The house allows these more names: the one is a door, the other a vocabulary.
WIDE = ("press.kit", "press.brief")
MANUALS = ("press.evidence.rules.", "press.proof.")
NAMELESS = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc", "core", "lib", "tools", "stuff"}
HEAVY = {"reportlab", "pypdf", "PIL", "uharfbuzz", "pyphen"}
LIGHT = """
    problems marked shape schema entries lines rows traps outline words letters scalars brief values citations markings
    audiences sources language wording evidence release cli commands arguments console tell plan intake workspace writing
    workers signals holdings skeleton filenames templates parts scales inline phrases inks sheets tags stacking
""".split()
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
    return {named(root, file): ast.parse(file.read_text()) for file in files(root, "press")}


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
    yield from ((named(root, file), ast.parse(file.read_text())) for file in files(root, "press", "layouts"))


def tall(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring and its decorators."""
    first = node.body[0]
    told = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str)
    doc = (first.end_lineno or 0) - first.lineno + 1 if told else 0
    return (node.end_lineno or 0) - node.lineno + 1 - doc


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
    if one in BESIDE and other in BESIDE or one not in LAYERS or other not in LAYERS:
        return False
    return LAYERS.index(one) < LAYERS.index(other)


def cycles(root: Path) -> list[str]:
    """No module imports itself through others."""
    found = modules(root)
    graph = {name: {one for one in imports(tree, found) if one in found} - {name} for name, tree in found.items()}
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
        for one in imports(ast.parse(file.read_text()), ()):
            if one != "press.kit" and one.split(".")[0] not in sys.stdlib_module_names:
                told.append(f"{named(root, file)} imports {one}")
    return told


def heavy(root: Path) -> list[str]:
    """ReportLab and its like are imported where pages are made or proven, and nowhere else."""
    found = modules(root)
    told = []
    for name, tree in found.items():
        laden = {one.split(".")[0] for one in imports(tree, ())} & HEAVY
        if laden and (layer(name) in LIGHT or not layer(name)):
            told.append(f"{name} imports {', '.join(laden)}")
    return told


def relative(root: Path) -> list[str]:
    """No import is relative."""
    trees = [*code(root), *((named(root, file), ast.parse(file.read_text())) for file in files(root, "tests"))]
    return [name for name, tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.level]


def long_files(root: Path) -> list[str]:
    """No file has more than 300 lines."""
    counted = {file: len(file.read_text().splitlines()) for file in files(root, "press", "layouts", "tests")}
    return [f"{named(root, file)}: {lines} lines" for file, lines in counted.items() if lines > 300]


def long_functions(root: Path) -> list[str]:
    """No function has more than 40 lines, and half of them have at most 10."""
    lengths = {f"{name}.{node.name}": tall(node) for name, tree in code(root) for node in functions(tree)}
    told = [f"{name}: {lines} lines" for name, lines in lengths.items() if lines > 40]
    middle = median(lengths.values()) if lengths else 0
    return told + ([f"the median is {middle} lines"] if middle > 10 else [])


def parameters(root: Path) -> list[str]:
    """No function takes more than five parameters, itself aside."""
    told = []
    for name, tree in code(root):
        for node in functions(tree):
            taken = [one.arg for one in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)]
            if len([one for one in taken if one not in ("self", "cls")]) > 5:
                told.append(f"{name}.{node.name}: {len(taken)} parameters")
    return told


def complexity(root: Path) -> list[str]:
    """No function has more than eight ways through it."""
    told = []
    for name, tree in code(root):
        for node in functions(tree):
            ways = 1 + sum(map(_ways, _own(node)))
            if ways > 8:
                told.append(f"{name}.{node.name}: {ways} ways")
    return told


def _own(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the nodes of a function without those of the functions in it."""
    for one in ast.iter_child_nodes(node):
        if not isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda | ast.ClassDef):
            yield one
            yield from _own(one)


def _ways(node: ast.AST) -> int:
    if isinstance(node, ast.If | ast.For | ast.While | ast.ExceptHandler):
        return 1
    return len(node.cases) if isinstance(node, ast.Match) else 0


def public(root: Path) -> list[str]:
    """No module has more than eight public names."""
    told = []
    for name, tree in modules(root).items():
        names = [one for one in _names(tree) if not one.startswith("_")]
        if len(names) > 8 and name not in WIDE:
            told.append(f"{name}: {len(names)} public names: {' '.join(names)}")
    return told


def _names(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            yield from (one.id for one in targets if isinstance(one, ast.Name))


def nameless(root: Path) -> list[str]:
    """No module is called by a word that says nothing."""
    return [named(root, file) for file in files(root, "press", "layouts", "tests") if NAMELESS & set(file.stem.split("_"))]


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
        if ast.parse(file.read_text()).body[1:] and file.name != "__init__.py":
            wanted = root / "tests/press" / inside.with_name(f"test_{file.name}")
            told += [] if wanted.exists() else [f"tests/press/{wanted.relative_to(root / 'tests/press')} is missing"]
    for test in files(root, "tests/press"):
        inside = test.relative_to(root / "tests/press")
        if test.name.startswith("test_"):
            tested = root / "press" / inside.with_name(test.name.removeprefix("test_"))
            package = (root / "press" / inside.parent / test.stem.removeprefix("test_")).is_dir()
            init = (root / "press" / inside.parent / "__init__.py").exists() and inside.parent.name and test.stem == "test_check"
            told += [] if tested.exists() or package or init else [f"{test.relative_to(root)} tests nothing that there is"]
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
        if file.suffix in TEXTS and file.name != Path(__file__).name:
            lines = file.read_text(errors="replace").splitlines()
            told += [f"{file.relative_to(root)}:{n}" for n, line in enumerate(lines, 1) if PLACES.search(line)]
    return told


def binaries(root: Path) -> list[str]:
    """No finished document is committed, and no golden is left of an audience that is gone."""
    told = [f"{file.relative_to(root)} is a document" for file in committed(root) if file.suffix == ".pdf"]
    audiences = root / "briefs/audiences.yaml"
    names = set(re.findall(r"name: ([\w-]+)", audiences.read_text())) if audiences.exists() else set()
    for folder in sorted((root / "tests/golden").glob("*")):
        if folder.is_dir() and folder.name not in {f"{name}-{edition}" for name in names for edition in ("print", "email")}:
            told.append(f"tests/golden/{folder.name} belongs to no audience")
    return told


def committed(root: Path) -> list[Path]:
    """Return the files that git knows, or that lie there if there is no git."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True, check=False)
    if listed.returncode == 0 and (root / ".git").exists():
        return [root / name for name in listed.stdout.splitlines() if (root / name).is_file()]
    return [file for file in sorted(root.rglob("*")) if file.is_file()]


# ---------------------------------------------------------------------- each guard on the project, and on a violation

LONG = "".join(f"    x{n} = {n}\n" for n in range(41))
BRANCHES = "".join(f"    if a == {n}:\n        return\n" for n in range(8))
PLANTED: dict[Guard, dict[str, str]] = {
    layers: {"press/problems.py": '"""A."""\n\n\ndef f():\n    from press.line import make\n'},
    cycles: {"press/pages.py": '"""A."""\nfrom typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from press.fit import f\n', "press/fit.py": '"""A."""\nimport press.pages\n'},
    door: {"layouts/blocks/x.py": '"""A."""\nfrom press.desk import Desk\n'},
    heavy: {"press/brief.py": '"""A."""\n\n\ndef f():\n    import reportlab.lib\n'},
    relative: {"press/brief.py": '"""A."""\nfrom . import marked\n'},
    long_files: {"press/brief.py": '"""A."""\n' + "x = 1\n" * 300},
    long_functions: {"press/brief.py": '"""A."""\n\n\ndef f():\n' + LONG},
    parameters: {"layouts/blocks/x.py": '"""A."""\n\n\ndef f(a, b, c, *, d, e, f): ...\n'},
    complexity: {"press/brief.py": '"""A."""\n\n\ndef f(a):\n' + BRANCHES},
    public: {"press/fit.py": '"""A."""\n' + "".join(f"def f{n}(): ...\n" for n in range(9))},
    nameless: {"press/typesetting/utils.py": '"""A."""\n'},
    docstrings: {"press/fit.py": "x = 1\n"},
    mirrored: {"press/fit.py": '"""A."""\nx = 1\n'},
    fresh: {"briefs/brief.schema.json": "{}"},
    machine: {"README.md": "cd /home/somebody/project\n"},
    binaries: {"tests/golden/nobody-print/text.txt": "x"},
}
ALSO: list[tuple[Guard, dict[str, str]]] = [
    (layers, {"press/newcomer.py": '"""A."""\nx = 1\n'}),
    (layers, {"press/editions/email.py": '"""A."""\nimport press.proof.words\n', "press/proof/words.py": '"""A."""\n'}),
    (long_functions, {"press/fit.py": '"""A."""\n\n\ndef f():\n' + LONG[: LONG.index("    x12")], "press/line.py": ""}),
    (docstrings, {"press/fit.py": '"""A.\n\nB."""\n'}),
    (mirrored, {"tests/press/test_gone.py": '"""A."""\n'}),
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


@pytest.mark.parametrize(("guard", "planted"), [*PLANTED.items(), *ALSO], ids=lambda one: getattr(one, "__name__", ""))
def test_a_guard_tells_a_violation(guard: Guard, planted: dict[str, str], tmp_path: Path) -> None:
    clean = {"press/line.py": '"""A."""\n\n\ndef f(a): ...\n', "press/proof/__init__.py": "", "tests/press/test_line.py": '"""A."""\n'}
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
    wanted = f"import sys; import press.cli, press.commands; print(*{sorted(HEAVY)!r} & sys.modules.keys())".replace("*[", "*{").replace("] &", "} &")
    told = subprocess.run([sys.executable, "-c", wanted], cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == ""
