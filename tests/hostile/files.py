"""Attacks by what lies in a submission: links, special files, sizes, and files that nobody asked for."""

from __future__ import annotations

import os
import shutil
import socket
import stat
from collections.abc import Callable
from pathlib import Path

from course.marking.nbgrader.classroom import SECRET, TIMESTAMP
from tests.hostile.attack import SHARED, Attack, Plant
from tests.hostile.ground import EXERCISE, Ground, earned, good_answers

SHADOWS = (
    "course",
    "json",
    "pandas",
    "nbgrader_config",
    "sitecustomize",
    "usercustomize",
    "conftest",
    "pathlib",
)


def linked(which: Callable[[Ground], Path], to: Callable[[Ground], Path]) -> Plant:
    """Put a link in a file's or folder's place."""

    def plant(ground: Ground) -> None:
        path = which(ground)
        shutil.rmtree(path) if path.is_dir() else path.unlink()
        path.symlink_to(to(ground))

    return plant


def replaced(which: Callable[[Ground], Path], make: Callable[[Path], object]) -> Plant:
    """Put something else in a file's place."""

    def plant(ground: Ground) -> None:
        which(ground).unlink()
        make(which(ground))

    return plant


def sparse(size: int) -> Callable[[Path], None]:
    """A file that says it is that large, and takes no room."""

    def make(path: Path) -> None:
        with path.open("wb") as file:
            file.truncate(size)

    return make


def open_socket(path: Path) -> None:
    """A socket that listens under a path; its name would be too long for the whole path."""
    with socket.socket(socket.AF_UNIX) as server:
        folder = os.open(path.parent, os.O_RDONLY)
        server.bind(f"/proc/self/fd/{folder}/{path.name}")
        os.close(folder)


def device(path: Path) -> None:
    """A device that gives zeros for ever."""
    os.mknod(path, stat.S_IFCHR | 0o666, os.makedev(1, 5))


def answers(ground: Ground) -> Path:
    return ground.answers


def notebook(ground: Ground) -> Path:
    return ground.notebook


def timestamp(ground: Ground) -> Path:
    return ground.folder / TIMESTAMP


def stamped(text: bytes) -> Plant:
    return lambda ground: timestamp(ground).write_bytes(text)


def shadowed(ground: Ground) -> None:
    """Modules with the names of those that marking needs, in every folder a learner has."""
    for folder in (ground.folder, ground.folder.parent):
        for name in SHADOWS:
            (folder / f"{name}.py").write_text(ground.springs_the_trap(), encoding="utf-8")
        (folder / "mallory.pth").write_text(f"import os; {ground.springs_the_trap()}", encoding="utf-8")


def crowded(ground: Ground) -> None:
    for number in range(5_000):
        (ground.folder / f"{number}.txt").touch()


def nested(ground: Ground) -> None:
    (ground.folder / "/".join(["d"] * 400)).mkdir(parents=True)


def second_notebook(ground: Ground) -> None:
    ground.run_this(ground.springs_the_trap())
    ground.notebook.rename(ground.folder / "another.ipynb")
    shutil.copyfile(ground.honest_folder / f"{EXERCISE}.ipynb", ground.notebook)


def hard_linked(ground: Ground) -> None:
    ground.answers.unlink()
    ground.answers.hardlink_to(ground.honest_folder / ground.answers.name)


LINK, FOLDER = "answers.json is a link", "not an ordinary folder"
ODD = "answers.json is not an ordinary file"
LARGE = "answers.json is larger than"

