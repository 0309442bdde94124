"""Words that a designer's file sets in; whether they are made of the release's and of its language's, out."""

from collections.abc import Mapping


def is_known(words: str, fixed: Mapping[str, None], typed: frozenset[str]) -> bool:
    """Tell whether words hold no letters but those of `fixed` words of the language and of the release's, as `typed`."""
    if not any(map(str.isalpha, words)) or not {words, words.strip()}.isdisjoint(fixed.keys() | typed):
        return True
    rest = words
    for part in sorted((fixed.keys() | typed) - {""}, key=len, reverse=True):
        rest = rest.replace(part, " ")
    return not any(map(str.isalpha, rest))
