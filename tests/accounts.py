"""Several people on one machine, each with an account of the system, so that what keeps them apart is real.

Only root can be somebody else. Run by anybody else, all of it happens in one account, and what would keep
others out is read from the permissions.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from course.base.places import content_root

_PACKAGES = Path(sysconfig.get_path("purelib"))
_NOT_NEEDED = shutil.ignore_patterns("site-packages", "test", "config-*", "idlelib", "tkinter", "ensurepip")
_ALEMBIC = "#!{python} -P\nimport sys\nfrom alembic.config import main\nsys.exit(main())\n"


@dataclass(frozen=True)
class Account:
    """Somebody, as the system knows them.

    Attributes:
        name: by which they log in.
        home: their own folder.
        python: by which they run the course.
        variables: of their environment.
        ids: of user and group; none where all are the account that runs the tests.
    """

    name: str
    home: Path
    python: Path
    variables: dict[str, str]
    ids: tuple[int, int] | None = None

    def owns(self, *more: Path) -> None:
        """Give them what lies in their own folder, which is closed to others, and in more."""
        self.home.chmod(0o700)
        for folder in (self.home, *more) if self.ids else ():
            for path in (folder, *folder.rglob("*")):
                os.chown(path, *self.ids, follow_symlinks=False)

    def runs(self, copy: Path) -> None:
        """Let them have a copy of the course."""
        self.variables["PYTHONPATH"] = f"{copy}{os.pathsep}{self.variables['PYTHONPATH']}"

    def run(self, *words: str | Path, at: Path | None = None) -> str:
        """Run Python as they would, and give what it says in one line."""
        ran = self._ran([str(self.python), "-P", *map(str, words)], at or self.home)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return " ".join((ran.stdout + ran.stderr).split())

    def course(self, *words: str | Path, at: Path | None = None) -> str:
        """Type a command of the course."""
        return self.run("-m", "course.commands.app", *words, at=at)

    @contextmanager
    def serving(self, *words: str | Path) -> Iterator[subprocess.Popen[bytes]]:
        """Run a server by Python as they would, until the block is left; what it says is in their folder."""
        with (self.home / "server.log").open("wb") as log:
            process = subprocess.Popen(
                [str(self.python), "-P", *map(str, words)],
                cwd=self.home,
                env=self.variables,
                stdout=log,
                stderr=log,
                **self._as_them(),
            )
        try:
            yield process
        finally:
            process.terminate()
            process.wait(timeout=60)

    def may_read(self, path: Path) -> bool:
        """Whether they can read a file, or list a folder, of another's."""
        assert path.exists(), path
        if self.ids:
            return self._ran(["ls" if path.is_dir() else "cat", str(path)], self.home).returncode == 0
        within = [one for one in path.parents if one.is_relative_to(self.home.parents[1])]
        return bool(path.stat().st_mode & 0o004) and all(one.stat().st_mode & 0o001 for one in within)

    def _ran(self, command: Sequence[str], at: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=at,
            env=self.variables,
            capture_output=True,
            text=True,
            check=False,
            **self._as_them(),
        )

    def _as_them(self) -> dict[str, Any]:
        user, group = self.ids or (None, None)
        return {"umask": 0o022, "user": user, "group": group, "extra_groups": [] if self.ids else None}


@dataclass
class Machine:
    """A machine with accounts on it; its folder is open to all of them."""

    root: Path
    _python: Path | None = field(default=None, init=False)

    def account(self, number: int, invented: str) -> Account:
        """Somebody with an account and an empty folder.

        Args:
            number: which of the system's own accounts it is; root is none of them.
            invented: what they are called where all are one account.
        """
        found = [one for one in pwd.getpwall() if one.pw_uid][number] if os.geteuid() == 0 else None
        name = found.pw_name if found else invented
        home = self.root / "home" / name
        home.mkdir(parents=True)
        python = self._reached_by_all() if found else Path(sys.executable)
        packages = _PACKAGES if _is_open(_PACKAGES) or not found else self._packages()
        variables = {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "COLUMNS": "300",
            "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(packages),
            "PYTHONDONTWRITEBYTECODE": "1",
            "JUPYTER_CONFIG_PATH": str(self.root / "etc" / "jupyter"),
        }
        if found:
            places = {"PYTHONHOME": str(python.parents[1]), "LD_LIBRARY_PATH": str(python.parents[1] / "lib")}
            return Account(name, home, python, variables | places, (found.pw_uid, found.pw_gid))
        return Account(name, home, python, variables)

    def _reached_by_all(self) -> Path:
        """Python where every account can run it: root's own may lie where nobody else may look."""
        if self._python is None:
            into = self.root / "python"
            self._python = into / "bin" / "python3"
            self._python.parent.mkdir(parents=True)
            _link(os.path.realpath(sys.executable), str(self._python))
            library = into / sys.platlibdir
            stdlib = Path(sysconfig.get_path("stdlib", vars={"installed_base": sys.base_prefix}))
            shutil.copytree(stdlib, library / stdlib.name, True, _NOT_NEEDED, _link)
            (into / "lib").mkdir(exist_ok=True)
            for shared in Path(sysconfig.get_config_var("LIBDIR")).glob("libpython*.so*"):
                _link(os.path.realpath(shared), str(into / "lib" / shared.name))
            (self._python.with_name("alembic")).write_text(_ALEMBIC.format(python=self._python))
            self._python.with_name("alembic").chmod(0o755)
        return self._python

    def _packages(self) -> Path:
        into = self.root / "packages"
        if not into.exists():
            shutil.copytree(_PACKAGES, into, True, shutil.ignore_patterns("*.pth"), _link)
        return into


def copy_of_the_course(into: Path, *, keys: bool) -> Path:
    """A copy of the course: an assessor's, with its keys, or one as a wheel installs it for learners."""
    shutil.copytree(content_root() / "course", into / "course")
    content = into if keys else into / "course" / "_content"
    for part in ("data", "modules", "exercises", *(["solutions"] if keys else [])):
        shutil.copytree(content_root() / part, content / part)
    return into


def _is_open(folder: Path) -> bool:
    return all(one.stat().st_mode & 0o001 for one in (folder, *folder.parents))


def _link(one: str, other: str) -> None:
    """No second copy of a file, where it lies on the same disk."""
    try:
        os.link(one, other)
    except OSError:
        shutil.copy2(one, other)
