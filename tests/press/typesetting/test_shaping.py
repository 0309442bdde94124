import pytest

from press.typesetting.shaping import Manner, MissingGlyph, clusters, shapes

PLAIN = Manner()
BACKWARD = Manner(lang="fa", backward=True)


def shape(face, text, manner=PLAIN, hyphen=False):
    return shapes(face, manner, hyphen)[text]


def texts(shaped):
    return [glyph.text for glyph in shaped.glyphs]


def test_every_letter_stays_with_one_glyph(serif):
    (word,) = shape(serif, "Tokyo")
    assert texts(word) == list("Tokyo")
    assert word.width == pytest.approx(sum(glyph.advance for glyph in word.glyphs))


def test_ligatures_carry_their_letters(serif):
    (word,) = shape(serif, "office")
    assert texts(word) == ["o", "ffi", "c", "e"]


def test_pairs_are_kerned(serif):
    (pair,) = shape(serif, "AV")
    assert pair.width < serif.advance(serif.glyph("A")) + serif.advance(serif.glyph("V"))


def test_features_choose_other_glyphs_for_the_same_letters(serif):
    (plain,), (small,) = shape(serif, "a1"), shape(serif, "a1", Manner(("smcp", "onum")))
    assert texts(plain) == texts(small)
    assert all(one.code != other.code for one, other in zip(plain.glyphs, small.glyphs, strict=True))


def test_tracking_opens_each_letter_and_undoes_ligatures(serif):
    (plain,), (open_,) = shape(serif, "fine"), shape(serif, "fine", Manner(tracking=50))
    assert texts(open_) == list("fine")
    assert open_.glyphs[2].advance == plain.glyphs[1].advance + 50


def test_tracking_does_not_tear_arabic_apart(dari):
    assert (
        shape(dari, "سلام", BACKWARD._replace(tracking=50))[0].width == shape(dari, "سلام", BACKWARD)[0].width
    )


def test_backward_words_come_in_reading_order(dari):
    (word,) = shape(dari, "می\u200cخواهم", BACKWARD)
    assert word.backward
    assert "".join(texts(word)) == "می\u200cخواهم"
    assert texts(word)[0] == "م"


def test_letters_drawn_with_several_glyphs_become_one(naskh):
    (word,) = shape(naskh, "بسم", BACKWARD)
    assert texts(word) == ["ب", "س", "م"]
    (dot, *_), (base, *_) = word.glyphs[0].code
    assert dot != base
    assert all(0 <= right < word.glyphs[0].advance for _, right, _ in word.glyphs[0].code)
    assert (word.glyphs[0].x, word.glyphs[0].y) == (0, 0)


def test_marks_keep_their_letters(naskh, dari):
    for face in (naskh, dari):
        (word,) = shape(face, "بِسْمِ", BACKWARD)
        assert "".join(texts(word)) == "بِسْمِ"
        assert "" not in texts(word)


def test_fallbacks_take_what_a_face_lacks(dari, serif):
    parts = shape(dari, "ISIS‑K–œ中"[:-1].replace("‑", "-"))
    assert "".join(part.text for part in parts) == "ISIS-K–œ"
    greek = shape(dari, "aπb")
    assert [(part.face, part.text) for part in greek] == [(dari, "a"), (serif, "π"), (dari, "b")]


def test_a_letter_and_its_mark_come_from_one_face(dari, serif):
    assert not dari.has("ѐ")
    parts = shape(dari, "aе\u0300b")
    assert [(part.face, part.text) for part in parts][1] == (serif, "е\u0300")


def test_a_letter_that_a_face_has_as_one_with_its_mark_comes_from_it(dari):
    assert not dari.has("\u0302")
    assert [part.face for part in shape(dari, "A\u0302")] == [dari]


def test_characters_that_nobody_has_are_named(serif):
    with pytest.raises(MissingGlyph, match=r"U\+4E2D .* in 'a中b'") as error:
        shape(serif, "a中b")
    assert error.value.char == "中"
    assert isinstance(error.value, ValueError)


def test_control_characters_are_missing(serif):
    with pytest.raises(MissingGlyph, match=r"U\+000A a control character"):
        shape(serif, "a\nb")


def test_format_characters_stay_in_the_text_without_a_glyph(serif):
    (word,) = shape(serif, "in\u00adter\u200b\u2060")
    assert "".join(texts(word)) == "in\u00adter\u200b\u2060"
    assert len(word.glyphs) == 5
    (alone,) = shape(serif, "\u200b")
    assert (texts(alone), alone.width) == (["\u200b"], 0)


def test_a_hyphen_put_in_stands_for_a_soft_one(serif):
    (front,) = shape(serif, "inter", hyphen=True)
    (typed,) = shape(serif, "inter\u2010")
    assert texts(front) == [*"inter", "\u00ad"]
    assert front.width == typed.width
    (bare,) = shape(serif, "\u200c", hyphen=True)
    assert texts(bare) == ["\u200c\u00ad"]


def test_pen_moves_come_back_to_the_width(serif, dari):
    (word,) = shape(serif, "AVATAR")
    assert word.pen == pytest.approx(word.width, abs=100)
    kerns = [stroke.move for stroke in word.strokes]
    assert kerns[0] == ""
    assert any(float(move or 0) > 0 for move in kerns)
    (back,) = shape(dari, "سلام", BACKWARD)
    assert float(back.strokes[0].move) == pytest.approx(back.glyphs[0].advance, abs=0.1)


def test_hanging(serif):
    (quote,) = shape(serif, "“yes.”")
    assert quote.lead == quote.glyphs[0].advance
    assert quote.trail == pytest.approx(0.7 * quote.glyphs[-1].advance)
    (plain,) = shape(serif, "yes")
    assert (plain.lead, plain.trail) == (0, 0)


def test_clusters():
    assert list(clusters("e\u0301a\u200cb")) == ["e\u0301", "a\u200c", "b"]
    assert list(clusters("")) == []
