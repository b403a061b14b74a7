"""What a site's page holds: each text once, and all of it there again."""

from __future__ import annotations

import base64
import gzip
import json
from typing import Any

from pydantic import BaseModel, RootModel

from course.hosts.site.packed import TEXTS, packed_data

CARD = "A card of evidence that stands in many boards."
OTHER = "Another sentence, which stands in one place only."


def _unpacked(packed: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def test_a_text_that_comes_again_is_held_once_and_one_that_does_not_where_it_stands() -> None:
    """Wherever it comes again: in another page, deep inside, or beside itself."""
    data: dict[str, BaseModel] = {
        "page-one": RootModel[Any]({"cards": [CARD, CARD], "word": "yes", "again": "yes"}),
        "page-two": RootModel[Any]([{"deep": [CARD, OTHER, 3, None, True]}]),
    }

    held = {name: _unpacked(value) for name, value in packed_data(data).items()}

    assert [CARD] == held[TEXTS]
    assert {"cards": ["\x010", "\x010"], "word": "yes", "again": "yes"} == held["page-one"]
    assert [{"deep": ["\x010", OTHER, 3, None, True]}] == held["page-two"]
