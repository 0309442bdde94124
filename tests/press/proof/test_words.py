"""The words in the file are those of the release."""

import pytest

from press.proof import words


def messages(found) -> str:
    return "\n".join(fault.message for fault in found)


def test_a_faithful_file_passes(faults):
    assert faults(words) == []


def test_a_letter_that_differs_is_told_with_both_texts(faults):
    found = messages(faults(words, ("cmap", b"> <0078>", b"> <0079>")))
    assert "the file says 'See the anney for more.', the layout meant 'See the annex for more.'" in found
    assert "a text of the release is not in the file: 'See the annex for more.'" in found


def test_a_thin_space_is_not_a_space(faults):
    found = faults(
        words,
        texts=(
            "Roads\u2009& bridges",
            "The reconstruction goes on. It is slow.",
            "See the annex for more.",
        ),
    )
    assert "the layout meant 'Roads\\u2009& bridges'" in messages(found)


def test_a_mark_taken_from_the_structure_is_missing(faults):
    found = messages(faults(words, ("paragraph", b"/K [1]", b"/K []")))
    assert (
        "these words are missing where they were meant to stand: 'The reconstruction goes on. It is slow.'"
        in found
    )
    assert "a text of the release is not in the file: 'The reconstruction" in found


def test_elements_in_the_wrong_order_are_told(faults):
    found = messages(faults(words, ("document", b"@heading @paragraph", b"@paragraph @heading")))
    assert "these words were not meant to stand here" in found


def test_words_that_were_not_meant_are_told(faults):
    extra = b" /K [@heading @paragraph @see @more]"
    found = messages(
        faults(
            words,
            ("document", b" /K [@heading @paragraph @see]", extra),
            ("+more", b"", b"<</S /P /P @document /Pg @page1 /K 0>>"),
        )
    )
    assert "these words were not meant to stand here: 'Roads & bridges'" in found


def test_words_that_layout_added_but_the_release_does_not_hold(faults, shown):
    line = b"/P <</MCID 2>> BDC BT /F1 10 Tf 20 200 Td %s ET EMC\n" % shown("withheld words")
    found = faults(
        words,
        ("content1", b"/P <<", line + b"/P <<"),
        ("paragraph", b"/K [1]", b"/K [1 2]"),
        texts=(
            "Roads & bridges",
            "The reconstruction goes on. It is slow. withheld words",
            "See the annex for more.",
        ),
    )
    assert (
        messages(found)
        == "not of the release: 'withheld words' in 'The reconstruction goes on. It is slow. withheld words'"
    )


@pytest.mark.parametrize("fixed", [["TLP:GREEN", "Page of"], ["TLP:GREEN", "Pag", "of"], ["Page", "of"]])
def test_furniture_says_only_fixed_words(faults, fixed):
    assert {fault.page for fault in faults(words, fixed=frozenset(fixed))} == {1, 2}


def test_a_part_stands_in_any_element_that_holds_it_whole(faults):
    parts = ("bridges", "It is slow.", "See the annex for more.")
    assert (
        faults(
            words,
            parts=parts,
            fixed=frozenset(["Roads &", "The reconstruction goes on.", "TLP:GREEN", "Page", "of"]),
        )
        == []
    )


def test_a_paragraph_of_inline_elements_only_is_one_text(faults):
    assert (
        faults(
            words,
            ("see", b"/K [0 @link <</Type /MCR /MCID 2>>]", b"/K [@start @link @end]"),
            ("+start", b"", b"<</S /Span /P @see /Pg @page2 /K 0>>"),
            ("+end", b"", b"<</S /Span /P @see /Pg @page2 /K 2>>"),
            texts=(
                "Roads & bridges",
                "The reconstruction goes on. It is slow.",
                "See the annex for more.",
            ),
        )
        == []
    )


def test_the_order_is_that_of_the_elements_whatever_the_order_of_the_parts(faults):
    parts = ("It is slow.", "Roads", "bridges", "The reconstruction goes on.", "See the annex for more.")
    assert faults(words, parts=parts, fixed=frozenset(["&", "TLP:GREEN", "Page", "of"])) == []


def test_the_words_of_a_figure_are_not_running_text_but_must_be_known(faults):
    change = ("heading", b"/S /H1", b"/S /Figure")
    texts = ("The reconstruction goes on. It is slow.", "See the annex for more.")
    assert faults(words, change, texts=texts) == []
    found = faults(words, change, texts=texts, parts=texts)
    assert messages(found) == "not of the release: 'Roads bridges' in 'Roads & bridges'"


def test_a_range_added_to_a_sentence_is_no_part_of_it(faults):
    parts = ("Roads (55–80%) & bridges", "The reconstruction goes on. It is slow.", "See the annex for more.")
    assert faults(words, parts=parts) == []


def test_printers_marks_may_say_what_they_like(faults):
    kind = ("content1", b"/Type /Pagination /Subtype /Header", b"/Type /Page")
    assert {fault.page for fault in faults(words, kind, fixed=frozenset())} == {2}
