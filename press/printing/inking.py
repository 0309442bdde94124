"""The colours of a house and the press that is to print them in; those that take too much ink out."""

from collections.abc import Iterator

from press.pdf.metadata import Information
from press.problems import Problem
from press.style.house import House

_SURE = 220.0  # percent of ink that every press takes


def overloaded(house: House, about: Information) -> Iterator[Problem]:
    """Yield the colours of a house that take more ink than the press of a file."""
    for one in house.inks:
        coverage = one.colour.ink.coverage
        if coverage <= _SURE:
            continue
        from press.images.reproduction import most  # noqa: PLC0415  (loads what converts colours)

        if coverage > (limit := most(about.profile)):
            message = f"{one.name} takes {coverage:.0f} % of ink, and {limit:.0f} % is the most on {about.profile_name}"
            yield Problem(one.name.where, "ink", message, "write lower percentages, or name a spot ink")
