"""Everything on every page belongs to the structure or to the furniture, and the two books about it agree.

A screen reader reads what the structure tree names, in its order. So nothing may be drawn outside a mark or
an artifact, no mark may lie inside another, each mark belongs to exactly one element, and the parent tree,
which leads back from a mark to its element, says the same.
"""

from collections import Counter
from collections.abc import Iterator

from press.proof.expected import Expected, Fault
from press.proof.reading.document import Document


def faults(document: Document, expected: Expected) -> Iterator[Fault]:
    """Yield what is untagged or tagged wrongly (ISO 32000-1, 14.7 and 14.8; ISO 14289-1, 7.1)."""
    if not document.marked or not document.tree.elements:
        yield Fault("the file is not tagged")
    for words in document.tree.faults:
        yield Fault(words)
    for page in document.pages:
        loose = [thing for thing in page.drawn.things if thing.mark.loose]
        if loose:
            said = "".join(getattr(thing, "text", "") for thing in loose)[:60]
            yield Fault(
                f"{len(loose)} things are drawn outside every mark and artifact: {said!r}", page=page.number
            )
        for words in page.drawn.tangles:
            yield Fault(words, page=page.number)
    yield from _books(document)


def _books(document: Document) -> Iterator[Fault]:
    owners = {(page, mcid): element.number for element in document.elements() for page, mcid in element.marks}
    counted = Counter(mark for element in document.elements() for mark in element.marks)
    for (number, mcid), times in counted.items():
        if times > 1:
            yield Fault(f"mark {mcid} belongs to {times} elements", page=number)
    for page in document.pages:
        listed = document.tree.parents.get(-1 if page.parents is None else page.parents, ())
        for mcid in sorted(page.drawn.marks):
            owner = owners.get((page.number, mcid))
            if owner is None:
                yield Fault(f"mark {mcid} belongs to no element", page=page.number)
            elif mcid >= len(listed) or listed[mcid] != owner:
                yield Fault(f"the parent tree leads from mark {mcid} to another element", page=page.number)
