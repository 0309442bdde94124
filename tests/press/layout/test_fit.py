"""Copyfitting takes the least that it needs, never more than the sheet allows, and says so if that is not enough."""

from math import inf
from typing import Any

import pytest

from press.layout.fit import SPARSE, fits, fitted, sparse
from press.layout.pages import Leaf, Overset, Pages
from press.paper import Paper
from press.style.bounds import Extent, Give
from press.templates import Template

PAPER = Paper("Trial", 200, 300, 50, 20)


class Trial:
    """Something to be set that is `tall` at its natural scale, on at most `most` pages of height 1; counts its settings."""

    def __init__(self, tall: float, most: int = 9) -> None:
        self.tall, self.most, self.tried = tall, most, []

    def __call__(self, size: float, space: float) -> Pages:
        self.tried.append((size, space))
        tall = self.tall * (size + space) / 2
        count = min(self.most, max(1, int(tall - 1e-9) + 1))
        leaves = [leaf(1.0) for _ in range(count - 1)] + [leaf(min(1.0, tall - count + 1), last=True)]
        over = (Overset((), 0, "main"),) if tall > self.most else ()
        return Pages((size, space), tuple(leaves), over, PAPER)  # type: ignore[arg-type]


def leaf(full: float, last: bool = False) -> Leaf:
    one = Leaf(lambda *_: None, PAPER, [], inf, last)
    one.lowest = PAPER.height - PAPER.above - full * PAPER.depth
    return one


def template(
    most: int, type: tuple[float, float] = (0.9, 1.1), space: tuple[float, float] = (0.5, 1.5)
) -> Template:
    return Template((), pages=Extent(1, most), give=Give(type, space))


def scale(pages: Pages) -> Any:
    return pages.story


def test_what_fits_naturally_over_pages_is_left_alone() -> None:
    trial = Trial(1.9, 3)
    assert scale(fitted(trial, template(3))) == (1.0, 1.0)
    assert trial.tried == [(1.0, 1.0)]


@pytest.mark.parametrize("tall", [2.02, 2.2, 2.5, 2.8])
def test_what_is_too_long_is_tightened_as_little_as_it_takes(tall: float) -> None:
    pages = fitted(Trial(tall, 2), template(2))
    size, space = scale(pages)
    assert fits(pages)
    assert space == 0.5 or size == 1  # space first, type only when no space is left to give
    step = 2**-5  # of the way to the bounds, of which type is the last third
    back = (size, space + 0.75 * step) if size == 1 else (size + 0.3 * step, space)
    assert not fits(Trial(tall, 2)(*back))


def test_no_more_is_tried_than_a_person_would_wait_for() -> None:
    trial = Trial(2.5, 2)
    fitted(trial, template(2))
    assert len(trial.tried) <= 7


def test_bounds_are_never_passed() -> None:
    for tall in (0.1, 0.9, 2.9, 9.0):
        trial = Trial(tall, 1)
        fitted(trial, template(1))
        assert all(0.9 <= size <= 1.1 and 0.5 <= space <= 1.5 for size, space in trial.tried)


def test_what_does_not_fit_at_its_tightest_is_given_back_with_what_is_over() -> None:
    pages = fitted(Trial(9.0, 2), template(2))
    assert scale(pages) == (0.9, 0.5)
    assert not fits(pages)


def test_a_sheet_that_gives_nothing_is_not_squeezed() -> None:
    trial = Trial(2.1, 2)
    assert not fits(fitted(trial, template(2, (1, 1), (1, 1))))
    assert set(trial.tried) == {(1.0, 1.0)}


@pytest.mark.parametrize("tall", [0.8, 0.95])
def test_a_single_page_is_loosened_until_it_is_full(tall: float) -> None:
    pages = fitted(Trial(tall, 1), template(1))
    assert fits(pages)
    assert pages.leaves[0].full > 0.97


def test_a_short_single_page_is_loosened_to_its_bounds_only() -> None:
    assert scale(fitted(Trial(0.3, 1), template(1))) == (1.1, 1.5)


def test_a_last_page_that_is_almost_empty_is_taken_in() -> None:
    pages = fitted(Trial(2.1), template(9))
    assert len(pages.leaves) == 2
    size, space = scale(pages)
    assert size == 1
    assert 0.5 < space < 1


def test_or_filled_if_that_is_all_that_the_sheet_allows() -> None:
    pages = fitted(Trial(2.1), template(9, (1, 1.1), (1, 1.5)))
    assert len(pages.leaves) == 3
    assert not list(sparse(pages))
    assert scale(pages) >= (1, 1)


def test_or_left_if_neither_helps() -> None:
    assert scale(fitted(Trial(2.1), template(9, (1, 1), (1, 1.01)))) == (1.0, 1.0)


def test_only_last_pages_after_the_first_are_told_as_sparse() -> None:
    leaves = (leaf(0.1, last=True), leaf(0.1), leaf(SPARSE - 0.01, last=True), leaf(SPARSE, last=True))
    assert [number for number, _ in sparse(Pages(None, leaves, (), PAPER))] == [3]  # type: ignore[arg-type]
