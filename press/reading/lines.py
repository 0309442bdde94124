"""Bytes in, a text out that knows the line and column of each of its characters."""

import re
from bisect import bisect_right
from itertools import accumulate

from press.problems import Problems, Where
from press.reading.letters import named

_MARKS = {
    b"\xff\xfe\x00\x00": "UTF-32",
    b"\x00\x00\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
    b"PK\x03\x04": "a packed file, such as a Word document",
    b"%PDF-": "a PDF",
}
_ODD = re.compile(
    "(?P<tab>\t)|(?P<control>[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff])"
    "|(?P<indent>(?<![^\n])[ ]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]+)"
)
_MOST = 20
_SAVE = "save the file as UTF-8: in the editor, choose Save As and the encoding UTF-8"
_SAID = {
    "tab": ("stands here, where only spaces may", "put spaces in its place"),
    "control": ("stands here, which no text may hold", "delete it, or type the line afresh"),
    "indent": ("stands before the line, where only plain spaces may", "put plain spaces in its place"),
}


class Lines:
    """A text file's lines; rows and columns count from 0 inside, and from 1 in the places that are told."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._rows = text.removesuffix("\n").split("\n")
        self._starts = list(accumulate((len(row) + 1 for row in self._rows[:-1]), initial=0))

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, row: int) -> str:
        return self._rows[row]

    def offset(self, row: int, column: int) -> int:
        """Return the offset of a row's column; beyond the last row it is the end."""
        return self._starts[row] + column if row < len(self._rows) else len(self.text)

    def row(self, offset: int) -> int:
        """Return the row that holds an offset."""
        return bisect_right(self._starts, offset) - 1

    def where(self, start: int, end: int = 0) -> Where:
        """Return the place of the characters from `start` to `end`, as far as they stand on one line."""
        row = self.row(start)
        line = self._rows[row]
        column = min(start - self._starts[row], len(line))
        length = max(1, min(end - start, len(line) - column))
        return Where(self.file, row + 1, column + 1, length, line)


def decode(data: bytes, file: str, problems: Problems) -> Lines | None:
    """Return UTF-8 bytes as lines, with a space for each character that no text may hold, which is told."""
    text = utf8(data, file, problems)
    return None if text is None else _without_odd(Lines(file, text), problems)


def utf8(data: bytes, file: str, problems: Problems) -> str | None:
    """Return UTF-8 bytes as text without a byte order mark; None, and each place told, if they are something else."""
    if name := _other_encoding(data):
        problems.add(Where(file), "encoding", f"the file is {name}, where UTF-8 text was expected", _SAVE)
        return None
    data = data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    try:
        return data.decode()
    except UnicodeDecodeError:
        _tell_bytes(data, file, problems)
        return None


def _other_encoding(data: bytes) -> str:
    has_many_zeros = data[:200].count(0) * 4 > len(data[:200]) > 3
    unmarked = "UTF-16 or no text at all" if has_many_zeros else ""
    return next((name for mark, name in _MARKS.items() if data.startswith(mark)), unmarked)


def _tell_bytes(data: bytes, file: str, problems: Problems) -> None:
    told = 0
    for row, line in enumerate(data.split(b"\n"), 1):
        try:
            line.decode()
        except UnicodeDecodeError as fault:
            column = len(line[: fault.start].decode()) + 1
            byte = line[fault.start : fault.start + 1]
            where = Where(file, row, column, 1, line.decode(errors="replace"))
            problems.add(where, "encoding", f"the byte {byte[0]:02X} is not UTF-8{_meant(byte)}", _SAVE)
            if (told := told + 1) == _MOST:
                return


def _meant(byte: bytes) -> str:
    letter = byte.decode("cp1252", errors="replace")
    is_known = letter.isprintable() and letter != "\ufffd"
    return f"; in a Windows-1252 file it would be {letter}" if is_known else ""


def _without_odd(lines: Lines, problems: Problems) -> Lines:
    told: set[tuple[int, str]] = set()
    for odd in _ODD.finditer(lines.text):
        kind = odd.lastgroup or ""
        row = lines.row(odd.end() - 1)
        if len(told) == _MOST or (row, kind) in told:
            continue
        told.add((row, kind))
        if kind != "tab" or not lines[row].lstrip().startswith("#"):
            message, hint = _SAID[kind]
            where = lines.where(odd.end() - 1, odd.end())
            problems.add(where, kind, f"{named(odd[0][-1])} {message}", hint)
    return Lines(lines.file, _ODD.sub(lambda odd: " " * len(odd[0]), lines.text))
