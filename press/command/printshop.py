"""A command about a print file in; what it tells about that file, or makes of it, out."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from press.command.console import Console
from press.command.destination import destination
from press.command.memory import bound_memory
from press.command.tell import numbered
from press.conditions import Condition, condition
from press.filenames import plain
from press.problems import Exit, Problem, Refused, Severity, Where
from press.reading.given import read_given
from press.signals import Overdue, bounded
from press.workspace import Workspace
from press.writing import Staging, shown, write

if TYPE_CHECKING:
    from press.proof.x4.preflight import Preflight

_LARGEST, _LONGEST, _MEMORY = 200_000_000, 60.0, 2_000_000_000
_MOST_TOLD = 6
# How each scheme is told when it is done.
_SAID = {
    "saddle": "to be folded and stapled (saddle)",
    "two-up": "to be cut apart (two-up)",
    "cut-and-stack": "to be cut and stacked (cut-and-stack)",
}
_FACE = "layouts/fonts/SourceSans3-Regular.ttf"


def proof(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Hold the rules of PDF/X-4 and of print shops against a file of any origin; 4 if it breaks one."""
    name, data = read_given(asked.file, _LARGEST)
    press, held = chosen_press(asked), _preflight(name, data)
    if press:
        from press.proof.x4.meant import meant_for  # noqa: PLC0415

        held = meant_for(held, press)
    if asked.format == "json":
        console.show(json.dumps(_report(name, held), indent=1))
    else:
        _tell(name, held, console)
    if asked.out:
        from press.printing.certificate import certify  # noqa: PLC0415  (loads what makes pages)

        stem = plain(Path(name).stem)
        path = write(
            destination(workspace, asked), f"{stem}-preflight.pdf", certify(workspace, Path(name).name, held)
        )
        console.result(f"{shown(path)}: 1 page")
    return Exit.MADE if held.passes else Exit.UNPROVEN


def chosen_press(asked: Namespace) -> Condition | None:
    """Return the press whose profile the command line names, if it does; raise Refused (2) for no such profile."""
    if asked.icc is None:
        return None
    name, data = read_given(asked.icc, _LARGEST)
    try:
        return condition(data, Path(name).name, asked.typed.where(asked.icc))
    except Refused as refusal:
        raise Refused(refusal.problems, Exit.USAGE) from None


