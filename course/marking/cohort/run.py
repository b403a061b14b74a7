"""A run of marking: what stays the same throughout, and what comes out for each submission."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Literal
from uuid import UUID

from course.content.works import Exercise
from course.marking.gradebook.entries import Layout
from course.marking.gradebook.history import MarkedBy
from course.marking.gradebook.verdicts import Renewal, Verdict
from course.marking.nbgrader.assessor_notebook import Template
from course.marking.nbgrader.classroom import Classroom
from course.marking.rule.key_version import key_version
from course.marking.rule.lateness import LatePolicy

Done = Literal[
    "marked",
    "marks by hand",
    "lateness",
    "page renewed",
    "unchanged",
    "waits for re-mark",
    "not counted",
    "not marked",
]


@dataclass(frozen=True)
class Run:
    """What stays the same while a cohort is marked.

    `force` marks what is unchanged too; `corrected_key` what only the key or the rule moves;
    without `files` nothing but the gradebook is written. `marked_by` says who has it marked, and
    `own_reference` is that of whoever learns on this machine, if anybody does.
    """

    classroom: Classroom
    exercise: Exercise
    known: Layout
    prepared: Template
    policy: LatePolicy
    marked_at: datetime
    force: bool = False
    corrected_key: bool = False
    files: bool = True
    marked_by: MarkedBy = "assessor"
    own_reference: UUID | None = None

    @property
    def key(self) -> str:
        """The key's version."""
        return key_version(self.exercise.id, self.classroom.keys)


@dataclass(frozen=True)
class MarkedSubmission:
    """One learner's result.

    Attributes:
        learner: the learner's id.
        points: what the submission earned, less what lateness costs.
        out_of: the most that it could earn.
        passed: whether that passes.
        version: the version that was marked.
        remarks: what the assessor should know, a sentence each.
        done: what was done about it in this run.
        attempt: the how-manieth set of answers it was, from 1; 0 where none could be read.
        awaits_person: whether a part of it waits for a person, so that its points say nothing yet.
    """

    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    version: str
    remarks: tuple[str, ...]
    done: Done = "marked"
    attempt: int = 1
    awaits_person: bool = False


@dataclass(frozen=True)
class Output:
    """A file to be written, or (with None) to be removed."""

    path: Path
    content: bytes | None
    mode: int


@dataclass(frozen=True)
class Judged:
    """A result, and what is to be written for it to be true."""

    result: MarkedSubmission
    verdict: Verdict | None = None
    renewal: Renewal | None = None
    outputs: tuple[Output, ...] = ()
