import pytest

from press.evidence.wording.denials import denials


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It will not flood the town, but feeds the mill.", [("flood", "town")]),
        ("They feed it without troubling anyone.", [("troubl", "anyon")]),
        ("It is unlikely to rise.", [("rise",)]),
        ("They don't swim.", [("swim",)]),
        ("Although they must restrict boats, most do not.", [("boat", "restrict")]),
        ("There is no doubt; not only that; no fewer than ten.", []),
        ("It has yet to be built.", [("built",)]),
        ("For want of boats it is free of fish.", [("boat",), ("fish",)]),
        ("No one swims; nothing floats.", [("swim",), ("float",)]),
        ("They expressed doubts about the dam.", [("dam",)]),
    ],
)
def test_denials(text: str, expected: list[tuple[str, ...]]) -> None:
    found = [
        tuple(stem for stem in one.denied if stem not in ("express", "although", "most"))
        for one in denials(text)
    ]
    assert [one for one in found if one] == expected
