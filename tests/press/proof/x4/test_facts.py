"""What a print shop asks first is told of any file."""

from pikepdf import Array

from press.proof.x4.facts import facts
from press.proof.x4.preflight import preflight
from tests.printed import broken, drawing, sound


def test_of_a_sound_file():
    assert facts(preflight(sound())) == {
        "version": "PDF/X-4, PDF 1.6",
        "pages": "1 of 105.8 x 141.1 mm, bleed 3.17 mm",
        "condition": "FOGRA39 (CMYK)",
        "plates": "Cyan, Magenta, Yellow, Black, Warm Red",
        "fonts": "1, all embedded",
        "pictures": "2, 300 pixels an inch at least",
        "most ink": "100 % in one colour",
        "thinnest line": "0.5 points",
    }


def test_of_a_file_without_anything():
    def bare(pdf):
        del pdf.pages[0].obj["/TrimBox"], pdf.pages[0].obj["/BleedBox"], pdf.Root["/OutputIntents"]
        pdf.pages[0].Contents.write(b"")
        pdf.Root.Metadata.write(b"")

    told = facts(preflight(broken(bare)))
    assert told["version"] == "no PDF/X, PDF 1.6"
    assert told["condition"] == "not told"
    assert told["pages"].endswith("no bleed")
    assert told["pictures"] == told["thinnest line"] == told["fonts"] == "none"


def test_pages_of_two_sizes_are_counted_apart():
    def second(pdf):
        pdf.pages.append(pdf.pages[0])
        pdf.pages[1].TrimBox = Array([40, 40, 320, 420])

    assert facts(preflight(broken(second)))["pages"].count(" of ") == 2


def test_of_no_file():
    assert facts(preflight(b"words")) == {}


def test_the_most_ink_is_found():
    told = facts(preflight(broken(drawing(b"1 1 0.5 0 k 60 60 9 9 re f"))))
    assert told["most ink"] == "250 % in one colour"
