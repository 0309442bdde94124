import io

import pikepdf
import pytest

from press.pdf.document import PACK, Document
from press.pdf.syntax import stream
from press.reportlab import pdfdoc


@pytest.fixture
def document():
    return Document(compression=1, invariant=1)


def opened(data):
    return pikepdf.open(io.BytesIO(data))


def test_file_opens_and_is_clean(document):
    page = document.add(stream(b"", b"kept"))
    with opened(document.write("1.7", {"Kept": page}, {"Title": b"(T)"})) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.Kept.read_bytes() == b"kept"
        assert str(pdf.docinfo["/Title"]) == "T"


@pytest.mark.parametrize("version", ["1.6", "1.7"])
def test_header(document, version):
    data = document.write(version, {}, {})
    assert data.startswith(b"%%PDF-%s\n%%\xe2\xe3\xcf\xd3\n" % version.encode())
    assert data.endswith(b"%%EOF\n")


def test_more_objects_than_one_pack_holds(document):
    items = [document.add(b"(item %d)" % count) for count in range(2 * PACK + 5)]
    with opened(document.write("1.7", {"Items": b"[%s]" % b" ".join(items)}, {})) as pdf:
        assert [str(item) for item in pdf.Root.Items] == [f"item {count}" for count in range(2 * PACK + 5)]


@pytest.mark.parametrize("content", [b"ends so\n", b"ends so\r\n", b"ends so", b""])
def test_streams_of_reportlab_end_on_a_line_of_their_own(document, content):
    held = document.Reference(pdfdoc.PDFStream(content=content)).format(document)
    data = document.write("1.7", {"Held": held}, {})
    assert b"stream\n" + content + b"\r\nendstream" in data
    with opened(data) as pdf:
        assert pdf.Root.Held.read_raw_bytes() == content


def test_body_may_come_later(document):
    raw = document.reserve()
    first = document.add(b"<</Next %s>>" % raw.reference)
    raw.body = b"(later)"
    with opened(document.write("1.7", {"First": first}, {})) as pdf:
        assert str(pdf.Root.First.Next) == "later"


def test_id_is_of_the_content():
    def identity(text):
        document = Document(compression=1, invariant=1)
        with opened(document.write("1.7", {"Held": document.add(text)}, {})) as pdf:
            return bytes(pdf.trailer.ID[0]), bytes(pdf.trailer.ID[1])

    assert identity(b"(a)") == identity(b"(a)")
    assert identity(b"(a)") != identity(b"(b)")
    assert len(set(identity(b"(a)"))) == 1
