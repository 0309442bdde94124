"""What signatures are worth after this and that."""

from functools import partial
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest
from pyhanko.keys import load_certs_from_pemder_data

from press.line import make
from press.sending.showing import shown
from press.sending.signing import Hand, read_key, signed
from press.sending.verifying import Signature, signatures
from tests.keys import Authority, Pair, authority, pair
from tests.workshop import REAL, outfit, policy, put


@pytest.fixture(scope="module")
def keys() -> Pair:
    return pair()


@pytest.fixture(scope="module")
def clock() -> Authority:
    return authority()


@pytest.fixture(scope="module")
def sign(tmp_path_factory: pytest.TempPathFactory, keys: Pair) -> Any:
    """Sign the real brief, with a clock or without."""
    workspace = outfit(tmp_path_factory.mktemp("verifying") / "work")
    put(
        workspace,
        "briefs/audiences.yaml",
        policy({"name": "analyst", "template": "public", "signature": "yes"}),
    )
    built = next(one.data for one in make(workspace, REAL, [("analyst", "email")]))
    key = read_key("key.p12", keys.p12("secret"), lambda: "secret")
    return lambda asked=None: signed(built, Hand(key, partial(shown, workspace), asked))


@pytest.fixture(scope="module")
def made(sign: Any) -> bytes:
    return bytes(sign())


def worth(data: bytes, keys: Pair | None = None) -> tuple[bool, bool, bool]:
    (one,) = signatures(data, list(load_certs_from_pemder_data(keys.pem)) if keys else ())
    return one.intact, one.whole, one.trusted


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


def test_an_unsigned_file_has_no_signatures() -> None:
    plain = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(plain)
    assert list(signatures(plain.getvalue())) == []


def test_a_clock_vouches_for_the_time_and_somebody_for_the_clock(
    sign: Any, keys: Pair, clock: Authority
) -> None:
    data = sign(clock.stamper)
    (one,) = signatures(data, list(load_certs_from_pemder_data(keys.pem)))
    assert (one.when, one.clock) == ("2026-01-02 03:04 UTC", "Clock")
    assert (one.intact, one.whole, one.trusted, one.timed) == (True, True, True, False)
    (one,) = signatures(data, list(load_certs_from_pemder_data(keys.pem + clock.pem)))
    assert (one.trusted, one.timed) == (True, True)
    (one,) = signatures(sign())
    assert (one.clock, one.timed) == ("", False)
