"""A word and its language in, the places where a hyphen may break it out."""

import functools
import re
from typing import Any

# A plain lower-case word, with the punctuation that stands round it.
PLAIN = re.compile(r"^([(\[“‘„‚«‹¿¡\"']*)([^\W\d_]{5,})([)\]”’“»›.,;:!?…\"']*)$")
AFFIX_BEFORE, AFFIX_AFTER = 2, 3


@functools.lru_cache(maxsize=20000)
def hyphenations(word: str, lang: str) -> tuple[int, ...]:
    """Return the offsets at which a hyphen may break `word`; none for names, acronyms, numbers, addresses."""
    found = PLAIN.match(word)
    patterns = _patterns(lang.replace("-", "_")) if found else None
    if not found or patterns is None or not found[2].islower():
        return ()
    start, plain = found.start(2), found[2]
    last = len(plain) - AFFIX_AFTER
    return tuple(start + p for p in map(int, patterns.positions(plain)) if AFFIX_BEFORE <= p <= last)


@functools.cache
def _patterns(lang: str) -> Any | None:
    import pyphen  # noqa: PLC0415  (30 ms that a page without hyphens need not pay)

    known = pyphen.language_fallback(lang)
    return pyphen.Pyphen(lang=known, left=AFFIX_BEFORE, right=AFFIX_AFTER) if known else None
