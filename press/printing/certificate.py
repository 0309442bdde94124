"""What preflight found in a file goes in; one page that says so, in the style of the house, comes out."""

from collections.abc import Iterator, Sequence

from press.drawing.surface import Surface
from press.editions import finish
from press.language import load_language
from press.layout.columns import Columns
from press.layout.grid import Grid, Ruling
from press.layout.pieces import flat, tags_of
from press.layout.stacking import stack
from press.look import Look
from press.marked import Text
from press.paper import paper
from press.pdf.metadata import Information
from press.problems import Problems
from press.proof.x4.facts import facts, moment
from press.proof.x4.preflight import RULES, SHOP, Preflight, rule_name
from press.sheets import EMAIL
from press.style.house import read_house
from press.tags import Tag
from press.typesetting.paragraph import Words
from press.workspace import Workspace

_SCREEN = ("layouts/profiles/sRGB_argyll.icc", "sRGB IEC61966-2.1")
_LARGEST, _MOST_TOLD, _LONGEST = 5_000_000, 9, 150
_VERDICTS = {True: "A print shop can take this file.", False: "A print shop would send this file back."}
_STANDARD = (
    "Held against PDF/X-4 (ISO 15930-7:2010), clause by clause, and against what print shops ask beyond it."
)


class _Page:
    """Sets the parts of the page in the styles of the house."""

    def __init__(self, look: Look) -> None:
        self.look = look

    def words(self, text: str, style: str, role: str = "P") -> Words:
        chosen = self.look.style(style)
        for letter in chosen.face.missing(text):  # a foreign file may be called anything
            text = text.replace(letter, "?")
        return Words(text, chosen, Tag(role, text=text))

    def table(self, shares: Sequence[float], head: Sequence[str], rows: Sequence[Sequence[str]]) -> Grid:
        header = [self.words(one, "table_head", "TH") for one in head]
        body = [[self.words(one, "table", "TD") for one in row] for row in rows]
        for cell in header:
            assert cell.tag is not None
            cell.tag.attributes["Table"] = {"Scope": "/Column"}
        groups = [("THead", [header]), ("TBody", body)]
        tag = Tag("Table").add(*(Tag(role).add(*map(_row, listed)) for role, listed in groups))
        return Grid(shares, header, body, Ruling(1.2, 8, self.look.ink("rule")), tag)

    def parts(self, name: str, held: Preflight) -> "Iterator[object]":
        """Yield everything that stands on the page."""
        yield self.words("Preflight report", "kicker")
        yield self.words(name, "title", "H1")
        yield self.words(_VERDICTS[held.passes], "lead")
        yield self.words(_STANDARD, "meta")
        if told := facts(held):
            yield self.words("The file", "h2", "H2")
            yield self.table((1, 4), ("What", "Found"), list(told.items()))
        yield self.words("The rules", "h2", "H2")
        rows = list(_rules(held))
        half = -(-len(rows) // 2)
        tables = [
            self.table((1, 3, 1.6), ("Clause", "Rule", "Found"), part) for part in (rows[:half], rows[half:])
        ]
        yield Columns([(1, [one]) for one in tables], 16, None, True, False)
        if held.found:
            yield self.words("What was found", "h2", "H2")
            yield from (self.words(one, "side") for one in _told(held))


def certify(workspace: Workspace, name: str, held: Preflight) -> bytes:
    """Write the report on a file called `name`, a PDF of one page, tagged and archival; raise Refused with no house."""
    problems = Problems()
    house = read_house(workspace, Text("house"), problems)
    problems.stop()
    assert house is not None
    look = Look(house, load_language(Text("en"), workspace), workspace.root / "layouts/fonts")
    page, sheet = _Page(look), paper("A4", rtl=False)
    pieces = list(page.parts(name, held))
    tree = Tag("Document", lang="en").add(*tags_of(pieces))
    surface = Surface(EMAIL, (sheet.width, sheet.height), "en")
    standing, tall = stack(flat(pieces), sheet.measure)
    top = sheet.height - min(sheet.above, (sheet.height - tall) / 2)
    for one in standing:
        one.piece.drawOn(surface, sheet.beside, top - one.top - one.height)
    surface.showPage()
    return finish(surface, tree, _about(workspace, name, held))


def said(held: Preflight) -> Iterator[str]:
    """Yield what a report says in its own words, and of the file in figures: everything but the file's name and its texts."""
    yield from (_STANDARD, *_VERDICTS.values(), "Preflight report", "The file", "The rules", "What was found")
    yield from ("What", "Found", "Clause", "Rule")
    for row in (*facts(held).items(), *_rules(held)):
        yield from row


def _row(cells: Sequence[Words]) -> Tag:
    return Tag("TR").add(*(cell.tag for cell in cells if cell.tag))


def _rules(held: Preflight) -> Iterator[tuple[str, str, str]]:
    """Yield clause, name and verdict of every rule."""
    for rules, prefix in ((RULES, "x4-"), (SHOP, "shop-")):
        for rule in rules:
            name = rule_name(rule, prefix)
            count = sum(one.rule == name and one.finding.grave for one in held.found)
            told = f"{count} fault{'s' * (count > 1)}" if count else "nothing"
            yield getattr(rule, "CLAUSE", "ours"), name.removeprefix(prefix).replace("-", " "), told


def _told(held: Preflight) -> Iterator[str]:
    """Yield what was found, the grave things first, as many as have room."""
    found = sorted(held.found, key=lambda one: not one.finding.grave)
    told = dict.fromkeys(": ".join(filter(None, (rule, clause, one.message))) for rule, clause, one in found)
    yield from (one[:_LONGEST] for one in list(told)[:_MOST_TOLD])
    if len(told) > _MOST_TOLD:
        yield f"and {len(told) - _MOST_TOLD} more, which build.py proof tells"


def _about(workspace: Workspace, name: str, held: Preflight) -> Information:
    file, condition = _SCREEN
    title = f"Preflight report: {name}"
    when, profile = moment(held.file), workspace.read(file, _LARGEST)
    return Information(title, "", "", "", "en", when, title, "1", profile, condition)
