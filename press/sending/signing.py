"""A finished file and a key in, the same file with a signature out."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp.noop import NoOpStampStyle

from press.problems import Exit, Problem, Refused, Where

_DIGEST = "sha256"
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)  # what they find is told as problems

# Takes a language, a width and height in points, a name and a moment; gives words, and a page that shows them.
Show = Callable[[str, tuple[float, float], tuple[str, datetime]], tuple[str, bytes]]


@dataclass(frozen=True)
class Hand:
    """Who signs: a key with its certificates, how that is shown in a visible field, who vouches for the time, if anybody."""

    key: Any = field(repr=False)
    show: Show
    clock: TimeStamper | None = None

    @property
    def name(self) -> str:
        """The name in the certificate."""
        return str(self.key.signing_cert.subject.native.get("common_name", ""))


def is_locked(data: bytes) -> bool:
    """Tell whether a file is encrypted."""
    try:
        return bool(PdfFileReader(BytesIO(data)).encrypted)
    except (PdfError, ValueError):
        return False


def opened(data: bytes, password: str = "") -> PdfFileReader:
    """Open a file, perhaps an encrypted one; raise Refused (2) if its password is another one."""
    reader = PdfFileReader(BytesIO(data))
    if reader.encrypted and reader.decrypt(password).status == AuthStatus.FAILED:
        hint = "name the file that holds its password with --unlock"
        raise Refused(
            [Problem(Where("build.py"), "password", "this does not open the file", hint)], Exit.USAGE
        )
    return reader


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the metadata as they are: theirs would not be those of PDF/A."""

    def _update_meta(self) -> None:
        pass


class _Signer(PdfSigner):
    """A signer whose clock tells no time zone, and so not where it stands."""

    when: datetime

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time = self.when
        return session


def read_key(name: str, data: bytes, ask: Callable[[], str]) -> Any:
    """Read a key with its certificates (PKCS 12); raise Refused (2) if the password does not open it.

    The password is asked for only if the key has one.
    """
    if key := _key(data, None) or _key(data, ask()):
        return key
    hint = "check the password, and that the file holds a key with its certificate (.p12)"
    raise Refused([Problem(Where(name), "sign", "the key cannot be opened", hint)], Exit.USAGE)


def _key(data: bytes, password: str | None) -> Any:
    try:
        return SimpleSigner.load_pkcs12_data(data, [], password.encode() if password else None)
    except ValueError:
        return None


def awaits(data: bytes, password: str = "") -> bool:
    """Tell whether a file has a field for a signature that is still empty; raise Refused (2) as `opened` does."""
    try:
        return any(True for _ in enumerate_sig_fields(opened(data, password), filled_status=False))
    except (PdfError, ValueError):
        return False


def signed(data: bytes, hand: Hand, password: str = "") -> bytes:
    """Fill the empty field of a file with a signature (ETSI EN 319 142-1, PAdES B-B, or B-T with a clock).

    An encrypted file is opened with its password and stays encrypted: what is signed are the encrypted bytes.
    Raise SigningError if there is no empty field.
    """
    update, made = _Update(BytesIO(data)), BytesIO()
    if is_locked(data):
        update.encrypt(password)  # type: ignore[no-untyped-call]
    settings = PdfSignatureMetadata(md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES)
    signer = _Signer(settings, hand.key, timestamper=hand.clock, stamp_style=NoOpStampStyle())
    signer.when = datetime.now(UTC).replace(microsecond=0)
    _show(update, hand, signer.when)
    signer.sign_pdf(update, existing_fields_only=True, output=made)
    return made.getvalue()


def _show(update: _Update, hand: Hand, when: datetime) -> None:
    """Say in a field that has room whose the signature is; readers hear what others see."""
    for _, _, reference in enumerate_sig_fields(update, filled_status=False):
        one = reference.get_object()
        x0, y0, x1, y1 = map(float, one["/Rect"])
        if x1 > x0 and y1 > y0:
            words, page = hand.show(str(update.root["/Lang"]), (x1 - x0, y1 - y0), (hand.name, when))
            seen = update.import_page_as_xobject(PdfFileReader(BytesIO(page)))
            one["/AP"] = DictionaryObject({NameObject("/N"): seen})  # type: ignore[no-untyped-call]
            one["/Contents"] = pdf_string(words)
            update.update_container(one)
