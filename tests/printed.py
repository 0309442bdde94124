"""A small print file as another program might write it, whole and sound, for tests that break one thing in it."""

import io
import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

ROOT = Path(__file__).parents[1]
MEDIA, BLEED, TRIM = (0, 0, 360, 460), (21, 21, 339, 439), (30, 30, 330, 430)
CONTENT = b"""
q /Plain gs 0.1 0.05 0 0 k 21 400 318 39 re f Q
q 0 0 0 0.22 K 0.5 w 60 390 m 300 390 l S Q
q /Spot cs 0.8 scn 60 340 40 20 re f Q
q /Wide cs 0.4 0.6 0.5 scn 110 340 40 20 re f Q
q /Pattern cs /Tile scn 160 340 40 20 re f Q
q 210 340 40 20 re W n /Fade sh Q
q 72 0 0 72 60 250 cm /Photo Do Q
q 1 0 0 1 160 250 cm /Badge Do Q
/OC /Layer BDC q 0 0.2 0.1 0 k 240 250 40 40 re f Q EMC
BT /Over gs /F1 11 Tf 0 0 0 1 k 60 200 Td <0001000200030004> Tj ET
q /Soft gs 0 0 0 0.3 k 60 120 60 40 re f Q
q 20 0 0 20 140 120 cm BI /W 100 /H 100 /BPC 8 /CS /G /F /Fl ID %s EI Q
"""
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" pdf:Trapped="False" pdfxid:GTS_PDFXVersion="PDF/X-4">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A leaflet</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>A desk</rdf:li></rdf:Seq></dc:creator>
<xmp:CreateDate>2024-11-28T06:00:00+01:00</xmp:CreateDate><xmp:ModifyDate>2024-11-28T05:00:00Z</xmp:ModifyDate>
<xmp:MetadataDate>2024-11-28T05:00:00Z</xmp:MetadataDate><xmp:CreatorTool>A program</xmp:CreatorTool>
<xmpMM:DocumentID>uuid:1</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>"""
Change = Callable[[pikepdf.Pdf], None]


@cache
def sound() -> bytes:
    """Return the file with nothing wrong in it."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    page = pdf.pages[0].obj
    page.MediaBox, page.BleedBox, page.TrimBox = map(Array, (MEDIA, BLEED, TRIM))
    page.Contents = Stream(pdf, CONTENT % zlib.compress(bytes(10000)))
    page.Resources = _resources(pdf)
    page.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    profile = Stream(pdf, (ROOT / "layouts/profiles/FOGRA39L_coated.icc").read_bytes(), N=4)
    intent = Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"), Info=String("Coated"))
    intent.DestOutputProfile = pdf.make_indirect(profile)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])
    pdf.Root.Metadata = pdf.make_indirect(Stream(pdf, XMP.encode(), Type=Name.Metadata, Subtype=Name.XML))
    layer = page.Resources.Properties.Layer
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array([layer]), D=Dictionary(Name=String("All"), Order=Array([layer]))
    )
    told = {"/Title": "A leaflet", "/Author": "A desk", "/Creator": "A program"}
    for key, value in (
        told | {"/CreationDate": "D:20241128060000+01'00'", "/ModDate": "D:20241128050000Z"}
    ).items():
        pdf.docinfo[key] = value
    pdf.docinfo["/Trapped"] = Name("/False")
    return written(pdf)


def broken(change: Change) -> bytes:
    """Return the file after one change."""
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        change(pdf)
        return written(pdf)


def written(pdf: pikepdf.Pdf) -> bytes:
    """Return a file's bytes, with a version of 1.6 unless the catalog says another."""
    data = io.BytesIO()
    kept = pikepdf.StreamDecodeLevel.none
    pdf.save(
        data,
        force_version="1.6",
        compress_streams=False,
        stream_decode_level=kept,
        fix_metadata_version=False,
    )
    return data.getvalue()


def drawing(code: bytes) -> Change:
    """Return a change that draws something more on the page."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(code)

    return change


def _resources(pdf: pikepdf.Pdf) -> Dictionary:
    mask = Stream(
        pdf, b"0.5 g 0 0 360 460 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 360, 460])
    )
    mask.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    badge = Stream(
        pdf, b"0 0.5 0.5 0 k 0 0 40 40 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 40, 40])
    )
    badge.Resources, badge.Group = Dictionary(), Dictionary(S=Name.Transparency)
    tile = Stream(
        pdf, b"0.3 0 0 0 k 0 0 4 4 re f", PatternType=1, PaintType=1, TilingType=1, XStep=8, YStep=8
    )
    tile.BBox, tile.Resources = Array([0, 0, 8, 8]), Dictionary()
    blend = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0, 0, 0]), C1=Array([0.5, 0, 0, 0])
    )
    fade = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=Array([210, 0, 250, 0]), Function=blend
    )
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([0, 0, 0, 0]), C1=Array([0, 0.9, 0.8, 0])
    )
    wide = Stream(pdf, (ROOT / "layouts/profiles/sRGB_argyll.icc").read_bytes(), N=3)
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Extra")))
    states = {
        "Plain": Dictionary(OP=False, op=False, OPM=0, BM=Name.Multiply),
        "Over": Dictionary(OP=True, op=True, OPM=1),
    }
    states["Soft"] = Dictionary(
        SMask=Dictionary(S=Name.Luminosity, G=pdf.make_indirect(mask)), RI=Name.Perceptual
    )
    return Dictionary(
        ColorSpace=Dictionary(
            Spot=pdf.make_indirect(Array([Name.Separation, Name("/Warm Red"), Name.DeviceCMYK, tint])),
            Wide=Array([Name.ICCBased, pdf.make_indirect(wide)]),
        ),
        ExtGState=Dictionary({f"/{name}": pdf.make_indirect(state) for name, state in states.items()}),
        Font=Dictionary(F1=pdf.make_indirect(_font(pdf))),
        Pattern=Dictionary(Tile=pdf.make_indirect(tile)),
        Properties=Dictionary(Layer=layer),
        Shading=Dictionary(Fade=pdf.make_indirect(fade)),
        XObject=Dictionary(Badge=pdf.make_indirect(badge), Photo=pdf.make_indirect(_photo(pdf))),
    )


def _photo(pdf: pikepdf.Pdf) -> Stream:
    photo = Stream(
        pdf, zlib.compress(bytes([40, 30, 20, 5]) * 300 * 300), Type=Name.XObject, Subtype=Name.Image
    )
    photo.Filter, photo.Width, photo.Height, photo.BitsPerComponent = Name.FlateDecode, 300, 300, 8
    photo.ColorSpace = Name.DeviceCMYK
    return photo


def _font(pdf: pikepdf.Pdf) -> Dictionary:
    program = Stream(pdf, (ROOT / "layouts/fonts/SourceSans3-Regular.ttf").read_bytes())
    face = Dictionary(
        Type=Name.FontDescriptor, FontName=Name.Sans, Flags=4, FontBBox=Array([0, -200, 1000, 800])
    )
    face.ItalicAngle, face.Ascent, face.Descent, face.CapHeight, face.StemV = 0, 800, -200, 700, 80
    face.FontFile2 = pdf.make_indirect(program)
    system = Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0)
    part = Dictionary(
        Type=Name.Font, Subtype=Name.CIDFontType2, BaseFont=Name.Sans, CIDSystemInfo=system, DW=500
    )
    part.FontDescriptor, part.CIDToGIDMap = pdf.make_indirect(face), Name.Identity
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Sans,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(part)]),
    )
