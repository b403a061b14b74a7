"""The register's tables, on SQLite and PostgreSQL: records, what was issued of them, and the log."""

from __future__ import annotations

import sqlalchemy as sql

TABLES = sql.MetaData()
_ID, _DIGEST, _TIME = sql.String(36), sql.String(64), sql.String(20)

# `statement` and `credential` are kept byte for byte as they were issued, and never changed.
RECORDS = sql.Table(
    "register_record",
    TABLES,
    sql.Column("id", _ID, primary_key=True),
    sql.Column("code", sql.String(12), nullable=False, unique=True),
    sql.Column("place", _ID, nullable=False),
    sql.Column("learner", sql.String(128), nullable=False),
    sql.Column("work", sql.String(64), nullable=False),
    sql.Column("standing", sql.String(16), nullable=False),
    sql.Column("why", sql.Text, nullable=False, server_default=""),
    sql.Column("ended", _TIME, nullable=False, server_default=""),
    sql.Column("superseded_by", _ID),
    sql.Column("issued", _TIME, nullable=False),
    sql.Column("statement", sql.Text, nullable=False),
    sql.Column("credential", sql.Text, nullable=False),
    sql.Column("kid", sql.String(300), nullable=False),
    sql.Column("list_number", sql.Integer),
    sql.Column("list_index", sql.Integer),
    sql.UniqueConstraint("list_number", "list_index"),
)
# Of one pass there is one record that holds.
sql.Index(
    "register_one_valid",
    *RECORDS.c["place", "learner", "work"],
    unique=True,
    sqlite_where=RECORDS.c.standing == "valid",
    postgresql_where=RECORDS.c.standing == "valid",
)
FILES = sql.Table(
    "register_file",
    TABLES,
    sql.Column("record", _ID, primary_key=True),
    sql.Column("name", sql.String(64), primary_key=True),
    sql.Column("sha256", _DIGEST, nullable=False),
    sql.Column("content", sql.LargeBinary, nullable=False),
)
# How a record stood that was erased, by its place alone: else what was revoked would hold again, and another
# record could be given its place.
GONE = sql.Table(
    "register_gone",
    TABLES,
    sql.Column("list_number", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("list_index", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("standing", sql.String(16), nullable=False),
    sql.Column("ended", _TIME, nullable=False),
)
# The key of each record: with it goes all that the log says of somebody.
SECRETS = sql.Table(
    "register_secret",
    TABLES,
    sql.Column("record", _ID, primary_key=True),
    sql.Column("key", _DIGEST, nullable=False),
)
# Which entry of the log is about which record, and what it said: erased with the record.
ACTS = sql.Table(
    "register_act",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("record", _ID, nullable=False, index=True),
    sql.Column("said", sql.Text, nullable=False),
)
LOG = sql.Table(
    "register_log",
    TABLES,
    sql.Column("number", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("at", _TIME, nullable=False),
    sql.Column("kind", sql.String(16), nullable=False),
    sql.Column("mark", _DIGEST, nullable=False),
    sql.Column("previous", _DIGEST, nullable=False, unique=True),
    sql.Column("digest", _DIGEST, nullable=False, unique=True),
)
HEAD = sql.Table(
    "register_head",
    TABLES,
    sql.Column("id", sql.Integer, primary_key=True, autoincrement=False),
    sql.Column("size", sql.Integer, nullable=False),
    sql.Column("signed", sql.Text, nullable=False),
)

_ONLY_GROWS = "the log of the register only grows"
_TRIGGERS = {
    "sqlite": [
        f"CREATE TRIGGER register_log_no_{change.lower()} BEFORE {change} ON register_log "
        f"BEGIN SELECT RAISE(ABORT, '{_ONLY_GROWS}'); END"
        for change in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        (
            "CREATE OR REPLACE FUNCTION register_log_only_grows() RETURNS trigger AS $$ BEGIN "
            f"RAISE EXCEPTION '{_ONLY_GROWS}'; END $$ LANGUAGE plpgsql"
        ),
        (
            "CREATE TRIGGER register_log_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON register_log "
            "FOR EACH STATEMENT EXECUTE FUNCTION register_log_only_grows()"
        ),
    ],
}


@sql.event.listens_for(LOG, "after_create")
def _only_grows(_: sql.Table, connection: sql.Connection, **_more: object) -> None:
    for command in _TRIGGERS.get(connection.dialect.name, ()):
        connection.exec_driver_sql(command)
