"""Finished bytes in, proven bytes out: one proof a file, each file's docstring is its manual page."""

from press.proof.expected import Expected
from press.proof.proven import Proven, prove

__all__ = ["Expected", "Proven", "prove"]
