"""The schema lets editors accept what the reader accepts, and refuse what it refuses."""

import re
from pathlib import Path
from typing import Any, ClassVar

import pytest
import yaml
from jsonschema import Draft202012Validator

from press.audiences import Audiences
from press.brief import Brief
from press.marked import mark
from press.problems import Problems
from press.schema import schema
from press.shape import shaped
from tests.press.test_shape import Sheet

BRIEFS = Path(__file__).parents[2] / "briefs"


class Core(yaml.SafeLoader):
    """YAML as editors read it: the core schema of YAML 1.2."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}


Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("(?:~|null|)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("(?:true|false)$"), None)
Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile("-?[0-9]+$"), None)


def edited(text: str) -> Any:
    return yaml.load(text, Loader=Core)


@pytest.mark.parametrize("kind", [Brief, Audiences, Sheet])
def test_it_is_a_schema(kind: type) -> None:
    Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize(
    ("kind", "file"), [(Brief, "2024-17-afghanistan.yaml"), (Audiences, "audiences.yaml")]
)
def test_the_files_of_this_project_follow_it(kind: type, file: str) -> None:
    text = (BRIEFS / file).read_text(encoding="utf-8")
    errors = [error.message for error in Draft202012Validator(schema(kind)).iter_errors(edited(text))]
    assert errors == []


@pytest.mark.parametrize(
    "text",
    [
        "title: T\nday: 2024-02-29\nready: yes\ncount: 12\nstatus: final\ngrade: B\nrows: [[a, b], [c]]\n",
        "title: 2024\nday:\nready: true\nlead: three\nsummary: words\nnote:\n",
        "title: T\nfacts:\n  - one\n  - fact: two\n    grade: 3\nevents:\n  - 2020: peace\n  - when: 2021\n    what: war\n",
        "title: T\nevents:\n  2020: peace\n  next year: war\n",
        "title: T\nevents:\n  - 2020: peace\n    for: all\n",
        "titel: T\n",
        "day: 2024-02-29\n",
        "title:\n",
        "title: T\nday: 28 November\n",
        "title: T\nready: on\n",
        "title: T\ncount: twelve\n",
        "title: T\nstatus: done\n",
        "title: T\nfacts: one\n",
        "title: T\nfacts:\n  - fcat: one\n",
        "title: T\nlead:\n  - one\n",
        "title: T\nlead:\n  grade: B\n",
        "title: T\nevents:\n  - when: 2020\n",
        "title: T\nevents:\n  when: 2020\n  what: peace\n",
        f"title: {'a ' * 30}\n",
        "title: [a]\n",
    ],
)
def test_it_agrees_with_the_reader(text: str) -> None:
    problems = Problems()
    value = mark(text.encode(), "x", problems)
    assert value is not None
    read = shaped(Sheet, value, problems) is not None
    assert Draft202012Validator(schema(Sheet)).is_valid(edited(text)) == read


def test_every_entry_says_what_to_write() -> None:
    described = [
        one for group in (schema(Brief), *schema(Brief)["$defs"].values()) for one in properties(group)
    ]
    assert len(described) > 80
    assert all(one["description"] for one in described)


def properties(group: dict[str, Any]) -> list[dict[str, Any]]:
    forms = group.get("anyOf", [group])
    return [one for form in forms for one in form.get("properties", {}).values()]
