"""Editions without pages, and the message, of briefs that were really laid out."""

import getpass
import re
import socket
import subprocess
import sys
from email import message_from_bytes, policy
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from press.audiences import Audiences
from press.images.preview import preview
from press.line import Made, make
from press.problems import Refused
from press.proof.places.files import file_places
from press.unpaged import WRITING, posted, told
from tests.briefs import emptiest, fullest
from tests.webpages import web_hindrances
from tests.workshop import REAL, ROOT, Shop, outfit, put, sheets

EDITIONS = ("email", "text", "html")
LANGUAGES = sorted(file.stem for file in (ROOT / "layouts/words").glob("*.yaml"))
WRITTEN = {"fullest": fullest, "emptiest": emptiest}
POLICY = """
from: South Asia desk <desk@example.org>
audiences:
  - name: public
    template: public
    to: Readers <readers@example.org>
    cc:
      - one@example.org
      - Zwei <two@example.org>
    bcc: archive@example.org
  - name: analyst
    template: analyst
    ceiling: TLP:AMBER+STRICT
    portion_marks: yes
    source_text: yes
  - name: executive
    template: executive
    ceiling: TLP:AMBER
"""


def built(folder: Path, audience: str) -> dict[str, Made]:
    """Return what is made of the real brief for an audience, by the ending of its name."""
    workspace = outfit(folder / "work")
    put(workspace, "briefs/audiences.yaml", POLICY)
    made = make(workspace, REAL, [(audience, edition) for edition in EDITIONS])
    return {one.name.rpartition(".")[2]: one for one in made}


class Page(HTMLParser):
    """The blocks of a web page, each as the words in it."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._words: list[str] = []
        self._depth = 0
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in ("a", "em", "strong"):
            self.close_block()

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("a", "em", "strong"):
            self.close_block()

    def close_block(self) -> None:
        words = " ".join("".join(self._words).split())
        self.blocks += [words] if words else []
        self._words = []

    def handle_data(self, data: str) -> None:
        self._words.append(data)


def test_a_message_shows_the_first_page_where_that_is_wanted(tmp_path: Path) -> None:
    assert b"image/png" not in built(tmp_path / "plain", "public")["eml"].data
    workspace = outfit(tmp_path / "work")
    put(
        workspace,
        "briefs/audiences.yaml",
        POLICY.replace("    to: Readers", "    preview: yes\n    to: Readers"),
    )
    pdf, eml = make(workspace, REAL, [("public", "email")])
    message: Any = message_from_bytes(eml.data, policy=policy.default)
    (picture,) = [part for part in message.walk() if part.get_content_maintype() == "image"]
    assert picture.get_content() == preview(pdf.data)
    html = message.get_body(("html",)).get_content()
    shown = re.findall(r'<img src="cid:(.*?)" alt="(.*?)">', html)
    assert shown == [(picture["Content-ID"].strip("<>"), "The first page of the attached file")]
    assert "img-src cid:" in html
    assert len(eml.data) - len(pdf.data) * 4 / 3 < 100_000


def words(text: str) -> list[str]:
    """Return the words of a text without the signs that only text has."""
    return [one for one in text.translate(str.maketrans("", "", "[]<>:")).split() if one.strip("=-")]


@pytest.mark.parametrize("audience", ["public", "analyst", "executive"])
def test_text_and_web_page_say_the_same(tmp_path: Path, audience: str) -> None:
    made = built(tmp_path, audience)
    page, text = Page(made["html"].data), made["txt"].data.decode()
    body = page.blocks[page.blocks.index(text.splitlines()[0]) :]
    assert set(words(" ".join(body))) == set(words(text))
    said = " ".join(text.split())
    assert [block for block in body if len(block) > 30 and block not in said] == []


def test_what_has_no_pages_has_no_place_for_a_signature(tmp_path: Path) -> None:
    workspace = outfit(tmp_path / "work")
    put(
        workspace,
        "briefs/audiences.yaml",
        POLICY.replace("    to: Readers", "    signature: visible\n    to: Readers"),
    )
    made = {
        one.name.rpartition(".")[2]: one.data
        for one in make(workspace, REAL, [("public", one) for one in EDITIONS])
    }
    said = b"Signature of those who release"
    assert said.decode() in " ".join(PdfReader(BytesIO(made["pdf"])).pages[1].extract_text().split())
    assert [ending for ending in ("txt", "html", "eml") if said in made[ending]] == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", WRITTEN)
@pytest.mark.parametrize("sheet", sheets())
def test_every_sheet_can_be_told_in_every_language(shop: Shop, kind: str, language: str, sheet: str) -> None:
    name = shop.brief(f"{kind}-{language}", WRITTEN[kind](language), evidence=False)
    run = shop.run(name, sheet, "email")
    page, _ = (told(run.pages, run.withheld, edition, f"a.{edition}").data for edition in ("html", "text"))
    assert web_hindrances(page) == []
    message: Any = message_from_bytes(
        posted(run.pages, run.withheld, [("a.pdf", run.data)], Audiences(()), "a.eml").data,
        policy=policy.default,
    )
    assert web_hindrances(message.get_body(("html",)).get_content().encode()) == []


BROKEN = {
    "the page has no title": ('lang="fa-AF"', 'lang="Dari?"'),
    "is written ltr": ('dir="rtl"', 'dir="ltr"'),
    "stands outside": ("<header>", "<p>Before</p><header>"),
    "skips a level": ("h2>", "h4>"),
    "what it heads": (' scope="col"', ""),
    "holds something else": ("li>", "div>"),
    "leads nowhere": ('href="#source', 'href="#sauce'),
    "elements are called": ('id="source-B"', 'id="source-A"'),
    "fetches": ("</main>", '<img src="https://example.org/x.png" alt="x"></main>'),
    "there is a script": ("</main>", "<script></script></main>"),
    "the style fetches": ("body{", "@import 'x';body{"),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_a_page_that_hinders_its_readers_is_told(shop: Shop, fault: str) -> None:
    name = shop.brief("fullest-fa-AF", fullest("fa-AF"), evidence=False)
    run = shop.run(name, "analyst", "email")
    page = told(run.pages, run.withheld, "html", "a.html").data.decode()
    old, new = BROKEN[fault]
    assert old in page
    broken = page.replace(old, new)
    assert fault in "\n".join(web_hindrances(broken.encode()))


def test_other_words_than_those_of_the_story_are_refused(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    name = shop.brief("emptiest-en", emptiest("en"), evidence=False)
    run = shop.run(name, "public", "email")
    monkeypatch.setitem(WRITING, "text", lambda cover, tags: f"{cover.marking}\n\n{cover.title}\n")
    with pytest.raises(Refused):
        told(run.pages, run.withheld, "text", "a.txt")


def test_names_end_as_their_kind_wants_it(tmp_path: Path) -> None:
    made = built(tmp_path, "public")
    assert {ending: one.name for ending, one in made.items()} == {
        "pdf": "2024-17-afghanistan-public-email.pdf",
        "eml": "2024-17-afghanistan-public-email.eml",
        "txt": "2024-17-afghanistan-public-text.txt",
        "html": "2024-17-afghanistan-public-html.html",
    }


def test_the_message_carries_the_file_to_the_audience(tmp_path: Path) -> None:
    made = built(tmp_path, "public")
    message: Any = message_from_bytes(made["eml"].data, policy=policy.default)
    (attachment,) = message.iter_attachments()
    assert (attachment.get_filename(), attachment.get_content()) == (made["pdf"].name, made["pdf"].data)
    found = {name: [one.addr_spec for one in message[name].addresses] for name in ("From", "To", "Cc", "Bcc")}
    assert found == {
        "From": ["desk@example.org"],
        "To": ["readers@example.org"],
        "Cc": ["one@example.org", "two@example.org"],
        "Bcc": ["archive@example.org"],
    }


def test_the_body_tells_the_bottom_line_the_judgments_and_their_source_and_no_more(tmp_path: Path) -> None:
    message: Any = message_from_bytes(built(tmp_path, "public")["eml"].data, policy=policy.default)
    body = " ".join(message.get_body(("plain",)).get_content().split())
    assert body.startswith("TLP:CLEAR Draft – not for distribution")
    assert "Bottom line" in body
    assert "The Taliban are likely (55–80%) to keep military dominance" in body
    assert "Notes on sources ---------------- Afghanistan International" in body
    assert "The whole brief is attached as a PDF file." in body
    assert "Timeline" not in body
    assert "Actors" not in body


def test_a_mark_that_the_audience_may_not_see_is_nowhere(tmp_path: Path) -> None:
    made = built(tmp_path, "public")
    for one in made.values():
        assert b"GREEN" not in one.data


SCRIPT = """
import hashlib, pathlib, sys
from press.line import make
from press.workspace import Workspace
wanted = [("analyst", edition) for edition in ("email", "text", "html")]
for one in make(Workspace(pathlib.Path(sys.argv[1])), sys.argv[2], wanted):
    (pathlib.Path(sys.argv[3]) / one.name).write_bytes(one.data)
