"""The bytes of an SVG drawing in; its tree, held to shapes in plain colours, out: nothing in it leads out of it."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from press.images.decoding import Undecoded

SVG = "http://www.w3.org/2000/svg"
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
_SHAPES = frozenset(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])
_DRAWN = _SHAPES | {"svg", "g", "defs", "symbol", "use", "clipPath", "style"}
_SILENT = frozenset(["title", "desc", "metadata"])
_HINTS = {
    "text": "text, which needs its fonts: turn it into paths",
    "image": "a picture in pixels: place that picture itself",
    "script": "a script",
    "foreignObject": "something that is not SVG",
}
_MOST_ELEMENTS, _DEEPEST, _MOST_USES = 5_000, 40, 500
_HEAD = re.compile(r"^\ufeff?\s*(<\?xml[^>]*\?>)?")
_OUTSIDE = re.compile(r"url\(|@import|expression\(|\\", re.IGNORECASE)
_SEEN_THROUGH = re.compile(r"(?:^|[;{\s-])opacity\s*:(?!\s*1(?:\.0*)?\s*(?:[;}!]|$))", re.IGNORECASE)
_EFFECTS = re.compile(
    r"\b(?:clip-path|mask|filter|mix-blend-mode|marker[a-z-]*)\s*:(?!\s*none\s*(?:[;}!]|$))", re.IGNORECASE
)
_CLIPPED = re.compile(r"url\(#[^()\"']+\)")


def read_svg(data: bytes) -> Any:
    """Return the root of a drawing without what is not drawn; raise Undecoded, with the line, for all but shapes."""
    root = _parsed(data)
    if root.tag != f"{{{SVG}}}svg":
        raise Undecoded("is not an SVG drawing")
    elements = list(root.iter())
    if len(elements) > _MOST_ELEMENTS:
        raise Undecoded(f"has over {_MOST_ELEMENTS:,} elements")
    for element in elements[1:]:
        if not _is_drawn(element):
            element.getparent().remove(element)
    for element in root.iter():
        _hold(element, root)
    _hold_uses(root)
    return root


def _parsed(data: bytes) -> Any:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Undecoded("is not written in UTF-8") from None
    if "<!ENTITY" in text or "<!entity" in text:
        raise Undecoded("declares entities, which can stand for anything: save it as plain SVG")
    if "<?xml-stylesheet" in text:
        raise Undecoded("takes its colours from another file")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(_HEAD.sub("", text, count=1), parser)
    except etree.XMLSyntaxError as error:
        raise Undecoded(f"is damaged in line {error.lineno or 1}") from None


def _is_drawn(element: Any) -> bool:
    """Tell whether an element is SVG's own, and is more than told."""
    name = etree.QName(element) if isinstance(element.tag, str) else None
    return name is not None and name.namespace == SVG and name.localname not in _SILENT


def _hold(element: Any, root: Any) -> None:
    name = etree.QName(element).localname
    if name not in _DRAWN or (name == "svg" and element is not root):
        raise Undecoded(f"holds {_HINTS.get(name, f'<{name[:30]}>, which is not printed')}{_line(element)}")
    if sum(1 for _ in element.iterancestors()) > _DEEPEST:
        raise Undecoded(f"is nested more than {_DEEPEST} deep{_line(element)}")
    if name == "style":
        _hold_style("".join(element.itertext()), element)
    for key, value in element.attrib.items():
        _hold_value(str(key), str(value).strip(), element)


def _hold_value(key: str, value: str, element: Any) -> None:
    """Raise Undecoded for an attribute that leads out of the drawing, or that is seen through."""
    if key.lower().startswith("on"):
        raise Undecoded(f"holds a script{_line(element)}")
    if key in _HREFS:
        if not value.startswith("#"):
            raise Undecoded(f"refers to {value[:40]!r}, which is not in it{_line(element)}")
    elif key == "style":
        _hold_style(value, element)
    elif key in ("opacity", "fill-opacity", "stroke-opacity"):
        _hold_style(f"{key}:{value}", element)
    elif key in ("mask", "filter") or (
        key == "clip-path" and value != "none" and not _CLIPPED.fullmatch(value)
    ):
        raise Undecoded(f"has the effect {key}, which is not printed{_line(element)}")
    elif key != "clip-path" and _OUTSIDE.search(value):
        raise Undecoded(f"has a gradient, a pattern or another file for {key}{_line(element)}")


def _hold_style(style: str, element: Any) -> None:
    if found := _OUTSIDE.search(style):
        raise Undecoded(f"has a style that leads elsewhere ({found[0]}){_line(element)}")
    if _SEEN_THROUGH.search(style):
        raise Undecoded(f"is partly transparent{_line(element)}: give it full colours")
    if found := _EFFECTS.search(style):
        raise Undecoded(f"has an effect that is not printed ({found[0].rstrip(': ')}){_line(element)}")


def _hold_uses(root: Any) -> None:
    """Raise Undecoded for a use of what is not there, of what holds a use itself, and for too many."""
    known = {element.get("id"): element for element in root.iter() if element.get("id")}
    uses = list(root.iter(f"{{{SVG}}}use"))
    if len(uses) > _MOST_USES:
        raise Undecoded(f"uses parts of itself over {_MOST_USES} times")
    for use in uses:
        target = known.get(next(_aims(use), ""))
        if target is None:
            raise Undecoded(f"uses a part that is not in it{_line(use)}")
        if next(target.iter(f"{{{SVG}}}use"), None) is not None:
            raise Undecoded(f"uses a part that uses another part{_line(use)}")


def _aims(use: Any) -> Iterator[str]:
    return (use.get(key).strip().removeprefix("#") for key in _HREFS if use.get(key))


def _line(element: Any) -> str:
    return f" in line {element.sourceline}" if element.sourceline else ""
