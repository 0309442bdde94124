"""A story that was told in; its editions without pages, text, HTML and the message that carries its file, proven, out."""

from collections.abc import Sequence
from dataclasses import replace

from press.audiences import Audiences
from press.editions.html import write_html
from press.editions.message import Letter, named, write_message
from press.editions.text import Cover, Shown, write_text
from press.layout.desk import Desk
from press.layout.pages import Pages
from press.particulars import expected, moment
from press.proof import Expected, Proven
from press.proof.plain import prove_plain
from press.proof.posted import Envelope, prove_message
from press.release import Withheld
from press.tags import Tag

WRITING = {"text": write_text, "html": write_html}
# What a message says of a release in its body, by the blocks of the sheet.
_BODY = ("masthead", "bottom_line", "key_judgments", "source_notes")


def told(pages: Pages, withheld: Withheld, edition: str, name: str) -> Proven:
    """Write the whole release as text or as a web page."""
    tags = _tags(pages)
    data = WRITING[edition](_cover(pages.story.desk), tags).encode()
    return prove_plain(data, _meant(pages, withheld, edition, tags), name)


def posted(
    pages: Pages, withheld: Withheld, files: Sequence[tuple[str, bytes]], policy: Audiences, name: str
) -> Proven:
    """Write the message that carries files: marking, title, bottom line, judgments and what they rest on in its body."""
    desk = pages.story.desk
    audience = desk.release.audience
    tags = [tag for tag in _tags(pages) if tag.block in _BODY and not audience.encrypted]
    cover = _cover(desk, desk.word("attached"))
    if audience.encrypted:
        cover = replace(cover, title=desk.word("encrypted"), after=(desk.word("encrypted_note"),))
    picture = _drawn(files[0][1]) if audience.preview else b""
    if picture:
        cover = replace(cover, picture=Shown(named(picture), desk.word("preview")))
    letter = Letter(
        subject=f"[{cover.marking}] {cover.title}",
        lang=cover.lang,
        when=moment(desk.release),
        text=write_text(cover, tags),
        html=write_html(cover, tags),
        attachments=tuple(files),
        sender=policy.sender,
        to=audience.to,
        cc=audience.cc,
        bcc=audience.bcc,
        draft=desk.brief.status == "draft",
        preview=picture,
    )
    addresses = {
        key: [(one.name, one.address) for one in mailboxes] for key, mailboxes in letter.addresses.items()
    }
    envelope = Envelope(cover.marking, letter.headers, addresses, files, audience.encrypted, picture)
    if audience.encrypted:
        people = {told for mailboxes in addresses.values() for one in mailboxes for told in one}
        meant = _hidden(expected(pages, withheld, "email"), desk, people)
    else:
        meant = _meant(pages, withheld, "email", tags)
        # The files say more than the body, and what the release says is no leak.
        meant = replace(meant, fixed=meant.fixed | set(expected(pages, withheld, "email").parts))
    return prove_message(write_message(letter), meant, envelope, name)


def _drawn(data: bytes) -> bytes:
    from press.images.preview import preview  # noqa: PLC0415  (what draws pages is an extra)

    return preview(data)


def _hidden(whole: Expected, desk: Desk, people: set[str]) -> Expected:
    """Say what may stand in a message whose file is encrypted: nothing that the release says, but who writes to whom."""
    words = desk.banner.text, desk.word("encrypted"), desk.word("encrypted_note")
    said = frozenset((*words, *_cover(desk).before, *people))
    told = (whole.title, whole.author, whole.subject, *whole.parts)
    return replace(
        whole,
        texts=(),
        parts=(),
        title="",
        author="",
        subject="",
        fixed=said,
        withheld=(*whole.withheld, *told),
    )


def _tags(pages: Pages) -> list[Tag]:
    """Return the elements of the story but the first marking, which every cover has, and the place of a signature."""
    elements = [tag for tag in pages.story.tree.elements if tag is not pages.story.desk.banner]
    return [tag for tag in elements if tag.block != "signature"]


def _cover(desk: Desk, *after: str) -> Cover:
    marking = desk.release.banner
    level, side = marking.level, str(marking.scheme.side)
    return Cover(
        title=str(desk.brief.title),
        lang=desk.language.tag,
        rtl=desk.rtl,
        marking=desk.banner.text,
        ink=level.ink.ink,
        box=level.box.ink if level.box else None,
        side=side,
        before=(*([desk.word("draft_banner")] if desk.brief.status == "draft" else []), *desk.whose()),
        after=after,
    )


def _meant(pages: Pages, withheld: Withheld, edition: str, tags: Sequence[Tag]) -> Expected:
    """Say what must be read in elements: their words and, for pictures, the alternative texts, in order."""
    every = [one for tag in tags for one in tag.walk()]
    besides = {one.alt for one in every if one.alt} | {one.text for one in every if _heads_column(one)}
    aims = {span.target for one in every for span in one.spans}
    whole = expected(pages, withheld, edition)
    return replace(
        whole,
        texts=tuple(one.text or one.alt or "" for one in every if not _heads_column(one)),
        parts=tuple(own for one in every for own in one.own),
        fixed=whole.fixed | besides | aims,
    )


def _heads_column(tag: Tag) -> bool:
    return tag.role == "TH" and tag.attributes.get("Table", {}).get("Scope") == "/Column"
