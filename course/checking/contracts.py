"""What Python and the front end send each other, as a JSON Schema and as TypeScript's types.

Both are generated from the models, so that neither side can mean something else than the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaMode, models_json_schema

from course.boards.kinds import KINDS, AnyView
from course.boards.review_items.item import ReviewItem
from course.checking.typescript import declarations
from course.hosts.desk.messages import (
    BeginSent,
    CheckData,
    ChoiceSent,
    HandInSent,
    NameSent,
    Problem,
    SkipSent,
    TimeTold,
    Told,
    WentSent,
    WorkData,
)
from course.hosts.room.sent import Count, Goodbye, Heard, ToPhone, ToTrainer, ToWall
from course.hosts.site.listing import ListedCourse, SitePage
from course.hosts.site.self_marking_data import SelfMarking
from course.learner.answers import Answers, BoardAnswers
from course.learner.done import DoneRule
from course.learner.notice import AllKept, AnswersSent, SaveReply
from course.pages.evidence import EvidenceEntry
from course.pages.forms import FormsData, HeldQuestion
from course.pages.my_record import MyRecordData
from course.pages.review import ReviewData
from course.pages.search_entries import SearchEntry

SCHEMA = Path("docs") / "contracts.schema.json"
TYPES = Path("course") / "boards" / "contracts.d.ts"

Described = tuple[type[BaseModel], JsonSchemaMode]

_NOTE = "// Made by `course release` from the models in Python: change those, not this.\n\n"


def write_contracts(root: Path) -> Iterator[Path]:
    """Write the schema and the types.

    Args:
        root: the folder that holds `course/` and `docs/`.

    Yields:
        Each file, once it is written.
    """
    schema = contracts()
    texts = {
        SCHEMA: json.dumps(schema, indent=1, sort_keys=True) + "\n",
        TYPES: _NOTE + declarations(schema["$defs"], _unions()),
    }
    for path, text in texts.items():
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        yield root / path


def contracts() -> dict[str, Any]:
    """The JSON Schema of all that is sent: what goes out as it is written, what comes in as it is read."""
    sent: list[Described] = [(model, "serialization") for model in _sent()]
    read: list[Described] = [(model, "validation") for model in _read()]
    _, schema = models_json_schema([*sent, *read], title="Between Python and the front end")
    return schema


def _sent() -> Iterator[type[BaseModel]]:
    """What Python sends, and nobody sends back."""
    yield from (kind.view for kind in KINDS.values())
    yield from _members(DoneRule)
    yield from (
        EvidenceEntry,
        SearchEntry,
        Told,
        TimeTold,
        Problem,
        ListedCourse,
        SitePage,
        SelfMarking,
        WorkData,
        CheckData,
    )
    yield from (ReviewData, ReviewItem, FormsData, HeldQuestion, MyRecordData)
    yield from (ToPhone, ToWall, ToTrainer, Count, Heard, Goodbye)


def _read() -> Iterator[type[BaseModel]]:
    """What the front end sends, where what is left out has a default, and what holds such as it is."""
    yield from (
        Answers,
        AnswersSent,
        AllKept,
        SaveReply,
        BeginSent,
        HandInSent,
        NameSent,
        WentSent,
        ChoiceSent,
        SkipSent,
    )


def _unions() -> dict[str, list[str]]:
    return {
        "BoardView": [model.__name__ for model in _members(AnyView)],
        "BoardAnswers": [model.__name__ for model in _members(BoardAnswers)],
        "DoneRule": [model.__name__ for model in _members(DoneRule)],
    }


def _members(union: Any) -> tuple[type[BaseModel], ...]:
    """The models of a union that is told apart by a field."""
    return get_args(get_args(union)[0])