"""


def made_elsewhere(folder: Path, user: str, zone: str, day: str) -> dict[str, bytes]:
    """Build in another place as another user on another day; return the files by name."""
    workspace, out = outfit(folder / f"of-{user}" / "work"), folder / f"out-{user}"
    put(workspace, "briefs/audiences.yaml", POLICY)
    out.mkdir()
    world = {"USER": user, "LOGNAME": user, "HOME": str(folder), "TZ": zone, "PYTHONHASHSEED": str(len(user))}
    world |= {
        "PYTHONPATH": str(ROOT),
        "SOURCE_DATE_EPOCH": day,
        "HOSTNAME": f"host-{user}",
        "EMAIL": f"{user}@example.net",
    }
    command = [sys.executable, "-c", SCRIPT, str(workspace.root), REAL, str(out)]
    subprocess.run(command, cwd=out, env=world, check=True, capture_output=True)
    return {file.name: file.read_bytes() for file in sorted(out.iterdir())}


def test_files_are_the_same_anywhere_and_tell_nothing_of_where(tmp_path: Path) -> None:
    first = made_elsewhere(tmp_path, "ottokar", "Asia/Kabul", "86400")
    second = made_elsewhere(tmp_path, "kunigunde", "America/St_Johns", "1700000000")
    assert len(first) == 4
    assert first == second
    secrets = {"ottokar", "Asia/Kabul", str(tmp_path), str(ROOT), "+04:30", "+0430"}
    secrets |= {one for one in (socket.gethostname(), getpass.getuser()) if len(one) > 3}
    for name, data in first.items():
        places = [str(place.content) for place in file_places(data, name)]
        found = {
            one for one in secrets for told in places if re.search(rf"(?<!\w){re.escape(one)}(?!\w)", told)
        }
        assert (name, found) == (name, set())
