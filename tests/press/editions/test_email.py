import hashlib
import os
import subprocess
import sys
from pathlib import Path

import page
import pikepdf
import pytest

from press.drawing.surface import Misdrawn
from press.editions import finish
from press.sheets import EMAIL


def verdict(path, profile):
    report = page.validate_pdf(str(path), profile=profile)
    return [(failure.rule_id, failure.message) for failure in report.failures]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_conforms(made, profile):
    assert verdict(made(EMAIL), profile) == []


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_validator_sees_faults(made, tmp_path, profile):
    with pikepdf.open(made(EMAIL)) as pdf:
        del pdf.Root.Metadata
        pdf.save(tmp_path / "broken.pdf")
    assert verdict(tmp_path / "broken.pdf", profile)


def test_syntax_is_clean(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_catalog(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert pdf.Root.ViewerPreferences.Direction == "/L2R"
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1"
        assert intent.DestOutputProfile.N == 3


def test_reads_from_the_right(made):
    with pikepdf.open(made(EMAIL, lang="fa-AF")) as pdf:
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"


def test_links(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        outer, inner = pdf.pages[0].Annots
        assert str(outer.A.URI) == "https://example.org/%C3%BC"
        assert str(outer.Contents) == "The archive"
        assert outer.F == 4
        names = list(pdf.Root.Names.Dests.Names)
        places = dict(zip(map(str, names[::2]), names[1::2], strict=True))
        target = places[str(inner.Dest)]
        assert target[0].objgen == pdf.pages[1].obj.objgen
        assert [float(value) for value in list(target)[2:4]] == [60, 440]


def test_every_annotation_leads_back_to_its_link(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        for annotation in pdf.pages[0].Annots:
            element = owners[int(annotation.StructParent)]
            assert element.S == "/Link"
            held = [kid.Obj.objgen for kid in element.K if isinstance(kid, pikepdf.Dictionary)]
            assert annotation.objgen in held


def test_the_outline_is_that_of_the_headings(made):
    with pikepdf.open(made(EMAIL)) as pdf, pdf.open_outline() as outline:
        (first,) = outline.root
        assert (first.title, [kid.title for kid in first.children]) == ("A heading", ["A figure"])
        page, *place = first.children[0].destination
        assert page.objgen == pdf.pages[1].obj.objgen
        assert [str(one) for one in place[:2]] == ["/XYZ", "30"]
        assert float(place[2]) == pytest.approx(474)
        assert first.action is None


def test_pages_are_labelled_as_they_are_numbered(made):
    with pikepdf.open(made(EMAIL)) as pdf:
        assert [page.label for page in pdf.pages] == ["1", "2"]
        assert "/PageLabels" in pdf.Root


def test_refuses_links_to_nowhere(drawn, told):
    surface, tree = drawn(EMAIL)
    surface.targets.add("lost")
    with pytest.raises(Misdrawn, match="lost"):
        finish(surface, tree, told("email"))


SCRIPT = """
import sys
sys.path[:0] = [{root!r}, {here!r}]
from conftest import draw, tell
from press.editions import finish
from press.sheets import {sheet}
sys.stdout.buffer.write(finish(*draw({sheet}), tell({edition!r})))
"""


@pytest.mark.parametrize(("sheet", "edition"), [("EMAIL", "email"), ("PRINT", "print")])
def test_same_bytes_anywhere(tmp_path, sheet, edition):
    here = Path(__file__).parent
    script = SCRIPT.format(root=str(here.parents[2]), here=str(here), sheet=sheet, edition=edition)
    hashes = set()
    for seed, zone, place, day in [("1", "UTC", "/", ""), ("77", "Asia/Kabul", str(tmp_path), "86400")]:
        world = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "HOME": place, "SOURCE_DATE_EPOCH": day}
        world["USER"] = f"user{seed}"
        run = subprocess.run(
            [sys.executable, "-c", script], cwd=place, env=world, capture_output=True, check=True
        )
        hashes.add(hashlib.sha256(run.stdout).hexdigest())
    assert len(hashes) == 1
