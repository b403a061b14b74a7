"""What lies on the tables: papers with planted faults, cards for roles, and checks for the morning."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, Field

from course.content.source_key import BY_HAND, Text


class _Part(BaseModel):
    model_config = BY_HAND


class Paragraph(_Part):
    """A paragraph of a paper to attack. `trap` is the mistake planted in it; without one it is sound.

    `answer` is what is said of it on this file, beside the trap's own move. Both texts are Markdown whose
    links lead to rows: the paper shows the words alone, the trainer's sheet the rows as well.
    """

    text: Text
    trap: str = ""
    answer: str = ""


class PaperToAttack(_Part):
    """A fictional paper, such as a refusal letter or a skeleton argument, with faults in it."""

    id: Text
    title: Text
    by: Text
    to: Text
    dated: Text
    paragraphs: Annotated[list[Paragraph], Field(min_length=2)]


class RoleCard(_Part):
    """Whom somebody plays: the task in a line, what they may lean on, and what they must not do."""

    id: Text
    title: Text
    task: Text
    holds: Annotated[list[Text], Field(min_length=1)]
    careful: Text


class MorningCheck(_Part):
    """Something to look up on the morning of the day, and the rows that it may change."""

    what: Text
    rows: Annotated[list[Text], Field(min_length=1)]
