"""The commands about print files, as the command line runs them."""

import io
import json
import shutil

import pikepdf
import pytest

from press.cli import main
from press.proof.x4.preflight import preflight
from tests.leaflets import leaflet
from tests.printed import broken, drawing, sound
from tests.workshop import ROOT


@pytest.fixture
def run(capsys, tmp_path, monkeypatch):
    """Run a command in an empty folder on a file with these bytes; return status, output and problems."""
    monkeypatch.setattr("press.cli.listen", lambda: None)
    monkeypatch.setattr("press.command.printshop.bound_memory", lambda most: None)
    monkeypatch.chdir(tmp_path)

    def run_(data: bytes, *words: str) -> tuple[int, str, str]:
        (tmp_path / "leaflet.pdf").write_bytes(data)
        status = main([words[0], "leaflet.pdf", *words[1:]], ROOT)
        told = capsys.readouterr()
        return status, told.out, told.err

    return run_


def test_a_sound_file_passes_and_is_described(run):
    status, told, problems = run(sound(), "proof")
    assert status == 0
    assert "condition:     FOGRA39 (CMYK)" in told
    assert told.endswith("leaflet.pdf: a print shop can take it\n")
    assert problems == ""


def test_a_fault_is_told_with_clause_page_and_object(run):
    status, told, problems = run(broken(drawing(b"1 0 0 rg 60 60 9 9 re f")), "proof")
    assert status == 4
    assert "leaflet.pdf: a print shop would send it back" in told
    assert "leaflet.pdf:1:1: x4-device-colour: 6.4.3.2: DeviceRGB" in problems
    assert "(page 1, object " in problems
    assert "hint: see what it asks for: python build.py explain x4-device-colour" in problems


def test_places_of_one_kind_are_gathered(run):
    lines = b"".join(b"0.1 w 60 %d m 90 %d l S " % (y, y) for y in range(60, 80))
    _, _, problems = run(broken(drawing(lines)), "proof")
    assert problems.count("1:1: shop-lines: ") == 1


def test_programs_get_everything_as_json(run):
    status, told, problems = run(broken(drawing(b"1 0 0 rg 60 60 9 9 re f")), "proof", "--format", "json")
    assert (status, problems) == (4, "")
    report = json.loads(told)
    assert (report["file"], report["passes"], report["standard"]) == ("leaflet.pdf", False, "ISO 15930-7")
    (found,) = report["found"]
    assert (found["rule"], found["clause"], found["page"]) == ("x4-device-colour", "6.4.3.2", 1)
    assert found["object"] > 0
    red = [one["rule"] for one in report["rules"] if not one["passes"]]
    assert red == ["x4-device-colour"]
    assert len(report["rules"]) > 35


def test_remarks_do_not_fail_a_file(run):
    status, _, problems = run(broken(drawing(b"q 144 0 0 144 60 60 cm /Photo Do Q")), "proof")
    assert status == 0
    assert "note: shop-resolution" in problems


@pytest.mark.parametrize("name", ["nothing.pdf", "/dev/null", "."])
def test_a_file_that_is_none_is_a_wrong_word(run, capsys, name):
    assert main(["proof", name], ROOT) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_file_that_takes_too_long_is_refused(run, monkeypatch):
    monkeypatch.setattr("press.command.printshop._LONGEST", 1e-6)
    status, _, problems = run(sound(), "proof")
    assert status == 4
    assert "takes longer to read than" in problems


def test_rules_are_explained(capsys, monkeypatch):
    monkeypatch.setattr("press.cli.listen", lambda: None)
    assert main(["explain", "x4-filters"], ROOT) == 0
    assert "ISO 15930-7, 6.8" in capsys.readouterr().out
    assert main(["explain", "shop-bleed"], ROOT) == 0
    assert "3 mm" in capsys.readouterr().out


def test_a_report_is_put_where_it_is_wanted(run, tmp_path):
    status, told, _ = run(sound(), "proof", "--out", "reports")
    assert status == 0
    assert "reports/leaflet-preflight.pdf: 1 page" in told
    assert (tmp_path / "reports/leaflet-preflight.pdf").read_bytes().startswith(b"%PDF-1.7")


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_plates_are_pictures_with_their_coverage(run, tmp_path):
    status, told, _ = run(sound(), "plates", "--out", "plates")
    assert status == 0
    assert told.startswith("page 1: Cyan ")
    assert "plates: 5 plates" in told
    names = sorted(file.name for file in (tmp_path / "plates").glob("*.png"))
    assert names == [f"leaflet-1-{ink}.png" for ink in ("Black", "Cyan", "Magenta", "Warm-Red", "Yellow")]
    _, told, _ = run(sound(), "plates", "--out", "plates", "--format", "json")
    ((page,),) = [json.loads(told)]
    assert page["converted"] is True  # it has calibrated RGB
    assert page["inks"]["Warm Red"] == pytest.approx(0.5, abs=0.1)
    assert 100 < page["most"] < 200


