"""A signed file in; what its signatures are worth, out."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from pyhanko.keys import load_certs_from_pemder_data
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import SignatureCoverageLevel, validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from press.pdf.opening import unopened
from press.problems import Exit, Problem, Refused, Where
from press.sending.signing import opened


@dataclass(frozen=True)
class Signature:
    """What a signature is worth: whose and when, and whether the file is as it was signed, the whole file, by a trusted key.

    `clock` says who vouches for the time, if anybody; `timed` whether that is sound, and by a trusted key.
    """

    who: str
    when: str
    intact: bool
    whole: bool
    trusted: bool
    clock: str = ""
    timed: bool = False


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


def signatures(data: bytes, roots: Any = (), name: str = "<pdf>", password: str = "") -> Iterator[Signature]:
    """Yield what each signature of a file is worth; `roots` are the certificates that are trusted. Nothing is fetched.

    Raises Refused (4) if the file called `name` cannot be opened.
    """
    try:
        embedded = opened(data, password).embedded_signatures
    except (PdfError, ValueError, KeyError, TypeError):
        raise Refused([Problem(Where(name), "pdf", *unopened(data))], Exit.UNPROVEN) from None
    for one in embedded:
        who = _name(one.signer_cert) if one.signer_cert else ""
        trust = ValidationContext(trust_roots=list(roots), allow_fetching=False)
        try:
            status = validate_pdf_signature(one, trust)
        except (SignatureValidationError, PdfError, SigningError):
            yield Signature(who, "", False, False, False)
            continue
        whole, stamp = status.coverage == SignatureCoverageLevel.ENTIRE_FILE, status.timestamp_validity
        intact = bool(status.intact and status.valid and (stamp is None or (stamp.intact and stamp.valid)))
        made = Signature(who, _told(one.self_reported_timestamp), intact, whole, bool(status.trusted))
        yield made if stamp is None else _timed(made, stamp)


def _timed(made: Signature, stamp: Any) -> Signature:
    return Signature(
        made.who,
        _told(stamp.timestamp),
        made.intact,
        made.whole,
        made.trusted,
        _name(stamp.signing_cert) or "somebody without a name",
        bool(stamp.trusted),
    )


def _name(certificate: Any) -> str:
    return str(certificate.subject.native.get("common_name", ""))


def _told(when: datetime | None) -> str:
    return when.astimezone(UTC).strftime("%Y-%m-%d %H:%M UTC") if when else ""
