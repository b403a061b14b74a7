"""What the gradebook holds beside marks: what a person wrote about the work, and who had it marked before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, select

from course.marking.gradebook.history import MarkedBy
from course.marking.gradebook.tables import comment, marking

# Whoever has once marked their own work had the keys at hand, and goes on having them.
STAYS: tuple[MarkedBy, ...] = ("learner", "rehearsal")


def comments_by_hand(
    connection: Connection, cells: Mapping[str, str], notebooks: Mapping[str, str]
) -> dict[str, dict[str, str]]:
    """What a person wrote about some submissions.

    Args:
        connection: to the gradebook.
        cells: the exercise's cells that can carry a comment, their names by their ids.
        notebooks: the learners, by nbgrader's ids of their submissions' notebooks.

    Returns:
        By learner, the comments by the cell's name.
    """
    found: dict[str, dict[str, str]] = {}
    wanted = select(comment.c.notebook_id, comment.c.cell_id, comment.c.manual_comment).where(
        comment.c.notebook_id.in_(list(notebooks)), comment.c.manual_comment.is_not(None)
    )
    for row in connection.execute(wanted) if notebooks else ():
        if row.cell_id in cells and (said := row.manual_comment.strip()):
            found.setdefault(notebooks[row.notebook_id], {})[cells[row.cell_id]] = said
    return found


def marked_before(connection: Connection, learners: Sequence[str]) -> dict[str, MarkedBy]:
    """By whom learners' work was marked before, on any exercise, where that stays so.

    Args:
        connection: to the gradebook.
        learners: their ids.

    Returns:
        Those who had their work marked with the keys on their own machine, and those who are invented.
    """
    wanted = (
        select(marking.c.learner, marking.c.marked_by)
        .where(marking.c.learner.in_(learners), marking.c.marked_by.in_(STAYS))
        .distinct()
    )
    return {row.learner: row.marked_by for row in connection.execute(wanted)}
