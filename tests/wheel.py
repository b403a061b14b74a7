"""The course's wheel, and an environment into which it is installed as an administrator would."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

from course.base.places import content_root
from tests.shared import made_once

ROOT = content_root()
_SHIPPED = ROOT / "jupyter" / "everybody"
_COMMANDS = ("alembic", "jupyter", "jupyter-server", "jupyterhub-singleuser", "nbgrader")


def wheel() -> Path:
    """The wheel for learners, built once for all tests."""
    (found,) = made_once("wheel", _build).glob("*.whl")
    return found


def installed() -> Path:
    """An environment with the wheel, and with these tests' own packages in the place of those it needs."""
    return made_once("environment", _install)


def _build(into: Path) -> None:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(into), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)


def _install(into: Path) -> None:
    # Where it will be, for the first line of its commands; `made_once` makes it under another name.
    at = into.with_name("environment")
    venv.create(into, symlinks=True)
    ours = Path(sysconfig.get_path("purelib"))
    packages = Path(sysconfig.get_path("purelib", vars={"base": str(into)}))
    # A folder that is named so has its packages found, and not what its own .pth files name: our checkout.
    (packages / "others.pth").write_text(f"{ours}\n", encoding="utf-8")
    shutil.copytree(Path(sys.prefix) / "etc" / "jupyter", into / "etc" / "jupyter")
    (into / "share").mkdir()
    (into / "share" / "jupyter").symlink_to(Path(sys.prefix) / "share" / "jupyter")
    for shipped in _SHIPPED.rglob("*.json"):
        (into / "etc" / "jupyter" / shipped.relative_to(_SHIPPED)).unlink(missing_ok=True)
    command = ["uv", "pip", "install", "--quiet", "--no-deps", "--offline"]
    subprocess.run([*command, "--python", str(into / "bin/python"), str(wheel())], check=True)
    for name in (*_COMMANDS, "course"):
        lines = (Path(sys.prefix) / "bin" / name).read_text(encoding="utf-8").split("\n", 1)
        command_file = into / "bin" / name
        command_file.write_text(f"#!{at}/bin/python\n{lines[1]}", encoding="utf-8")
        command_file.chmod(0o755)
