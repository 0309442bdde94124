"""Every font is in the file, every letter has a shape and a meaning."""

from press.proof import fonts


def test_a_faithful_file_passes(faults):
    assert faults(fonts) == []


def test_a_font_that_is_not_embedded_is_told(faults):
    found = faults(fonts, ("face", b"/FontFile2", b"/Font"))
    assert [fault.message for fault in found] == ["the font Test is not embedded"]


def test_a_font_that_is_only_listed_must_be_embedded_too(faults):
    found = faults(
        fonts, ("page2", b"/F1 @font", b"/F1 @font /F2 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>")
    )
    assert [fault.message for fault in found] == ["the font Helvetica is not embedded"]


def test_a_font_without_tounicode_is_told(faults):
    found = faults(fonts, ("font", b"/ToUnicode", b"/Nothing"))
    assert found[0].message == "the font Test has no ToUnicode, so its text cannot be read back"


def test_a_letter_without_a_meaning_is_told_with_its_neighbours(faults):
    found = faults(fonts, ("cmap", b"> <0078>", b"> <0000>"))
    assert [(fault.page, fault.message) for fault in found] == [
        (2, "a letter shown with Test stands for no text: 'the anne?'")
    ]


def test_a_code_outside_the_cmap_is_told(faults, shown):
    found = faults(fonts, ("content2", shown("the annex"), b"<00FF> Tj"))
    assert any("stands for no text: '?'" in fault.message for fault in found)


def test_a_letter_without_a_shape_is_told(faults):
    found = faults(fonts, ("gids", b"\0\0\0\1", b"\0\0\0\0"))
    assert [fault.message for fault in found] == ["U+0020 in the font Test has no shape"]
