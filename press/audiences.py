"""Who reads what: briefs/audiences.yaml in, one Audience for each group of readers out."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from press.brief import Brief, Statement
from press.conditions import read_condition
from press.filenames import FileName
from press.levels import Scheme, faults
from press.marked import Text, read_yaml
from press.markings import SHIPPED, Marking, Schemes, understood
from press.paper import PAPERS, paper
from press.problems import Problem, Problems, Refused, Where
from press.shape import Unfit, entry, shaped
from press.sheets import MADE
from press.trees import every
from press.values import NOWHERE, Mailbox, Names, Recipient
from press.workspace import Workspace

FILE = "briefs/audiences.yaml"


@dataclass(frozen=True)
class Editions(Names):
    """Editions with commas between them, for example: print, email."""

    @classmethod
    def read(cls, text: Text) -> "Editions":
        """Read names of editions; raise Unfit at one that there is none of."""
        for part in re.finditer(r"[^\s,][^,]*", text):
            name = part[0].rstrip()
            if name not in MADE:
                near = difflib.get_close_matches(name, MADE, 1, 0.5) or [f"some of {', '.join(MADE)}"]
                raise Unfit(f"{name!r} is no edition", f"write {near[0]}", part.start(), len(name))
        return cls(Names.read(text).names, text.where)


@dataclass(frozen=True)
class Audience:
    """A group of readers: what it may see, in which design, language and editions it gets it."""

    name: Text = entry("the audience's name, as in file names and in for:", limit=40)
    template: Text = entry("the sheet in layouts/ that lays it out", limit=40)
    ceiling: Marking | None = entry("the highest marking it may see; without one, the lowest", default=None)
    language: Text | None = entry(
        "the language of headings and dates; without one, the brief's", default=None, limit=35
    )
    editions: Editions = entry(
        "some of print, mono (black only), email, text and html", default=Editions(("print", "email"))
    )
    to: tuple[Mailbox, ...] = entry(
        "who gets the message: a name and <name@example.org>", default=(), single=True
    )
    cc: tuple[Mailbox, ...] = entry("who gets a copy of it", default=(), single=True)
    bcc: tuple[Mailbox, ...] = entry("who gets a copy without the others seeing it", default=(), single=True)
    page: Text = entry(f"the size of the page: {PAPERS}", default=Text("A4"), limit=20)
    binding: Literal["none", "duplex", "saddle"] = entry(
        "how it is bound on paper: duplex (both sides, stapled at the edge) or saddle (folded); pages then keep "
        "away from the fold, and blank ones fill up the last sheet",
        default="none",
    )
    profile: Text | None = entry(
        "the ICC profile of the press that prints it; without one, the house's: layouts/profiles/press.icc",
        default=None,
        limit=200,
    )
    portion_marks: bool = entry("yes to mark every paragraph", default=False)
    source_text: bool = entry("yes if the numbered text of the sources may go to it", default=False)
    attachments: bool = entry(
        "yes to put the release's data, and reports that may be reprinted, into the email edition",
        default=False,
    )
    encrypted: bool = entry("yes to encrypt the email edition with a password", default=False)
    signature: Literal["no", "yes", "visible"] = entry(
        "yes for a field in the email edition that build.py sign fills, visible if its place is seen",
        default="no",
    )
    preview: bool = entry("yes to show the first page in the message as a picture", default=False)
    notices: tuple[Statement, ...] = entry(
        "what is printed about the document itself", default=(), single=True
    )
    distribution: tuple[Statement, ...] = entry(
        "who may pass it on to whom, printed below the title", default=(), single=True
    )
    tell_withheld: bool = entry("yes to print how many items were left out for it", default=False)
    recipients: tuple[Recipient, ...] = entry(
        "who gets a copy of their own, with name and number on every page",
        default=(),
        single=True,
        limit=60,
    )
    where: Where = field(default=NOWHERE, compare=False)


@dataclass(frozen=True)
class Audiences:
    """Release policy: every audience with its ceiling, its template and its editions."""

    audiences: tuple[Audience, ...] = entry("the audiences")
    file_name: FileName = entry(
        "how files are called: {number} {slug} {audience} {language} {marking} {version} {edition}",
        default=FileName("{number}-{slug}-{audience}-{edition}"),
        limit=200,
    )
    largest: int = entry("how many megabytes a file for mail may have", default=10)
    sender: Mailbox | None = entry(
        "who sends the messages: a name and <name@example.org>", default=None, key="from"
    )
    scheme: Scheme | None = entry(
        "markings of your own, beside those of TLP, UK GSCP and US CUI", default=None
    )
    where: Where = field(default=NOWHERE, compare=False)

    @property
    def schemes(self) -> Schemes:
        """The schemes by which markings are understood here: those that come with the press, and the own one."""
        return SHIPPED.beside(self.scheme) if self.scheme else SHIPPED

    def strangers(self, brief: Brief) -> Iterator[Problem]:
        """Yield an error for each name after `for:` that is no audience's: nobody knows who was meant."""
        known = {str(one.name) for one in self.audiences}
        for names in every(brief, Names):
            for name in names.names:
                if name not in known:
                    near = difflib.get_close_matches(name, known, 1, 0.6)
                    hint = f"write {near[0]}" if near else f"write one of {', '.join(sorted(known))}"
                    message = f"there is no audience {name!r}, so nobody gets this by that name"
                    yield Problem(names.where, "for", message, hint)

    def audience(self, name: str) -> Audience:
        """Return an audience by its name; KeyError for one that is not there."""
        return {str(one.name): one for one in self.audiences}[name]


