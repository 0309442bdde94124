"""A finished file for mail in; a warning if it is heavy, or a refusal if it is too heavy, out."""

from collections.abc import Iterator

from press.problems import Exit, Problem, Refused, Severity, Where

_MEGABYTE = 1_000_000


def heavy(name: str, data: bytes, most: int) -> Iterator[Problem]:
    """Yield a warning for a file of more than half of `most` megabytes; raise Refused (4) for one of more than that.

    Mail makes files a third larger, and many servers take no more than 10 to 25 megabytes.
    """
    told = f"the file has {len(data) / _MEGABYTE:.1f} megabytes"
    hint = "take smaller pictures, or attach less"
    if len(data) > most * _MEGABYTE:
        message = f"{told}, {most} are the most that may be sent"
        hint += ", or write a higher number behind largest: in briefs/audiences.yaml"
        raise Refused([Problem(Where(name), "weight", message, hint)], Exit.UNPROVEN)
    if len(data) > most * _MEGABYTE / 2:
        yield Problem(Where(name), "weight", f"{told}, which some servers refuse", hint, Severity.WARNING)
