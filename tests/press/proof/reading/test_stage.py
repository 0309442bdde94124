"""What operators act on."""

from press.proof.reading.stage import Fonts, Stage, setting
from tests.proofs.streams import RESOURCES, entries, name


def test_q_and_its_end():
    stage = Stage(1, Fonts(), {})
    stage.save()
    stage.transform((2, 0, 0, 2, 0, 0))
    stage.transform((1, 0, 0, 1, 5, 0))
    assert stage.state.ctm == (2, 0, 0, 2, 10, 0)
    stage.restore()
    assert stage.state.ctm == (1, 0, 0, 1, 0, 0)
    stage.restore()
    assert stage.drawn.faults == ["Q without q"]


def test_resources_by_kind_and_name():
    stage = Stage(1, Fonts(), RESOURCES)
    assert stage.resource("/Font", "/F1") is RESOURCES["/Font"]["/F1"]
    assert stage.resource("/Font", "/F2") is stage.resource("/XObject", "/F1") is None


def test_a_font_is_read_once():
    fonts = Fonts()
    source = entries(Subtype=name("TrueType"))
    assert fonts.get(source) is fonts.get(source)
    assert fonts.get(entries(Subtype=name("TrueType"))) is not fonts.get(source)
    assert len(fonts.all()) == 2


def test_settings():
    stage = Stage(1, Fonts(), {})
    setting("stretch", 0.01)(stage, 50)
    setting("rise")(stage, 3)
    assert (stage.state.stretch, stage.state.rise) == (0.5, 3)
