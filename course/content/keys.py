"""An exercise's key: what is right about each of its clients and propositions."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from course.content.cases import CaseKey
from course.content.content import Content
from course.content.source_key import SourceKey

Text = Annotated[str, Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Criterion(_Part):
    """One line of a rubric: what each level from 3 to 0 looks like."""

    id: Text
    title: Text
    levels: dict[Annotated[str, Field(pattern=r"^[0-3]$")], Text]


class Specimen(_Part):
    """An advice to compare one's own with, and the version that it answers."""

    title: Text
    version: Text
    text: Text


class AdviceKey(_Part):
    """How a written advice is marked by a person."""

    words: Annotated[int, Field(gt=0)]
    task: Text
    criteria: Annotated[list[Criterion], Field(min_length=1)]
    specimens: list[Specimen]
    what_separates_them: Text


class ExerciseKey(_Part):
    """Everything that is right in one exercise, by case, by proposition item, and for its advice."""

    cases: dict[str, CaseKey] = {}
    items: dict[str, SourceKey] = {}
    advice: AdviceKey | None = None


@dataclass(frozen=True)
class Keys:
    """All that marks are given by: a course, and where the keys to its exercises are.

    Attributes:
        folder: holds a folder for each exercise, with its `key.yaml`.
        content: the course's content.
    """

    folder: Path
    content: Content
