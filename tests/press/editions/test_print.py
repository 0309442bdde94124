"""The rules of ISO 15930-7 (PDF/X-4) that a file of ours could break; the clause stands in each test."""

import re

import pikepdf
import pytest

from press.editions import finish
from press.sheets import MM, PRINT

GROUPS = {"q": "Q", "BT": "ET", "BDC": "EMC", "BMC": "EMC"}
NOT_OF_THE_PRESS = {"rg", "RG", "g", "G"}


@pytest.fixture
def pdf(made):
    with pikepdf.open(made(PRINT)) as opened:
        yield opened


def operators(page):
    return [(list(operands), str(operator)) for operands, operator in pikepdf.parse_content_stream(page)]


def xmp(pdf):
    return pdf.Root.Metadata.read_bytes().decode()


def element(pdf, name):
    found = re.findall(f"<{name}>(.*?)</{name}>", xmp(pdf))
    assert len(found) == 1, name
    return found[0]


def objects(pdf, *kinds):
    return [item for item in pdf.objects if isinstance(item, kinds)]


def test_version(pdf):  # 6.1
    assert pdf.pdf_version == "1.6"
    assert "/Version" not in pdf.Root


def test_operators_balance(pdf):  # 6.1
    for page in pdf.pages:
        open_groups = []
        for _, operator in operators(page):
            if operator in GROUPS:
                open_groups.append(GROUPS[operator])
            elif operator in GROUPS.values():
                assert open_groups.pop() == operator
        assert open_groups == []


def test_resources_are_there(pdf):  # 6.1, 6.3
    kinds = {"Tf": "/Font", "gs": "/ExtGState", "cs": "/ColorSpace", "CS": "/ColorSpace", "Do": "/XObject"}
    used = 0
    for page in pdf.pages:
        for operands, operator in operators(page):
            if operator in kinds:
                assert operands[0] in page.Resources[kinds[operator]]
                used += 1
    assert used > 10


def test_output_intent(pdf):  # 6.4.2.1
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == "FOGRA39"
    assert str(intent.RegistryName) == "http://www.color.org"
    assert str(intent.Info)
    profile = intent.DestOutputProfile.read_bytes()
    assert intent.DestOutputProfile.N == 4
    assert (profile[12:16], profile[16:20], profile[36:40]) == (b"prtr", b"CMYK", b"acsp")
    assert (profile[8], profile[9] >> 4) <= (4, 2)


def test_refuses_a_profile_of_a_screen(drawn, told):  # 6.4.2.1
    screen = told("email").profile
    with pytest.raises(ValueError, match=r"6\.4\.2"):
        finish(*drawn(PRINT), told("print", profile=screen))


def test_device_colour_is_cmyk(pdf):  # 6.4.3.2
    seen = {operator for page in pdf.pages for _, operator in operators(page)}
    assert seen & {"k", "K"}
    assert not seen & NOT_OF_THE_PRESS


def test_one_colorant_has_one_space(pdf):  # 6.4.4
    spaces = [item for item in objects(pdf, pikepdf.Array) if len(item) and item[0] == "/Separation"]
    assert [space[1] for space in spaces] == ["/All"]
    assert spaces[0][2] == "/DeviceCMYK"


def test_fonts_are_embedded(pdf):  # 6.5
    fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
    assert fonts
    for font in fonts:
        assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_nothing_foreign(pdf):  # 6.3, 6.7, 6.14, 6.15, 6.17, 6.18, 6.20, 6.22, 6.24, 6.26
    assert not pdf.is_encrypted
    for key in ("/Names", "/AcroForm", "/OpenAction", "/AA", "/OCProperties", "/Outlines", "/AF"):
        assert key not in pdf.Root
    for page in pdf.pages:
        assert not {"/Annots", "/AA", "/PresSteps", "/Group"} & set(page.obj.keys())
    for item in objects(pdf, pikepdf.Dictionary, pikepdf.Stream):
        assert not {"/JS", "/URI", "/Ref", "/OPI", "/Alternates"} & set(item.keys())
        assert item.get("/Type") not in ("/Action", "/Annot", "/Filespec")


def test_filters(pdf):  # 6.8
    filters = [stream.Filter for stream in objects(pdf, pikepdf.Stream) if "/Filter" in stream]
    names = {str(name) for held in filters for name in (held if isinstance(held, pikepdf.Array) else [held])}
    assert names == {"/FlateDecode"}


def test_trapping_is_told(pdf):  # 6.9
    assert pdf.docinfo["/Trapped"] == "/False"
    assert element(pdf, "pdf:Trapped") == "False"


def test_metadata(pdf):  # 6.10.1, 6.10.3, 6.10.4
    held = pdf.Root.Metadata
    assert (held.Type, held.Subtype) == ("/Metadata", "/XML")
    assert "/Filter" not in held
    assert xmp(pdf).startswith('<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>')
    assert element(pdf, "xmpMM:DocumentID").startswith("uuid:")
    assert element(pdf, "xmpMM:VersionID") == "3"
    assert element(pdf, "xmpMM:RenditionClass") == "default"
    first, second = pdf.trailer.ID
    assert len(bytes(first)) == len(bytes(second)) == 16


def test_claim(pdf):  # 6.11
    assert element(pdf, "pdfxid:GTS_PDFXVersion") == "PDF/X-4"
    assert "GTS_PDFXConformance" not in xmp(pdf)


def test_boxes(pdf):  # 6.12
    for page in pdf.pages:
        media, bleed, trim = ([float(n) for n in page[box]] for box in ("/MediaBox", "/BleedBox", "/TrimBox"))
        assert trim == pytest.approx([0, 0, 148 * MM, 210 * MM], abs=1e-3)
        assert bleed == pytest.approx([-3 * MM, -3 * MM, 151 * MM, 213 * MM], abs=1e-3)
        assert media == pytest.approx([-12 * MM, -12 * MM, 160 * MM, 222 * MM], abs=1e-3)
        assert "/CropBox" not in page
        assert "/ArtBox" not in page


def test_graphics_states(pdf):  # 6.13
    states = [state for page in pdf.pages for state in page.Resources.ExtGState.values()]
    assert {key for state in states for key in state.keys()} == {"/Type", "/OP", "/op", "/OPM"}  # noqa: SIM118


def test_structure_is_kept(pdf):
    assert pdf.Root.StructTreeRoot.K.S == "/Document"
    assert bool(pdf.Root.MarkInfo.Marked)


def test_syntax_is_clean(pdf):
    assert pdf.check_pdf_syntax() == []


def test_black_text_overprints_and_nothing_else_does(pdf):
    state, colour, seen = "", "", set()
    for operands, operator in operators(pdf.pages[0]):
        if operator == "gs":
            state = str(operands[0])
        elif operator in {"k", "scn"}:
            colour = " ".join(str(operand) for operand in operands)
        elif operator in {"TJ", "f", "f*"}:
            seen.add((operator, colour, state))
        elif operator == "Q":
            state = ""
    assert ("TJ", "0 0 0 1", "/Over") in seen
    assert ("TJ", "0 0.9 0.8 0.1", "/Knock") in seen
    assert {entry for entry in seen if entry[2] == "/Over"} == {("TJ", "0 0 0 1", "/Over")}
