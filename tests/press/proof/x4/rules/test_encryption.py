"""Nobody needs a key (6.15)."""

import io

import pikepdf

from press.proof.x4.preflight import preflight
from tests.printed import sound


def test_an_encrypted_file_is_found_even_with_an_empty_password():
    data = io.BytesIO()
    with pikepdf.open(io.BytesIO(sound())) as pdf:
        pdf.save(data, encryption=pikepdf.Encryption(owner="x", user="", R=4), force_version="1.6")
    held = preflight(data.getvalue())
    assert ("x4-encryption", "6.15") in {(one.rule, one.clause) for one in held.found}
    assert not held.passes
