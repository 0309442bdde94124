import os

import pytest

from press.typesetting.faces import Face, open_face


def changed(fonts, tmp_path, old, new, keep=None):
    data = (fonts / "SourceSerif4-Regular.ttf").read_bytes()
    assert old in data[:400]
    path = tmp_path / "broken.ttf"
    path.write_bytes(data.replace(old, new, 1)[:keep])
    return path


def test_measures_are_in_thousandths_of_an_em(serif, dari):
    assert (serif.ascent, serif.descent, serif.cap_height, serif.x_height) == (1036, -335, 670, 475)
    assert dari.ascent == pytest.approx(2100 / 2.048)


def test_heights_that_no_table_tells_are_measured(naskh):
    assert 400 < naskh.x_height < naskh.cap_height < 800


def test_characters_of_the_face_itself(serif):
    assert serif.has("a")
    assert serif.has("\u200d")
    assert serif.has("\u00ad")
    assert not serif.has("ا")
    assert not serif.has("\n")


def test_what_a_file_may_not_hold_is_missing(dari):
    assert dari.glyph("\r")
    assert dari.missing("a\rb\0\ufeff\ue000") == "\r\0\ufeff\ue000"


def test_missing_counts_fallbacks_and_names_each_character_once(serif, dari):
    assert dari.missing("سلام Straße – “x”\u200c") == ""
    assert serif.missing("سس a 中") == "س中"


def test_a_file_is_opened_once(fonts):
    path = fonts / "SourceSans3-It.ttf"
    assert open_face(path) is open_face(path)
    assert Face("one", path).font is Face("two", path).font


def test_width_of_several_glyphs_is_that_of_all(serif):
    a, b = serif.glyph("a"), serif.glyph("b")
    assert serif.advance(((a, 0, 0), (b, 10, 0))) == serif.advance(a) + serif.advance(b)


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        (b"DSIG", b"fvar", "variable"),
        (b"DSIG", b"CFF ", "PostScript outlines"),
        (b"glyf", b"glyx", "has no table glyf"),
        (b"\0\1\0\0", b"OTTO", "PostScript outlines"),
        (b"\0\1\0\0", b"ttcf", "collection"),
        (b"\0\1\0\0", b"wOF2", "web font"),
        (b"\0\1\0\0", b"%PDF", "no font file"),
    ],
)
def test_unfit_files_are_refused_with_a_reason(fonts, tmp_path, old, new, reason):
    with pytest.raises(ValueError, match=rf"^broken\.ttf .*{reason}"):
        Face("broken", changed(fonts, tmp_path, old, new))


@pytest.mark.parametrize("keep", [0, 3, 11, 40, 500, 100_000])
def test_files_cut_short_are_refused(fonts, tmp_path, keep):
    with pytest.raises(ValueError, match=r"cut off|no font file"):
        Face("broken", changed(fonts, tmp_path, b"DSIG", b"DSIG", keep))


@pytest.mark.parametrize("tag", [b"glyf", b"hmtx", b"GPOS", b"cmap"])
def test_a_table_that_was_altered_is_refused(fonts, tmp_path, tag):
    data = bytearray((fonts / "SourceSerif4-Regular.ttf").read_bytes())
    at = data.index(tag)
    start = int.from_bytes(data[at + 8 : at + 12], "big")
    data[start + 20] ^= 1
    (tmp_path / "bent.ttf").write_bytes(data)
    with pytest.raises(ValueError, match=f"its table {tag.decode()} is not as its maker left it"):
        open_face(tmp_path / "bent.ttf")


def test_a_pipe_for_a_font_stops_nothing(tmp_path):
    os.mkfifo(tmp_path / "pipe.ttf")
    with pytest.raises(ValueError, match="no regular file"):
        open_face(tmp_path / "pipe.ttf")


def test_every_font_here_is_as_its_maker_left_it(fonts):
    found = sorted(fonts.glob("*.ttf"))
    assert len(found) > 5
    assert all(open_face(one) for one in found)


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(ValueError, match="is not there"):
        Face("none", tmp_path / "none.ttf")


@pytest.mark.parametrize("rights", [b"\0\x02", b"\1\0", b"\2\0"])
def test_fonts_that_may_not_be_embedded_are_refused(fonts, tmp_path, serif, rights):
    data = bytearray((fonts / "SourceSerif4-Regular.ttf").read_bytes())
    at = data.index(serif.tables["OS/2"])
    data[at + 8 : at + 10] = rights
    (tmp_path / "mine.ttf").write_bytes(data)
    with pytest.raises(ValueError, match="licence bits"):
        Face("mine", tmp_path / "mine.ttf")


def test_contradicting_tables_are_refused(fonts, tmp_path, serif):
    data = bytearray((fonts / "SourceSerif4-Regular.ttf").read_bytes())
    at = data.index(serif.tables["head"])
    data[at + 12 : at + 16] = bytes(4)
    (tmp_path / "mine.ttf").write_bytes(data)
    with pytest.raises(ValueError, match="contradict"):
        Face("mine", tmp_path / "mine.ttf")
