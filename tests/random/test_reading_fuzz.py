"""Broken briefs from a seeded generator; `python -m tests.random.test_reading_fuzz SECONDS [SEED]` runs on and on."""

import random
import re
import sys
import time
from pathlib import Path

import pytest
import yaml

from press import marked
from press.brief import Brief
from press.command.tell import told
from press.marked import Mapping, Sequence, mark
from press.problems import Problems
from press.shape import shaped

BRIEF = (Path(__file__).parents[2] / "briefs" / "2024-17-afghanistan.yaml").read_bytes()
# fmt: off
NASTY = [
    *"\t\r\n\x00\x07\x1b:#-?&*!|>%@`'\"[]{},\\~ <=",
    *"\u00a0\u0085\u2028\u200b\u200d\u202e\u2066\u2069\ufeff\ufffd\U000e0041\u0301é中א😀",
    ": ", " #", "  # note", "- ", "? ", "<<: *x", "&a ", "*a ", "!!str ", "> text", '"x" y', "%YAML 1.2", "key: [1, 2",
    "{a: b}", "[7] text", "'tis", '"\\q"', '"\\ud800"', "<<<<<<< HEAD", "=======", "---", "...", "\r\n", ">\n", "|\n", "a:b",
]
TOKENS = [
    *"ab-[]{},'\"#:?~\\&*!%@|>é1 ",
    "a: ", "a: ", "a: ", "b:", "- ", "- ", "- ", "-", "  ", "x y", ", ", "'it''s'", " # ", "<<: ", "[a, b]", "{a: b}",
    "\n", "\n", "\n", "\n  ", "\n  ", "\n    ", "|\n", ">\n", ">-\n", "\n\n", '"a b"', '"\\u00e9\\x41"', '"\\U0001F600\\\n  x"',
]
# fmt: on


def mutated(rng: random.Random) -> bytes:
    """Return a brief with a few things wrong, or bytes of any kind."""
    if rng.random() < 0.05:
        return rng.randbytes(rng.randrange(400))
    if rng.random() < 0.4:
        return "".join(rng.choices(TOKENS, k=rng.randrange(1, 25))).encode()
    lines = BRIEF.decode().split("\n")
    first = rng.randrange(len(lines))
    lines = lines if rng.random() < 0.3 else lines[first : first + rng.randrange(1, 30)]
    for _ in range(rng.randrange(1, 6)):
        rng.choice(CHANGES)(rng, lines)
    data = "\n".join(lines).encode("utf-8", "surrogatepass")
    if rng.random() < 0.1:
        at = rng.randrange(len(data) + 1)
        data = data[:at] + rng.randbytes(rng.randrange(1, 4)) + data[at:]
    return data


def _insert(rng: random.Random, lines: list[str]) -> None:
    row = rng.randrange(len(lines))
    at = rng.choice(
        [
            0,
            len(lines[row]),
            lines[row].find(":") + 1,
            lines[row].find(":") + 2,
            rng.randrange(len(lines[row]) + 1),
        ]
    )
    lines[row] = lines[row][:at] + "".join(rng.choices(NASTY, k=rng.randrange(1, 4))) + lines[row][at:]


def _delete(rng: random.Random, lines: list[str]) -> None:
    row = rng.randrange(len(lines))
    at = rng.randrange(len(lines[row]) + 1)
    lines[row] = lines[row][:at] + lines[row][at + rng.randrange(1, 4) :]


def _shift(rng: random.Random, lines: list[str]) -> None:
    row = rng.randrange(len(lines))
    lines[row] = " " * rng.randrange(6) + lines[row].lstrip() if rng.random() < 0.5 else lines[row][1:]


def _move(rng: random.Random, lines: list[str]) -> None:
    lines.insert(rng.randrange(len(lines)), lines.pop(rng.randrange(len(lines))))


def _repeat(rng: random.Random, lines: list[str]) -> None:
    lines.insert(rng.randrange(len(lines)), rng.choice(lines))


def _drop(rng: random.Random, lines: list[str]) -> None:
    if len(lines) > 1:
        lines.pop(rng.randrange(len(lines)))


CHANGES = [_insert, _insert, _insert, _delete, _shift, _shift, _move, _repeat, _drop]


