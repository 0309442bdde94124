"""Names of markings: what they mean, what is printed of them, and who may see them; what means nothing, nobody may see."""

from itertools import product

import pytest

from press.brief import Comment, Statement
from press.levels import Caveat, Level, Scheme
from press.marked import Text
from press.markings import SHIPPED, TLP, Marking, highest, lowest, understood
from press.problems import Problems, Severity, Where

LEVELS = [Marking(str(level.name)) for level in TLP.levels]
NAMES = [
    "TLP:GREEN",
    "TLP:WHITE",
    "OFFICIAL",
    "SECRET//UK EYES ONLY",
    "CUI",
    "CUI//NOFORN",
    "CUI//NOFORN/FED ONLY",
    "TLP:PURPLE",
    "",
]
MINISTRY = Scheme(Text("Ministry"), (Level(Text("OPEN")), Level(Text("CLOSED"))), (Caveat(Text("DESK")),))


@pytest.mark.parametrize(
    ("name", "label", "portion"),
    [
        ("TLP:GREEN", "TLP:GREEN", "(G)"),
        ("TLP:WHITE", "TLP:CLEAR", "(C)"),
        ("TLP:AMBER+STRICT", "TLP:AMBER+STRICT", "(A+S)"),
        ("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE", "(O-S)"),
        (
            "SECRET//UK EYES ONLY/COMMERCIAL",
            "SECRET - COMMERCIAL - UK EYES ONLY",
            "(S - COMMERCIAL - UK EYES ONLY)",
        ),
        ("OFFICIAL//HR/MANAGEMENT", "OFFICIAL - HR/MANAGEMENT", "(O - HR/MANAGEMENT)"),
        ("CUI//FED ONLY/NOFORN", "CUI//NOFORN/FED ONLY", "(CUI//NF/FED ONLY)"),
        ("CUI // NOFORN // FED ONLY", "CUI//NOFORN/FED ONLY", "(CUI//NF/FED ONLY)"),
    ],
)
def test_a_marking_is_printed_in_the_wording_of_its_scheme(name: str, label: str, portion: str) -> None:
    assert (Marking(name).label, Marking(name).portion) == (label, portion)


@pytest.mark.parametrize(
    "name",
    [
        "TLP:PURPLE",
        "tlp:red",
        "TLP: RED",
        "RED",
        "TLP:RED//",
        "TLP:RED//NOFORN",
        "CUI//NOFORM",
        "CUI/NOFORN",
        "//",
        "",
    ],
)
def test_what_means_nothing_is_above_every_ceiling_and_no_ceiling(name: str) -> None:
    odd = Marking(name)
    assert odd.meaning is None
    assert not [one for one in (*LEVELS, Marking("TOP SECRET"), odd) if odd.within(one) or one.within(odd)]
    with pytest.raises(KeyError):
        _ = odd.level


def test_the_levels_of_tlp_are_in_order() -> None:
    assert [one.within(two) for one, two in product(LEVELS, LEVELS)] == [
        a <= b for a, b in product(range(5), range(5))
    ]


def test_schemes_are_never_compared() -> None:
    assert not Marking("TLP:CLEAR").within(Marking("TOP SECRET"))
    assert not Marking("UNCLASSIFIED").within(Marking("TLP:RED"))
    with pytest.raises(KeyError):
        highest([Marking("TLP:CLEAR"), Marking("OFFICIAL")])


@pytest.mark.parametrize(
    ("name", "ceiling", "seen"),
    [
        ("CUI", "CUI//NOFORN", True),
        ("CUI//NOFORN", "CUI", False),
        ("CUI//NOFORN", "CUI//FED ONLY", False),
        ("CUI//NOFORN", "CUI//FED ONLY/NOFORN", True),
        ("UNCLASSIFIED//NOFORN", "CUI", False),
    ],
)
def test_a_caveat_must_be_allowed_beside_the_level(name: str, ceiling: str, seen: bool) -> None:
    assert Marking(name).within(Marking(ceiling)) is seen


