"""A value as it is written in YAML in, a problem for whatever YAML would misread in it out."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate

from press.reading.letters import named
from press.reading.rows import Place, Rows, indentation

DEEPEST = 20
_LIKE_ENTRY = re.compile(r"(?:- +)*[a-z][a-z0-9_-]*:(?= |$)|- ")
_GLUED = re.compile(r"[a-z][a-z0-9_-]*(:)(?=[^\s/])")
_HEADER = re.compile(r"[|>][+-]? *(?: #.*)?$")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\b[0-9 ]*")
_NOTE = re.compile(r"(?<=  )#(?= )")
_INTERRUPTS = "a note stands here, and the text goes on below it"
_REST = re.compile(r" *(?: #[^\n]*)?(?:\n *(?:#[^\n]*)?)*")
_ESCAPE = (
    r"\\(?:[0abtnvfre \"/\\N_LP\n]|x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4}"
    r"|U000(?![\da-fA-F]?0[dD][89a-fA-F])[\da-fA-F]{5}|U0010[\da-fA-F]{4})"
)
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_ESCAPES = re.compile(rf"{_ESCAPE}|(?P<bad>\\.)", re.DOTALL)
_FLOW = re.compile(
    rf"""\s+|(?P<open>[\[{{])|(?P<close>[\]}}])|(?P<comma>,)|(?P<colon>:(?=\s))|(?P<item>"(?:[^"\\]|{_ESCAPE})*\""""
    r"""|'(?:[^']|'')*'|(?:[^\s\[\]{},:#&*!|>%@`"'?-]|-(?=\w))(?:[^\[\]{},:#?]|:(?=[^\s,\[\]{}])|(?<=\S)#)*)"""
)
_LETTERS = {"open": "(", "close": ")", "comma": ",", "colon": ":", "item": "i"}
_MISPLACED = re.compile(r"[i)][i(]|[(,:]:|[(,],|:i?:")
_LABEL = re.compile(r"(TLP): +([A-Z+]+)\b")
_PAIRS = {"[": "]", "{": "}"}
_SIGNS = {
    "&": ("anchor", "text that begins with & is read as an anchor, and anchors are not used here"),
    "*": ("alias", "text that begins with * is read as an alias, and aliases are not used here"),
    "!": ("tag", "text that begins with ! is read as a tag, and tags are not used here"),
    "- ": ("dash", "a dash makes a list, which cannot begin on the line of its name"),
    "? ": ("start", "text cannot begin with a question mark and a space here"),
} | {sign: ("start", f"text cannot begin with {sign} here") for sign in "@`%]},"}


@dataclass(frozen=True)
class Value:
    """A value's first row and column, its last row, and what it belongs to.

    `own` is the column of its name or dash, `after` which of them it is (colon or dash), `depth` how deep it stands.
    """

    row: int
    column: int
    last: int
    own: int
    after: str
    depth: int = 1

    @property
    def place(self) -> Place:
        """Its first sign."""
        return Place(self.row, self.column)

    @property
    def hint(self) -> str:
        """What helps against nearly every trap."""
        return f"put > after the {self.after} and the text on the next line"


def look(rows: Rows, value: Value) -> None:
    """Tell what YAML would misread in a value, and disarm it there."""
    text = rows[value.row][value.column :]
    kinds: dict[str, Callable[[Rows, Value], None]] = {">": _block, "|": _block, "[": _list, "{": _list}
    kinds |= {'"': _quoted, "'": _quoted}
    signs = _SIGNS.get(f"{text} "[:2]) or _SIGNS.get(text[0])
    if signs:
        _refuse(rows, value, *signs)
    else:
        kinds.get(text[0], _plain)(rows, value)


def tell_glued(rows: Rows, colon: Place) -> None:
    """Tell that a name's colon has no space after it, or one that YAML does not take for a space."""
    after = rows[colon.row][colon.column + 1]
    message = "a space is missing after the colon"
    if after.isspace():
        message = f"{named(after)} stands after the colon, where a plain space was expected"
    rows.tell_broken(colon, "space", message, "put a plain space after the colon")


def _refuse(rows: Rows, value: Value, rule: str, message: str, hint: str = "") -> None:
    rows.tell(value.place, rule, message, hint or value.hint)
    _cover(rows, value)


def _cover(rows: Rows, value: Value) -> None:
    rows.cover(value.place)
    for row in range(value.row + 1, value.last + 1):
        if indentation(rows[row]) > value.own:
            rows.cover(Place(row, 0))
        else:
            rows.blank(row)


def _flat(rows: Rows, value: Value) -> str:
    below = (rows[row] for row in range(value.row + 1, value.last + 1))
    return "\n".join([rows[value.row][value.column :], *below])


# ---------------------------------------------------------------------- text after > or |


def _block(rows: Rows, value: Value) -> None:
    text = rows[value.row][value.column :]
    if not _HEADER.match(text):
        hint = "put the text on the next line, two spaces further in"
        _refuse(rows, value, "fold", f"after {text[0]} the text must begin on the next line", hint)
        return
    below = range(value.row + 1, value.last + 1)
    indents = {row: indentation(rows[row]) for row in below if rows[row].strip()}
    first = next((indent for indent in indents.values() if indent > value.own), 0)
    _tell_ragged(rows, value, indents, first)
    sound = [row for row, indent in indents.items() if indent >= first > 0]
    _tell_notes(rows, sound)
    for row in {*below} - {*sound}:
        rows.blank(row)


def _tell_ragged(rows: Rows, value: Value, indents: dict[int, int], first: int) -> None:
    """Tell of the first line that begins further out than the first of its text, and of a note that ends it."""
    ragged = next((Place(*one) for one in indents.items() if value.own < one[1] < first), None)
    note = next((Place(*one) for one in indents.items() if one[1] <= value.own), None)
    if note:
        hint = "move the note above the name that the text belongs to"
        rows.tell(note, "comment", _INTERRUPTS, hint)
    if ragged:
        message = (
            f"this line begins in column {ragged.column + 1}, the first of its text in column {first + 1}"
        )
        rows.tell(ragged, "indent", message, "begin all lines of a text in the same column")


def _tell_notes(rows: Rows, inside: list[int]) -> None:
    """Tell of notes that are part of a text: in a line of their own, or at a line's end after two spaces."""
    for row in inside:
        indent = indentation(rows[row])
        if note := _NOTE.search(f"  {rows[row][indent:]}"):
            message = "this note stands inside a text and would be printed with it"
            hint = "move the note above the name that the text belongs to"
            rows.tell(Place(row, indent + note.start() - 2), "hash", message, hint)


# ---------------------------------------------------------------------- text in quotation marks


def _quoted(rows: Rows, value: Value) -> None:
    flat = _flat(rows, value)
    mark = flat[0]
    closed = _CLOSED[mark].match(flat)
    if not closed:
        _refuse(rows, value, "quotes", f"text that begins with {mark} must end with it, and this does not")
    elif not _REST.fullmatch(flat, closed.end()):
        _refuse(rows, value, "quotes", f"text that begins with {mark} goes on after the closing {mark}")
    elif mark == '"':
        bad = next((one["bad"] for one in _ESCAPES.finditer(closed[0]) if one["bad"]), None)
        if bad:
            _refuse(rows, value, "escape", f"{bad} means nothing in text between quotation marks")


# ---------------------------------------------------------------------- lists in brackets


def _list(rows: Rows, value: Value) -> None:
    flat = _flat(rows, value)
    what = "[ begins a list" if flat[0] == "[" else "{ begins a group of entries"
    end, signs = _tokens(flat)
    deepest = max(accumulate((sign == "(") - (sign == ")") for sign in signs))
    if value.depth + deepest > DEEPEST:
        _refuse(rows, value, "depth", f"this stands deeper than {DEEPEST} levels", "move it further out")
    elif not end:
        what += ", which does not end or holds a sign that belongs in quotation marks"
        _refuse(rows, value, "bracket", what)
    elif not _REST.fullmatch(flat, end):
        _refuse(rows, value, "bracket", f"{what}, and text follows after its {_PAIRS[flat[0]]}")
    elif _MISPLACED.search(signs):
        _refuse(rows, value, "bracket", f"{what}, and there is a comma too few or too many in it")


def _tokens(flat: str) -> tuple[int, str]:
    """Return where the list ends that a text begins with, 0 if nowhere, and a letter for each of its parts."""
    expected: list[str] = []
    signs = ""
    at = 0
    while token := _FLOW.match(flat, at):
        at = token.end()
        signs += _LETTERS.get(token.lastgroup or "", "")
        if token["open"]:
            expected.append(_PAIRS[token["open"]])
        if token["close"] and token["close"] != expected.pop():
            break
        if not expected:
            return at, signs
    return 0, signs


# ---------------------------------------------------------------------- plain text


def _plain(rows: Rows, value: Value) -> None:
    noted: Place | None = None
    for row in range(value.row, value.last + 1):
        place = value.place if row == value.row else Place(row, indentation(rows[row]))
        line = rows[row][place.column :]
        if row > value.row and _LIKE_ENTRY.match(line):
            _tell_deep(rows, value, place)
            return
        if row > value.row and line.startswith("#"):
            noted = noted or place
        elif line and noted:
            rows.tell(noted, "comment", _INTERRUPTS, value.hint)
            _cover(rows, value)
            return
        elif line:
            note = _note(rows[row], place.column)
            if _tell_line(rows, value, place, note):
                _cover(rows, value)
                return
            noted = Place(row, note) if note < len(rows[row]) else None


def _note(line: str, column: int) -> int:
    """Return where the note at the end of a line begins: at # after two spaces."""
    note = re.compile(r"(?<=  )#").search(line, column)
    return note.start() if note else len(line)


def _named_hint(rows: Rows, value: Value) -> str:
    """Return what helps against nearly every trap, with the name after which > belongs."""
    name = re.match(r"(?:- +)*([\w-]+)(?= *:)", rows[value.row][value.own : value.column])
    return value.hint.replace("the colon", f"{name[1]}:") if name else value.hint


def _tell_line(rows: Rows, value: Value, place: Place, end: int) -> bool:
    """Tell what YAML would misread in a line of plain text before its note; whether there was anything."""
    line = rows[place.row][:end]
    cut = re.compile(r"(?<= )#").search(line, place.column)
    if cut:
        hint = f"{_named_hint(rows, value)}; a note to yourself needs two spaces before #"
        if colour := _COLOUR.match(line, cut.start()):
            hint = f'put it in quotation marks: "{colour[0].rstrip()}"'
        message = "# after a single space hides the rest of the line"
        rows.tell(Place(place.row, cut.start()), "hash", message, hint)
    colon = re.compile(r":(?= |$)").search(line, place.column)
    if colon:
        message, label = (
            "a colon with a space after it stands inside a text",
            _LABEL.match(line, place.column),
        )
        hint = f"write {label[1]}:{label[2]}" if label else _named_hint(rows, value)
        rows.tell(Place(place.row, colon.start()), "colon", message, hint)
    return bool(cut or colon)


def _tell_deep(rows: Rows, value: Value, place: Place) -> None:
    """Tell of a line that looks like an entry but counts as text of the line above."""
    glued = _GLUED.match(rows[value.row], value.column)
    if glued and place.column == value.column:
        tell_glued(rows, Place(value.row, glued.start(1)))
        return
    message = f"this line begins further in than line {value.row + 1}, so it counts as part of its text"
    hint = f"line it up with the entry that it belongs to; if it is text, {value.hint}"
    rows.tell_broken(place, "indent", message, hint)
