import pytest

from press.sources.length import Length, Unread, hold


def test_what_is_as_long_as_may_be() -> None:
    hold("line", [(1, "a" * 20_000)] * 100)
    hold("line", ((n, "a") for n in range(5_000)))


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        ([(7, "a" * 20_001)], "line 7: a paragraph has at most 20,000 letters"),
        ([(1, "a"), (7, "\ufdfa" * 1_200)], "line 7: a paragraph has at most 20,000 letters"),
        (
            [(n, "a") for n in range(1, 5_002)],
            "line 5001: a report has at most 5,000 paragraphs and headings",
        ),
        ([(n, "a" * 20_000) for n in range(1, 102)], "line 101: a report has at most 2,000,000 letters"),
    ],
)
def test_what_is_longer_is_refused_at_its_place(texts: list[tuple[int, str]], told: str) -> None:
    with pytest.raises(Unread, match=told):
        hold("line", texts)


def test_letters_are_counted_line_by_line() -> None:
    length = Length("line")
    length.begin(1)
    length.add(1, 15_000)
    with pytest.raises(Unread, match="line 2"):
        length.add(2, 5_001)