def test_within_is_an_order() -> None:
    markings = [Marking(name) for name in NAMES]
    for one, two, three in product(markings, markings, markings):
        if one.within(two) and two.within(three):
            assert one.within(three)
    assert all(one.within(one) for one in markings if one.meaning)


def test_the_highest_covers_all() -> None:
    markings = [Marking("CUI//NOFORN"), Marking("UNCLASSIFIED//FED ONLY"), Marking("CUI")]
    top = highest(markings)
    assert top.label == "CUI//NOFORN/FED ONLY"
    assert all(one.within(top) for one in markings)
    assert highest(LEVELS).name == "TLP:RED"
    assert highest([Marking("TLP:WHITE")]).name == "TLP:CLEAR"


def test_the_lowest_is_everybodys() -> None:
    assert lowest(Marking("TLP:RED")).name == "TLP:CLEAR"
    assert lowest(Marking("TOP SECRET")).name == "OFFICIAL"
    assert not lowest(Marking("TLP:PURPLE")).within(Marking("TLP:RED"))


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("TLP:RED", True),
        ("TLP:AMBER+STRICT", False),
        ("OFFICIAL//RECIPIENTS ONLY", True),
        ("CUI//DL ONLY", True),
        ("CUI", False),
    ],
)
def test_some_documents_must_name_their_readers(name: str, named: bool) -> None:
    assert Marking(name).named is named


def test_reading_keeps_the_words_and_their_place() -> None:
    read = Marking.read(Text(" TLP:RED ", Where("b.yaml", 3)))
    assert (read.name, read.where.line) == ("TLP:RED", 3)


# ---------------------------------------------------------------------- a workspace's own schemes


def test_an_own_scheme_stands_beside_the_others() -> None:
    schemes = SHIPPED.beside(MINISTRY)
    problems = Problems()
    item = Comment(text=Text("x"), marking=Marking("CLOSED//DESK"))
    made = understood((item, Marking("TLP:RED")), schemes, problems)
    assert not list(problems)
    assert made[0].marking is not None
    assert made[0].marking.label == "CLOSED//DESK"
    assert Marking("CLOSED").meaning is None
    assert Marking("OPEN", schemes=schemes).within(made[0].marking)
    assert made[1].within(Marking("TLP:RED"))


def test_an_own_scheme_may_take_the_place_of_another() -> None:
    schemes = SHIPPED.beside(Scheme(Text("US CUI"), (Level(Text("PUBLIC")), Level(Text("CUI")))))
    assert schemes.meaning("UNCLASSIFIED") is None
    assert not Marking("CUI", schemes=schemes).within(Marking("CUI"))


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("tlp:red", "write TLP:RED"),
        ("TLP: GREEN", "write TLP:GREEN"),
        ("OFFICAL", "write OFFICIAL"),
        ("TLP:RED//NOFORN", "write TLP:RED alone"),
        ("CUI//NOFORM", "write one of its caveats: NOFORN, FED ONLY"),
        ("MINT", "write one of CUI, OFFICIAL"),
        ("TLP:PURPLE", "write one of "),
        ("TLP:ORANGE", "write one of "),
        ("TLP AMBER", "write TLP:AMBER"),
        ("TLP:GREN", "write TLP:GREEN"),
    ],
)
def test_what_means_nothing_is_told_at_its_place(name: str, hint: str) -> None:
    problems = Problems()
    understood(Statement(text=Text("x"), marking=Marking(name, Where("b.yaml", 7))), SHIPPED, problems)
    (told,) = problems
    assert (told.where.line, told.rule, told.severity) == (7, "marking", Severity.ERROR)
    assert told.hint.startswith(hint)


def test_an_old_name_is_told_and_does_not_stop() -> None:
    problems = Problems()
    understood((Marking("TLP:WHITE", Where("b.yaml", 7)),), SHIPPED, problems)
    (told,) = problems
    assert (told.message, told.severity) == ("TLP:WHITE is an old name of TLP:CLEAR", Severity.WARNING)
    problems.stop()
