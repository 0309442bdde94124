"""A drawn surface goes in, a file for screens comes out: PDF/UA-1 and PDF/A-2a, or 3a with files in it, links and an outline."""

from dataclasses import dataclass

from press.drawing.surface import Misdrawn, Surface
from press.editions.field import write_field
from press.pdf.attachments import Attachment, write_attachments
from press.pdf.catalog import common_entries
from press.pdf.metadata import Information, described, info_entries, write_intent, write_xmp
from press.pdf.navigation import headings, page_labels, write_names, write_outline, write_places
from press.pdf.syntax import array
from press.tags import Tag


@dataclass(frozen=True)
class Extras:
    """What a file for screens may have beside its pages: files in it, and what is said of the field for its signature.

    A file that is to be `encrypted` cannot be one for archives (ISO 19005-2, 6.1.3), and does not say so.
    """

    attachments: tuple[Attachment, ...] = ()
    field: str = ""
    encrypted: bool = False


NOTHING = Extras()


def finish_email(surface: Surface, tree: Tag, about: Information, extras: Extras = NOTHING) -> bytes:
    """Write the file (ISO 14289-1; ISO 19005-2 or -3, level A); raise Misdrawn if a link leads nowhere."""
    lost = sorted(surface.targets - surface.places.keys())
    if lost:
        raise Misdrawn(f"links lead to places that were not drawn: {', '.join(lost)}")
    document = surface.document
    form = write_field(surface, tree, extras.field) if extras.field else b""
    catalog = common_entries(document, tree, surface.parents, about)
    files = write_attachments(document, extras.attachments, about.when)
    catalog["Metadata"] = write_xmp(
        document, about, _claims("" if extras.encrypted else "3" if files else "2")
    )
    catalog["OutputIntents"] = array([write_intent(document, about, "GTS_PDFA1")])
    if form:
        catalog["AcroForm"] = form
    if files:
        catalog["AF"] = array(list(files.values()))
    places = write_places(document, surface.places)
    catalog["Names"] = write_names(document, {"Dests": places, "EmbeddedFiles": files})
    catalog["Outlines"] = write_outline(document, headings(tree, surface.tops))
    catalog["PageLabels"] = page_labels()
    return document.write("1.7", catalog, info_entries(about))


# A packet describes the properties that PDF/A does not know, as those of pdfuaid (ISO 19005-2, 6.6.2.3.3).
_UA_SCHEMA = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def _claims(part: str) -> str:
    """Say which standards the file follows: PDF/UA-1, and a part of PDF/A, if any."""
    archive = "http://www.aiim.org/pdfa/ns/id/"
    archival = described("pdfaid", archive, part=part, conformance="A") if part else ""
    accessible = described("pdfuaid", "http://www.aiim.org/pdfua/ns/id/", part="1")
    return "\n".join([archival, accessible, _UA_SCHEMA])
