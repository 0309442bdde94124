"""A command other than build in; what it tells, or the one file that it writes, out."""

import json
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from press.brief import Brief, Source
from press.command.allowance import CHECK
from press.command.console import Console
from press.command.holdings import briefs, chosen_briefs, chosen_report, twins
from press.command.manual import manual
from press.command.notary import NOTARY
from press.command.post import POST
from press.command.printshop import PRINT
from press.command.skeleton import skeleton
from press.command.workers import attempt
from press.evidence import Checked
from press.filenames import FileName
from press.intake import read_brief, read_checked, read_policy
from press.language import load_language
from press.marked import Text
from press.problems import Exit, Problem, Problems, Refused, Where
from press.release import admitted, cut
from press.schema import schema as declared
from press.sources import Report, read_reports
from press.workspace import Workspace
from press.writing import write

_SCHEMA = "brief.schema.json"
_SECONDS = 60.0  # a report that is looked at by itself may be a long one


def check(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Check briefs against their sources, and whether each audience's release holds what it must."""
    status = Exit.MADE
    console.take(twins(workspace))
    for brief in chosen_briefs(workspace, asked.typed, asked.briefs):
        outcome = attempt(partial(_checked, workspace), brief, CHECK)
        console.take(outcome.problems)
        status = max(status, outcome.status)
        for told in outcome.results:
            console.take(told.problems)
            console.result(f"{brief}: nothing is wrong{_excused(told)}")
    return status


def _excused(checked: Checked) -> str:
    count = sum(len(found) for _, found in checked.accepted)
    return f", {count} warning{'s' * (count > 1)} accepted" if count else ""


def _checked(workspace: Workspace, brief: str) -> Iterator[Checked]:
    problems, checked = Problems(), read_checked(workspace, brief)
    policy = read_policy(workspace, problems)
    allowed, told = admitted(checked.brief, policy.audiences)
    problems.take(told)
    for audience in allowed:
        try:
            release, _ = cut(checked.brief, checked.reports, audience)
            load_language(audience.language or release.brief.language, workspace)
        except Refused as refusal:
            problems.take(refusal.problems)
    problems.stop()
    yield replace(checked, problems=(*problems, *checked.left), accepted=checked.accepted)


def list_all(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """List the briefs, and who reads what."""
    status = Exit.MADE
    for name in briefs(workspace):
        outcome = attempt(lambda one: [read_brief(workspace, one)], name, CHECK)
        status = max(status, outcome.status)
        console.take(outcome.problems)
        for brief in outcome.results:
            about = f"{name}  {brief.date}  {brief.status}  {brief.marking.name}\n    {brief.title}"
            console.show(about, briefs=_about(name, brief))
    for audience in read_policy(workspace).audiences:
        ceiling = audience.ceiling.name if audience.ceiling else "the lowest marking"
        editions = ", ".join(audience.editions.names)
        told = f"up to {ceiling}; sheet: {audience.template}; editions: {editions}"
        console.show(
            f"{audience.name}: {told}",
            audiences={
                "name": audience.name,
                "ceiling": audience.ceiling.name if audience.ceiling else None,
                "template": audience.template,
                "editions": list(audience.editions.names),
            },
        )
    return status


def _about(name: str, brief: Brief) -> dict[str, str]:
    number, marking = str(brief.number or ""), brief.marking.name
    about = {"number": number, "title": str(brief.title), "date": str(brief.date), "status": brief.status}
    return {"file": name, **about, "marking": marking}


def paragraphs(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Print the numbered paragraphs of a report."""
    report = _report(workspace, chosen_report(workspace, asked.typed, asked.report))
    listed = [{"number": one.number, "page": one.page, "text": one.text} for one in report.paragraphs]
    console.show(report.numbered.rstrip("\n"), paragraphs=listed)
    return Exit.MADE


def explain(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Print the manual page of a rule, or name all of them."""
    pages = manual()
    if asked.rule is None:
        width = max(map(len, pages))
        for rule, page in pages.items():
            line = page.partition("\n")[0].removeprefix(f"{rule}: ")
            console.show(f"{rule:<{width}}  {line}", rules={"rule": rule, "page": page})
    else:
        rule = asked.typed.known(asked.rule, pages, "rule")
        console.show(pages[rule], rules={"rule": rule, "page": pages[rule]})
    return Exit.MADE


def take_in(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Write a report as a numbered text, in a file that is not there yet, for a person to compare with the original."""
    report = _report(workspace, chosen_report(workspace, asked.typed, asked.report))
    path = _unused(workspace, asked, f"source/{Path(report.file).stem}.txt")
    write(path.parent, path.name, report.numbered.encode())
    console.show(f"source/{path.name}", files={"file": f"source/{path.name}"})
    console.result("compare it with the original, mend what was read wrongly, and name it in the brief")
    return Exit.MADE


def new(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Begin a brief from a report, in a file that is not there yet."""
    report = _report(workspace, chosen_report(workspace, asked.typed, asked.report))
    path = _unused(workspace, asked, f"briefs/{Path(report.file).stem}.yaml")
    write(path.parent, path.name, skeleton(report, path.stem, date.today()).encode())
    console.show(f"briefs/{path.name}", files={"file": f"briefs/{path.name}"})
    console.result(f"fill it in, then: python build.py check {path.stem}")
    return Exit.MADE


def _unused(workspace: Workspace, asked: Namespace, like: str) -> Path:
    """Return the path of a file that is not there yet, by the name that was typed or else by one like another."""
    folder, ending = Path(like).parent, Path(like).suffix
    wanted = (asked.name or Path(like).stem).removesuffix(ending)
    if set(wanted) & set("/\\"):
        asked.typed.refuse(
            f"{asked.name!r} is a path, and a name was expected",
            f"write --name {Path(wanted).name or '2024-18-sahel'}; the file goes into {folder}/",
            asked.name,
        )
    path = workspace.root / folder / FileName("{slug}").filled({"slug": wanted}, ending)
    if path.exists() or path.is_symlink():
        message = f"there is a file {folder}/{path.name} already"
        asked.typed.refuse(
            message, "choose another name with --name", "--name" if asked.name else asked.report
        )
    return path


def schema(workspace: Workspace, asked: Namespace, console: Console) -> Exit:
    """Write the schema of briefs, or tell whether the one that is there is up to date."""
    data = (json.dumps(declared(Brief), indent=1, ensure_ascii=False) + "\n").encode()
    name = f"briefs/{_SCHEMA}"
    if not asked.check:
        write(workspace.root / "briefs", _SCHEMA, data)
        console.show(name, files={"file": name})
    elif workspace.read(name, len(data) * 4) != data:
        hint = "write it anew: python build.py schema"
        raise Refused([Problem(Where(name), "schema", "it does not say what a brief may hold today", hint)])
    return Exit.MADE


def _report(workspace: Workspace, name: str) -> Report:
    outcome = attempt(lambda one: [_read_report(workspace, one)], name, _SECONDS)
    if outcome.status:
        raise Refused(outcome.problems, outcome.status)
    return outcome.results[0]


def _read_report(workspace: Workspace, name: str) -> Report:
    problems = Problems()
    source = Source(file=Text(name, Where(name)), title=Text(name))
    alone = Brief(title=Text(""), date=date.min, sources=(source,), bottom_line=(), key_judgments=())
    found = read_reports(alone, workspace, problems, _SECONDS)
    problems.stop()
    return found[0]


RUN: dict[str, Callable[[Workspace, Namespace, Console], Exit]] = {
    "check": check,
    "list": list_all,
    "paragraphs": paragraphs,
    "explain": explain,
    "import": take_in,
    "new": new,
    "schema": schema,
    **PRINT,
    **POST,
    **NOTARY,
}
