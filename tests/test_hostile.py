"""Whatever stands in a brief, it is refused at its place or printed as it was typed; never a traceback, and never for long."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import gcd
from typing import Any

import pytest

from press.brief import Brief
from press.evidence import Checked, find
from press.inline import pieces
from press.intake import read_brief
from press.line import make
from press.problems import Exit, Problem, Refused
from tests.briefs import Writer
from tests.odd_files import FILES, NAMES
from tests.payloads import PAYLOADS
from tests.planting import Path, at, copied, kinds, leaves, put_at
from tests.scalar import quoted, yaml
from tests.shapes import HUGE, ODD, SHAPES
from tests.workshop import Run, Shop, outcome, put, run, sheets, unchecked

LONGEST = 10
# As many bundles as it takes to try every payload; the stride has no part in common with their number.
BUNDLES, STRIDE = 4, 40
# Fields whose texts mean something else than their letters.
MEANT = {"url", "between", "file", "id", "sha256"}


@pytest.fixture(scope="module")
def base(shop: Shop) -> Any:
    """A brief in which every field is filled, as a tree; its report lies ready."""
    written = Writer(sources=1, counts={"sections": 1}).write()
    for file, text in written.reports.items():
        put(shop.workspace, file, text)
    tree = copied(written.tree)
    for source in tree["sources"]:
        del source["sha256"]
    return tree, [tuple(int(part) if part.isdigit() else part for part in path) for path in written.said]


@contextmanager
def in_time() -> Iterator[None]:
    start = time.process_time()
    yield
    assert time.process_time() - start < LONGEST


def sound(problems: tuple[Problem, ...], text: str) -> None:
    """Assert that a person can act on problems: each has a place that there is, and says what is there."""
    lines = text.split("\n")
    assert problems
    for one in problems:
        assert one.where.file
        assert one.where.line >= 1 <= one.where.column
        if one.where.file.startswith("briefs/h.yaml"):
            assert one.where.line <= len(lines)
        assert one.message
        assert "\n" not in one.message + one.hint
        assert len(one.message) < 700
        assert "Traceback" not in one.message + one.hint
        assert one.rule != "defect"


def read(shop: Shop, tree: Any) -> tuple[Checked | None, str, tuple[Problem, ...]]:
    text = yaml(tree)
    name = put(shop.workspace, "briefs/h.yaml", text)
    checked, refused = outcome(lambda: unchecked(shop.workspace, name))
    if refused is not None:
        sound(refused.problems, text)
    return checked, text, refused.problems if refused else ()


# ---------------------------------------------------------------------- texts in every field


@dataclass
class Bundle:
    """A brief with a payload in each of its texts."""

    shop: Shop
    base: Any
    tree: Any
    typed: dict[Path, str]
    refusals: int = 0

    def settled(self, sheet: str, edition: str) -> Run | None:
        """Make a document; take out what is refused, which must be one of the payloads, until nothing is."""
        while True:
            self.name_parties()
            checked, text, problems = read(self.shop, self.tree)
            if checked is not None:
                audience = self.shop.audiences[sheet]
                made, refused = outcome(lambda: run(self.shop.workspace, checked, audience, edition))  # noqa: B023
                if refused is None or not may_refuse(refused, text):
                    return made
                problems = refused.problems
            self.take_out(problems, text)

    def name_parties(self) -> None:
        for relation in self.tree["relations"]:
            relation["between"] = " -> ".join(actor["name"] for actor in self.tree["actors"][:2])

    def take_out(self, problems: tuple[Problem, ...], text: str) -> None:
        lines = text.split("\n")
        told = [lines[one.where.line - 1] for one in problems if one.severity == "error"]
        guilty = [
            path for path, payload in self.typed.items() if any(quoted(payload) in line for line in told)
        ]
        assert guilty, [str(one) for one in problems]
        for path in guilty:
            put_at(self.tree, path, at(self.base, path))
            del self.typed[path]
        self.refusals += len(guilty)


def may_refuse(refused: Refused, text: str) -> bool:
    """Assert that a refusal is one that a person can act on; tell whether the brief is at fault, not its length."""
    sound(refused.problems, text)
    assert refused.status in (Exit.REFUSED, Exit.OVERSET), str(refused)[:300]
    return refused.status is Exit.REFUSED


@pytest.mark.parametrize("number", range(BUNDLES))
def test_texts_come_back_as_typed_or_are_refused(shop: Shop, base: Any, number: int) -> None:
    tree, texts = copied(base[0]), [path for path in base[1] if path[-1] not in MEANT]
    typed = {
        path: PAYLOADS[(n + number * len(texts)) * STRIDE % len(PAYLOADS)] for n, path in enumerate(texts)
    }
    for path, payload in typed.items():
        put_at(tree, path, payload)
    bundle = Bundle(shop, base[0], tree, typed)
    made = []
    others = [sheet for sheet in sheets() if sheet not in ("analyst", "large-print")]
    for turn, sheet in enumerate(("analyst", "large-print", others[number % len(others)])):
        with in_time():
            made.append(bundle.settled(sheet, ("print", "email")[(turn + number) % 2]))
    assert bundle.refusals > 5, "these letters are known to be unprintable"
    assert sum(one is not None for one in made) >= 2
    assert [lost(one) for one in made if one is not None and lost(one)] == []


def lost(one: Run) -> list[str]:
    """Return what was printed and does not come back letter for letter: as typed, or as its markup is understood."""
    said = "\0".join(element.text for element in one.document.elements()) + "\0" + one.alts
    said = said.replace("\u00ad", "")
    said += "\0" + re.sub(r"[ \u00a0]\([^()]*\)", "", said)
    desk = one.pages.story.desk
    missing = []
    for text in desk.printed:
        understood = "".join(piece.words for piece in pieces(text, markup=True))
        forms = {str(text), understood, desk.language.period(text)}
        if not any(form.replace("\u00ad", "").strip() in said for form in forms):
            missing.append(str(text))
    return missing


# ---------------------------------------------------------------------- shapes


@pytest.mark.parametrize("form", ODD)
def test_odd_values_in_every_field(shop: Shop, base: Any, form: str) -> None:
    refused = 0
    # Every other field, and the others with the next form.
    for path in list(kinds(base[0]))[list(ODD).index(form) % 2 :: 2]:
        tree = put_at(copied(base[0]), path, ODD[form])
        with in_time():
            _, _, problems = read(shop, tree)
        refused += bool(problems)
    assert refused > (2 if form in ("a dot", "dots", "a figure") else 15)


@pytest.mark.parametrize("form", HUGE)
def test_huge_values_in_some_fields(shop: Shop, base: Any, form: str) -> None:
    for path in list(kinds(base[0]))[::14]:
        with in_time():
            _, _, problems = read(shop, put_at(copied(base[0]), path, HUGE[form]))
        assert problems


def test_a_missing_field_is_refused_or_not_needed(shop: Shop, base: Any) -> None:
    refused = 0
    for path in list(kinds(base[0]))[::2]:
        tree = copied(base[0])
        del at(tree, path[:-1])[path[-1]]
        _, _, problems = read(shop, tree)
        refused += bool(problems)
    assert refused > 10


@pytest.mark.parametrize("name", SHAPES)
def test_odd_shapes(shop: Shop, base: Any, name: str) -> None:
    tree = copied(base[0])
    SHAPES[name](tree)
    checked, text, _ = read(shop, tree)
    if checked is None or misshapen(checked, text):
        return
    audience = shop.audiences[("analyst", "large-print")[list(SHAPES).index(name) % 2]]
    with in_time():
        made, refused = outcome(lambda: run(shop.workspace, checked, audience, "email"))
        assert refused is None or may_refuse(refused, text) in (True, False)
        assert made is None or lost(made) == []


def misshapen(checked: Checked, text: str) -> bool:
    """Let every rule look at a brief; tell whether one of those about its shape refuses it."""
    with in_time():
        found = find(checked.brief, checked.reports)
    told = tuple(one for one in found if one.where.file.startswith("briefs"))
    assert not told or sound(told, text) is None
    return any(one.rule in ("passage", "table") for one in found)


# ---------------------------------------------------------------------- files


@pytest.mark.parametrize("name", FILES)
def test_odd_files(shop: Shop, name: str) -> None:
    data = FILES[name]
    (shop.workspace.root / "briefs/h.yaml").unlink(missing_ok=True)
    (shop.workspace.root / "briefs/h.yaml").write_bytes(data)
    with in_time(), pytest.raises(Refused) as refused:
        list(make(shop.workspace, "briefs/h.yaml", [("executive", "email")]))
    assert refused.value.status == Exit.REFUSED
    sound(refused.value.problems, data.decode("utf-8", "replace"))
    assert all(one.where.file == "briefs/h.yaml" for one in refused.value.problems)


@pytest.fixture(scope="module")
def traps(shop: Shop) -> None:
    folder = shop.workspace.root / "source"
    outside = shop.workspace.root.parent / "outside.txt"
    outside.write_text("This is none of our business, and it must never be read by anybody at all.\n")
    (folder / "link.txt").symlink_to(outside)
    (folder / "folder.txt").mkdir()
    os.mkfifo(folder / "pipe.txt")
    for name, data in {
        "shut": b"x.",
        "empty": b"",
        "binary": bytes(range(256)) * 9,
        "latin": "naïve.".encode("latin-1"),
        "nul": b"a\0b.",
        "big": b"word. " * 600_000,
        "heading": b"A heading\n",
    }.items():
        (folder / f"{name}.txt").write_bytes(data)
    (folder / "shut.txt").chmod(0)


@pytest.mark.usefixtures("traps")
@pytest.mark.parametrize("name", NAMES)
def test_odd_names_of_reports(shop: Shop, base: Any, name: str) -> None:
    if name == "source/shut.txt" and os.geteuid() == 0:
        pytest.skip("nothing is shut to root")
    tree = copied(base[0])
    tree["sources"][0]["file"] = name
    with in_time():
        checked, text, problems = read(shop, tree)
    assert checked is None
    line = next(number for number, words in enumerate(text.split("\n"), 1) if " file: " in words)
    # What is wrong within a report is told there, all else at the line that names it.
    within = name in ("source/binary.txt", "source/latin.txt", "source/nul.txt")
    assert {one.where.file for one in problems} == {name if within else "briefs/h.yaml"}
    assert within or {one.where.line for one in problems} == {line}


def test_everything_was_tried(base: Any) -> None:
    tried = (
        BUNDLES * len(base[1])
        + len(ODD) * len(list(kinds(base[0])))
        + 2 * len(SHAPES)
        + len(FILES)
        + len(NAMES)
    )
    assert BUNDLES * len(base[1]) > len(PAYLOADS)
    assert gcd(STRIDE, len(PAYLOADS)) == 1
    assert tried > 800
    assert len(list(leaves(base[0]))) > 150
    assert read_brief.__annotations__["return"] is Brief
