"""A value as it is written in YAML in, a problem for whatever YAML would misread in it out."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from press.rows import Rows, indentation

_NAME = re.compile(r"(?:- +)*[a-z][a-z0-9_-]*:(?= |$)|- ")
_HEADER = re.compile(r"[|>][+-]? *(?: #.*)?$")
_REST = re.compile(r" *(?: #[^\n]*)?(?:\n *(?:#[^\n]*)?)*")
_CLOSED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL), "'": re.compile(r"'(?:[^']|'')*'")}
_ESCAPE = re.compile(
    r"\\(?:[0abtnvfre \"/\\N_LP\n]|x[\da-fA-F]{2}|u(?![dD][89a-fA-F])[\da-fA-F]{4}"
    r"|U00(?:0(?!0[dD][89a-fA-F])[\da-fA-F]|10)[\da-fA-F]{4}|(?P<bad>.))",
    re.DOTALL,
)
_FLOW = re.compile(
    r"""[\s,]+|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?P<open>[\[{])|(?P<close>[\]}])|:(?=\s)"""
    r"""|(?:[^\s\[\]{},:#&*!|>%@`"'?-]|-(?=\w))(?:[^\[\]{},:#]|:(?=[^\s,\[\]{}])|(?<=\S)#)*"""
)
_PAIRS = {"[": "]", "{": "}"}
_SIGNS = {
    "&": ("anchor", "text that begins with & is read as an anchor, and anchors are not used here"),
    "*": ("alias", "text that begins with * is read as an alias, and aliases are not used here"),
    "!": ("tag", "text that begins with ! is read as a tag, and tags are not used here"),
    "- ": ("dash", "a dash makes a list, which cannot begin on the line of its name"),
    "? ": ("sign", "text cannot begin with a question mark and a space here"),
} | {sign: ("sign", f"text cannot begin with {sign} here") for sign in "@`%]},"}


@dataclass(frozen=True)
class Value:
    """A value's first row and column, its last row, and the sign after which it begins: colon or dash."""

    row: int
    column: int
    last: int
    after: str

    @property
    def hint(self) -> str:
        """What helps against nearly every trap."""
        return f"put > after the {self.after} and the text on the next line"


def look(rows: Rows, value: Value) -> None:
    """Tell what YAML would misread in a value, and disarm it there."""
    text = rows[value.row][value.column :]
    kinds: dict[str, Callable[[Rows, Value], None]] = {">": _block, "|": _block, "[": _list, "{": _list}
    kinds |= {'"': _quoted, "'": _quoted}
    signs = _SIGNS.get(text[:2]) or _SIGNS.get(text[0])
    if signs:
        _refuse(rows, value, *signs)
    else:
        kinds.get(text[0], _plain)(rows, value)


def _refuse(rows: Rows, value: Value, rule: str, message: str, length: int = 1) -> None:
    rows.tell((value.row, value.column, length), rule, message, value.hint)
    _cover_all(rows, value)


def _flat(rows: Rows, value: Value) -> str:
    below = (rows[row] for row in range(value.row + 1, value.last + 1))
    return "\n".join([rows[value.row][value.column :], *below])


# ---------------------------------------------------------------------- text after > or |


def _block(rows: Rows, value: Value) -> None:
    text = rows[value.row][value.column :]
    if not _HEADER.match(text):
        message = f"after {text[0]} the text must begin on the next line"
        rows.tell(
            (value.row, value.column, 1),
            "fold",
            message,
            "put the text on the next line, two spaces further in",
        )
        _cover_all(rows, value)
        return
    first = None
    for row in range(value.row + 1, value.last + 1):
        if not rows[row].strip():
            rows.blank(row)
            continue
        first = indentation(rows[row]) if first is None else first
        _block_row(rows, row, first)


def _block_row(rows: Rows, row: int, first: int) -> None:
    indent = indentation(rows[row])
    if rows[row].startswith("# ", indent):
        message = "this line stands inside a text and would be printed with it"
        rows.tell((row, indent, 1), "hash", message, "move the note above the name that the text belongs to")
    if indent < first:
        message = f"this line begins in column {indent + 1}, the first of its text in {first + 1}"
        rows.tell((row, indent, 1), "indent", message, "begin all lines of a text in the same column")
        rows.blank(row)


# ---------------------------------------------------------------------- text in quotation marks, lists in brackets


def _quoted(rows: Rows, value: Value) -> None:
    flat = _flat(rows, value)
    closed = _CLOSED[flat[0]].match(flat)
    if not closed:
        _refuse(rows, value, "quotes", f"text that begins with {flat[0]} must end with it, and this does not")
    elif not _REST.fullmatch(flat, closed.end()):
        length = closed.end() if "\n" not in closed[0] else 1
        _refuse(
            rows,
            value,
            "quotes",
            f"text that begins with {flat[0]} goes on after the closing {flat[0]}",
            length,
        )
    elif flat[0] == '"':
        _escapes(rows, value, closed[0])


def _escapes(rows: Rows, value: Value, text: str) -> None:
    for escape in _ESCAPE.finditer(text):
        if escape["bad"]:
            what = f"\\{escape['bad']}" if escape["bad"].isprintable() else "a backslash"
            _refuse(rows, value, "escape", f"{what} means nothing between quotation marks")
            return


def _list(rows: Rows, value: Value) -> None:
    flat = _flat(rows, value)
    end = _closing(flat)
    name = "list" if flat[0] == "[" else "group of entries"
    if end is None:
        _refuse(rows, value, "bracket", f"{flat[0]} begins a {name}, and this one does not end properly")
    elif not _REST.fullmatch(flat, end):
        _refuse(
            rows, value, "bracket", f"{flat[0]} begins a {name}, and text follows after its {_PAIRS[flat[0]]}"
        )


def _closing(flat: str) -> int | None:
    """Return the end of the list that a text begins with; None if it has none, or holds what only YAML experts write."""
    expected: list[str] = []
    at = 0
    while token := _FLOW.match(flat, at):
        at = token.end()
        if token["open"]:
            expected.append(_PAIRS[token["open"]])
        if token["close"] and token["close"] != expected.pop():
            return None
        if not expected:
            return at
    return None


# ---------------------------------------------------------------------- plain text


def _plain(rows: Rows, value: Value) -> None:
    noted = _plain_row(rows, value, value.row, value.column)
    for row in range(value.row + 1, value.last + 1):
        indent = indentation(rows[row])
        line = rows[row][indent:]
        if not line:
            continue
        if line.startswith("#"):
            noted = noted or (row, indent)
        elif _NAME.match(line):
            _tell_deep(rows, value, row)
            return
        elif noted:
            message = "a note stands here, and the text goes on below it"
            rows.tell((*noted, 1), "comment", message, value.hint)
            _cover_all(rows, value)
            return
        else:
            noted = _plain_row(rows, value, row, indent)


def _plain_row(rows: Rows, value: Value, row: int, column: int) -> tuple[int, int] | None:
    """Look at one line of plain text and return where a note at its end begins."""
    start = max(0, column - 1)
    found = [(start + one.end() - 1, len(one[0]) > 2) for one in re.finditer(r" +#", rows[row][start:])]
    note = next((at for at, is_note in found if is_note), None)
    end = len(rows[row]) if note is None else note
    cut = [at for at, _ in found if at < end]
    if cut:
        message = "# after a single space hides the rest of the line"
        rows.tell(
            (row, cut[0], 1), "hash", message, f"{value.hint}; a note to yourself needs two spaces before #"
        )
    colons = [column + one.start() for one in re.finditer(r":(?= |$)", rows[row][column:end])]
    if colons:
        rows.tell(
            (row, colons[0], 1), "colon", "a colon with a space after it stands inside a text", value.hint
        )
    for at in cut + colons:
        rows.cover(row, at)
    return None if note is None else (row, note)


def _tell_deep(rows: Rows, value: Value, row: int) -> None:
    above = re.match(r"[a-z][a-z0-9_-]*:(?=[^\s/])", rows[value.row][value.column :])
    if above and indentation(rows[row]) == value.column:
        place = (value.row, value.column + above.end() - 1, 1)
        rows.tell_broken(place, "space", "a space is missing after the colon", "put a space after the colon")
        return
    message = f"this line stands further in than it should, so it counts as part of the text in line {value.row + 1}"
    hint = f"line it up with the entry that it belongs to; if it is text, {value.hint}"
    rows.tell_broken((row, indentation(rows[row]), 1), "indent", message, hint)


def _cover_all(rows: Rows, value: Value) -> None:
    rows.cover(value.row, value.column, len(rows[value.row]))
    for row in range(value.row + 1, value.last + 1):
        rows.cover(row, 0, len(rows[row]))
