"""Setting the course up: pinned from the first package, quiet, and gone on with where it was stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import set_up
from course.base.places import content_root

ROOT = content_root()
NOISY = "print('  x.py:1: SyntaxWarning: odd'); print('Installed 3 packages in 1s'); print(' + attrs==1')"


def test_the_installer_is_the_one_that_the_lock_pins_with_its_hashes():
    pinned = set_up.pin_of("uv", (ROOT / "requirements.lock").read_text(encoding="utf-8"))
    commands = [
        [str(word) for word in command] for _, command in set_up.steps(Path("env"), Path("env/python"))
    ]

    assert pinned.startswith("uv==") and pinned.count("==") == 1 and "--hash=sha256:" in pinned
    installing = [command for command in commands if "--requirement" in command]
    assert len(installing) == 2 and all("--require-hashes" in command for command in installing)


def test_a_new_user_sees_how_far_it_is_and_no_other_packages_remarks(capsys):
    set_up.run([sys.executable, "-c", NOISY], dict(os.environ))

    assert capsys.readouterr().out.split("\n") == ["      Installed 3 packages in 1s", ""]


def test_when_a_step_fails_all_that_it_said_is_shown_with_what_to_do():
    with pytest.raises(SystemExit) as stopped:
        set_up.run([sys.executable, "-c", f"{NOISY}; raise SystemExit('no network')"], dict(os.environ))

    assert "SyntaxWarning" in str(stopped.value) and "no network" in str(stopped.value)
    assert "run it again: what was fetched is kept" in str(stopped.value)


@pytest.mark.long
@pytest.mark.timeout(600)
def test_a_fresh_clone_is_set_up_after_it_was_stopped_in_the_middle(tmp_path):
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    variables = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "set_up.py"]
    with subprocess.Popen(command, cwd=clone, env=variables, stdout=subprocess.PIPE, text=True) as first:
        while "Installing the packages" not in first.stdout.readline():
            pass
        first.send_signal(signal.SIGINT)
        assert "Run it again to go on" in first.stdout.read()
    assert first.returncode == set_up.STOPPED

    again = subprocess.run(command, cwd=clone, env=variables, capture_output=True, text=True, check=False)

    assert again.returncode == 0 and again.stderr == "" and "Warning" not in again.stdout, again.stdout
    assert again.stdout.endswith("Ready.\n") and (clone / ".classroom" / "gradebook.db").is_file()
    binaries = clone / ".venv" / "bin"
    subprocess.run([binaries / "course", "--help"], check=True, capture_output=True)
    (package,) = (clone / ".venv" / "lib").glob("python*/site-packages/nbgrader")
    assert list(package.glob("__pycache__/*.pyc"))
