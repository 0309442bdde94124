"""What a file says about itself is what the brief says, and nothing of the machine that made it."""

from datetime import UTC, datetime

import pytest

from press.conditions import Condition
from press.filenames import FileName
from press.layout.pages import place
from press.layout.story import Story
from press.marked import Text
from press.paper import paper
from press.particulars import (
    attached,
    author,
    expected,
    extras,
    information,
    language,
    moment,
    named,
)
from press.release import Withheld
from press.tags import Tag
from press.values import Recipient
from press.withholding.copies import Copy
from tests.desks import SMALL, WORKSPACE, brief, desk, release

FULL = SMALL.replace("source/river.txt", "source/river.txt\n    may_reprint: yes") + (
    "subtitle: Two gauges\nnumber: 2024-17\nversion: 3\nauthor: River desk\nseries: Rivers\n"
)
PATTERN = FileName("{number}-{slug}-{audience}-{language}-{marking}-{version}-{edition}")
COPY = Copy(2, Recipient("A. Reader"))


def test_a_file_says_what_the_brief_says() -> None:
    about = information(release(brief("", FULL)), "print", WORKSPACE)
    assert (about.title, about.author, about.subject) == ("The river rises", "River desk", "Two gauges")
    assert (about.keywords, about.lang, about.version) == ("TLP:CLEAR", "en", "3")
    assert about.identifier == "2024-17 staff"
    assert about.when == datetime(2024, 11, 28, tzinfo=UTC)


@pytest.mark.parametrize(
    ("edition", "name", "space"), [("print", "FOGRA39", b"CMYK"), ("email", "sRGB IEC61966-2.1", b"RGB ")]
)
def test_each_edition_has_the_profile_of_its_colours(edition: str, name: str, space: bytes) -> None:
    about = information(release(), edition, WORKSPACE)
    assert about.profile_name == name
    assert about.profile[16:20] == space  # ICC.1, 7.2.6
    assert about.profile[36:40] == b"acsp"


def test_what_a_brief_does_not_say_is_left_out() -> None:
    about = information(release(), "email", WORKSPACE)
    assert (about.author, about.subject, about.identifier) == ("", "", "2024-11-28 staff")
    assert author(release(brief("series: Rivers\n"))) == "Rivers"


def test_documents_are_in_the_language_of_their_readers() -> None:
    assert language(release()) == "en"
    assert language(release(language=Text("fr"))) == "fr"


def test_the_only_moment_is_the_day_of_the_brief() -> None:
    assert moment(release()).isoformat() == "2024-11-28T00:00:00+00:00"


def test_a_readers_own_copy_says_whose_it_is() -> None:
    about = information(release().personal(COPY), "email", WORKSPACE)
    assert about.keywords == "TLP:CLEAR; copy 2: A. Reader"
    assert about.identifier.endswith(" copy 2")


def test_what_the_bytes_must_hold_comes_from_the_layout_and_the_release() -> None:
    one = desk(brief("", FULL))
    tree = Tag("Document").add(one.banner)
    words = one.words(one.brief.title, "title", "H1")
    assert words.tag is not None
    tree.add(words.tag)
    pages = place(Story((), lambda *_: None, tree, one), paper("Letter", rtl=False), 9)
    meant = expected(pages, Withheld((Text("a secret"),)), "print")
    assert meant.texts == ("TLP:CLEAR", "The river rises")
    assert meant.parts == ("The river rises",)
    assert (meant.size, meant.pages, meant.edition) == ((612, 792), 0, "print")
    assert "TLP:CLEAR" in meant.fixed
    assert "a secret" in meant.withheld
    assert (meant.title, meant.author, meant.lang) == ("The river rises", "River desk", "en")


def test_nothing_is_attached_unless_the_audience_gets_it() -> None:
    assert attached(desk()) == ()
    assert extras(desk()).field == ""
    (data,) = attached(desk(attachments=True))
    assert (data.name, data.kind) == ("brief.yaml", "application/yaml")
    assert b"The river rises" in data.data
    assert extras(desk(signature="yes")).field


def test_files_are_named_by_the_pattern() -> None:
    one = release(brief("", FULL), language=Text("fa-AF"))
    told = named(PATTERN, one, "briefs/2024-17-river.yaml", "print")
    assert told == "2024-17-river-staff-fa-AF-TLP-CLEAR-v3-print.pdf"


@pytest.mark.parametrize(("edition", "ending"), [("email", ".pdf"), ("text", ".txt"), ("html", ".html")])
def test_files_have_the_ending_of_what_they_hold(edition: str, ending: str) -> None:
    assert named(FileName("{slug}"), release(), "briefs/river.yaml", edition) == f"river{ending}"


def test_two_readers_copies_are_two_files() -> None:
    assert (
        named(FileName("{slug}"), release().personal(COPY), "briefs/river.yaml", "print")
        == "river-copy-2.pdf"
    )


def press() -> Condition:
    return Condition(
        "House press", (WORKSPACE.root / "layouts/profiles/FOGRA39L_coated.icc").read_bytes(), False
    )


def test_a_print_edition_is_made_for_the_press_of_its_audience_or_the_one_that_is_named() -> None:
    own = release(profile=Text("layouts/profiles/GRACoL2006_TR006_320.icc"))
    assert information(own, "print", WORKSPACE).profile_name == "TR006"
    about = information(own, "print", WORKSPACE, press())
    assert (about.profile_name, about.registered, about.grey) == ("House press", False, False)


def test_what_is_black_only_is_made_for_black_ink() -> None:
    own = release(profile=Text("layouts/profiles/GRACoL2006_TR006_320.icc"))
    about = information(own, "mono", WORKSPACE, press())
    assert (about.profile_name, about.registered, about.grey) == ("Black ink on coated paper", False, True)
    field = release(profile=Text("layouts/profiles/black.icc"))
    assert information(field, "print", WORKSPACE).grey


def test_an_edition_for_screens_has_no_press() -> None:
    own = release(profile=Text("layouts/profiles/GRACoL2006_TR006_320.icc"))
    assert information(own, "email", WORKSPACE, press()).profile[16:20] == b"RGB "
