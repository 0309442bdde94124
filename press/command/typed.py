"""The words of the command line as they were typed in; the place of each, and what was probably meant by a wrong one, out."""

import difflib
import re
import shlex
from collections.abc import Iterable, Sequence
from typing import NoReturn

from press.problems import Exit, Problem, Refused, Where


class Typed:
    """The command line as it was typed, so that a wrong word can be pointed at."""

    def __init__(self, words: Sequence[str]) -> None:
        self.words = list(words)

    def where(self, word: str = "") -> Where:
        """Return the place of a word, or of the whole line."""
        shown = ["build.py", *map(shlex.quote, self.words)]
        line = " ".join(shown)
        places = (
            n for n, one in enumerate(self.words, 1) if word and word in (one, *re.split("[=,] *", one))
        )
        place = next(places, 0)
        if not place:
            return Where("command line", 1, 1, len(line), line)
        return Where("command line", 1, len(" ".join(shown[:place])) + 2, len(shown[place]), line)

    def refuse(self, message: str, hint: str, word: str = "") -> NoReturn:
        """Raise Refused (2) for a word."""
        raise Refused([Problem(self.where(word), "usage", message, hint)], Exit.USAGE)

    def known(self, word: str, names: Iterable[str], what: str) -> str:
        """Return a word that is among the names; raise Refused with the nearest for another."""
        choices = list(names)
        if word not in choices:
            hint = (
                f"write {near}" if (near := nearest(word, choices)) else f"choose from {', '.join(choices)}"
            )
            self.refuse(f"there is no {what} {word!r}", hint, word)
        return word


def nearest(word: str, names: Iterable[str], alike: float = 0.6) -> str:
    """Return the name that somebody may have meant; nothing if none is `alike`, 0 to 1."""
    by_small = {name.lower(): name for name in names}
    near = difflib.get_close_matches(word.lower(), by_small, 1, alike)
    return by_small[near[0]] if near else ""
