"""TypeScript's types for what a JSON Schema describes.

Only what Pydantic writes is known here. The packages that would do it either need Node on every
editor's machine (json-schema-to-typescript, and all that wrap it) or are no longer kept.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

_SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

Schema = Mapping[str, Any]


class NotKnown(ValueError):
    """A schema says something for which there is no type here yet; says what."""


def declarations(definitions: Mapping[str, Schema], unions: Mapping[str, list[str]]) -> str:
    """Types for all that is defined.

    Args:
        definitions: a schema's `$defs`.
        unions: further names, each for any one of some of the definitions.

    Returns:
        The text of a `.d.ts` file, definitions in the order of their names.

    Raises:
        NotKnown: something stands in the schema that cannot be told in TypeScript.
    """
    parts = [_declaration(name, definitions[name]) for name in sorted(definitions)]
    parts += [f"export type {name} =\n  | {_lines(names)};\n" for name, names in unions.items()]
    return "\n".join(parts)


def type_of(schema: Schema) -> str:
    """The type of a value that a schema describes.

    Raises:
        NotKnown: it cannot be told.
    """
    if "$ref" in schema:
        return str(schema["$ref"]).rsplit("/", 1)[1]
    for choice in ("anyOf", "oneOf"):
        if choice in schema:
            return " | ".join(dict.fromkeys(type_of(one) for one in schema[choice]))
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(json.dumps(one) for one in schema["enum"])
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return f"readonly [{', '.join(type_of(item) for item in schema['prefixItems'])}]"
        case "array":
            return f"readonly {_in_brackets(type_of(schema['items']))}[]"
        case "object" if isinstance(schema.get("additionalProperties"), dict):
            return _by_name(schema)
        case str() as simple if simple in _SIMPLE:
            return _SIMPLE[simple]
    raise NotKnown(f"there is no type for {json.dumps(schema)}")


def _declaration(name: str, schema: Schema) -> str:
    if not schema:
        # Any JSON has a name of its own; a field that says nothing of what it holds is still refused.
        return f"export type {name} = unknown;\n"
    if "properties" not in schema and isinstance(schema.get("additionalProperties"), dict):
        # An interface, and no alias of Record: such a type may hold itself.
        value = type_of(schema["additionalProperties"])
        return f"{_comment(schema, '')}export interface {name} {{\n  readonly [name: string]: {value};\n}}\n"
    if schema.get("type") != "object" or "properties" not in schema:
        return f"{_comment(schema, '')}export type {name} = {type_of(schema)};\n"
    fields = "".join(_fields(schema))
    return f"{_comment(schema, '')}export interface {name} {{\n{fields}}}\n"


def _fields(schema: Schema) -> Iterator[str]:
    required = schema.get("required", [])
    for field, described in schema["properties"].items():
        # A union is told apart by its constants, so each must be there.
        optional = "" if field in required or "const" in described else "?"
        yield f"{_comment(described, '  ')}  readonly {field}{optional}: {type_of(described)};\n"


def _by_name(schema: Schema) -> str:
    value = type_of(schema["additionalProperties"])
    names = schema.get("propertyNames", {})
    if "enum" in names:
        # Which of them are there is nowhere said.
        return f"Readonly<Partial<Record<{type_of(names)}, {value}>>>"
    return f"Readonly<Record<string, {value}>>"


def _in_brackets(one: str) -> str:
    return f"({one})" if "|" in one or one.startswith("readonly") else one


def _comment(schema: Schema, before: str) -> str:
    """The first paragraph of what is said of it."""
    said = str(schema.get("description", "")).split("\n\n", 1)[0]
    return f"{before}/** {' '.join(said.split())} */\n" if said else ""


def _lines(names: list[str]) -> str:
    return "\n  | ".join(names)
