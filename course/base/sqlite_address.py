"""The address of a database in a file, whatever signs the file's path holds."""

from __future__ import annotations

from pathlib import Path


def sqlite_address(file: Path) -> str:
    """The address of a database in a file, as SQLAlchemy and nbgrader's `db_url` have it.

    Args:
        file: the file.
    """
    from sqlalchemy import URL, make_url

    # As it is, where it is understood so: `nbgrader db upgrade` cannot take what is escaped.
    plain = f"sqlite:///{file}"
    if make_url(plain).database == str(file):
        return plain
    return URL.create("sqlite", database=str(file)).render_as_string(hide_password=False)
