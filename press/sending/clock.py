"""The address of a time stamping authority in, tokens that vouch for the time of a signature out (RFC 3161)."""

from http.client import HTTPException
from urllib.error import URLError
from urllib.request import Request, urlopen

from asn1crypto import tsp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from press.problems import Exit, Problem, Refused, Where

_PATIENCE, _LARGEST = 30.0, 1_000_000  # seconds, bytes
_KINDS = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}


class Clock(TimeStamper):
    """Asks an authority over HTTP (RFC 3161, 3.4); it learns a digest of the signature, and nothing of the file."""

    def __init__(self, url: str) -> None:
        if not url.startswith(("https://", "http://")):
            raise _refused(url, "it is no web address", "write --timestamp https://tsa.example.org")
        super().__init__()  # type: ignore[no-untyped-call]
        self.url = url

    async def async_request_tsa_response(self, req: tsp.TimeStampReq) -> tsp.TimeStampResp:
        """Send a request and return the answer; raise Refused (2) if there is none."""
        try:
            with urlopen(Request(self.url, req.dump(), _KINDS), timeout=_PATIENCE) as answer:
                said = answer.read(_LARGEST)
        except (URLError, OSError, HTTPException, ValueError) as error:
            raise _refused(self.url, f"nobody vouches for the time: {error}", "check the address") from None
        return tsp.TimeStampResp.load(said)

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> object:
        """Return a token for a digest; raise Refused (2) if the authority refuses, or its answer makes no sense."""
        try:
            return await super().async_timestamp(message_digest, md_algorithm)
        except (TimestampRequestError, ValueError, TypeError, KeyError, AttributeError) as error:
            # The library stumbles over answers that give no reason, or another number than it asked for.
            raise _refused(self.url, f"the answer is no time stamp: {error}", "check the address") from None


def _refused(url: str, message: str, hint: str) -> Refused:
    return Refused([Problem(Where(url[:200]), "timestamp", message[:400], hint)], Exit.USAGE)
