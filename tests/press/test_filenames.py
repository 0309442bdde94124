"""File names that every system takes, and that stay apart."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.filenames import FIELDS, FileName, plain, slug
from press.marked import Text
from press.shape import Unfit

DEFAULT = FileName("{number}-{slug}-{audience}-{edition}")
VALUES = dict.fromkeys(FIELDS, "") | {
    "number": "2024-17",
    "slug": "afghanistan",
    "audience": "analyst",
    "edition": "print",
    "marking": "TLP:AMBER+STRICT",
    "language": "fa-AF",
    "version": 2,
}


def test_the_usual_name():
    assert DEFAULT.filled(VALUES) == "2024-17-afghanistan-analyst-print.pdf"


def test_every_field_can_stand_in_a_name():
    pattern = FileName.read(Text("{number}_{slug}.{audience}-{language}-{marking}-v{version}-{edition}"))
    assert pattern.filled(VALUES, ".eml") == "2024-17_afghanistan.analyst-fa-AF-TLP-AMBER-STRICT-v2-print.eml"


def test_what_is_not_known_leaves_no_gap():
    assert DEFAULT.filled(VALUES | {"number": ""}) == "afghanistan-analyst-print.pdf"
    assert DEFAULT.filled(dict.fromkeys(FIELDS)) == "brief.pdf"


@pytest.mark.parametrize("word", ["con", "NUL", "com1", "LPT9", "aux"])
def test_names_of_devices_are_never_used(word):
    assert FileName("{slug}").filled(VALUES | {"slug": word}) == f"brief-{word}.pdf"
    assert FileName("{slug}.{edition}").filled(VALUES | {"slug": word}) == f"brief-{word}.print.pdf"
    assert FileName("{slug}").filled(VALUES | {"slug": word + "s"}) == f"{word}s.pdf"


def test_long_names_are_cut_and_stay_apart():
    made = {
        DEFAULT.filled(VALUES | {"slug": "x" * 300, "edition": edition}) for edition in ("print", "email")
    }
    assert len(made) == 2
    assert {len(name) for name in made} == {150}


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=200)))
def test_any_values_make_a_safe_name(values):
    name = DEFAULT.filled(dict.fromkeys(FIELDS, "") | values)
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.pdf", name)
    assert len(name) <= 150
    assert ".." not in name


@pytest.mark.parametrize(
    "text", ["", "{title}", "../{slug}", "{slug}:{edition}", "{slug} {edition}", "{slug", "{}", "é"]
)
def test_other_patterns_are_refused(text):
    with pytest.raises(Unfit) as caught:
        FileName.read(Text(text))
    assert caught.value.hint


def test_the_slug_is_the_file_name_without_its_number():
    assert slug("2024-17-afghanistan", "2024-17") == "afghanistan"
    assert slug("2024-17-afghanistan", "2024/17") == "afghanistan"
    assert slug("2024-17-Afghanistan") == "2024-17-afghanistan"
    assert slug("2024-17", "2024-17") == "2024-17"


def test_letters_lose_their_marks_and_other_scripts_get_a_mark_of_their_own():
    assert plain("Türkiye & Sahel") == "Turkiye-Sahel"
    assert re.fullmatch(r"[0-9a-f]{8}", plain("افغانستان"))
    assert plain("افغانستان") != plain("ایران")
