"""The structure tree and what was drawn for it go in, its objects come out (ISO 32000-1, 14.7)."""

from collections.abc import Mapping, Sequence
from typing import Any

from press.pdf.document import Document, Raw
from press.pdf.syntax import array, dictionary, name, numbers, string
from press.tags import ROLES, Annotation, Mark, Tag

Parents = Mapping[int, Tag | Sequence[Tag]]


def write_structure(document: Document, root: Tag, parents: Parents) -> bytes:
    """Store the tree and give the reference to its root; elements that carry nothing are left out.

    `parents` maps each StructParents to the elements of a page by MCID and each StructParent to one element.
    """
    top = document.reserve()
    elements = _Elements(document)
    kid = elements.write(root, top)
    entries = {"Type": b"/StructTreeRoot", "K": kid, "ParentTree": elements.parent_tree(parents)}
    entries["ParentTreeNextKey"] = b"%d" % (max(parents, default=-1) + 1)
    roles = {role: name(ROLES[role]) for role in sorted(elements.roles) if role in ROLES}
    if roles:
        entries["RoleMap"] = dictionary(roles)
    if elements.idents:
        idents = [part for key in sorted(elements.idents) for part in (string(key), elements.idents[key])]
        entries["IDTree"] = dictionary({"Names": array(idents)})
    top.body = dictionary(entries)
    return top.reference


class _Elements:
    """The elements written so far."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._references: dict[Tag, bytes] = {}
        self.roles: set[str] = set()
        self.idents: dict[str, bytes] = {}

    def write(self, tag: Tag, parent: Raw) -> bytes:
        """Store an element with everything below it and give the reference to it."""
        raw = self._document.reserve()
        self._references[tag] = raw.reference
        self.roles.add(tag.role)
        entries = {"Type": b"/StructElem", "S": name(tag.role), "P": parent.reference}
        entries |= self._kids(tag, raw) | self._texts(tag, raw)
        if tag.attributes:
            owners = [_attributes(owner, values) for owner, values in tag.attributes.items()]
            entries["A"] = owners[0] if len(owners) == 1 else array(owners)
        raw.body = dictionary(entries)
        return raw.reference

    def parent_tree(self, parents: Parents) -> bytes:
        """Store the way back from marks and annotations to elements (14.7.4.4)."""
        items = []
        for key in sorted(parents):
            owner = parents[key]
            if isinstance(owner, Tag):
                items += [b"%d" % key, self._find(owner)]
            else:
                items += [b"%d" % key, self._document.add(array([self._find(tag) for tag in owner]))]
        return self._document.add(dictionary({"Nums": array(items)}))

    def _find(self, tag: Tag) -> bytes:
        if tag not in self._references:
            raise ValueError(f"drawn, but not in the structure tree: {tag.role} {tag.text[:40]!r}")
        return self._references[tag]

    def _kids(self, tag: Tag, raw: Raw) -> dict[str, bytes]:
        kids = tag.in_order()
        pages = [kid.page for kid in kids if not isinstance(kid, Tag)]
        home = pages[0] if pages else 0
        items = [self.write(k, raw) if isinstance(k, Tag) else self._content(k, home) for k in kids]
        entries = {"K": items[0] if len(items) == 1 else array(items)}
        if home:
            entries["Pg"] = self._document.page(home)
        return entries

    def _content(self, kid: Mark | Annotation, home: int) -> bytes:
        page = self._document.page(kid.page)
        if isinstance(kid, Annotation):
            return b"<</Type /OBJR /Pg %s /Obj %s>>" % (page, kid.reference)
        return b"%d" % kid.mcid if kid.page == home else b"<</Type /MCR /Pg %s /MCID %d>>" % (page, kid.mcid)

    def _texts(self, tag: Tag, raw: Raw) -> dict[str, bytes]:
        texts = {"Lang": tag.lang, "Alt": tag.alt, "ActualText": tag.actual, "T": tag.title, "ID": tag.ident}
        if tag.ident:
            if tag.ident in self.idents:
                raise ValueError(f"two elements have the ID {tag.ident}")
            self.idents[tag.ident] = raw.reference
        return {key: string(text) for key, text in texts.items() if text is not None}


def _attributes(owner: str, values: Mapping[str, Any]) -> bytes:
    entries = {"O": name(owner)}
    for key, value in values.items():
        entries[key] = string(value) if key == "Summary" else _value(value)
    return dictionary(entries)


def _value(value: Any) -> bytes:
    """Write an attribute: words are names, but in lists they are the IDs of header cells (14.8.5.7)."""
    if isinstance(value, str):
        return name(value)
    if isinstance(value, (list, tuple)):
        return array([string(item) if isinstance(item, str) else numbers(item).encode() for item in value])
    return numbers(value).encode()
