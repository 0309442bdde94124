"""Each place on or behind a page where a withheld text can stand turns the leak proof red."""

from pathlib import Path

import pytest
import uharfbuzz as hb

from tests.proofs.planted import (
    BEFORE,
    Planted,
    attached,
    drawn,
    font,
    found,
    half,
    letters_of,
    scattered,
    text,
)
from tests.proofs.small import LETTERS, NAME, SECRET, build, shown, stream

ROOT = Path(__file__).parents[2]
A, B = half(SECRET)
WORDS = SECRET.split()
SHUFFLED = [3, 0, 5, 1, 4, 2]


def by_position() -> bytes:
    """Six groups of letters drawn in another order than they lie in on the line."""
    size = -(-len(SECRET) // 6)
    parts = [SECRET[at : at + size] for at in range(0, len(SECRET), size)]
    order = [number for number in SHUFFLED if number < len(parts)]
    return scattered([parts[n] for n in order], [(10 + n * size * 4, 200) for n in order])


def in_columns() -> bytes:
    """Two columns of lines, drawn row by row across both."""
    left = [" ".join(WORDS[at : at + 2]) for at in range(0, len(WORDS), 2)]
    words = [word for line in left for word in (line, "See the annex")]
    return scattered(words, [(20 + 130 * (n % 2), 200 - 12 * (n // 2)) for n in range(len(words))])


def differences() -> bytes:
    """A font whose codes 1, 2, 3 … are letters by their glyph names."""
    unlike = sorted(set(SECRET))
    names = " ".join("/space" if letter == " " else f"/{letter}" for letter in unlike)
    return (
        b"/Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 1 /Widths [%s] /Encoding <</Differences [1 %s]>>"
        % (b"500 " * len(unlike), names.encode())
    )


def coded() -> bytes:
    unlike = sorted(set(SECRET))
    return b"<%s> Tj" % bytes(unlike.index(letter) + 1 for letter in SECRET).hex().encode()


def program() -> tuple[bytes, dict[str, int]]:
    """A font program with a character map, and the glyph of each letter."""
    face = hb.Face(hb.Blob.from_file_path(str(ROOT / "layouts/fonts/SourceSans3-Regular.ttf")))
    wanted = hb.SubsetInput()
    wanted.unicode_set.update({ord(letter) for letter in SECRET})
    data = hb.subset(face, wanted).blob.data
    whole = hb.Font(hb.Face(data))
    return bytes(data), {letter: whole.get_nominal_glyph(ord(letter)) for letter in set(SECRET)}


def by_program(lie: bytes = b"") -> bytes:
    data, glyphs = program()
    string = b"<%s> Tj" % b"".join(b"%04X" % glyphs[letter] for letter in SECRET)
    entries = (
        b"/Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [@wide] %s" % lie
    )
    return drawn(
        text(string, b"/F2 8 Tf"),
        font(entries),
        (
            "+wide",
            b"",
            b"<</Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDToGIDMap /Identity /FontDescriptor @look>>",
        ),
        ("+look", b"", b"<</Type /FontDescriptor /FontName /X /FontFile2 @letters>>"),
        ("+letters", b"", stream(data)),
        ("+lying", b"", stream(b"1 beginbfrange <0000> <00FF> <0078> endbfrange")),
    )


def by_type1() -> bytes:
    puts = b"\n".join(
        b"dup %d /%s put" % (n + 65, b"space" if c == " " else c.encode())
        for n, c in enumerate(sorted(set(SECRET)))
    )
    code = bytes(sorted(set(SECRET)).index(letter) + 65 for letter in SECRET)
    entries = b"/Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor @look"
    return drawn(
        text(b"<%s> Tj" % code.hex().encode(), b"/F2 8 Tf"),
        font(entries),
        ("+look", b"", b"<</Type /FontDescriptor /FontName /X /FontFile @letters>>"),
        ("+letters", b"", stream(b"%!PS-AdobeFont-1.0\n/Encoding 256 array\n" + puts)),
    )


def ligatures() -> bytes:
    code = b"%04X" % (LETTERS.index("f") + 1)
    shows = shown(SECRET).replace(code + b"%04X" % (LETTERS.index("i") + 1), code)
    change = b"<%s> <0066>" % code, b"<%s> <FB01>" % code
    return drawn(text(shows), ("cmap", *change))


def form(data: bytes, entries: bytes = b"/Type /XObject /Subtype /Form /BBox [0 0 300 400]") -> bytes:
    return stream(data, entries + b" /Resources <</Font <</F1 @font>>>>")


def spoken(value: bytes) -> bytes:
    return drawn(b"/Span <</ActualText %s>> BDC %s EMC" % (value, text(shown("See"))))


WHITE = b"1 g " + text(shown(SECRET)) + b" 0 g"
BAR = text(shown(SECRET)) + b" 0 g 10 190 280 30 re f"
UTF16 = b"<FEFF%s>" % SECRET.encode("utf-16-be").hex().encode()
PLANTED: Planted = {
    "shown at once": lambda: drawn(text(shown(SECRET))),
    "shown with kerning": lambda: drawn(text(b"[%s] TJ" % letters_of(SECRET, b" 20 ").replace(b" Tj", b""))),
    "letter by letter": lambda: drawn(text(letters_of(SECRET))),
    "each letter in its own text object": lambda: drawn(b" ".join(text(shown(letter)) for letter in SECRET)),
    "with soft hyphens": lambda: drawn(text(b"%s 0 -10 Td %s" % (shown(A + "\u00ad"), shown(B)))),
    "with a hyphen at a line end": lambda: drawn(text(b"%s 0 -10 Td %s" % (shown(A + "-"), shown(B)))),
    "with wide letter space": lambda: drawn(text(shown(" ".join(SECRET)))),
    "five words of it": lambda: drawn(text(shown(" ".join(WORDS[3:8])))),
    "in capitals": lambda: drawn(
        text(shown("TLP:GREEN ")) + text(b"(%s) Tj" % SECRET.upper().encode(), b"/F2 8 Tf"),
        font(b"/Type /Font /Subtype /Type1 /BaseFont /Helvetica"),
    ),
    "over a page end": lambda: build(
        ("content1", b"EMC\n/P", b"EMC\n/P"),
        ("content1", shown("It is slow. "), shown("It is slow. " + A)),
        ("content2", shown("See "), shown(B + "See ")),
    ),
    "by position": lambda: drawn(by_position()),
    "in a column": lambda: drawn(in_columns()),
    "backwards, moving left": lambda: drawn(
        scattered(list(reversed(SECRET)), [(290 - 4 * n, 200) for n in range(len(SECRET))])
    ),
    "in white": lambda: drawn(WHITE),
    "under a bar": lambda: drawn(BAR),
    "drawn invisibly": lambda: drawn(text(b"3 Tr " + shown(SECRET) + b" 0 Tr")),
    "off the page": lambda: drawn(text(b"900 900 Td " + shown(SECRET))),
    "too small to see": lambda: drawn(text(shown(SECRET), b"/F1 0.1 Tf")),
    "in a form": lambda: drawn(
        b"/X1 Do",
        ("page1", b"/Font", b"/XObject <</X1 @form>> /Font"),
        ("+form", b"", form(text(shown(SECRET)))),
    ),
    "in a form that is never used": lambda: build(("+form", b"", form(text(letters_of(SECRET))))),
    "in a pattern": lambda: build(
        ("+tile", b"", form(text(letters_of(SECRET)), b"/Type /Pattern /PatternType 1"))
    ),
    "in an annotation's appearance": lambda: build(
        (
            "page1",
            b"/Type /Page ",
            b"/Type /Page /Annots [<</Subtype /Stamp /Rect [0 0 9 9] /AP <</N @look>>>>] ",
        ),
        ("+look", b"", form(text(letters_of(SECRET)))),
    ),
    "in a page that is no page": lambda: build(
        ("pages", b"@page1 @page2] /Count 2", b"@page1] /Count 1"),
        ("content2", b"/P <<", text(shown(SECRET)) + b" /P <<"),
    ),
    "as actual text": lambda: spoken(b"(%s)" % SECRET.encode()),
    "as actual text in UTF-16": lambda: spoken(UTF16),
    "in a mark's listed properties": lambda: drawn(
        b"/Span /Said BDC EMC", ("page1", b"/Font", b"/Properties <</Said <</ActualText %s>>>> /Font" % UTF16)
    ),
    "in a comment on a page": lambda: build(("content1", BEFORE, b"% " + SECRET.encode() + b"\n" + BEFORE)),
    "as a mark's name": lambda: build(
        ("content1", b"/Artifact BMC", b"/%s BMC" % SECRET.encode().replace(b" ", b"#20"))
    ),
    "in an inline image": lambda: drawn(b"BI /W 1 /H 1 /BPC 8 /CS /G ID %s EI" % SECRET.encode()),
    "as ligatures": ligatures,
    "by the encoding": lambda: drawn(
        text(b"[%s] TJ" % b" 9 ".join(b"(%s)" % c.encode() for c in SECRET), b"/F2 8 Tf"),
        font(b"/Type /Font /Subtype /Type1 /BaseFont /X /Encoding /WinAnsiEncoding"),
    ),
    "by glyph names": lambda: drawn(text(coded(), b"/F2 8 Tf"), font(differences())),
    "by glyph names, though ToUnicode lies": lambda: drawn(
        text(coded(), b"/F2 8 Tf"),
        font(differences() + b" /ToUnicode @lying"),
        ("+lying", b"", stream(b"1 beginbfrange <00> <FF> <0078> endbfrange")),
    ),
    "by the font program": by_program,
    "by the font program, though ToUnicode lies": lambda: by_program(b"/ToUnicode @lying"),
    "by the encoding inside a font program": by_type1,
    "in a font's name": lambda: build(
        ("font", b"/BaseFont /Test", b"/BaseFont /%s" % SECRET.encode().replace(b" ", b""))
    ),
    "in a glyph's procedure": lambda: build(("+glyph", b"", stream(b"9 0 d0 " + text(shown(SECRET))))),
    "a name, on a page": lambda: drawn(text(shown(f"by {NAME}."))),
    "a name divided at a line end": lambda: drawn(
        text(b"%s 0 -10 Td %s" % (shown("by Zar-"), shown("khan.")))
    ),
    "a name, letter by letter": lambda: drawn(text(letters_of(f"by {NAME}."))),
}


@pytest.mark.parametrize("place", PLANTED)
def test_what_was_withheld_is_found(place):
    told = [fault.message for fault in found(PLANTED[place]())]
    assert any("stands in" in message for message in told)
    assert not any(word in message for message in told for word in (NAME, "watch list"))


def test_the_small_file_holds_none_of_it():
    assert found(build()) == []


@pytest.mark.parametrize(
    ("secret", "page"),
    [
        ("Khan", f"by {NAME}."),
        ("gone", "It goes on. e"),
        ("TLP", "tlp"),
        ("See the annex for more.", "See the annex for more."),
        ("the reconstruction goes on", "See"),
        ("1,200", "12"),
        ("of the", "first of all the rest"),
    ],
)
def test_what_only_looks_alike_is_not(secret, page):
    letters = sorted(set(page))
    assert set(letters) <= set(LETTERS), "the font has no such letter"
    assert found(drawn(text(shown(page))), "small.pdf", secret) == []


def test_right_to_left_text_is_found_in_either_order():
    persian = "فهرست پایش نخستین فرماندار استان شمالی را نام می‌برد"
    letters = sorted(set(persian))
    cmap = b"".join(b"<%02X> <%04X>\n" % (code, ord(letter)) for code, letter in enumerate(letters, 1))
    fonts = font(b"/Type /Font /Subtype /Type1 /BaseFont /X /ToUnicode @letters")
    meaning = ("+letters", b"", stream(b"%d beginbfchar\n%sendbfchar" % (len(letters), cmap)))
    for said in (persian, persian[::-1]):
        shows = b"<%s> Tj" % bytes(letters.index(letter) + 1 for letter in said).hex().encode()
        assert (
            "page 1"
            in found(drawn(text(shows, b"/F2 8 Tf"), fonts, meaning), "small.pdf", persian)[0].message
        )


def test_text_that_nobody_can_read_is_told():
    unreadable = found(attached(text(b"<0102> Tj", b"/F9 8 Tf"), b""))
    assert [fault.message for fault in unreadable] == [
        "the text of the stream of object 22 cannot be read: nobody can tell what its font F9 says"
    ]