def read_audiences(workspace: Workspace, problems: Problems) -> Audiences | None:
    """Read who reads what; None if there was a problem."""
    value = read_yaml(workspace, FILE, problems)
    found = None if value is None else shaped(Audiences, value, problems)
    if found is None:
        return None
    problems.take(faults(found.scheme) if found.scheme else ())
    found = understood(found, found.schemes, problems)
    seen: dict[str, Where] = {}
    for audience in found.audiences:
        _tell_twice(audience, seen, problems)
        problems.take(_unsealable(audience))
        _hold_profile(workspace, audience, problems)
        try:
            paper(audience.page, rtl=False)
        except KeyError:
            message = f"{str(audience.page)!r} is no page size"
            problems.add(audience.page.where, "page", message, f"write {PAPERS}")
    return found


def _unsealable(audience: Audience) -> Iterator[Problem]:
    """Yield what cannot be had together with encryption."""
    if not audience.encrypted:
        return
    where = audience.editions.where if audience.editions.where.file else audience.where
    for edition in audience.editions.names:
        if edition in ("text", "html"):
            hint = "leave it out, or give it to an audience without encrypted: yes"
            yield Problem(where, "edition", f"the edition {edition} cannot be encrypted", hint)
    if audience.preview:
        message = "a picture of what is encrypted would show it to everybody"
        yield Problem(audience.where, "preview", message, "take one of encrypted: and preview: away")


def _hold_profile(workspace: Workspace, audience: Audience, problems: Problems) -> None:
    try:
        if audience.profile:
            read_condition(workspace, audience.profile)
    except Refused as refusal:
        problems.take(refusal.problems)


def _tell_twice(audience: Audience, seen: dict[str, Where], problems: Problems) -> None:
    if audience.name in seen:
        first = seen[audience.name]
        problems.add(
            audience.name.where,
            "audience",
            f"this name is taken in line {first.line}",
            "give it another name",
        )
    seen[audience.name] = audience.name.where


def stated(workspace: Workspace) -> Audiences | None:
    """Read who reads what if a workspace states it in order; what is wrong with it is told where it is needed."""
    return read_audiences(workspace, Problems()) if (workspace.root / FILE).is_file() else None


def read_schemes(workspace: Workspace) -> Schemes:
    """Read by which schemes a workspace's markings are understood; those that come with the press if it states none."""
    found = stated(workspace)
    return found.schemes if found else SHIPPED