def examined(data: bytes) -> list[str]:
    """Read bytes as a brief, hold the reading against its promises, and return the rules that were broken."""
    problems = Problems()
    value = mark(data, "x.yaml", problems)
    reading = list(problems)
    assert value is not None or reading
    if value is not None:
        shaped(Brief, value, problems)
    lines = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").split(b"\n")
    for problem in problems:
        line = lines[problem.where.line - 1].decode(errors="replace")
        assert problem.where.file == "x.yaml"
        assert problem.where.line >= 1
        assert 1 <= problem.where.column <= len(line) + 1
        assert problem.where.length >= 1
        assert len(problem.where.text) in (0, len(line))
        assert problem.message
        assert "\x1b" not in told(problem)
    assert (value, reading) == without_libyaml(data)
    if value is not None and not reading:
        text = re.sub(r"(?m)^ +$", "", data.decode("utf-8-sig"))
        assert plain(value) == folded(yaml.load(text, Loader=yaml.BaseLoader))
    return [problem.rule for problem in problems]


def without_libyaml(data: bytes) -> object:
    """Read once more with PyYAML's own parser."""
    problems = Problems()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marked, "_LOADER", yaml.BaseLoader)
        return mark(data, "x.yaml", problems), list(problems)


def plain(value: marked.Value) -> object:
    """Return a marked tree as dict, list and str with single spaces."""
    if isinstance(value, Mapping):
        return {folded(name): plain(one) for name, one in value.pairs}
    if isinstance(value, Sequence):
        return [plain(one) for one in value.items]
    return folded(str(value))


def folded(value: object) -> object:
    """Return what PyYAML read in the same manner."""
    if isinstance(value, dict):
        return {folded(name): folded(one) for name, one in value.items()}
    if isinstance(value, list):
        return [folded(one) for one in value]
    words = re.sub(r"[ \n]+", " ", str(value)).strip(" ")
    return "" if words == "~" else words


@pytest.mark.parametrize("seed", range(8))
def test_any_bytes_give_problems_with_places(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(50):
        examined(mutated(rng))


def test_the_generator_reaches_the_rules() -> None:
    rng = random.Random(0)
    found = {rule for _ in range(600) for rule in examined(mutated(rng))}
    assert found >= {
        "colon",
        "hash",
        "quotes",
        "bracket",
        "start",
        "alias",
        "anchor",
        "tag",
        "fold",
        "indent",
        "tab",
    }


N = 250_000
HOSTILE = {
    "bomb": "a: &a [x, x]\n" + "".join(f"b{row}: &b{row} [*a, *a]\n" for row in range(9_000)),
    "deep list": "a: " + "[" * N,
    "deep dashes": "- " * (N // 2),
    "deep names": "\n".join(" " * row + "a:" for row in range(700)),
    "long word": "title: " + "w" * 200_000,
    "spaces": "a" + " " * N + "b",
    "tabs": "\t" * N,
    "colons": "title: " + "b: " * (N // 3),
    "hashes": "title: " + "b #" * (N // 3),
    "quotes": "title: " + "'" * N,
    "backslashes": 'title: "' + "\\" * N,
    "overrides": "title: " + "\u202e" * (N // 3),
    "accents": "title: a" + "\u0301" * (N // 2),
    "commas": "a: [" + "a, " * (N // 3) + "]",
    "names": "".join(f"k{row}: v\n" for row in range(20_000)),
    "lines": "a\n" * (N // 2),
    "blank lines": "title: >\n" + " \n" * (N // 2),
    "paragraphs": "title: >\n" + "  x\n\n" * (N // 5),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_refused_within_seconds(name: str) -> None:
    """The bound is generous: what these inputs guard against takes minutes."""
    start = time.perf_counter()
    problems = Problems()
    value = mark(HOSTILE[name].encode(), "x.yaml", problems)
    if value is not None:
        shaped(Brief, value, problems)
    "\n".join(map(told, problems))
    assert len(problems) > 0
    assert time.perf_counter() - start < 5


def main(seconds: float, seed: int) -> None:
    """Run until the time is over; print the input and stop at the first broken promise."""
    rules: dict[str, int] = {}
    count, slowest, end = 0, 0.0, time.monotonic() + seconds
    rng = random.Random(seed)
    while time.monotonic() < end:
        data = mutated(rng)
        start = time.perf_counter()
        try:
            for rule in examined(data):
                rules[rule] = rules.get(rule, 0) + 1
        except BaseException:
            print(repr(data))
            raise
        slowest = max(slowest, time.perf_counter() - start)
        count += 1
    print(f"{count} inputs, slowest {slowest:.3f} s", dict(sorted(rules.items())))


if __name__ == "__main__":
    main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