ATTACKS = [
    Attack(
        "answers.json a link to a file outside",
        linked(answers, lambda ground: ground.outside),
        "refused",
        LINK,
    ),
    Attack(
        "answers.json a link to a neighbour's",
        linked(answers, lambda ground: ground.honest_folder / "answers.json"),
        "refused",
        LINK,
    ),
    Attack(
        "answers.json a link to nothing",
        linked(answers, lambda ground: ground.root / "gone"),
        "refused",
        LINK,
    ),
    Attack("answers.json a link to itself", linked(answers, answers), "refused", LINK),
    Attack("answers.json a link to /dev/zero", linked(answers, lambda _: Path("/dev/zero")), "refused", LINK),
    Attack(
        "answers.json a hard link to a neighbour's (as good as a copy)",
        hard_linked,
        says=SHARED,
        earns=lambda: earned(EXERCISE, good_answers(EXERCISE, 0)),
    ),
    Attack(
        "the exercise's folder a link to a neighbour's",
        linked(lambda ground: ground.folder, lambda ground: ground.honest_folder),
        "refused",
        FOLDER,
    ),
    Attack(
        "the exercise's folder a link to a folder outside",
        linked(lambda ground: ground.folder, lambda ground: ground.outside.parent),
        "refused",
        FOLDER,
    ),
    Attack(
        "the learner's folder a link to a neighbour's",
        linked(lambda ground: ground.folder.parent, lambda ground: ground.honest_folder.parent),
        "refused",
        FOLDER,
    ),
    Attack(
        "a file in place of the exercise's folder",
        lambda ground: (shutil.rmtree(ground.folder), ground.folder.touch()),
        "refused",
        FOLDER,
    ),
    Attack("answers.json a pipe that nobody writes to", replaced(answers, os.mkfifo), "refused", ODD),
    Attack("answers.json a socket", replaced(answers, open_socket), "refused", "answers.json"),
    Attack("answers.json a device", replaced(answers, device), "refused", ODD),
    Attack("answers.json a folder", replaced(answers, Path.mkdir), "refused", ODD),
    Attack("answers.json of 1 GB", replaced(answers, sparse(10**9)), "refused", LARGE),
    Attack("answers.json of 8 TB, all of it a hole", replaced(answers, sparse(8 * 10**12)), "refused", LARGE),
    Attack("answers.json empty", replaced(answers, Path.touch), "refused", "answers.json could not be read"),
    Attack("no answers.json", lambda ground: ground.answers.unlink(), "refused", "nothing was answered"),
    Attack(
        "the notebook a link to a file outside",
        linked(notebook, lambda ground: ground.outside),
        says="is a link",
    ),
    Attack("the notebook a pipe", replaced(notebook, os.mkfifo), says="not an ordinary file"),
    Attack("the notebook of 1 GB", replaced(notebook, sparse(10**9)), says="is larger than"),
    Attack("no notebook", lambda ground: ground.notebook.unlink()),
    Attack(
        "timestamp.txt a link to a file outside",
        linked(timestamp, lambda ground: ground.outside),
        says="a link",
    ),
    Attack("timestamp.txt a pipe", replaced(timestamp, os.mkfifo), says="not an ordinary file"),
    Attack("timestamp.txt of nonsense", stamped(b"yesterday, honestly\x00\xff"), says="does not say when"),
    Attack("timestamp.txt in the year 9999", stamped(b"9999-12-31 23:59:59 UTC")),
    Attack("timestamp.txt before all time", stamped(b"0001-01-01 00:00:00 +1400"), says="does not say when"),
    Attack(
        "timestamp.txt whose time zone is a path",
        stamped(b"2026-01-05 09:30:00 ../../../../outside/answers.json"),
        says="does not say when",
    ),
    Attack(
        "submission_secret.txt a link to a file outside",
        lambda ground: (ground.folder / SECRET).symlink_to(ground.outside),
        says="is a link",
    ),
    Attack(
        "submission_secret.txt that is no text, at which the release of feedback would stop",
        lambda ground: (ground.folder / SECRET).write_bytes(b"\xff" * 100),
        says="its feedback gets another",
    ),
    Attack("modules named like those that marking needs", shadowed),
    Attack("a second notebook, with code in it", second_notebook),
    Attack("thousands of files beside the answers", crowded),
    Attack("folders 400 deep", nested),
]
