"""A web page in; what hinders its readers although browsers show it, in words, out (WCAG 2.1)."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

import html5lib

_FETCHED = ("src", "srcset", "background", "poster", "data", "action", "ping")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def web_hindrances(data: bytes) -> list[str]:
    """Return everything that hinders readers of a page; a strict parser raises what the standard forbids."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(data.decode())
    return [told for check in (_whole, _headings, _tables, _lists, _links, _alone) for told in check(root)]


def _whole(root: Element) -> Iterator[str]:
    if not (root.findtext("head/title") or "").strip() or not _LANGUAGE.fullmatch(root.get("lang", "")):
        yield "the page has no title or no language"
    if (root.get("dir") == "rtl") != root.get("lang", "").startswith(("ar", "fa")):
        yield f"{root.get('lang')} is written {root.get('dir')}"
    if [one.tag for one in root.findall("body/*")] != ["header", "main", "footer"]:
        yield "something stands outside header, main and footer"
    for one in root.iter():
        if one.get("lang") is not None and not _LANGUAGE.fullmatch(one.get("lang", "")):
            yield f"{one.get('lang')!r} is no language"
        if "lang" in one.attrib and "dir" not in one.attrib:
            yield f"words in {one.get('lang')} do not say their direction"
    named = Counter(one.get("id") for one in root.iter() if one.get("id") is not None)
    yield from (f"{times} elements are called {name!r}" for name, times in named.items() if times > 1)


def _headings(root: Element) -> Iterator[str]:
    found = [one for one in root.iter() if re.fullmatch("h[1-6]", str(one.tag))]
    if [one.tag for one in found].count("h1") != 1 or found[0].tag != "h1":
        yield "there is not one title, before all other headings"
    for before, after in pairwise(found):
        if int(after.tag[1]) > int(before.tag[1]) + 1:
            yield f"{_said(after)!r} skips a level"
    yield from ("a heading says nothing" for one in found if not re.search(r"\w", _said(one)))


def _tables(root: Element) -> Iterator[str]:
    for table in root.iter("table"):
        rows = [list(one) for one in table.iter("tr")]
        if len({len(row) for row in rows}) > 1:
            yield "the rows of a table are not of one length"
        heads = [cell for row in rows for cell in row if cell.tag == "th"]
        if not heads or any(cell.get("scope") not in ("col", "row") for cell in heads):
            yield f"a head does not say what it heads: {[_said(one) for one in heads][:4]}"


def _lists(root: Element) -> Iterator[str]:
    for one in (*root.iter("ul"), *root.iter("ol")):
        if not len(one) or {kid.tag for kid in one} != {"li"}:
            yield f"a list holds something else than items: {_said(one)[:60]!r}"
    yield from ("an item says nothing" for one in root.iter("li") if not re.search(r"\w", _said(one)))


def _links(root: Element) -> Iterator[str]:
    named = {one.get("id") for one in root.iter()}
    for one in root.iter("a"):
        target = one.get("href", "")
        if not re.match(r"(https?://|mailto:)\S+|#\S+", target):
            yield f"a link leads to {target!r}"
        if target.startswith("#") and target[1:] not in named:
            yield f"a link leads nowhere: {target}"
        if not re.search(r"\w", _said(one)):
            yield f"a link to {target} says nothing"


def _alone(root: Element) -> Iterator[str]:
    for one in root.iter():
        if one.tag in ("script", "link", "iframe", "object", "embed", "form", "base"):
            yield f"there is a {one.tag}"
        for name in set(one.attrib) & {*_FETCHED}:
            if one.tag != "img" or not one.get(name, "").startswith("cid:") or not one.get("alt"):
                yield f"a {one.tag} fetches {one.get(name)}"
        if any(name.startswith("on") or "url(" in value for name, value in one.attrib.items()):
            yield f"a {one.tag} does something"
    if re.search(r"url\(|@import", root.findtext("head/style") or ""):
        yield "the style fetches something"


def _said(element: Element) -> str:
    return "".join(element.itertext())
