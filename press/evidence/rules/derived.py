"""derived: what few may see is not said again where more people see it.

The cut takes away marked items, not what other items say of them. A sentence of five words or more that stands
in an item with a high marking, or for some audiences only, and again in one that more people see, is public
after all. So are words in quotation marks that come from such an item, and a name of two words or more or a
number that stands in such an item and in no report. The words of a report are excused: whoever may see the
brief may read its sources.

A warning; accept it, with the reason, where both may be seen by all.

    wrong   gaps:
              - We have no source inside the camp.
            comments:
              - text: We have no source inside the camp. Ask the embassy.
                marking: TLP:AMBER
    right   mark the gap TLP:AMBER, too, or leave the sentence out of it
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from press.citations import cited
from press.evidence.case import Case
from press.evidence.finding import Finding
from press.evidence.wording.dates import dates
from press.evidence.wording.sentences import sentences
from press.marked import Text
from press.problems import Severity
from press.protection import Protection, protected

_SENTENCE = 5
_PHRASE = 3
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_OPENING = re.compile(r"[“„«\"‘'‹](?=\w)")
_CLOSING = re.compile(r"(?<=[\w.,!?])[”“»\"’'›](?!\w)")
_SHORTEST = 8
_THING = re.compile(
    r"\b[A-Z][\w’'-]*[a-z][\w’'-]*(?: (?:(?:al|de|van|von|bin|of|the)[ -])?[A-Z][\w’'-]*[a-z][\w’'-]*)+|\b\d[\d.,]*\d\b"
)
_LISTED = {"name", "term", "meaning", "actor", "target"}  # whom and what the brief lists and explains
Stretch = tuple[Text, int, int]
Repeated = tuple[Text, tuple[int, int], int]


def check(case: Case) -> Iterator[Finding]:
    """Yield a warning for each sentence of a protected item that stands where more people see it."""
    groups: dict[Protection, list[Text]] = defaultdict(list)
    for held, text in protected(case.brief):
        groups[held].append(text)
    public = _plain("\n".join(one.text for one in case.paragraphs))
    common = public + _plain("\n".join(claim.words for claim in case.claims if claim.key in _LISTED))
    names = {claim.text.where: claim.path for claim in case.claims}
    for hidden, secrets in groups.items():
        for shown, texts in groups.items():
            if not hidden.open_to(shown):
                for text, span, line in _again(secrets, texts, public):
                    yield _finding(text, span, line, names.get(text.where, "brief"))
                told = [text for text in texts if text.where in names]
                for text, span, line in _things(secrets, told, common):
                    yield _finding(text, span, line, names[text.where])


def _again(secrets: list[Text], texts: list[Text], public: str) -> Iterator[Repeated]:
    """Yield where texts say what secrets say, sentence by sentence, or quote them, and the line of the secret."""
    told = _plain("\n".join(texts))
    for secret, start, end in _sentences(secrets):
        words = _plain(secret[start:end])
        if words in told and words not in public:
            text, at = next((one, at) for one in texts if (at := _find(words, one)))
            yield text, at, secret.at(start, end - start).line
    whole = _plain("\n".join(secrets))
    for text, start, end in _quotations(texts):
        words = _plain(text[start:end])
        if words in whole and words not in public:
            secret = next(one for one in secrets if words in _plain(one))
            yield text, (start, end), secret.where.line


def _things(secrets: list[Text], texts: list[Text], public: str) -> Iterator[Repeated]:
    """Yield where texts have a name or a number that secrets have, and no report."""
    for secret in secrets:
        days = dates(secret)
        for thing in _THING.finditer(_uncited(secret)):
            words = _plain(thing[0])
            if words in public or any(day.start <= thing.start() < day.end for day in days):
                continue
            found = ((text, _find(words, text)) for text in texts)
            yield from ((text, at, secret.at(thing.start(), 1).line) for text, at in found if at)


def _finding(text: Text, span: tuple[int, int], line: int, place: str) -> Finding:
    where = text.at(span[0], span[1] - span[0])
    message = f"these words stand in line {line}, too, which fewer people may see"
    hint = f"mark this like line {line}, or say it in other words"
    return Finding(where, "", message, hint, Severity.WARNING, place)


def _sentences(texts: list[Text]) -> Iterator[Stretch]:
    for text in texts:
        plain = _uncited(text)
        for start, end in sentences(text):
            if len(_WORD.findall(plain[start:end])) >= _SENTENCE:
                yield text, start, end


def _quotations(texts: list[Text]) -> Iterator[Stretch]:
    for text in texts:
        closings, last = [mark.start() for mark in _CLOSING.finditer(text)], -1
        for opening in _OPENING.finditer(text):
            start = opening.end()
            n = bisect_left(closings, start + _SHORTEST)
            if start > last and n < len(closings) and text.find("\n", start, closings[n]) < 0:
                last = closings[n]
                if len(_WORD.findall(text, start, last)) >= _PHRASE:
                    yield text, start, last


def _plain(text: str) -> str:
    """Return the words of each line, letter case and punctuation aside, with a blank around each."""
    lines = (" ".join(_WORD.findall(_uncited(line).casefold())) for line in text.split("\n"))
    return "\n".join(f" {line} " for line in lines)


def _uncited(text: str) -> str:
    """Blank out references, so that offsets stay."""
    for start, end, _ in cited(Text(text)):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def _find(words: str, text: Text) -> tuple[int, int] | None:
    """Return where words of our plain form stand in a text, from the first to the last of them."""
    found = [(match.start(), match.end(), match[0].casefold()) for match in _WORD.finditer(_uncited(text))]
    wanted = words.split()
    for first in range(len(found) - len(wanted) + 1):
        if [word for _, _, word in found[first : first + len(wanted)]] == wanted:
            return found[first][0], found[first + len(wanted) - 1][1]
    return None
