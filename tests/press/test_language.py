"""Fixed words, dates, numbers and lists in every language that we have."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from press.language import load_language
from press.marked import Text
from press.problems import Refused, Where
from press.wording import placeholders
from press.workspace import Workspace

ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("layouts/words/*.yaml"))
TAGS = [file.stem for file in FILES]
MODEL = load_language("en", Workspace(ROOT))


@pytest.fixture(params=TAGS)
def language(request):
    return load_language(request.param, Workspace(ROOT))


@pytest.fixture
def workspace(tmp_path):
    shutil.copytree(ROOT / "layouts/words", tmp_path / "layouts/words")
    return Workspace(tmp_path)


def edited(workspace, tag, old, new):
    file = workspace.root / f"layouts/words/{tag}.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def faults(workspace, tag):
    with pytest.raises(Refused) as caught:
        load_language(tag, workspace)
    assert all(problem.hint for problem in caught.value.problems)
    return [(problem.where.file, problem.where.line, problem.message) for problem in caught.value.problems]


def test_the_four_languages_are_here():
    assert {"en", "fr", "ar", "fa-AF"} <= set(TAGS)


def test_each_language_has_exactly_the_words_of_english(language):
    assert language.wording.texts().keys() == MODEL.wording.texts().keys()
    for key, forms in language.wording.texts().items():
        assert placeholders(forms["other"]) == placeholders(MODEL.wording.texts()[key]["other"]), key


def test_no_language_keeps_english_words(language):
    same = {"kicker", "arrow", "relation", "confidence_is", "likelihood_is"}
    if language.tag in ("ar", "fa-AF"):
        for key, forms in language.wording.texts().items():
            if key not in same | {"paragraph_mark"} and "{" not in forms["other"]:
                assert not re.search("[A-Za-z]", forms["other"].replace("PDF", "")), key


def test_every_word_that_the_code_asks_for_is_there():
    code = [*ROOT.glob("press/**/*.py"), *ROOT.glob("layouts/**/*.py")]
    asked = {
        (key, file.name)
        for file in code
        for key in re.findall(r"\.word\(\s*\"(\w+)\"", file.read_text("utf-8"))
    }
    assert {(key, file) for key, file in asked if key not in MODEL.wording.texts()} == set()


def test_directions():
    found = {tag: load_language(tag, Workspace(ROOT)).direction for tag in ("en", "fr", "ar", "fa-AF")}
    assert found == {"en": "ltr", "fr": "ltr", "ar": "rtl", "fa-AF": "rtl"}


@pytest.mark.parametrize(
    ("tag", "day"),
    [
        ("en", "28\u00a0November 2024"),
        ("fr", "28\u00a0novembre 2024"),
        ("ar", "٢٨\u00a0نوفمبر ٢٠٢٤"),
        ("fa-AF", "۲۸\u00a0نومبر ۲۰۲۴"),
    ],
)
def test_a_date_in_each_language(tag, day):
    assert load_language(tag, Workspace(ROOT)).day(date(2024, 11, 28)) == day


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-11-26", "26\u00a0November 2024"),
        ("2021-08", "August 2021"),
        ("2020", "2020"),
        ("1990s", "1990s"),
        ("2024-07 to 2024-09", "July–September 2024"),
        ("2023-11 to 2024-02", "November 2023 – February 2024"),
        ("2024-11-01 to 2024-11-26", "1–26\u00a0November 2024"),
        ("2024-10-28 to 2024-11-03", "28\u00a0October – 3\u00a0November 2024"),
        ("2023-12-28 to 2024-01-03", "28\u00a0December 2023 – 3\u00a0January 2024"),
        ("2020 to 2021", "2020–2021"),
        ("1990s to 2000s", "1990s–2000s"),
        ("2021-08 to 2024", "August 2021 – 2024"),
    ],
)
def test_times_of_events(text, told):
    assert MODEL.period(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "next 12 months",
        "2024-13",
        "2024-02-30",
        "2024-00",
        "2024-05-00",
        "20240501",
        "to",
        "2020 to 2021 to 2022",
    ],
)
def test_other_words_for_a_time_stay_as_they_are(text):
    assert MODEL.period(text) == text


def test_times_in_other_languages():
    french, dari, arabic = (load_language(tag, Workspace(ROOT)) for tag in ("fr", "fa-AF", "ar"))
    assert french.period("2024-11-01") == "1er\u00a0novembre 2024"
    assert french.period("2024-11-01 to 2024-11-02") == "1er–2\u00a0novembre 2024"
    assert french.period("1990s") == "années 1990"
    assert dari.period("2024-07 to 2024-09") == "جولای تا سپتمبر ۲۰۲۴"
    assert dari.period("1990s") == "دههٔ ۱۹۹۰"
    assert arabic.period("1990s") == "١٩٩٠–١٩٩٩"


@pytest.mark.parametrize(
    ("tag", "told"),
    [("en", "55–<80%"), ("fr", "55–<80\u00a0%"), ("ar", "٥٥–<٨٠٪"), ("fa-AF", "۵۵ تا <۸۰ فیصد")],
)
def test_a_range_in_each_language(tag, told):
    assert load_language(tag, Workspace(ROOT)).percent("55", "<80") == told


def test_numbers_are_filled_in_in_the_language_s_digits_and_words_as_they_are():
    dari = load_language("fa-AF", Workspace(ROOT))
    assert dari.word("page_of", page=3, pages=12) == "صفحهٔ ۳ از ۱۲"
    assert dari.word("number", number="2024-17") == "شمارهٔ 2024-17"
    assert dari.number("A3, 17") == "A۳, ۱۷"


def test_what_is_filled_in_is_never_filled_in_again():
    assert MODEL.word("arrow", actor="{target}", target="{actor}") == "{target} → {actor}"


def test_one_and_several():
    assert MODEL.word("affects", count=1, n="2") == "Judgment\u00a02"
    assert MODEL.word("affects", count=2, n="1, 5") == "Judgments\u00a01, 5"
    assert MODEL.word("affects", n="1, 5") == "Judgments\u00a01, 5"
    assert load_language("fr", Workspace(ROOT)).word("cites", count=0, n="") == "§\u00a0"


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (110, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (102, "other"),
    ],
)
def test_arabic_tells_six_kinds_of_number_apart(workspace, count, form):
    forms = "".join(f"    {name}: {name} {{n}}\n" for name in ("zero", "one", "two", "few", "many", "other"))
    text = (workspace.root / "layouts/words/ar.yaml").read_text("utf-8")
    before, _, after = text.partition("  affects:\n")
    rest = after[after.index("\n  left_out:") + 1 :]
    (workspace.root / "layouts/words/ar.yaml").write_text(f"{before}  affects:\n{forms}{rest}", "utf-8")
    assert load_language("ar", workspace).word("affects", count=count, n="x") == f"{form} x"


def test_lists_and_quotation_marks():
    french = load_language("fr", Workspace(ROOT))
    assert [MODEL.listed(items) for items in ([], ["1"], ["1", "2"], ["1", "2", "4"])] == [
        "",
        "1",
        "1 and 2",
        "1, 2 and 4",
    ]
    assert load_language("ar", Workspace(ROOT)).listed(["١", "٢", "٤"]) == "١، ٢ و٤"
    assert MODEL.marks == ("“", "”")
    assert french.quoted("mot") == "«\u00a0mot\u00a0»"


def test_a_region_that_we_do_not_have_falls_back_on_its_language():
    assert load_language("en-GB", Workspace(ROOT)).word("sources") == "Sources"
    assert load_language("FA-af", Workspace(ROOT)).direction == "rtl"


@pytest.mark.parametrize("tag", ["de", "", "../en", "en/../fr", "en-../x", "e n", "x" * 5000])
def test_a_language_that_we_do_not_have_is_told_where_it_is_asked_for(tag):
    with pytest.raises(Refused) as caught:
        load_language(Text(tag, Where("briefs/a.yaml", 7, 11)), Workspace(ROOT))
    (problem,) = caught.value.problems
    assert (problem.rule, problem.where.line) == ("language", 7)
    assert "en, fa-AF, fr" in problem.hint
    assert len(problem.message) < 150


def test_a_missing_word_and_one_too_many_are_told_together(workspace):
    edited(workspace, "fr", "  bottom_line:", "  botom_line:")
    found = faults(workspace, "fr")
    assert [message for _, _, message in found] == [
        "the word 'bottom_line' is missing",
        "no edition has a word 'botom_line'",
    ]
    assert {file for file, _, _ in found} == {"layouts/words/fr.yaml"}


def test_a_word_missing_in_the_model_is_told_when_it_is_asked_for(workspace):
    edited(workspace, "en", "  bottom_line: Bottom line\n", "")
    with pytest.raises(Refused) as caught:
        load_language("en", workspace).word("bottom_line")
    assert caught.value.problems[0].where.file == "layouts/words/en.yaml"


def test_a_place_in_the_model_that_nothing_fills_is_told_at_its_line(workspace):
    edited(workspace, "en", "  bottom_line: Bottom line", "  bottom_line: Bottom {x} line")
    with pytest.raises(Refused) as caught:
        load_language("en", workspace).word("bottom_line")
    (problem,) = caught.value.problems
    assert (problem.where.file, problem.message) == ("layouts/words/en.yaml", "{x} stands for nothing here")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("Page {page} sur {pages}", "Page {page} sur {total}", "{page} and {pages} is to be filled in here"),
        ("Page {page} sur {pages}", "Page {page}", "{page} and {pages} is to be filled in here"),
        ("  because: Fondement", "  because: Fondement {n}", "nothing is to be filled in here"),
        ("one: Appréciation {n}", "one: Appréciation {m}", "{n} is to be filled in here"),
        ("janvier, ", "", "there are 11 months"),
        (
            'day: "{day}\\u00a0{month} {year}"',
            'day: "{month} {year}"',
            "does not say where {day} and {month} and {year} goes",
        ),
        ("digits: 0123456789", "digits: 0123456780", "is no set of ten digits"),
        ("direction: ltr", "direction: down", "down"),
    ],
)
def test_each_fault_of_a_words_file_is_told_at_its_line(workspace, old, new, told):
    lines = (workspace.root / "layouts/words/fr.yaml").read_text("utf-8").split("\n")
    line = next(n for n, words in enumerate(lines, 1) if old in words)
    edited(workspace, "fr", old, new)
    ((file, at, message),) = faults(workspace, "fr")
    assert (file, at) == ("layouts/words/fr.yaml", line)
    assert told in message
