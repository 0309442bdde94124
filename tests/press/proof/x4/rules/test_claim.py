"""The file claims to be PDF/X-4 and nothing else (6.11)."""

import pytest


def edited(old, new):
    def change(pdf):
        data = pdf.Root.Metadata.read_bytes()
        assert old in data
        pdf.Root.Metadata.write(data.replace(old, new))

    return change


def another_here(pdf):
    pdf.docinfo["/GTS_PDFXVersion"] = "PDF/X-1a:2003"


def conformance(pdf):
    pdf.docinfo["/GTS_PDFXConformance"] = "PDF/X-1a:2003"


another = edited(b'"PDF/X-4"', b'"PDF/X-3"')
none = edited(b'pdfxid:GTS_PDFXVersion="PDF/X-4"', b"")
more = edited(b"pdfxid:GTS_PDFXVersion", b'pdfxid:Other="1" pdfxid:GTS_PDFXVersion')


FAULTS = [(another_here, "6.11"), (conformance, "6.11"), (another, "6.11"), (none, "6.11"), (more, "6.11")]


@pytest.mark.parametrize(("fault", "clause"), FAULTS)
def test_one_fault_turns_this_rule_red_and_no_other(told, fault, clause):
    assert told(fault) == {("x4-claim", clause)}
