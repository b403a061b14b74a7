"""What Python sends the front end is what the contracts say, and they say it in TypeScript too."""

from __future__ import annotations

import jsonschema
import pytest

from course.boards.kinds import KINDS
from course.boards.show import lesson_view
from course.checking.contracts import contracts
from course.checking.typescript import NotKnown, declarations, type_of
from course.content.installed import course_content
from tests.hosts.site.sites import built, data_in


def validator(name: str) -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator({**contracts(), "$ref": f"#/$defs/{name}"})


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_board_shows_is_what_the_contracts_promise(kind):
    promised = validator(KINDS[kind].view.__name__)
    views = [
        lesson_view(spec, course_content()).as_json()
        for lesson in course_content().lessons.values()
        for spec in lesson.boards
        if spec.kind == kind
    ]

    assert views
    for view in views:
        promised.validate(view)
        assert not promised.is_valid(view | {"more": 1})
        assert not promised.is_valid({name: part for name, part in view.items() if name != "title"})


def test_types_are_told_as_typescript_has_them():
    said = {
        "Card": {
            "type": "object",
            "description": "A card.\n\nMore about it.",
            "properties": {
                "kind": {"const": "law"},
                "right": {"anyOf": [{"type": "boolean"}, {"enum": ["half"]}, {"type": "null"}]},
                "lists": {"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}},
                "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"$ref": "#/$defs/Card"}]},
                "by": {"type": "object", "additionalProperties": {"type": "number"}},
                "some": {
                    "type": "object",
                    "additionalProperties": {"type": "string"},
                    "propertyNames": {"enum": ["a", "b"]},
                },
            },
            "required": ["kind", "right"],
        }
    }

    assert declarations(said, {"Any": ["Card"]}) == (
        "/** A card. */\n"
        "export interface Card {\n"
        '  readonly kind: "law";\n'
        '  readonly right: boolean | "half" | null;\n'
        "  readonly lists?: readonly (string | number)[];\n"
        "  readonly pair?: readonly [string, Card];\n"
        "  readonly by?: Readonly<Record<string, number>>;\n"
        '  readonly some?: Readonly<Partial<Record<"a" | "b", string>>>;\n'
        "}\n\nexport type Any =\n  | Card;\n"
    )


def test_a_type_may_hold_itself_and_only_what_has_a_name_may_hold_anything():
    said = {
        "Anything": {},
        "Tree": {
            "type": "object",
            "additionalProperties": {"anyOf": [{"type": "integer"}, {"$ref": "#/$defs/Tree"}]},
        },
    }

    assert declarations(said, {}) == (
        "export type Anything = unknown;\n\n"
        "export interface Tree {\n  readonly [name: string]: number | Tree;\n}\n"
    )
    with pytest.raises(NotKnown):
        declarations({"Card": {"type": "object", "properties": {"kind": {}}}}, {})


@pytest.mark.parametrize("self_assessed", [False, True])
def test_what_a_sites_page_finds_in_it_is_what_the_contracts_promise(self_assessed):
    models = {"course": "ListedCourse", "page": "SitePage", "told": "SelfMarking"}
    entries = {
        "evidence": "EvidenceEntry",
        "forms": "HeldQuestion",
        "review": "ReviewItem",
        "search": "SearchEntry",
    }
    found = data_in(built(self_assessed=self_assessed).page)
    promised = {name: validator(model) for name, model in (models | entries).items()}
    kinds = {name.split("-")[0] for name in found}

    assert kinds == promised.keys() - (set() if self_assessed else {"told"})
    for name, data in found.items():
        for one in data if name in entries else [data]:
            promised[name.split("-")[0]].validate(one)


def test_what_has_no_type_is_refused():
    with pytest.raises(NotKnown, match="no type"):
        type_of({"type": "object"})
