"""PostgreSQL's own tools that copy a database whole and put it back: `pg_dump` and `pg_restore`."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from course.base.clear_errors import Clear


class ToolFails(Clear):
    """PostgreSQL's tools could not do it; the message says why."""


def named(address: str) -> str:
    """A database's address without its password, or a clear error.

    Args:
        address: as SQLAlchemy has it, such as postgresql+psycopg://course@localhost/answers.

    Raises:
        ToolFails: it is no address of PostgreSQL's.
    """
    return _plain(address)[0]


def dump(address: str, into: Path) -> None:
    """Copy a database as it is at one moment, while it is in use.

    Args:
        address: of the database.
        into: the file.

    Raises:
        ToolFails: it could not be copied.
    """
    _run("pg_dump", address, "--format=custom", "--no-owner", "--no-acl", f"--file={into}")


def put_back(address: str, dumped: Path) -> None:
    """Put a copy back into an empty database: all of it or nothing.

    Args:
        address: of the database.
        dumped: the file that `dump` has written.

    Raises:
        ToolFails: it could not be put back, and nothing was.
    """
    _run(
        "pg_restore",
        address,
        "--no-owner",
        "--no-acl",
        "--single-transaction",
        "--exit-on-error",
        str(dumped),
    )


def is_empty(address: str) -> bool:
    """Whether a database holds no table.

    Raises:
        ToolFails: it cannot be reached.
    """
    import sqlalchemy as sql

    engine = sql.create_engine(address, poolclass=sql.NullPool)
    try:
        return not sql.inspect(engine).get_table_names()
    except sql.exc.SQLAlchemyError as error:
        raise ToolFails(f"{named(address)} cannot be reached: {str(error).splitlines()[0]}") from None


def _run(tool: str, address: str, *words: str) -> None:
    found = shutil.which(tool)
    if found is None:
        raise ToolFails(
            f"{tool} is not installed. Mend: install PostgreSQL's client, not older than its server."
        )
    plain, password = _plain(address)
    with_password = {"PGPASSWORD": password} if password else {}
    ran = subprocess.run(  # noqa: S603  # the tool is PostgreSQL's own, and no shell reads its words
        [found, f"--dbname={plain}", *words],
        env=os.environ | with_password,
        capture_output=True,
        text=True,
        check=False,
    )
    if ran.returncode:
        why = (ran.stderr or ran.stdout).strip().splitlines()[:1]
        raise ToolFails(f"{tool} could not do it for {plain}: {' '.join(why)}")


def _plain(address: str) -> tuple[str, str]:
    """The address as PostgreSQL's own tools have it, and the password, which others could see there."""
    from sqlalchemy import URL, exc, make_url

    try:
        url = make_url(address)
    except exc.ArgumentError:
        url = None
    if url is None or url.get_backend_name() != "postgresql":
        raise ToolFails(
            f"{url or 'That'} is no address of PostgreSQL's. Mend: write it as "
            "postgresql+psycopg://user@machine/database. A database in a file is copied with its folder."
        )
    # `set` takes no password for "leave it as it is".
    plain = URL.create("postgresql", url.username, None, url.host, url.port, url.database, url.query)
    return plain.render_as_string(hide_password=False), str(url.password or "")
