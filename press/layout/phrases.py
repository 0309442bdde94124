"""What the design itself prints: fixed words, dates and numbers of one language, each noted so that the proof knows them."""

from datetime import date

from press.language import Language
from press.marked import Text
from press.scales import Term
from press.values import Grade, Numbers


class Phrases:
    """The fixed words of one document; `fixed` holds everything that it was asked for, `printed` the texts of the release."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.rtl = language.direction == "rtl"
        self.fixed: dict[str, None] = {}
        self.printed: list[Text] = []

    def say(self, words: str) -> str:
        """Note that the design itself prints these words, and return them."""
        self.fixed[words] = None
        return words

    def word(self, key: str, count: int | None = None, **values: object) -> str:
        """Return a fixed word of the language, filled in, in the form for `count` things."""
        return self.say(self.language.word(key, count, **values))

    def titled(self, key: str) -> str:
        """Return a fixed word with the colon of the language behind it, before what it is the name of."""
        return self.say(f"{self.language.word('titled', name=self.language.word(key))} ")

    def day(self, day: date) -> str:
        """Return a date as the language writes it."""
        return self.say(self.language.day(day))

    def when(self, text: Text) -> str:
        """Return the time of an event as the language writes it."""
        self.printed.append(text)
        return self.say(self.language.period(text))

    def number(self, number: int | str) -> str:
        """Return a number in the language's digits."""
        return self.say(self.language.number(number))

    def range(self, term: Term) -> str:
        """Return the range of a term of the scale: 55–80%."""
        return self.say(self.language.percent(*term.bounds))

    def grade(self, grade: Grade) -> str:
        """Return an Admiralty grade with what it means."""
        return self.word(
            "grade_is",
            grade=str(grade),
            reliability=self.language.word(f"reliability_{grade.reliability}"),
            credibility=self.language.word(f"credibility_{grade.credibility}"),
        )

    def affected(self, numbers: Numbers) -> str:
        """Return which judgments a sign would change: Judgments 1 and 5."""
        listed = self.language.listed([self.language.number(n) for n in numbers.numbers])
        return self.say(self.language.word("affects", len(numbers.numbers), n=listed))
