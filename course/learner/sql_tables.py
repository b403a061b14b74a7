"""The tables of answers and progress of many learners."""

from __future__ import annotations

from sqlalchemy import Column, DateTime, Integer, MetaData, String, Table, Text

from course.learner.progress_rows import events_table, seen_table

TABLES = MetaData()
LONGEST_WHY = 200

ANSWERS = Table(
    "course_answers",
    TABLES,
    Column("learner", String(36), primary_key=True),
    Column("work", String(64), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("saved", DateTime, nullable=False),
    Column("text", Text, nullable=False),
)
# What could not be read, as it stood: nothing here is ever changed or removed.
SET_ASIDE = Table(
    "course_answers_set_aside",
    TABLES,
    Column("id", Integer, primary_key=True),
    Column("at", DateTime, nullable=False),
    Column("why", String(LONGEST_WHY), nullable=False),
    Column("learner", String(36), nullable=False, index=True),
    Column("work", String(64), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("saved", DateTime, nullable=False),
    Column("text", Text, nullable=False),
)
EVENTS = events_table("course_events", TABLES, Column("learner", String(36), nullable=False, index=True))
SEEN = seen_table("course_seen", TABLES, Column("learner", String(36), primary_key=True))
