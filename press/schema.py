"""A dataclass's declaration in, the JSON Schema by which editors complete and check YAML out."""

from datetime import date
from inspect import getdoc
from typing import Any, Literal, get_args, get_origin

from press.marked import Text
from press.reading.entries import Entry, declared, is_group, named

Schema = dict[str, Any]
_SCALARS = ["string", "number", "boolean"]
_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_PLAIN: dict[Any, Schema] = {
    bool: {"enum": ["yes", "no", True, False, "true", "false"]},
    int: {"type": "integer"},
    date: {"type": "string", "pattern": _DATE, "format": "date"},
}


def schema(kind: Any) -> Schema:
    """Return the schema of a file that is poured into `kind` (JSON Schema, draft 2020-12)."""
    groups: dict[str, Schema] = {}
    root = _group(kind, groups)
    del groups[kind.__name__]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": groups}


def _group(kind: Any, groups: dict[str, Schema]) -> Schema:
    groups.setdefault(kind.__name__, {})
    entries = declared(kind)
    properties = {key: _entry(one, groups) for key, one in entries.items()}
    required = [key for key, one in entries.items() if one.required]
    group = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    forms = [group]
    if hasattr(kind, "SHORT"):
        forms.insert(0, _value(named(kind, kind.SHORT), Text, groups))
    if hasattr(kind, "PAIR"):
        forms.insert(0, _pair(kind, properties))
    groups[kind.__name__] = {"description": getdoc(kind), **(group if len(forms) == 1 else {"anyOf": forms})}
    return groups[kind.__name__]


def _pair(kind: Any, properties: dict[str, Schema]) -> Schema:
    first, second = (named(kind, name).key for name in kind.PAIR)
    others = {key: one for key, one in properties.items() if key not in (first, second)}
    full = {"anyOf": [{"required": [first]}, {"required": [second]}]}
    return {
        "type": "object",
        "properties": others,
        "additionalProperties": properties[second],
        "not": full,
        "minProperties": 1,
    }


def _entry(one: Entry, groups: dict[str, Schema]) -> Schema:
    value = _value(one, one.kind, groups)
    if not one.required:
        value = {"anyOf": [value, {"type": "null"}]}
    return {"description": one.doc, **value}


def _value(one: Entry, kind: Any, groups: dict[str, Schema]) -> Schema:
    if get_origin(kind) is tuple:
        return _items(one, get_args(kind)[0], groups)
    if get_origin(kind) is Literal:
        return {"enum": list(get_args(kind))}
    if kind in _PLAIN:
        return _PLAIN[kind]
    if is_group(kind):
        if kind.__name__ not in groups:
            _group(kind, groups)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    pattern = {"pattern": kind.PATTERN} if hasattr(kind, "PATTERN") else {}
    return {"type": _SCALARS, "maxLength": one.limit, **pattern}


def _items(one: Entry, kind: Any, groups: dict[str, Schema]) -> Schema:
    item = _value(one, kind, groups)
    items: Schema = {"type": "array", "items": item} | ({"minItems": 1} if one.required else {})
    forms = [items]
    if one.single:
        forms.append({"type": _SCALARS})
    if hasattr(kind, "PAIR"):
        names = list(declared(kind))
        second = _entry(named(kind, kind.PAIR[1]), groups)
        forms.append(
            {"type": "object", "additionalProperties": second, "propertyNames": {"not": {"enum": names}}}
        )
    return items if len(forms) == 1 else {"anyOf": forms}
