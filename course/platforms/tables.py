"""What a class's database keeps of platforms."""

from __future__ import annotations

import sqlalchemy as sql

from course.platforms.registered import LONGEST

TABLES = sql.MetaData()
LONGEST_WHY = 400


def _of_a_platform() -> list[sql.Column[str]]:
    """One client of one issuer; whatever a class calls it in its own file."""
    return [
        sql.Column("room", sql.String(36), nullable=False),
        sql.Column("issuer", sql.String(LONGEST), nullable=False),
        sql.Column("client", sql.String(LONGEST), nullable=False),
    ]


# Who somebody of a platform is in the class. Without a learner: that is in doubt, and an assessor says it.
PEOPLE = sql.Table(
    "course_platform_people",
    TABLES,
    sql.Column("row", sql.Integer, primary_key=True),
    *_of_a_platform(),
    sql.Column("subject", sql.String(LONGEST), nullable=False),
    sql.Column("learner", sql.String(36), index=True),
    sql.Column("given", sql.String(LONGEST), nullable=False),
    sql.Column("name", sql.String(LONGEST), nullable=False),
    sql.Column("email", sql.String(LONGEST), nullable=False),
    sql.Column("why", sql.String(LONGEST_WHY), nullable=False),
    sql.Column("since", sql.DateTime, nullable=False),
    sql.UniqueConstraint("room", "issuer", "client", "subject"),
    # Two of one platform are never the same learner; who waits is nobody yet.
    sql.UniqueConstraint("room", "issuer", "client", "learner"),
)
# The column of a platform's gradebook into which a learner's mark for an exercise goes.
COLUMNS = sql.Table(
    "course_platform_columns",
    TABLES,
    sql.Column("row", sql.Integer, primary_key=True),
    *_of_a_platform(),
    sql.Column("subject", sql.String(LONGEST), nullable=False),
    sql.Column("learner", sql.String(36), nullable=False),
    sql.Column("exercise", sql.String(64), nullable=False),
    sql.Column("address", sql.String(1000), nullable=False),
    sql.UniqueConstraint("learner", "exercise", "address"),
)
# What was, and is to be, said into such a column, in order; `tried` before it is sent, `sent` after.
SCORES = sql.Table(
    "course_platform_scores",
    TABLES,
    sql.Column("row", sql.Integer, primary_key=True),
    *_of_a_platform(),
    sql.Column("subject", sql.String(LONGEST), nullable=False),
    sql.Column("learner", sql.String(36), nullable=False, index=True),
    sql.Column("exercise", sql.String(64), nullable=False),
    sql.Column("address", sql.String(1000), nullable=False),
    sql.Column("said", sql.Text, nullable=False),
    sql.Column("at", sql.DateTime, nullable=False),
    sql.Column("tried", sql.Boolean, nullable=False),
    sql.Column("sent", sql.DateTime),
)
# A platform's own course from which somebody came, and where the list of its members is.
COURSES = sql.Table(
    "course_platform_courses",
    TABLES,
    sql.Column("row", sql.Integer, primary_key=True),
    *_of_a_platform(),
    sql.Column("context", sql.String(LONGEST), nullable=False),
    sql.Column("title", sql.String(LONGEST), nullable=False),
    sql.Column("members", sql.String(1000), nullable=False),
    sql.UniqueConstraint("room", "issuer", "client", "context"),
)
