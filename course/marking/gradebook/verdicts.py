"""What is to be written into the gradebook about a submission."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from course.marking.gradebook.entries import Entry
from course.marking.gradebook.history import Marking


@dataclass(frozen=True)
class Verdict:
    """What is to be written about one submission.

    Attributes:
        entry: what the gradebook held of it.
        marking: the marking, for the history.
        scores: the machine's points by cell id; None where a person has to give them.
        comments: the machine's comment by cell id, or None for none.
        penalty: what lateness costs, in points; None where it costs nothing.
        refusal: why no answers could be marked, for a comment; None where they were.
    """

    entry: Entry
    marking: Marking
    scores: Mapping[str, float | None]
    comments: Mapping[str, str | None]
    penalty: float | None
    refusal: str | None = None


@dataclass(frozen=True)
class Renewal:
    """A page written anew for unchanged work.

    Attributes:
        entry: what the gradebook held of the submission.
        marking: the marking that the page belongs to: the last one, or, where a person's marks or lateness
            have changed since, a new one.
        penalty: what lateness now costs, in points; None where it costs nothing.
    """

    entry: Entry
    marking: Marking
    penalty: float | None
