"""Where the course's things are: its content, the assessor's ground, the learner's folder."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
CLASS = "class.yaml"  # stands in the folder of a class that a provider has made
REHEARSAL = "this-is-a-rehearsal.txt"  # stands in its folder
ID_OF_A_COURSE = r"^[a-z][a-z0-9-]{0,39}$"
_ID_IN_PLAN = re.compile(r"^id: *[\"']?([a-z][a-z0-9-]{0,39})[\"']? *$", re.MULTILINE)


def _checkout() -> Path | None:
    """Return the repository's root, if the package is used from one."""
    root = _PACKAGE.parent
    return root if (root / "data").is_dir() else None


def content_root() -> Path:
    """Return the folder that holds `data/`, `modules/` and `exercises/`.

    Returns:
        `COURSE_CONTENT` if it is set, as for another course; else the checkout's root, or the
        copy that an installed package carries.
    """
    chosen = os.environ.get("COURSE_CONTENT")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return _checkout() or _PACKAGE / "_content"


def solutions_root() -> Path | None:
    """Return the assessor's `solutions/`, which an installed course does not have.

    Returns:
        The folder, or None where the course was built for learners.
    """
    folder = content_root() / "solutions"
    return folder if folder.is_dir() else None


def _app_name() -> str:
    """The name of the learner's folder: each course has its own.

    Read here by itself, so that it is known before, and whether or not, the content is sound.
    """
    plan = content_root() / "data" / "course.yaml"
    found = _ID_IN_PLAN.search(plan.read_text(encoding="utf-8")) if plan.is_file() else None
    return f"{found[1]}-course" if found else "course"


def learner_home() -> Path:
    """Return the folder for everything the learner makes; it may not exist yet.

    Returns:
        `COURSE_HOME` if it is set, else the course's own among the user's programs' data; under
        JupyterHub the Hub's user has one in it, as several may share an account of the system.
    """
    chosen = os.environ.get("COURSE_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    own = platformdirs.user_data_path(_app_name(), appauthor=False)
    return own / "hub" / _folder_of(user) if (user := hub_user()) else own


def hub_user() -> str:
    """The user of JupyterHub for whom this process was started; empty where no Hub has started it."""
    return os.environ.get("JUPYTERHUB_USER", "")


def _folder_of(user: str) -> str:
    """A folder's name for a user of the Hub: no two have one, whatever signs their names are written in."""
    plain = re.sub(r"[^a-z0-9]+", "-", user.lower()).strip("-")[:40] or "user"
    return f"{plain}-{hashlib.sha256(os.fsencode(user)).hexdigest()[:16]}"


def provider_home() -> Path:
    """Return the folder of a provider: who answers for records, with keys and register; it may not exist.

    Returns:
        `COURSE_PROVIDER` if it is set, else one among the user's programs' data.
    """
    chosen = os.environ.get("COURSE_PROVIDER")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return platformdirs.user_data_path("course-provider", appauthor=False)


def classroom_root() -> Path:
    """Return the folder in which an assessor's work is kept.

    Returns:
        `COURSE_CLASSROOM` if it is set, else the class in whose folder a command is typed, else the root of
        the chosen content or of the checkout, or a folder of the learner's where there is neither, or where
        JupyterHub has started a learner's server: what several hand in would lie in one folder.
    """
    chosen = os.environ.get("COURSE_CLASSROOM")
    if chosen:
        return Path(chosen).expanduser().absolute()
    if hub_user() and solutions_root() is None:
        return learner_home() / "classroom"
    if found := class_around(Path.cwd()):
        return found
    if os.environ.get("COURSE_CONTENT"):
        return content_root()
    return _checkout() or learner_home() / "classroom"


def class_of_server() -> Path | None:
    """The folder of the class whose terms hold on a server of study pages.

    Returns:
        `COURSE_CLASS` if it is set, else none.
    """
    chosen = os.environ.get("COURSE_CLASS")
    return Path(chosen).expanduser().absolute() if chosen else None


def class_around(folder: Path) -> Path | None:
    """The class that a folder lies in.

    Args:
        folder: where to look, and above it.

    Returns:
        The class's own folder; None where there is none.
    """
    found = folder.absolute()
    return next((one for one in (found, *found.parents) if (one / CLASS).is_file()), None)


def rehearsal_around(folder: Path) -> Path | None:
    """The rehearsal that a folder lies in.

    Args:
        folder: where to look, and above it.

    Returns:
        The rehearsal's own folder; None where there is none.
    """
    found = folder.resolve()
    return next((one for one in (found, *found.parents) if (one / REHEARSAL).is_file()), None)


def days_ahead() -> int:
    """By how many days study pages reckon ahead of the clock, so that what returns later can be looked at.

    Returns:
        `COURSE_DAYS_AHEAD` if it is a number of days, else none.
    """
    stated = os.environ.get("COURSE_DAYS_AHEAD", "")
    return int(stated) if re.fullmatch(r"\d{1,4}", stated) else 0
