"""What a site's script knows of the course before any page is opened."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from course.learner.done import DoneRule


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, json_schema_serialization_defaults_required=True)


class ListedWork(_Part):
    """A lesson or exercise.

    Attributes:
        id: its id.
        title: its title.
        kind: which of both it is.
        minutes: how long it takes.
        address: where it stands in the site.
        versions: its versions, in the order in which they are drawn.
        boards: the kind of each board, by its id.
        counts: what of it counts as done, by version.
        needs: what a learner may have come for, by the board that asks and the option's id.
    """

    id: str
    title: str
    kind: Literal["lesson", "exercise"]
    minutes: int
    address: str
    versions: list[str]
    boards: dict[str, str]
    counts: dict[str, list[DoneRule]]
    needs: dict[str, dict[str, str]]


class ListedCourse(_Part):
    """The course, and what is in it."""

    id: str
    title: str
    version: str
    law_as_at: str
    provider: str
    self_assessed: bool
    works: list[ListedWork]

    def as_json(self, answers_schema: dict[str, Any]) -> dict[str, Any]:
        """As the site's script gets it.

        Args:
            answers_schema: the JSON Schema by which a file of answers is read; no model has one.
        """
        return {**self.model_dump(mode="json"), "schema": answers_schema}
