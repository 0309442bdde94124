"""What hinders readers although validators accept it: nothing of it in our files, and each kind is seen where it is put in."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.briefs import emptiest, fullest
from tests.hindrances import hindrances
from tests.test_validators import LANGUAGES
from tests.workshop import Shop, sheets

WRITTEN = {"fullest": fullest, "emptiest": emptiest}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("sheet", sheets())
def test_nothing_hinders_readers(shop: Shop, language: str, kind: str, sheet: str) -> None:
    name = shop.brief(f"{kind}-{language}", WRITTEN[kind](language), evidence=False)
    assert hindrances(shop.run(name, sheet, "email").data) == []


# ---------------------------------------------------------------------- each check sees its fault


@pytest.fixture
def broken(shop: Shop) -> Callable[[Callable[[pikepdf.Pdf], None]], list[str]]:
    """Break one thing in a file and return what is told about it."""
    name = shop.brief("fullest-en", fullest("en"), evidence=False)
    data = shop.run(name, "analyst", "email").data

    def told(break_it: Callable[[pikepdf.Pdf], None]) -> list[str]:
        made = BytesIO()
        with pikepdf.open(BytesIO(data)) as pdf:
            break_it(pdf)
            pdf.save(made)
        return hindrances(made.getvalue())

    return told


def of(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Return the elements of a role in the order of their objects, which is that of reading."""
    found = [
        one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == f"/{role}"
    ]
    return [one for one in found if "/P" in one]


def retitled(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "brief.pdf"


def skipping(pdf: pikepdf.Pdf) -> None:
    for one in of(pdf, "H2"):
        one.S = pikepdf.Name.H4


def headless(pdf: pikepdf.Pdf) -> None:
    for one in of(pdf, "TH"):
        one.S = pikepdf.Name.TD


def meaningless(pdf: pikepdf.Pdf) -> None:
    of(pdf, "Figure")[0].Alt = "Figure 1"


def unlike(pdf: pikepdf.Pdf) -> None:
    of(pdf, "Figure")[0].Alt = "Two squares and a line"


def bodiless(pdf: pikepdf.Pdf) -> None:
    of(pdf, "LBody")[0].S = pikepdf.Name.Lbl


def itemless(pdf: pikepdf.Pdf) -> None:
    for one in of(pdf, "LI"):
        one.S = pikepdf.Name.Div


def annotations(pdf: pikepdf.Pdf) -> list[Any]:
    return [one for leaf in pdf.pages for one in leaf.get("/Annots", [])]


def misplaced(pdf: pikepdf.Pdf) -> None:
    annotations(pdf)[0].Rect = [0, 0, 9, 9]


def mute(pdf: pikepdf.Pdf) -> None:
    annotations(pdf)[0].Contents = " "


def exchanged(pdf: pikepdf.Pdf) -> None:
    inner = [one for one in annotations(pdf) if "/Dest" in one]
    names = [str(one.Dest) for one in inner]
    other = next(name for name in names if name != names[0])
    listed = pdf.Root.Names.Dests.Names
    keys = [str(key) for key in list(listed)[::2]]
    listed[2 * keys.index(names[0]) + 1] = listed[2 * keys.index(other) + 1]


def unlisted(pdf: pikepdf.Pdf) -> None:
    pdf.Root.Outlines.First.Title = "Something else"


def astray(pdf: pikepdf.Pdf) -> None:
    last = pdf.Root.Outlines.First.Last
    last.Dest = pdf.Root.Outlines.First.Dest


def busy(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)"))


def small(pdf: pikepdf.Pdf) -> None:
    leaf = pdf.pages[0]
    leaf.contents_add(b"0.4 0 0 0.4 0 0 cm ", prepend=True)


def untyped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"\n/Artifact BMC 0 0 9 9 re f EMC ")


@pytest.mark.parametrize(
    ("break_it", "told"),
    [
        (retitled, "headings: titles on the pages"),
        (skipping, "skips a level"),
        (headless, "tables: nothing heads the cell"),
        (meaningless, "figures: an alternative text says 'Figure 1'"),
        (unlike, "figures: the picture says"),
        (bodiless, "lists: a list item without a body"),
        (itemless, "lists: a list without items"),
        (misplaced, "does not lie on its words"),
        (mute, "does not tell where it leads"),
        (exchanged, "does not lead to its words"),
        (unlisted, "outline: it says"),
        (astray, "does not lead to its heading"),
        (small, "first_page: the title is set in"),
        (busy, "scripts: the file holds a script"),
        (untyped, "artifacts: an artifact on page 1"),
    ],
)
def test_each_hindrance_is_told(broken: Any, break_it: Callable[[pikepdf.Pdf], None], told: str) -> None:
    assert any(told in one for one in broken(break_it))


def test_a_file_that_is_only_saved_again_hinders_nobody(broken: Any) -> None:
    assert broken(lambda pdf: None) == []
