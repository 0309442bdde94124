"""Files in a file."""

import hashlib
import io
from datetime import UTC, datetime

import pikepdf

from press.pdf.attachments import Attachment, write_attachments
from press.pdf.document import Document
from press.pdf.navigation import write_names
from press.pdf.syntax import array

WHEN = datetime(2024, 11, 28, 1, 2, 3, tzinfo=UTC)
FILES = (
    Attachment("z.txt", "text/plain", "Supplement", "Texts", b"A text\n"),
    Attachment("ü.yaml", "application/yaml", "Data", "Daten", b"title: x\n" * 100),
)


def test_files_come_out_as_they_went_in() -> None:
    document = Document(compression=1, invariant=1)
    written = write_attachments(document, FILES, WHEN)
    catalog = {
        "Names": write_names(document, {"EmbeddedFiles": written}),
        "AF": array(list(written.values())),
    }
    with pikepdf.open(io.BytesIO(document.write("1.7", catalog, {}))) as pdf:
        assert set(pdf.attachments) == {"z.txt", "ü.yaml"}
        for one in FILES:
            held = pdf.attachments[one.name]
            assert (held.relationship, held.description) == (f"/{one.relation}", one.told)
            assert str(held.obj.UF) == str(held.obj.F) == one.name
            file = held.get_file()
            assert (file.read_bytes(), file.mime_type) == (one.data, one.kind)
            assert file.md5 == hashlib.md5(one.data).digest()
            assert (file.size, file.mod_date) == (len(one.data), WHEN)
        names = [bytes(name) for name in list(pdf.Root.Names.EmbeddedFiles.Names)[::2]]
        assert names == sorted(names)
        assert [one.objgen for one in pdf.Root.AF] == [
            one.objgen for one in list(pdf.Root.Names.EmbeddedFiles.Names)[1::2]
        ]
