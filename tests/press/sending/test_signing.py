"""Files signed: in a field that is seen or not, with a clock or not, encrypted or not."""

import re
from datetime import timedelta, timezone
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdf
import pytest
from pyhanko.sign.general import SigningError

from press.line import make
from press.problems import Exit, Refused
from press.sending.passwords import VARIABLE
from press.sending.showing import shown
from press.sending.signing import Hand, awaits, is_locked, read_key, signed
from press.sending.verifying import signatures
from press.workspace import Workspace
from tests.hindrances import hindrances
from tests.keys import Pair, pair
from tests.validators import claims, validated
from tests.workshop import REAL, outfit, policy, put

PASSWORD = "correct horse battery"
PLAIN = {"name": "a", "template": "public", "signature": "visible"}
SEEN = ("seen", "arabic", "large", "sealed")


@pytest.fixture(scope="module")
def keys() -> Pair:
    return pair()


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    """A workspace with an audience for each kind of field, and one whose files are encrypted."""
    made = outfit(tmp_path_factory.mktemp("signing") / "work")
    kinds = ({}, {"language": "ar", "template": "analyst"}, {"template": "large-print"}, {"encrypted": "yes"})
    named = [PLAIN | {"name": name} | kind for name, kind in zip(SEEN, kinds, strict=True)]
    put(
        made,
        "briefs/audiences.yaml",
        policy(PLAIN | {"signature": "yes"}, *named, {"name": "analyst", "template": "analyst"}),
    )
    return made


@pytest.fixture(scope="module")
def files(workspace: Workspace) -> dict[str, bytes]:
    """The real brief with an empty field, by audience."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, PASSWORD)
        return {
            name: next(one.data for one in make(workspace, REAL, [(name, "email")])) for name in ("a", *SEEN)
        }


@pytest.fixture(scope="module")
def built(files: dict[str, bytes]) -> bytes:
    """The real brief with an empty field that is not seen."""
    return files["a"]


@pytest.fixture(scope="module")
def hand(workspace: Workspace, keys: Pair) -> Hand:
    return Hand(read_key("key.p12", keys.p12("secret"), lambda: "secret"), partial(shown, workspace))


@pytest.fixture(scope="module")
def made(built: bytes, hand: Hand) -> bytes:
    """The same, signed."""
    return signed(built, hand)


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


def test_a_signature_does_not_say_where_the_clock_stands(built: bytes, hand: Hand, monkeypatch: Any) -> None:
    monkeypatch.setattr("tzlocal.get_localzone", lambda: timezone(timedelta(hours=4, minutes=30)))
    with pikepdf.open(BytesIO(signed(built, hand))) as pdf:
        assert re.fullmatch(r"D:\d{14}(Z|\+00'00'?)", str(pdf.Root.AcroForm.Fields[0].V.M))


def test_a_file_without_a_field_is_not_signed(hand: Hand) -> None:
    plain = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    assert awaits(plain.getvalue()) is False
    assert awaits(b"%PDF-1.7 nothing") is False
    with pytest.raises(SigningError):
        signed(plain.getvalue(), hand)


def test_a_wrong_password_is_told(keys: Pair) -> None:
    with pytest.raises(Refused, match="the key cannot be opened") as refusal:
        read_key("key.p12", keys.p12("secret"), lambda: "wrong")
    assert refusal.value.status is Exit.USAGE


@pytest.mark.parametrize("name", ["seen", "arabic", "large"])
def test_a_signature_that_is_seen_keeps_both_standards(
    files: dict[str, bytes], hand: Hand, tmp_path: Path, name: str
) -> None:
    after = signed(files[name], hand)
    for path, data in ((tmp_path / "empty.pdf", files[name]), (tmp_path / "signed.pdf", after)):
        path.write_bytes(data)
        assert claims(path) == ("ua1", "2a")
        assert hindrances(data) == []
    assert validated([tmp_path / "empty.pdf", tmp_path / "signed.pdf"]) == []
    assert len(after) - len(files[name]) < 15_000


def test_it_is_seen_and_heard_where_the_sheet_has_its_place(files: dict[str, bytes], hand: Hand) -> None:
    with pikepdf.open(BytesIO(files["seen"])) as pdf:
        (before,) = pdf.Root.AcroForm.Fields
        assert before.AP.N.read_bytes() == b""
    with pikepdf.open(BytesIO(signed(files["seen"], hand))) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        x0, y0, x1, y1 = map(float, field.Rect)
        assert [round(float(one), 2) for one in field.AP.N.BBox] == [
            0,
            0,
            round(x1 - x0, 2),
            round(y1 - y0, 2),
        ]
        assert re.fullmatch(
            r"Signed by Release desk · \d\d? \w+ \d{4} · \d\d:\d\d UTC", _plain(field.Contents)
        )
        forms = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Form"
        ]
        assert [one.K.Obj.objgen for one in forms] == [field.objgen]
        on = [one.obj.objgen for one in pdf.pages].index(field.P.objgen)
    words = pypdf.PdfReader(BytesIO(files["seen"])).pages[on].extract_text()
    assert "Signature of those who release" in words


def _plain(text: Any) -> str:
    return str(text).replace("\u00a0", " ")


def test_an_encrypted_file_is_signed_as_it_is(files: dict[str, bytes], hand: Hand) -> None:
    before = files["sealed"]
    assert is_locked(before)
    assert awaits(before, PASSWORD)
    after = signed(before, hand, PASSWORD)
    assert after.startswith(before)
    (one,) = signatures(after, (), "a.pdf", PASSWORD)
    assert (one.who, one.intact, one.whole) == ("Release desk", True, True)
    assert b"Signed by" not in after
    with pikepdf.open(BytesIO(after), password=PASSWORD) as pdf:
        assert (pdf.encryption.R, pdf.encryption.stream_method.name) == (6, "aesv3")
        assert (pdf.allow.modify_form, pdf.allow.modify_other, pdf.allow.accessibility) == (True, False, True)
        assert pdf.check_pdf_syntax() == []
        assert "pdfaid:part" not in pdf.Root.Metadata.read_bytes().decode()
        assert "Signed by Release desk" in _plain(pdf.Root.AcroForm.Fields[0].Contents)
    reader = pypdf.PdfReader(BytesIO(after))
    assert reader.decrypt(PASSWORD)
    assert "Signature of those who release" in reader.pages[-1].extract_text()


@pytest.mark.parametrize("act", [awaits, lambda data, word: list(signatures(data, (), "a.pdf", word))])
def test_another_password_is_told(files: dict[str, bytes], act: Any) -> None:
    with pytest.raises(Refused, match="this does not open the file"):
        act(files["sealed"], "another password")
