"""What a file says about itself goes in; its Info dictionary, XMP packet and output intent come out."""

import re
import uuid
from dataclasses import dataclass
from datetime import UTC, datetime

from press.pdf.document import Document
from press.pdf.syntax import dictionary, name, stream, string

MAKER = "Briefpress"
SPACES = {b"GRAY": 1, b"RGB ": 3, b"CMYK": 4}


@dataclass(frozen=True)
class Information:
    """What a file says about itself; `when` is aware and the only date in the file.

    `identifier` names the document in all its versions; `profile` is the ICC profile of the output intent,
    `profile_name` the condition that it describes ("FOGRA39"), `registered` whether the ICC's registry has it.
    """

    title: str
    author: str
    subject: str
    keywords: str
    lang: str
    when: datetime
    identifier: str
    version: str
    profile: bytes
    profile_name: str
    registered: bool = True

    def __post_init__(self) -> None:
        if self.when.tzinfo is None:
            raise ValueError("the date of a file must say its time zone")
        object.__setattr__(self, "when", self.when.astimezone(UTC).replace(microsecond=0))

    @property
    def grey(self) -> bool:
        """Tell whether the file is made for black ink alone (ICC.1, 7.2.6)."""
        return self.profile[16:20] == b"GRAY"


def _figures(when: datetime) -> str:
    return re.sub(r"\D", "", when.replace(tzinfo=None).isoformat())  # strftime does not fill up early years


def info_entries(about: Information) -> dict[str, bytes]:
    """Give the entries of the Info dictionary (ISO 32000-1, 14.3.3)."""
    date = f"(D:{_figures(about.when)}+00'00')".encode()
    texts = {
        "Title": about.title,
        "Author": about.author,
        "Subject": about.subject,
        "Keywords": about.keywords,
    }
    entries = {key: string(text) for key, text in texts.items() if text}
    return entries | {
        "Creator": string(MAKER),
        "Producer": string(MAKER),
        "CreationDate": date,
        "ModDate": date,
    }


def write_xmp(document: Document, about: Information, claims: str) -> bytes:
    """Store the XMP packet, not compressed (ISO 15930-7, 6.10.1), with the edition's own properties."""
    packet = _PACKET.format(_properties(about), claims)
    return document.add(stream(b"/Type /Metadata /Subtype /XML", packet.encode(), packed=False))


def described(prefix: str, namespace: str, **properties: str) -> str:
    """Give an rdf:Description of simple properties of one namespace."""
    lines = [f"<{prefix}:{key}>{_escaped(value)}</{prefix}:{key}>" for key, value in properties.items()]
    return _DESCRIPTION.format(prefix, namespace, "\n".join(lines))


def document_id(about: Information, edition: str) -> str:
    """Give the same uuid to every version of one edition of one document (XMP xmpMM:DocumentID)."""
    return f"uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'briefpress:{about.identifier}:{edition}')}"


def write_intent(document: Document, about: Information, kind: str) -> bytes:
    """Store the profile in an output intent of a kind (GTS_PDFX); raise ValueError if it is no profile."""
    profile = about.profile
    if profile[36:40] != b"acsp" or profile[16:20] not in SPACES:
        raise ValueError(f"{about.profile_name} is not an ICC profile of an output")
    held = document.add(stream(b"/N %d" % SPACES[profile[16:20]], profile))
    condition = string(about.profile_name)
    entries = {"Type": b"/OutputIntent", "S": name(kind), "OutputConditionIdentifier": condition}
    entries |= {"Info": condition, "DestOutputProfile": held}
    if about.registered:
        entries["RegistryName"] = string("http://www.color.org")
    return document.add(dictionary(entries))


def _properties(about: Information) -> str:
    date = about.when.replace(tzinfo=None).isoformat() + "Z"
    dublin = [
        "<dc:format>application/pdf</dc:format>",
        _container("language", "Bag", about.lang),
        _container("title", "Alt", about.title),
        _container("creator", "Seq", about.author),
        _container("description", "Alt", about.subject),
    ]
    dates = {"CreateDate": date, "ModifyDate": date, "MetadataDate": date}
    keywords = {"Keywords": about.keywords} if about.keywords else {}
    return "\n".join(
        [
            _DESCRIPTION.format("dc", "http://purl.org/dc/elements/1.1/", "\n".join(filter(None, dublin))),
            described("xmp", "http://ns.adobe.com/xap/1.0/", CreatorTool=MAKER, **dates),
            described("pdf", "http://ns.adobe.com/pdf/1.3/", Producer=MAKER, **keywords),
        ]
    )


def _container(key: str, kind: str, text: str) -> str:
    """Write a property with one value, in the container that XMP wants for it; nothing for no value."""
    if not text:
        return ""
    lang = ' xml:lang="x-default"' if kind == "Alt" else ""
    return f"<dc:{key}><rdf:{kind}><rdf:li{lang}>{_escaped(text)}</rdf:li></rdf:{kind}></dc:{key}>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_DESCRIPTION = """<rdf:Description rdf:about="" xmlns:{}="{}">
{}
</rdf:Description>"""

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
{}
{}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
