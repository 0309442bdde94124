"""Drawings in SVG as tests need them: one of all plain shapes, and hostile ones, each with what is said of it."""

HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'width="120" height="60" viewBox="0 0 120 60">'
)


def svg(inside: str) -> bytes:
    """Return a drawing of 120 by 60 units, 90 by 45 points."""
    return f"{HEAD}\n{inside}\n</svg>".encode()


SHAPES = svg("""<title>A mark</title><metadata><x:y xmlns:x="urn:x">words</x:y></metadata>
<style>.blue { fill: #0B3C5D } .red { fill: none; stroke: #A3241D; stroke-width: 2 }</style>
<defs><clipPath id="half"><rect width="30" height="60"/></clipPath><path id="tip" d="M0 0h10v10z"/></defs>
<g transform="translate(5 5)"><circle class="blue" cx="25" cy="25" r="25" clip-path="url(#half)"/>
<path class="red" d="M60 5 L90 5 a10 10 0 0 1 10 10 V40 z m5 5 l10 10"/></g>
<use xlink:href="#tip" x="100" y="40"/>
<path fill="#808080" fill-rule="evenodd" d="M40 10h20v20h-20z M45 15h10v10h-10z"/>
<rect x="65" y="45" width="30" height="10" rx="4" fill="#33ff00"/>
<polygon points="45,40 60,40 52,55"/>
<line x1="0" y1="59" x2="120" y2="59" stroke="#123456" stroke-width=".2" stroke-dasharray="4 2"/>""")

_BOX = '<rect width="9" height="9"/>'
_NESTED = "".join(
    f'<g id="n{n}">' + f'<use href="#n{n - 1}"/>' * 10 + "</g>" if n else f'<g id="n0">{_BOX}</g>'
    for n in range(9)
)
_DEEP = "<g>" * 60 + _BOX + "</g>" * 60
HOSTILE: dict[str, tuple[bytes, str]] = {
    "entities": (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("<g>&a;</g>"), "entities"),
    "file entity": (b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("&a;"), "entities"),
    "style sheet": (b'<?xml-stylesheet href="x.css"?>' + svg(_BOX), "another file"),
    "utf-16": (svg("<script/>").decode().encode("utf-16"), "UTF-8"),
    "script": (svg("<script>alert(1)</script>"), "a script in line 2"),
    "handler": (svg('<rect width="9" height="9" onclick="a()"/>'), "a script in line 2"),
    "picture": (svg('<image href="https://example.org/x.png" width="9" height="9"/>'), "a picture in pixels"),
    "foreign": (svg("<foreignObject/>"), "not SVG"),
    "text": (svg("<text>words</text>"), "turn it into paths"),
    "link": (svg(f'<a href="https://example.org">{_BOX}</a>'), "<a>"),
    "animation": (svg('<rect width="9" height="9"><animate attributeName="x"/></rect>'), "<animate>"),
    "inner svg": (svg(f"<svg>{_BOX}</svg>"), "<svg>"),
    "use of a file": (svg('<use href="other.svg#a"/>'), "refers to 'other.svg#a'"),
    "use of nothing": (svg('<use href="#a"/>'), "not in it in line 2"),
    "use of itself": (svg('<g id="a"><use href="#a"/></g>'), "uses another part"),
    "use of uses": (svg(_NESTED), "uses another part"),
    "many uses": (svg(f'<defs><g id="a">{_BOX}</g></defs>' + '<use href="#a"/>' * 501), "over 500"),
    "deep": (svg(_DEEP), "nested more than 40 deep"),
    "many": (svg(_BOX * 5_001), "over 5,000 elements"),
    "long path": (svg(f'<path d="M0 0{"h1v1" * 60_000}"/>'), "corners and curves"),
    "far away": (svg('<rect x="-500" width="9000" height="9"/>'), "far beyond its own edges"),
    "huge numbers": (svg('<rect width="1e30" height="9"/>'), "far beyond its own edges"),
    "imported style": (svg(f"<style>@import url(x.css);</style>{_BOX}"), "leads elsewhere"),
    "escaped style": (svg(f"<style>@\\69mport 'x';</style>{_BOX}"), "leads elsewhere"),
    "gradient": (svg('<rect width="9" height="9" fill="url(#a)"/>'), "gradient"),
    "gradient itself": (svg('<linearGradient id="a"/>'), "<linearGradient>"),
    "filter": (svg('<rect width="9" height="9" filter="url(#a)"/>'), "the effect filter"),
    "mask": (svg('<rect width="9" height="9" mask="url(#a)"/>'), "the effect mask"),
    "blend": (svg('<rect width="9" height="9" style="mix-blend-mode: multiply"/>'), "(mix-blend-mode)"),
    "glass": (svg('<rect width="9" height="9" opacity=".5"/>'), "partly transparent"),
    "glass in a style": (
        svg('<rect width="9" height="9" style="fill:red;fill-opacity:0.5"/>'),
        "transparent",
    ),
    "glass in a class": (svg("<style>.a{opacity:.2}</style>" + _BOX), "transparent"),
    "glass in a colour": (svg('<rect width="9" height="9" fill="#ff000080"/>'), "transparent"),
    "no colour": (svg('<rect width="9" height="9" fill="surprise"/>'), "not understood"),
    "nothing": (svg(""), "shows nothing"),
    "no size": (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0">' + _BOX.encode() + b"</svg>",
        "large",
    ),
    "other xml": (b"<?xml version='1.0'?><html/>", "not an SVG"),
    "cut off": (SHAPES[:400], "damaged in line"),
}
