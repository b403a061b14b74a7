"""Set the course up in a folder of its own: `make setup`, or `python set_up.py` where there is no make.

It needs Python and nothing else. Stopped anywhere, it is simply run again: what was fetched is kept.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
OLDEST = (3, 11)
STOPPED = 130
# Of all that uv says, what a person who waits wants to know.
TOLD = re.compile(r"^(Downloading|Building|Prepared|Installed|Bytecode compiled)\b")


def pin_of(name: str, lock: str) -> str:
    """One package's lines of the lock: its version and its hashes.

    Args:
        name: the package.
        lock: the lock's text.
    """
    found = re.search(rf"^{re.escape(name)}==(?:[^\n]*\\\n)*[^\n]*\n", lock, re.MULTILINE)
    if found is None:
        raise LookupError(f"{LOCK.name} does not pin {name}.")
    return found[0]


def steps(venv: Path, python: Path) -> list[tuple[str, list[str | Path]]]:
    """What is done, in order: what is said of each step, and its command.

    Args:
        venv: the environment's folder.
        python: the environment's Python.
    """
    uv = [python, "-m", "uv", "pip", "install", "--system-certs", "--python", python]
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    todo: list[tuple[str, list[str | Path]]] = [
        ("Making an environment", [sys.executable, "-m", "venv", "--clear", venv]),
        ("Fetching the installer", [*pip, "--require-hashes", "--requirement", venv / "uv.txt"]),
        ("Installing the packages", [*uv, "--compile-bytecode", "--require-hashes", "--requirement", LOCK]),
        ("Installing the course", [*uv, "--no-deps", "--no-build-isolation", "--editable", ROOT]),
        ("Compiling the course", [python, "-m", "compileall", "-q", "-j", "0", ROOT / "course"]),
    ]
    if (ROOT / "solutions").is_dir():  # a class's learners have none
        todo.append(("Opening the classroom", [python, "-m", "course.commands.app", "classroom"]))
    return todo


def surroundings(python: Path) -> dict[str, str]:
    """The environment's variables for each step; what is set up for pip holds for uv, too.

    Args:
        python: the environment's Python.
    """
    inherited = dict(os.environ)
    index = inherited.get("PIP_INDEX_URL") or _from_pips_settings(python)
    ours = {"UV_DEFAULT_INDEX": index} if index else {}
    if "PIP_CERT" in inherited:
        ours["SSL_CERT_FILE"] = inherited["PIP_CERT"]
    path = os.pathsep.join([str(python.parent), inherited.get("PATH", "")])
    return {**ours, **inherited, "PATH": path, "PYTHONWARNINGS": "ignore", "UV_PYTHON_DOWNLOADS": "never"}


def _from_pips_settings(python: Path) -> str:
    command = [python, "-m", "pip", "--disable-pip-version-check", "config", "get", "global.index-url"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def run(command: list[str | Path], variables: dict[str, str]) -> None:
    """Run one step, tell what counts while it runs, and everything if it fails."""
    said: list[str] = []
    with subprocess.Popen(
        command,
        env=variables,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as running:
        for line in running.stdout or []:
            said.append(line)
            if TOLD.match(line):
                print(f"      {line.rstrip()}", flush=True)
    if running.returncode:
        sys.exit(
            f"{''.join(said)}\nSetting up stopped here; the lines above say why. "
            "Once that is mended, run it again: what was fetched is kept."
        )


def main(venv: Path) -> None:
    """Set the course up.

    Args:
        venv: the environment's folder; emptied if it is there.
    """
    if sys.version_info < OLDEST:
        sys.exit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")
    python = venv.joinpath(*(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
    print("Setting up, once. It takes about a minute, most of it fetching some 450 MB.", flush=True)
    todo = steps(venv, python)
    for number, (told, command) in enumerate(todo, 1):
        print(f"{number}/{len(todo)}  {told} ...", flush=True)
        if "uv.txt" in str(command[-1]):
            (venv / "uv.txt").write_text(pin_of("uv", LOCK.read_text(encoding="utf-8")), encoding="utf-8")
        run(command, surroundings(python) if python.exists() else dict(os.environ))
    print("Ready.", flush=True)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / ".venv").absolute())
    except KeyboardInterrupt:
        print("\nStopped. Run it again to go on: what was fetched is kept.")
        sys.exit(STOPPED)
