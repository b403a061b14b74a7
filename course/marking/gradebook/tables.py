"""The gradebook's tables: nbgrader's own, and beside them the history of marks.

nbgrader's models would do for its tables, but importing them takes two seconds. A test
holds these to them.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    DateTime,
    Float,
    Integer,
    Interval,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

nbgraders = MetaData()
ours = MetaData()

ID, NAME = String(32), String(128)

assignment = Table(
    "assignment", nbgraders, Column("id", ID), Column("name", NAME), Column("duedate", DateTime)
)
notebook = Table("notebook", nbgraders, Column("id", ID), Column("name", NAME), Column("assignment_id", ID))
base_cell = Table(
    "base_cell",
    nbgraders,
    Column("id", ID),
    Column("name", NAME),
    Column("notebook_id", ID),
    Column("type", String(50)),
)
student = Table(
    "student",
    nbgraders,
    Column("id", NAME, primary_key=True),
    Column("first_name", NAME),
    Column("last_name", NAME),
    Column("email", NAME),
)
submitted_assignment = Table(
    "submitted_assignment",
    nbgraders,
    Column("id", ID, primary_key=True),
    Column("assignment_id", ID),
    Column("student_id", NAME),
    Column("timestamp", DateTime),
    Column("extension", Interval),
)
submitted_notebook = Table(
    "submitted_notebook",
    nbgraders,
    Column("id", ID, primary_key=True),
    Column("assignment_id", ID),
    Column("notebook_id", ID),
    Column("flagged", Boolean),
    Column("late_submission_penalty", Float),
)
grade = Table(
    "grade",
    nbgraders,
    Column("id", ID, primary_key=True),
    Column("notebook_id", ID),
    Column("cell_id", ID),
    Column("auto_score", Float),
    Column("manual_score", Float),
    Column("extra_credit", Float),
    Column("needs_manual_grade", Boolean),
)
comment = Table(
    "comment",
    nbgraders,
    Column("id", ID, primary_key=True),
    Column("notebook_id", ID),
    Column("cell_id", ID),
    Column("auto_comment", Text),
    Column("manual_comment", Text),
)

marking = Table(
    "course_marking",
    ours,
    Column("id", ID, primary_key=True),
    Column("exercise", NAME, nullable=False),
    Column("learner", NAME, nullable=False),
    Column("number", Integer, nullable=False),
    Column("why", String(32), nullable=False),
    Column("marked_at", DateTime, nullable=False),
    Column("handed_in", DateTime),
    Column("attempt", Integer, nullable=False),
    Column("version", NAME, nullable=False),
    Column("key_version", String(64), nullable=False),
    Column("rule_version", String(16), nullable=False),
    Column("work", String(64), nullable=False),
    Column("answers", String(64), nullable=False),
    Column("marks", Text, nullable=False),
    Column("by_hand", Text, nullable=False),
    Column("remarks", Text, nullable=False),
    Column("page", String(64), nullable=False),
    Column("penalty", String(16), nullable=False, server_default="0.00"),
    Column("marked_by", String(16), nullable=False, server_default=""),
    Column("told", String(64), nullable=False, server_default=""),
    Column("kept", String(64), nullable=False, server_default=""),
    Column("answered", String(64), nullable=False, server_default=""),
    Column("reference", String(36), nullable=False, server_default=""),
    UniqueConstraint("exercise", "learner", "number"),
)
allowance = Table(
    "course_allowance",
    ours,
    Column("exercise", NAME, primary_key=True),
    Column("learner", NAME, primary_key=True),
    Column("extra_attempts", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("granted_at", DateTime, nullable=False),
)
