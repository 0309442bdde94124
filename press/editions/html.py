"""Structure elements and a cover go in, the same words as one web page that needs nothing else come out."""

from collections.abc import Iterable, Iterator
from html import escape

from press.editions.text import Cover
from press.inks import WHITE, Ink
from press.pdf.catalog import right_to_left
from press.tags import Span, Tag

_PLAIN = {"Sect": "section", "BlockQuote": "blockquote", "Aside": "aside", "Lbl": "span", "L": "ul"}
_SAME = ("H1", "H2", "H3", "H4", "H5", "H6", "P", "LI", "Table", "THead", "TBody", "TR", "TH", "TD")
_NAMES = _PLAIN | {role: role.lower() for role in _SAME}
# Some screen readers take a list without marks of its own for none, unless it is called a list.
_MORE = {"L": {"role": "list"}, "Lbl": {"class": "label"}}
_STYLE = """
body{{max-width:42em;margin:0 auto;padding:0 1em;font:1em/1.5 Georgia,"Noto Naskh Arabic",serif;color:#1a1a1a;background:#fff}}
h1,h2,h3,th,.marking,.label{{font-family:Arial,Vazirmatn,sans-serif;line-height:1.25}}
h1{{font-size:1.7em}} h2{{font-size:1.2em;color:#0b3c5d;margin-top:1.6em}} h3{{font-size:1em}}
a{{color:#0b3c5d}} blockquote{{margin:1em 0;border-inline-start:3px solid #0b3c5d;padding-inline-start:1em}}
ol,ul{{list-style:none;padding:0}} li{{display:flex;gap:.7em;margin:.4em 0}} li>div>p:first-child{{margin-top:0}} li>p{{margin:0}}
.label{{flex:none;font-weight:bold}} .dates .label{{width:8em}} .figure{{font-style:italic}}
table{{border-collapse:collapse;width:100%}}
td,th{{text-align:start;vertical-align:top;border-bottom:1px solid #c9d1d6;padding:.3em .6em}}
.marking{{text-align:{side};margin:1em 0}} .marking span{{background:{box};color:{ink};font-weight:bold;padding:.2em .5em}}
img{{max-width:100%;border:1px solid #c9d1d6}} .draft{{color:#a3241d;font-weight:bold}}
"""


def write_html(cover: Cover, tags: Iterable[Tag]) -> str:
    """Write a web page without scripts or anything from elsewhere, nor pictures but the one of a message (WCAG 2.1)."""
    tags = list(tags)
    page = _Page(cover.lang, frozenset(one.ident for tag in tags for one in tag.walk() if one.ident))
    side = cover.side.replace("centre", "center")
    style = _STYLE.format(box=_colour(cover.box or WHITE), ink=_colour(cover.ink), side=side)
    shown = (
        [f'<p><img src="cid:{cover.picture.cid}" alt="{escape(cover.picture.alt)}"></p>']
        if cover.picture
        else []
    )
    allowed = "img-src cid:; " if cover.picture else ""
    marking = f'<p class="marking"><span>{escape(cover.marking)}</span></p>'
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{escape(cover.lang)}" dir="{_direction(cover.rtl)}">\n<head>',
            '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">',
            '<meta http-equiv="Content-Security-Policy"'
            f""" content="default-src 'none'; {allowed}style-src 'unsafe-inline'">""",
            f"<title>{escape(cover.title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<header>\n{marking}",
            *(f'<p class="draft">{escape(words)}</p>' for words in cover.before),
            "</header>\n<main>",
            *(line for tag in tags for line in page.lines(tag)),
            "</main>\n<footer>",
            *(f"<p>{escape(words)}</p>" for words in cover.after),
            *shown,
            f"{marking}\n</footer>\n</body>\n</html>\n",
        ]
    )


class _Page:
    """A page in a language; links within it lead only to the elements that it holds."""

    def __init__(self, lang: str, idents: frozenset[str]) -> None:
        self.lang, self.idents = lang, idents

    def lines(self, tag: Tag) -> Iterator[str]:
        """Yield an element with everything in it."""
        if tag.role == "Figure":
            yield f'<p class="figure">{escape(tag.alt or "")}</p>'
            return
        name = _NAMES.get(tag.role) or ("p" if tag.text else "div")
        if tag.role == "L" and _numbering(tag) == "Decimal":
            name = "ol"
        told = "".join(f' {key}="{escape(value)}"' for key, value in self._attributes(tag).items() if value)
        if tag.text:
            yield f"<{name}{told}>{self._words(tag)}</{name}>"
            return
        yield f"<{name}{told}>"
        yield from (line for kid in tag.elements for line in self.lines(kid))
        yield f"</{name}>"

    def _attributes(self, tag: Tag) -> dict[str, str]:
        more = {"id": tag.ident or "", "class": tag.block.replace("_", "-")} | _MORE.get(tag.role, {})
        if tag.lang and tag.lang != self.lang:
            more |= {"lang": tag.lang, "dir": _direction(right_to_left(tag.lang))}
        if tag.role == "L" and _numbering(tag) == "None":
            more["class"] = "dates"
        if tag.role == "TH":
            scope = str(tag.attributes.get("Table", {}).get("Scope", ""))
            more["scope"] = {"/Column": "col", "/Row": "row"}.get(scope, "")
        return more

    def _words(self, tag: Tag) -> str:
        return "".join(map(self._span, tag.spans)) if tag.spans else escape(tag.text)

    def _span(self, span: Span) -> str:
        words = escape(span.text)
        if span.kind in ("em", "strong"):
            return f"<{span.kind}>{words}</{span.kind}>"
        if not span.target or (span.target.startswith("#") and span.target[1:] not in self.idents):
            return words
        return f'<a href="{escape(span.target)}">{words}</a>'


def _numbering(tag: Tag) -> str:
    return str(tag.attributes.get("List", {}).get("ListNumbering", "")).removeprefix("/")


def _direction(rtl: bool) -> str:
    return "rtl" if rtl else "ltr"


def _colour(ink: Ink) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in ink.rgb)
