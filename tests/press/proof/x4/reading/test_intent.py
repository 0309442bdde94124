"""The printing condition is read with its profile."""

from pikepdf import Array, Dictionary, Name

from press.proof.x4.reading.file import File
from press.proof.x4.reading.intent import intent, intents
from tests.printed import broken, sound


def test_the_intent_of_pdf_x_is_found_among_others():
    def second(pdf):
        other = Dictionary(S=Name.GTS_PDFA1, DestOutputProfile=pdf.Root.OutputIntents[0].DestOutputProfile)
        pdf.Root.OutputIntents = Array([other, pdf.Root.OutputIntents[0]])

    file = File(broken(second))
    assert len(intents(file)) == 2
    found = intent(file)
    assert found
    assert found.space == b"CMYK"
    assert found.devices == ("/DeviceCMYK", "/DeviceGray")
    assert found.number > 0


def test_there_may_be_none():
    def none(pdf):
        del pdf.Root.OutputIntents

    assert intent(File(broken(none))) is None
    assert intent(File(sound())) is not None
