"""Open the course, as study pages or in JupyterLab, with nothing to set up and nothing to click."""

from __future__ import annotations

import os
import sys
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from course.base import places
from course.base.atomic_write import write_whole
from course.base.characters import line
from course.base.terminal import say_beside, say_beside_lines
from course.content.installed import course_content
from course.hosts.lab import settings
from course.hosts.lab.jupyterlab import Folders, LabError, run
from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.lab.ports import PortTaken, choose_port

_FOLDER_LEFT_OUT = "submitted/{} is left out of the formgrader, which cannot list that name. Rename it."
_LEARNER_LEFT_OUT = "The learner {} is left out of the formgrader, which cannot list that id. Change it."


def open_lab(notebook: str | None = None, port: int | None = None, browser: bool = True) -> int:
    """Open a notebook of the desk in JupyterLab and wait until it is closed.

    Parameters:
        notebook: Its path within the desk; the course's first lesson if not given.
        port: The port to serve it on; a free one if not given.
        browser: Whether to open it in the learner's browser.

    Returns:
        0 when the learner closed it, 1 when it could not be opened or broke off.

    Raises:
        ContentFaults: the course has faults, so nothing of it can be shown.
    """
    return _open(lambda desk: _page(desk, notebook or first_lesson()), port, browser, also="/study/")


def open_study(work: str | None = None, port: int | None = None, browser: bool = True) -> int:
    """Open the study pages and wait until they are closed; JupyterLab is one click away.

    Parameters:
        work: A lesson or exercise, by its id; the overview if not given.
        port: The port to serve it on; a free one if not given.
        browser: Whether to open it in the learner's browser.

    Returns:
        0 when the learner closed it, 1 when it could not be opened or broke off.

    Raises:
        ContentFaults: the course has faults, so nothing of it can be shown.
    """
    return _open(lambda desk: _study_page(desk, work) if work else "/study/", port, browser)


def open_assess(exercise: str | None = None, port: int | None = None, browser: bool = True) -> int:
    """Open nbgrader's formgrader, with a JupyterLab for assessors behind it, and wait until it is closed.

    Parameters:
        exercise: The one to mark by hand, by its id; the list of all if not given.
        port: The port to serve it on; a free one if not given.
        browser: Whether to open it in the assessor's browser.

    Returns:
        0 when the assessor closed it, 1 when it could not be opened or broke off.

    Raises:
        ContentFaults: the course has faults, so nothing of it can be shown.
    """
    # Entering the exercises needs nbgrader, which takes seconds to import.
    from course.marking.gradebook.database import NoGradebook
    from course.marking.gradebook.enrolment import unlisted
    from course.marking.gradebook.learner_ids import blanking
    from course.marking.nbgrader.configuration import open_classroom
    from course.marking.nbgrader.own_classroom import NoKeys, marking_classroom
    from course.marking.nbgrader.places import NotReleased

    try:
        classroom = marking_classroom()
        open_classroom(classroom)
        for name in blanking(classroom.work / "submitted"):
            say_beside(_FOLDER_LEFT_OUT, name)
        for learner in unlisted(classroom):
            say_beside(_LEARNER_LEFT_OUT, learner)
        for path, content in settings.assessors_files(classroom.work, classroom.root).items():
            write_whole(path, content)
        # nbgrader reads `nbgrader_config.py` where it is started: a class has its own.
        own = (classroom.root / "nbgrader_config.py").is_file()
        started_in = classroom.root if own else places.content_root()
        folders = Folders(classroom.work, places.learner_home(), started_in)
        page = f"/formgrader/gradebook/{exercise}/{exercise}" if exercise else "/formgrader"
        return run(folders, page, choose_port(port, ""), browser and has_browser())
    except (LabError, PortTaken, NotReleased) as problem:
        say_beside_lines(problem)
        return 1
    except (NoKeys, NoGradebook, OSError) as problem:
        say_beside("{}", problem)
        return 1


