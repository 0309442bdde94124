"""The structure tree with its words, and the parent tree."""

from press.proof.reading.document import read


def test_elements_come_in_reading_order_with_their_words(build):
    document = read(build())
    said = [(element.role, element.own, element.text) for element in document.elements()]
    assert said[1:] == [
        ("H1", "Roads & bridges", "Roads & bridges"),
        (
            "P",
            "The recon\u00adstruction goes on. It is slow. ",
            "The recon\u00adstruction goes on. It is slow. ",
        ),
        ("P", "See  for more. ", "See the annex for more. "),
        ("Link", "the annex", "the annex"),
    ]


def test_properties_of_an_element(build):
    data = build(("heading", b"/S /H1", b"/S /H1 /Lang (fa) /Alt (other) /T (title) /ID (h1)"))
    heading = list(read(data).elements())[1]
    assert (heading.lang, heading.alt, heading.title, heading.ident) == ("fa", "other", "title", "h1")
    assert heading.marks == ((1, 0),)


def test_actual_text_stands_for_what_an_element_holds(build):
    heading = list(read(build(("heading", b"/S /H1", b"/S /H1 /ActualText (Streets)"))).elements())[1]
    assert heading.text == heading.own == "Streets"


def test_the_parent_tree_may_have_branches(build):
    data = build(
        ("parents", b"/Nums [0 [@heading @paragraph] 1 [@see @link @see]]", b"/Kids [@left @right]"),
        ("+left", b"", b"<</Nums [0 [@heading @paragraph]]>>"),
        ("+right", b"", b"<</Nums [1 [@see @link @see] 2 @see]>>"),
    )
    parents = read(data).tree.parents
    assert [len(parents[key]) for key in (0, 1, 2)] == [2, 3, 1]


def test_a_tree_that_bites_its_tail_ends(build):
    tree = read(build(("paragraph", b"/K [1]", b"/K [1 @paragraph]"))).tree
    assert len(tree.faults) == 1
    assert read(build(("parents", b"/Nums", b"/Kids [@parents] /Nums"))).tree.parents.keys() == {0, 1}