@pytest.mark.skipif(shutil.which("gs") is None, reason="Ghostscript is not installed")
def test_plates_of_colours_in_rgb_are_told_to_be_converted(run):
    assert (
        "in RGB, which Ghostscript converted" in run(broken(drawing(b"1 0 0 rg 60 60 9 9 re f")), "plates")[2]
    )
    assert run(leaflet(1), "plates")[2] == ""


def test_plates_need_ghostscript(run, monkeypatch):
    monkeypatch.setattr("press.printing.plates.shutil.which", lambda name: None)
    status, _, problems = run(sound(), "plates")
    assert status == 2
    assert "apt install ghostscript" in problems


def test_a_booklet_is_made_and_is_a_print_file(run, tmp_path):
    status, told, problems = run(leaflet(5), "booklet", "--out", "sheets", "--page", "A5")
    assert (status, problems) == (0, "")
    assert "sheets/leaflet-saddle.pdf: 5 pages on 4 sides, to be folded and stapled (saddle)" in told
    assert preflight((tmp_path / "sheets/leaflet-saddle.pdf").read_bytes()).passes


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--scheme", "sadle"], "there is no scheme 'sadle'"),
        (["--page", "B9"], "'B9' is no page size"),
        (["--paper", "3"], "'3' is no thickness of paper"),
    ],
)
def test_wrong_words_are_told(run, words, told):
    status, _, problems = run(leaflet(1), "booklet", *words)
    assert status == 2
    assert told in problems


def test_a_booklet_of_no_print_file_is_refused(run):
    status, _, problems = run(broken(drawing(b"1 0 0 rg 60 60 9 9 re f")), "booklet", "--out", "sheets")
    assert status == 4
    assert problems.startswith("leaflet.pdf:1:1: booklet: only a PDF/X-4 file can be put on sheets")
    assert "leaflet.pdf:1:1: x4-device-colour: 6.4.3.2" in problems


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "the file is empty"),
        (b"title: x", "this is no PDF file"),
        (b"%PDF-1.6\n1", "the file is cut short"),
    ],
)
@pytest.mark.parametrize("command", ["proof", "plates", "booklet"])
def test_what_no_reader_opens_is_told_without_an_exception(run, command, data, told):
    status, out, problems = run(data, command)
    assert status == 4
    assert told in problems
    assert "hint: " in problems
    assert "Error" not in out + problems


def test_an_encrypted_file_is_told(run):
    locked = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="x", user="x", R=6))
    for command, told in (("plates", "the file is encrypted"), ("proof", "ncrypt"), ("booklet", "ncrypt")):
        status, _, problems = run(locked.getvalue(), command)
        assert status == 4
        assert told in problems
        assert "Error" not in problems


def test_a_file_that_is_not_there_is_told_with_its_folder(capsys, monkeypatch):
    monkeypatch.setattr("press.cli.listen", lambda: None)
    assert main(["proof", "nowhere/x.pdf"], ROOT) == 2
    assert "nowhere/x.pdf:1:1: file: nowhere/x.pdf is not there" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["proof", "booklet"])
def test_a_file_for_another_press_is_sent_back(run, command):
    own, other = (
        str(ROOT / f"layouts/profiles/{n}.icc") for n in ("FOGRA39L_coated", "GRACoL2006_TR006_320")
    )
    assert run(sound(), command, "--icc", own, "--out", "made")[0] == 0
    status, _, problems = run(sound(), command, "--icc", other)
    assert status == 4
    assert "shop-condition: the file is made for the press of FOGRA39, and not for that of TR006" in problems


@pytest.mark.parametrize("command", ["proof", "booklet"])
def test_a_profile_that_is_none_is_a_wrong_word(run, command):
    status, _, problems = run(sound(), command, "--icc", str(ROOT / "layouts/profiles/sRGB_argyll.icc"))
    assert status == 2
    assert "is the profile of a screen" in problems