def open_edit(lesson: str | None = None, port: int | None = None, browser: bool = True) -> int:
    """Open the checkout in JupyterLab to edit lessons, and wait until it is closed.

    Parameters:
        lesson: A lesson or exercise, by its id; the folder if not given.
        port: The port to serve it on; a free one if not given.
        browser: Whether to open it in the editor's browser.

    Returns:
        0 when the editor closed it, 1 when it could not be opened or broke off.
    """
    root, home = places.content_root(), places.learner_home() / "editing"
    if places.solutions_root() is None:
        say_beside("This is the course as learners have it. To edit it, work in its repository.")
        return 1
    try:
        page = f"/lab/tree/{quote(_to_edit(lesson, root))}" if lesson else "/lab"
        settings.checkpoints(home).mkdir(parents=True, exist_ok=True)
        for path, content in settings.editors_files(home, root).items():
            write_whole(path, content)
        folders = Folders(home, places.learner_home(), root)
        return run(folders, page, choose_port(port, ""), browser and has_browser())
    except (LabError, PortTaken) as problem:
        say_beside_lines(problem)
    except OSError as problem:
        say_beside("{}", problem)
    return 1


def _to_edit(work: str, root: Path) -> str:
    """The notebook of a lesson, or the source of an exercise, as a path within the checkout."""
    found = [f"modules/{work}.ipynb", f"solutions/{work}/{work}.ipynb"]
    for name in found:
        if (root / name).is_file():
            return name
    raise LabError(f"There is no lesson or exercise called {line(work)}.")


def has_browser() -> bool:
    """Tell whether a browser with windows can be opened from here.

    Returns:
        False on a server, in a container, or over a plain remote shell.
    """
    shown = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in shown):
        return False
    try:
        webbrowser.get()
    except webbrowser.Error:
        return False
    return True


def _open(page_in: Callable[[Path], str], port: int | None, browser: bool, also: str = "") -> int:
    """Open a page that the desk is asked for, in the learner's folder."""
    # The server would find its faults too, but where no learner looks.
    course_content()
    try:
        home = places.learner_home()
        page = page_in(_prepare(home))
        return run(Folders(home, home, home), page, choose_port(port), browser and has_browser(), also)
    except (LabError, PortTaken) as problem:
        say_beside_lines(problem)
        return 1


def _prepare(home: Path) -> Path:
    try:
        desk = copy_notebooks(home, places.content_root())
        for path, content in settings.settings_files(home, desk).items():
            write_whole(path, content)
    except OSError as problem:
        reason = problem.strerror or str(problem)
        raise LabError(
            f"The course keeps your work in {home}, and cannot write there ({reason}). "
            "Set COURSE_HOME to a folder of your own and try again."
        ) from problem
    return desk


def _page(desk: Path, notebook: str) -> str:
    path = (desk / notebook).resolve()
    if not path.is_relative_to(desk.resolve()) or not path.is_file():
        there = sorted(
            found.relative_to(desk).as_posix()
            for folder in ("modules", "exercises/*")
            for found in desk.glob(f"{folder}/*.ipynb")
        )
        raise LabError("\n  ".join([f"There is no {line(notebook)} in the course. There are:", *there]))
    return "/doc/tree/" + quote(path.relative_to(desk.resolve()).as_posix())


def first_lesson() -> str:
    """The lesson that is opened where none is asked for, as a path within the desk."""
    return f"modules/{course_content().course.lessons[0]}.ipynb"


def _study_page(desk: Path, work: str) -> str:
    kinds = {"lesson": desk.glob("modules/*.ipynb"), "exercise": desk.glob("exercises/*/*.ipynb")}
    pages = {
        path.stem: f"/study/{kind}/{path.stem}" for kind, paths in kinds.items() for path in sorted(paths)
    }
    if work not in pages:
        raise LabError("\n  ".join([f"There is no {line(work)} in the course. There are:", *pages]))
    return pages[work]
