"""No colour of the house takes more ink than its press."""

from dataclasses import replace

from press.marked import Text
from press.particulars import information
from press.printing.inking import overloaded
from press.problems import Where
from press.style.house import NamedColour
from press.style.typography import Colour
from tests.desks import WORKSPACE, desk, release


def test_a_colour_with_more_ink_than_the_press_takes_is_told_at_its_place() -> None:
    about = information(release(), "print", WORKSPACE)
    house = desk().look.house
    assert not list(overloaded(house, about))
    colours = {
        "rich": "#000000 90 80 80 80",
        "full": "#000000 90 80 70 80",
        "tin": "#000000 100 90 90 90 spot Deep",
    }
    inks = tuple(
        NamedColour(Text(name, Where("h.yaml", 3)), Colour.read(Text(words)))
        for name, words in colours.items()
    )
    (problem,) = overloaded(replace(house, inks=inks), about)
    assert problem.where == Where("h.yaml", 3)
    assert problem.message == "rich takes 330 % of ink, and 320 % is the most on FOGRA39"
