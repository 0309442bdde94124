"""Files signed, and what their signatures are worth after this and that."""

import re
from datetime import timedelta, timezone
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.sign.general import SigningError

from press.line import make
from press.problems import Exit, Refused
from press.sending.signing import Signature, awaits, read_key, signatures, signed
from tests.hindrances import hindrances
from tests.keys import Pair, pair
from tests.validators import claims, validated
from tests.workshop import REAL, outfit, policy, put


@pytest.fixture(scope="module")
def keys() -> Pair:
    return pair()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The real brief with an empty field."""
    workspace = outfit(tmp_path_factory.mktemp("signing") / "work")
    put(
        workspace,
        "briefs/audiences.yaml",
        policy({"name": "analyst", "template": "public", "signature": "yes"}),
    )
    return next(one.data for one in make(workspace, REAL, [("analyst", "email")]))


@pytest.fixture(scope="module")
def made(built: bytes, keys: Pair) -> bytes:
    """The same, signed."""
    return signed(built, read_key("key.p12", keys.p12("secret"), lambda: "secret"))


def worth(data: bytes, keys: Pair | None = None) -> tuple[bool, bool, bool]:
    (one,) = signatures(data, list(load_certs_from_pemder_data(keys.pem)) if keys else ())
    return one.intact, one.whole, one.trusted


def test_the_file_still_follows_both_standards(built: bytes, made: bytes, tmp_path: Path) -> None:
    paths = tmp_path / "empty.pdf", tmp_path / "signed.pdf"
    for path, data in zip(paths, (built, made), strict=True):
        path.write_bytes(data)
        assert claims(path) == ("ua1", "2a")
        assert hindrances(data) == []
    assert validated(paths) == []


def test_the_field_is_filled_and_nothing_else_is_changed(built: bytes, made: bytes) -> None:
    assert made.startswith(built)
    assert (awaits(built), awaits(made)) == (True, False)
    with pikepdf.open(BytesIO(made)) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        assert str(field.TU) == "Signature of those who release this document"
        assert field.V.SubFilter == "/ETSI.CAdES.detached"


def test_a_signature_does_not_say_where_the_clock_stands(built: bytes, keys: Pair, monkeypatch: Any) -> None:
    monkeypatch.setattr("tzlocal.get_localzone", lambda: timezone(timedelta(hours=4, minutes=30)))
    with pikepdf.open(
        BytesIO(signed(built, read_key("key.p12", keys.p12("secret"), lambda: "secret")))
    ) as pdf:
        assert re.fullmatch(r"D:\d{14}(Z|\+00'00'?)", str(pdf.Root.AcroForm.Fields[0].V.M))


def test_a_signature_says_whose_it_is_and_who_vouches_for_it(made: bytes, keys: Pair) -> None:
    (one,) = signatures(made)
    assert isinstance(one, Signature)
    assert one.who == "Release desk"
    assert one.when.endswith("UTC")
    assert worth(made) == (True, True, False)
    assert worth(made, keys) == (True, True, True)
    assert worth(made, pair()) == (True, True, False)


def test_an_altered_byte_is_seen(made: bytes, keys: Pair) -> None:
    at = made.index(b"stream") + 100
    altered = made[:at] + bytes([made[at] ^ 1]) + made[at + 1 :]
    assert worth(altered, keys)[0] is False


def test_an_addition_is_seen(made: bytes, keys: Pair) -> None:
    writer = pypdf.PdfWriter(BytesIO(made), incremental=True)
    writer.add_metadata({"/Title": "Other"})
    added = BytesIO()
    writer.write(added)
    assert added.getvalue().startswith(made)
    assert worth(added.getvalue(), keys)[1] is False


def test_a_file_without_a_field_is_not_signed(keys: Pair) -> None:
    plain = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    assert awaits(plain.getvalue()) is False
    assert awaits(b"%PDF-1.7 nothing") is False
    assert list(signatures(plain.getvalue())) == []
    with pytest.raises(SigningError):
        signed(plain.getvalue(), read_key("key.p12", keys.p12("secret"), lambda: "secret"))


def test_a_wrong_password_is_told(keys: Pair) -> None:
    with pytest.raises(Refused, match="the key cannot be opened") as refusal:
        read_key("key.p12", keys.p12("secret"), lambda: "wrong")
    assert refusal.value.status is Exit.USAGE
