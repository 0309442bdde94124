"""A finished file and a key in, the same file with a signature out; a signed file in, what its signatures are worth, out."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from press.pdf.opening import unopened
from press.problems import Exit, Problem, Refused, Where

_DIGEST = "sha256"
for _name in ("pyhanko", "pyhanko_certvalidator"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)  # what they find is told as problems


@dataclass(frozen=True)
class Signature:
    """What a signature is worth: whose and when, and whether the file is as it was signed, the whole file, by a trusted key."""

    who: str
    when: str
    intact: bool
    whole: bool
    trusted: bool


class _Update(IncrementalPdfFileWriter):
    """An update that leaves the metadata as they are: theirs would not be those of PDF/A."""

    def _update_meta(self) -> None:
        pass


class _Signer(PdfSigner):
    """A signer whose clock tells no time zone, and so not where it stands."""

    def init_signing_session(self, *args: Any, **options: Any) -> Any:
        session = super().init_signing_session(*args, **options)
        session.system_time = datetime.now(UTC).replace(microsecond=0)
        return session


def read_key(name: str, data: bytes, ask: Callable[[], str]) -> Any:
    """Read a key with its certificates (PKCS 12); raise Refused (2) if the password does not open it.

    The password is asked for only if the key has one.
    """
    if key := _opened(data, None) or _opened(data, ask()):
        return key
    hint = "check the password, and that the file holds a key with its certificate (.p12)"
    raise Refused([Problem(Where(name), "sign", "the key cannot be opened", hint)], Exit.USAGE)


def _opened(data: bytes, password: str | None) -> Any:
    try:
        return SimpleSigner.load_pkcs12_data(data, [], password.encode() if password else None)
    except ValueError:
        return None


def awaits(data: bytes) -> bool:
    """Tell whether a file has a field for a signature that is still empty."""
    try:
        return any(True for _ in enumerate_sig_fields(PdfFileReader(BytesIO(data)), filled_status=False))
    except (PdfError, ValueError):
        return False


def signed(data: bytes, key: Any) -> bytes:
    """Fill the empty field of a file with a signature (ETSI EN 319 142-1, PAdES B-B); raise SigningError if it has none."""
    settings = PdfSignatureMetadata(md_algorithm=_DIGEST, subfilter=SigSeedSubFilter.PADES)
    made = BytesIO()
    _Signer(settings, key).sign_pdf(_Update(BytesIO(data)), existing_fields_only=True, output=made)
    return made.getvalue()


def read_roots(name: str, data: bytes) -> list[Any]:
    """Read the certificates of a PEM or DER file; raise Refused (2) if it holds none."""
    try:
        found = list(load_certs_from_pemder_data(data))
        _ = [one.subject.native for one in found]  # they are parsed only when they are looked at
    except ValueError:
        found = []
    if not found:
        hint = "name a file with the certificates of those whom you trust (.pem)"
        raise Refused([Problem(Where(name), "sign", "the file holds no certificate", hint)], Exit.USAGE)
    return found


def signatures(data: bytes, roots: Any = (), name: str = "<pdf>") -> Iterator[Signature]:
    """Yield what each signature of a file is worth; `roots` are the certificates that are trusted. Nothing is fetched.

    Raises Refused (4) if the file called `name` cannot be opened.
    """
    try:
        embedded = PdfFileReader(BytesIO(data)).embedded_signatures
    except (PdfError, ValueError, KeyError, TypeError):
        raise Refused([Problem(Where(name), "pdf", *unopened(data))], Exit.UNPROVEN) from None
    for one in embedded:
        who = str(one.signer_cert.subject.native.get("common_name", "")) if one.signer_cert else ""
        when = one.self_reported_timestamp
        try:
            status = validate_pdf_signature(
                one, ValidationContext(trust_roots=list(roots), allow_fetching=False)
            )
        except (SignatureValidationError, PdfError, SigningError):
            yield Signature(who, "", False, False, False)
            continue
        told = when.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC") if when else ""
        whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        yield Signature(who, told, bool(status.intact and status.valid), whole, bool(status.trusted))
