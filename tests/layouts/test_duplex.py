"""Print and email editions are the same page to the point; bound pages stand further from the fold; other papers, other inks."""

import io
from collections.abc import Iterator

import pikepdf
import pytest

from press.intake import read_policy
from press.proof.reading.document import Page
from press.proof.x4.preflight import preflight
from press.sheets import MM
from tests.workshop import REAL, Run, Shop, outfit, policy, put, unchecked

AUDIENCES = [
    {"name": "plain", "template": "analyst", "ceiling": "TLP:RED", "editions": "print, email, mono"},
    {"name": "bound", "template": "bound", "ceiling": "TLP:RED"},
    {"name": "letter", "template": "analyst", "ceiling": "TLP:RED", "page": "Letter"},
    {"name": "small", "template": "large-print", "ceiling": "TLP:CLEAR", "page": "A5"},
    {"name": "stapled", "template": "executive", "ceiling": "TLP:RED", "binding": "duplex"},
    {"name": "folded", "template": "executive", "ceiling": "TLP:RED", "binding": "saddle"},
    {"name": "own", "template": "large-print", "ceiling": "TLP:CLEAR", "page": "150 x 230 mm"},
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    workspace = outfit(tmp_path_factory.mktemp("duplex"))
    shop = Shop(workspace)
    sheet = (workspace.root / "layouts/analyst.yaml").read_text()
    put(workspace, "layouts/bound.yaml", sheet.replace("\nparts:", "\nmargins: 22 22 16\n\nparts:", 1))
    put(workspace, "briefs/audiences.yaml", policy(*AUDIENCES))
    shop.audiences = {str(one.name): one for one in read_policy(workspace).audiences}
    shop._checked["real"] = unchecked(workspace, REAL)
    return shop


def things(page: Page, shift: float = 0.0) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield what is drawn inside the trim, but for the marks of the printer, with where it stands."""
    for one in page.drawn.things:
        if one.mark.artifact != "Page":
            box = one.box
            yield (
                getattr(one, "text", one.__class__.__name__),
                tuple(round(edge, 2) for edge in (box.x0 - shift, box.y0, box.x1 - shift, box.y1)),
            )


def alike(one: Run, other: Run, *shifts: float) -> bool:
    pages = zip(one.document.pages, other.document.pages, strict=True)
    moved = (shifts or (0.0, 0.0)) * len(one.document.pages)
    return all(list(things(a, moved[n])) == list(things(b)) for n, (a, b) in enumerate(pages))


def test_print_and_email_are_drawn_alike_to_the_point(made: Shop) -> None:
    email = made.run("real", "plain", "email")
    assert sum(len(page.drawn.things) for page in email.document.pages) > 500
    assert alike(made.run("real", "plain", "print"), email)
    assert alike(made.run("real", "plain", "mono"), email)


def test_bound_pages_stand_further_from_the_fold(made: Shop) -> None:
    printed, email = made.run("real", "bound", "print"), made.run("real", "bound", "email")
    assert len(printed.document.pages) > 3
    assert alike(printed, email, 3 * MM, -3 * MM)
    assert not alike(printed, email)


@pytest.mark.parametrize(("audience", "leaf"), [("plain", 1), ("stapled", 2), ("folded", 4)])
@pytest.mark.parametrize("edition", ["print", "mono"])
def test_a_binding_keeps_pages_from_the_fold_and_fills_up_the_last_sheet(
    made: Shop, audience: str, leaf: int, edition: str
) -> None:
    printed, email = made.run("real", audience, edition), made.run("real", audience, "email")
    filled = len(email.document.pages)
    assert len(printed.document.pages) == -(-filled // leaf) * leaf
    assert leaf == 1 or len(printed.document.pages) > filled  # one page, so some are blank
    shift = 0.0 if leaf == 1 else 3 * MM
    for number, page in enumerate(printed.document.pages):
        own = list(things(page, -shift if number % 2 else shift))
        assert own == (list(things(email.document.pages[number])) if number < filled else [])
    assert preflight(printed.data).passes


def test_mono_is_black_alone(made: Shop) -> None:
    held = preflight(made.run("real", "plain", "mono").data)
    inks = {name for one in held.drawn.painted for name, amount in (one.shade.inks or {}).items() if amount}
    assert inks == {"Black"}
    assert held.found == ()


@pytest.mark.parametrize(
    ("audience", "size", "bleed", "condition"),
    [
        ("letter", (612, 792), 9, "CGATS TR 006"),
        ("small", (148 * MM, 210 * MM), 3 * MM, "FOGRA39"),
        ("own", (150 * MM, 230 * MM), 3 * MM, "FOGRA39"),
    ],
)
def test_papers_of_other_sizes(made: Shop, audience, size, bleed, condition) -> None:
    data = made.run("real", audience, "print").data
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert [float(edge) for edge in pdf.pages[0].TrimBox] == pytest.approx([0, 0, *size], abs=0.01)
        assert float(pdf.pages[0].BleedBox[0]) == pytest.approx(-bleed, abs=0.01)
        assert str(pdf.Root.OutputIntents[0].OutputConditionIdentifier) == condition
    assert preflight(data).found == ()
