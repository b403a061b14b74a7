"""What comes with such files and no lesson teaches: a page each, in the handbook and at the evidence desk."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Text = Annotated[str, Field(min_length=1)]
Lines = Annotated[list[Text], Field(min_length=1)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class BeyondPage(_Part):
    """One subject: when it arises, what to ask and obtain, what to be careful of, and what it rests on."""

    id: Text
    title: Text
    when: Text
    ask: Lines
    obtain: Lines
    careful: Text
    refers: Lines


class Beyond(_Part):
    """All such pages, under one title and one note that says how far they go."""

    title: Text
    note: Text
    pages: list[BeyondPage]
