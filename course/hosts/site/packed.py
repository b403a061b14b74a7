"""A site's data as text that can stand in its page: compressed, and what comes again held once."""

from __future__ import annotations

import base64
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

# A shorter text takes no less room as a number.
LEAST = 20
TEXTS = "texts"
# No text of the course begins with it.
SIGN = "\x01"


def packed_data(data: Mapping[str, BaseModel]) -> dict[str, str]:
    """Pack what a site's page finds by a name.

    A card of evidence stands in every board that offers it, and an exercise's versions differ in a few
    facts; deflate looks back over 32 kilobytes only. So each text of some length that comes again stands
    in one list, `texts`, and a sign with its number in all its places.

    Args:
        data: models by name.

    Returns:
        JSON by the same names, compressed, in letters that can stand in a script element; and `texts`.
    """
    plain = {name: value.model_dump(mode="json", by_alias=True) for name, value in data.items()}
    counted = Counter(text for value in plain.values() for text in _texts(value))
    numbers = {
        text: number for number, text in enumerate(text for text, count in counted.items() if count > 1)
    }
    held = {name: _numbered(value, numbers) for name, value in plain.items()}
    return {name: _packed(value) for name, value in {**held, TEXTS: list(numbers)}.items()}


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if len(value) >= LEAST:
            yield value
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)


def _numbered(value: Any, numbers: Mapping[str, int]) -> Any:
    if isinstance(value, str):
        return f"{SIGN}{numbers[value]}" if value in numbers else value
    if isinstance(value, list):
        return [_numbered(part, numbers) for part in value]
    if isinstance(value, dict):
        return {key: _numbered(part, numbers) for key, part in value.items()}
    return value


def _packed(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(gzip.compress(text, mtime=0)).decode()
