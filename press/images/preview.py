"""A PDF file in; a small picture of its first page out: PNG, nothing but pixels."""

from importlib.util import find_spec
from io import BytesIO

from press.problems import Exit, Problem, Refused, Where

WIDE = 480  # pixels across, enough to read the title on a phone
_COLOURS = 32


def preview(data: bytes) -> bytes:
    """Return a picture of the first page, 480 pixels across; raise Refused (2) if what draws it is not installed."""
    if find_spec("pypdfium2") is None:
        hint = "install it: .venv/bin/pip install -e '.[preview]'"
        raise Refused(
            [Problem(Where("build.py"), "preview", "what draws previews is not installed", hint)], Exit.USAGE
        )
    from pypdfium2 import PdfDocument  # noqa: PLC0415  (an extra)

    document = PdfDocument(data)
    try:
        page = document[0]
        drawn = page.render(scale=WIDE / page.get_width()).to_pil().convert("RGB")
    finally:
        document.close()
    made = BytesIO()
    drawn.quantize(_COLOURS, dither=0).save(made, "PNG", optimize=True)
    return made.getvalue()
