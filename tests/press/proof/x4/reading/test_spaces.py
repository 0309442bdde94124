"""Colour spaces are read for what they rest on."""

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, StreamObject

from press.proof.x4.reading.spaces import UNKNOWN, arrays, colorants, profile_of, read_space


def name(text: str) -> NameObject:
    return NameObject("/" + text)


def array(*values: object) -> ArrayObject:
    return ArrayObject([name(one) if isinstance(one, str) else one for one in values])


def profile(channels: int) -> StreamObject:
    stream = StreamObject()
    stream[name("N")] = FloatObject(channels)
    return stream


CASES = [
    (name("DeviceRGB"), "/DeviceRGB", 3, ("/DeviceRGB",)),
    (name("G"), "/DeviceGray", 1, ("/DeviceGray",)),
    (array("CMYK"), "/DeviceCMYK", 4, ("/DeviceCMYK",)),
    (array("ICCBased", profile(4)), "/ICCBased", 4, ()),
    (array("Lab", DictionaryObject()), "/Lab", 3, ()),
    (array("Indexed", "DeviceRGB", FloatObject(1)), "/Indexed", 1, ("/DeviceRGB",)),
    (array("Indexed", array("ICCBased", profile(3))), "/Indexed", 1, ()),
    (array("Separation", "Red", "DeviceRGB", FloatObject(0)), "/Separation", 1, ("/DeviceRGB",)),
    (array("DeviceN", array("Red", "Black"), "DeviceCMYK", FloatObject(0)), "/DeviceN", 2, ("/DeviceCMYK",)),
    (array("Pattern", "DeviceGray"), "/Pattern", 0, ("/DeviceGray",)),
]


@pytest.mark.parametrize(("value", "kind", "channels", "bare"), CASES)
def test_what_it_is_and_what_it_rests_on(value, kind, channels, bare):
    space = read_space(value, None)
    assert (space.kind, space.channels, space.bare) == (kind, channels, bare)


@pytest.mark.parametrize(
    "value", [name("Nothing"), array(), array("Odd", FloatObject(1)), FloatObject(1), None]
)
def test_what_is_none_is_unknown(value):
    assert read_space(value, None) is UNKNOWN


def test_names_are_looked_up_and_defaults_take_the_place_of_device_spaces():
    spaces = {name("Own"): name("DeviceRGB"), name("DefaultRGB"): array("ICCBased", profile(3))}
    resources = DictionaryObject({name("ColorSpace"): DictionaryObject(spaces)})
    assert read_space(name("Own"), resources).bare == ()
    resources["/ColorSpace"][name("DefaultRGB")] = name("DeviceRGB")
    assert read_space(name("Own"), resources).bare == ("/DeviceRGB",)


def test_a_space_that_rests_on_itself_comes_to_an_end():
    loop = array("Indexed")
    loop.append(loop)
    assert read_space(loop, None).kind == "/Indexed"


def test_colours_are_taken_apart_into_inks():
    assert read_space(name("DeviceCMYK"), None).inks((0.1, 0.2, 0.3, 0.4)) == {
        "Cyan": 0.1,
        "Magenta": 0.2,
        "Yellow": 0.3,
        "Black": 0.4,
    }
    assert read_space(name("DeviceGray"), None).inks((0.25,)) == {"Black": 0.75}
    two = read_space(array("DeviceN", array("Red", "Black"), "DeviceCMYK", FloatObject(0)), None)
    assert two.inks((0.5, 1.0)) == {"Red": 0.5, "Black": 1.0}
    assert two.spots == ("Red",)
    assert two.inks(()) is None
    assert read_space(name("DeviceRGB"), None).inks((0.0, 0.0, 0.0)) is None


def test_first_colours():
    assert read_space(name("DeviceCMYK"), None).first() == (0, 0, 0, 1)
    assert read_space(array("Separation", "Red", "DeviceCMYK", FloatObject(0)), None).first() == (1,)


def test_arrays_and_their_parts():
    from press.proof.x4.reading.file import Thing

    held, spot = array("ICCBased", profile(3)), array("Separation", "Warm Red", "DeviceCMYK", FloatObject(0))
    things = [Thing(one, 0, "", "", None) for one in (held, spot, array("ICCBased"), DictionaryObject())]
    assert [one.value for one in arrays(things, "/ICCBased")] == [held]
    assert profile_of(held) is held[1]
    assert profile_of(array("ICCBased")) is None
    assert colorants(spot) == ("Warm Red",)
