"""Values of one type in a tree: all of them, and the tree with them changed."""

from dataclasses import dataclass, field

from press.problems import Where
from press.trees import changed, every, is_branch


@dataclass(frozen=True)
class Leaf:
    word: str
    count: int = 0


@dataclass(frozen=True)
class Branch:
    leaves: tuple[Leaf, ...]
    title: str = ""
    where: Where = field(default=Where("x"), compare=False)


TREE = Branch((Leaf("a", 1), Leaf("b", 2)), "t")


def test_every_value_is_found_in_order() -> None:
    assert list(every(TREE, int)) == [1, 2]
    assert list(every((TREE, TREE.leaves), Leaf)) == [*TREE.leaves, *TREE.leaves]


def test_a_value_of_the_type_is_not_searched_for_more() -> None:
    assert list(every(TREE, Branch)) == [TREE]


def test_places_hold_nothing() -> None:
    assert not is_branch(TREE.where)
    assert "x" not in list(every(TREE, str))


def test_fields_can_be_left_out() -> None:
    assert list(every(TREE, str, ("title",))) == ["a", "b"]
    assert changed(TREE, str, str.upper, ("word",)) == Branch(TREE.leaves, "T")


def test_what_changes_is_made_anew_and_the_rest_stays_itself() -> None:
    new = changed(TREE, int, lambda n: n if n == 1 else n + 1)
    assert new == Branch((Leaf("a", 1), Leaf("b", 3)), "t")
    assert new.leaves[0] is TREE.leaves[0]
    assert changed(TREE, int, lambda n: n) is TREE
    assert changed(TREE, float, lambda n: n + 1) is TREE


def test_tuples_can_be_changed_as_a_whole() -> None:
    assert changed(TREE, tuple, lambda one: one[:1]) == Branch((Leaf("a", 1),), "t")