def plates(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Write a picture of every plate of a file, and tell how much ink lies on each."""
    from press.printing.plates import converted, heaviest, separate, trims  # noqa: PLC0415  (loads what makes pictures)

    name, data = read_given(asked.file, _LARGEST)
    made, areas = separate(data, name), trims(data)
    notes = list(converted(data, name))
    console.take(notes if asked.format != "json" else ())
    stem = plain(Path(name).stem)
    folder = destination(workspace, asked, f"{stem}-plates")
    told = []
    with Staging(folder) as staging:
        for page, group in groupby(made, lambda plate: plate.page):
            all_, area = tuple(group), areas.get(page)
            inks = {plate.ink: round(plate.coverage(area), 2) for plate in all_}
            told.append({"page": page, "inks": inks, "most": round(heaviest(all_, area), 1)})
            told[-1]["converted"] = bool(notes)
            listed = ", ".join(f"{ink} {share:.1f} %" for ink, share in inks.items())
            console.result(f"page {page}: {listed}; at most {told[-1]['most']:.0f} % in one place")
            for plate in all_:
                staging.add(f"{stem}-{page}-{plain(plate.ink)}.png", plate.png())
        paths = staging.replace()
    if asked.format == "json":
        console.show(json.dumps(told, indent=1))
    console.result(f"{shown(folder)}: {numbered(len(paths), 'plate')}")
    return Exit.MADE


def booklet(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Put the pages of a print file on press sheets, proven to be read in order once they are folded or cut."""
    from press.imposition import SCHEMES  # noqa: PLC0415
    from press.paper import PAPERS, paper  # noqa: PLC0415
    from press.printing.binding import Binding, bind  # noqa: PLC0415  (loads what makes pages)
    from press.typesetting.faces import open_face  # noqa: PLC0415

    scheme = asked.typed.known(asked.scheme, SCHEMES, "scheme")
    size = None
    if asked.page:
        try:
            page = paper(asked.page, rtl=False)
        except KeyError:
            asked.typed.refuse(f"{asked.page!r} is no page size", f"write {PAPERS}", asked.page)
        size = page.width, page.height
    name, data = read_given(asked.file, _LARGEST)
    stem = plain(Path(name).stem)
    face = open_face(workspace.root / _FACE)
    bound = bind(data, name, Binding(scheme, asked.paper, size, face, chosen_press(asked)))
    path = write(destination(workspace, asked, "booklets"), f"{stem}-{scheme}.pdf", bound.data)
    console.take(bound.problems)
    pages, sides = numbered(bound.pages, "page"), numbered(bound.sides, "side")
    console.result(f"{shown(path)}: {pages} on {sides}, {_SAID[scheme]}", files={"file": shown(path)})
    return Exit.MADE


def _preflight(name: str, data: bytes) -> "Preflight":
    """Preflight within a bound of time and of memory: a foreign file may ask for any amount of both."""
    from press.proof.x4.preflight import preflight  # noqa: PLC0415  (loads what reads PDF files)

    bound_memory(_MEMORY)
    try:
        with bounded(_LONGEST):
            return preflight(data)
    except Overdue:
        message = f"the file takes longer to read than {_LONGEST:.0f} seconds"
    except MemoryError:
        message = "the file takes more memory to read than there is"
    hint = "ask for a file that was made in a simpler way"
    raise Refused([Problem(Where(name), "x4-content", message, hint)], Exit.UNPROVEN)


def _tell(name: str, held: "Preflight", console: Console) -> None:
    from press.proof.x4.facts import facts  # noqa: PLC0415

    for what, value in facts(held).items():
        console.result(f"{what + ':':<15}{value}")
    console.take(_problems(name, held))
    verdict = "a print shop can take it" if held.passes else "a print shop would send it back"
    console.result(f"{name}: {verdict}")


def _problems(name: str, held: "Preflight") -> Iterator[Problem]:
    """Yield what was found, what is alike together with all its places."""
    alike: dict[tuple[str, str, str, bool], list[str]] = {}
    for rule, clause, one in held.found:
        alike.setdefault((rule, clause, one.message, one.grave), []).append(one.place)
    for (rule, clause, message, grave), places in alike.items():
        told = "; ".join(filter(None, places[:_MOST_TOLD]))
        more = f" and {len(places) - _MOST_TOLD} more places" if len(places) > _MOST_TOLD else ""
        words = ": ".join(filter(None, (clause, message)))
        severity = Severity.ERROR if grave else Severity.NOTE
        ask = f"see what it asks for: python build.py explain {rule}"
        hint = ask if held.file else "name a PDF file that readers can open"
        yield Problem(
            Where(name), rule, f"{words} ({told}{more})" if told else words, hint if grave else "", severity
        )


def _report(name: str, held: "Preflight") -> dict[str, object]:
    """Say everything that was found, in a form for programs."""
    from press.proof.x4.facts import facts  # noqa: PLC0415
    from press.proof.x4.preflight import RULES, SHOP, STANDARD, rule_name  # noqa: PLC0415

    broken = {one.rule for one in held.found if one.finding.grave}
    named = [(rule_name(rule, "x4-"), rule.CLAUSE) for rule in RULES] + [
        (rule_name(rule, "shop-"), "") for rule in SHOP
    ]
    return {
        "file": name,
        "standard": STANDARD,
        "passes": held.passes,
        "facts": facts(held),
        "rules": [{"rule": rule, "clause": clause, "passes": rule not in broken} for rule, clause in named],
        "found": [
            {
                "rule": one.rule,
                "clause": one.clause,
                "page": one.finding.page,
                "object": one.finding.number or None,
                "message": one.finding.message,
                "grave": one.finding.grave,
            }
            for one in held.found
        ],
    }


PRINT: dict[str, Callable[[Workspace, Namespace, Console], Exit]] = {
    "proof": proof,
    "plates": plates,
    "booklet": booklet,
}
