"""Editions without pages say what the release says, and nothing else."""

from dataclasses import replace

import pytest

from press.problems import Exit, Refused
from press.proof.expected import Expected
from press.proof.plain import faults, prove_plain

EXPECTED = Expected(
    texts=("Roads & bridges", "The work goes on.", "It is slow.", "Two of three"),
    pages=0,
    title="Roads & bridges",
    author="Desk",
    lang="en",
    edition="text",
    size=(0, 0),
    parts=("Roads & bridges", "The work goes on.", "It is slow."),
    fixed=frozenset(["TLP:GREEN", "Two of three", "https://example.org/a"]),
)
TEXT = """TLP:GREEN

Roads & bridges
===============

The work
goes on. <https://example.org/a>

•   It is slow.

[Two of three]

TLP:GREEN
"""
PAGE = """<html><head><title>Roads &amp; bridges</title><style>p{margin:0}</style></head><body><p>TLP:GREEN</p>
<h1>Roads &amp; bridges</h1><p>The <em>work</em> goes <a href="https://example.org/a">on</a>.</p><li>It is slow.</li>
<p>Two of three</p></body></html>"""


@pytest.mark.parametrize(("text", "name"), [(TEXT, "a.txt"), (PAGE, "a.html")])
def test_a_faithful_file_passes(text: str, name: str) -> None:
    assert list(faults(text.encode(), EXPECTED, name)) == []
    assert prove_plain(text.encode(), EXPECTED, name).data == text.encode()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "slow",
            "fast",
            ["a text of the release is not in the file: 'It is slow.'", "not of the release: 'It is fast'"],
        ),
        ("goes", "went", ["'The work goes on.'", "not of the release: 'The work went on'"]),
        ("It is slow.", "", ["a text of the release is not in the file: 'It is slow.'"]),
        (
            "Two of three",
            "Two of four",
            ["is not in the file: 'Two of three'", "not of the release: 'Two of four'"],
        ),
        ("bridges", "bridges and rivers", ["not of the release: 'and rivers'"]),
        ("TLP:GREEN", "TLP:RED", ["not of the release: 'TLP:RED'"]),
    ],
)
@pytest.mark.parametrize(("text", "name"), [(TEXT, "a.txt"), (PAGE, "a.html")])
def test_each_difference_is_told(text: str, name: str, old: str, new: str, told: list[str]) -> None:
    assert old in text
    if old == "goes" and name == "a.html":
        told = [told[0], "not of the release: 'The work went on'"]
    found = "\n".join(fault.message for fault in faults(text.replace(old, new).encode(), EXPECTED, name))
    assert all(one in found for one in told)


def test_another_order_is_told() -> None:
    turned = replace(EXPECTED, texts=(EXPECTED.texts[2], *EXPECTED.texts[:2]))
    found = [fault.message for fault in faults(TEXT.encode(), turned, "a.txt")]
    assert "a text of the release is read in the wrong order: 'Roads & bridges'" in found


def test_other_bytes_than_text_are_told() -> None:
    (fault,) = faults(b"\xff\xfe", EXPECTED, "a.txt")
    assert fault.message.startswith("it is no text in UTF-8")


def test_withheld_words_are_told() -> None:
    secret = replace(EXPECTED, withheld=("nobody must know about the tunnel",))
    leaking = TEXT.replace("<https", "<!-- nobody must know about the tunnel --> <https")
    with pytest.raises(Refused) as refusal:
        prove_plain(leaking.encode(), secret, "a.txt")
    assert {problem.rule for problem in refusal.value.problems} == {"plain", "leak"}
    assert refusal.value.status is Exit.UNPROVEN
