"""What a newer version of the course adds to tables that are there: columns, and never anything else.

An added column is empty or has a default. So a database of an older version gets what it lacks when a newer
server opens it; and an older server, while others beside it are newer already, goes on with what it knows.
"""

from __future__ import annotations

import sqlalchemy as sql
from sqlalchemy.schema import CreateColumn

from course.learner.sql_engine import keep_others_away


def add_missing(connection: sql.Connection, tables: sql.MetaData) -> list[str]:
    """Give tables the columns that they lack.

    Args:
        connection: a transaction that writes; all tables are there.
        tables: as this version of the course has them.

    Returns:
        What was added, as `table.column`.
    """
    added = _missing(connection, tables)
    if not added:
        return []
    # Several servers of a class may be started at the same moment.
    keep_others_away(connection, "columns")
    added = _missing(connection, tables)
    for column in added:
        told = CreateColumn(column).compile(dialect=connection.dialect)
        table = connection.dialect.identifier_preparer.format_table(column.table)
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {told}")
    return [f"{column.table.name}.{column.name}" for column in added]


def _missing(connection: sql.Connection, tables: sql.MetaData) -> list[sql.Column[object]]:
    looked = sql.inspect(connection)
    there = {
        table.name: {one["name"] for one in looked.get_columns(table.name)} for table in tables.sorted_tables
    }
    return [
        column
        for table in tables.sorted_tables
        for column in table.columns
        if column.name not in there[table.name]
    ]
