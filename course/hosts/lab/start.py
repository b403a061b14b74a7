"""Open the course, as study pages or in JupyterLab, with nothing to set up and nothing to click."""

from __future__ import annotations

import os
import secrets
import signal
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from urllib.parse import quote

from course.base import places
from course.base.atomic_write import write_whole
from course.base.characters import line
from course.base.terminal import say, say_beside, say_beside_lines
from course.content.installed import course_content
from course.hosts.lab import settings
from course.hosts.lab.notebook_copies import copy_notebooks
from course.hosts.lab.ports import PortTaken, choose_port

_FOLDER_LEFT_OUT = "submitted/{} is left out of the formgrader, which cannot list that name. Rename it."
_LEARNER_LEFT_OUT = "The learner {} is left out of the formgrader, which cannot list that id. Change it."
_PATIENCE = 90.0
_GRACE = 10.0


@dataclass(frozen=True)
class _Folders:
    """The folders of a JupyterLab: of its settings, of the learner it shows, and where it is started."""

    settings: Path
    learner: Path
    started_in: Path


class LabError(Exception):
    """The course cannot be opened; the message tells the learner why and what to do."""


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
    return _open(lambda desk: _page(desk, notebook or first_lesson()), port, browser)


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


def open_assess(port: int | None = None, browser: bool = True) -> int:
    """Open an assessor's JupyterLab, with nbgrader's menus and formgrader, and wait until it is closed.

    Parameters:
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
        # nbgrader reads `nbgrader_config.py` where it is started.
        root = places.content_root()
        folders = _Folders(classroom.work, places.learner_home(), root)
        return _serve(folders, "/lab", choose_port(port, ""), browser and has_browser())
    except (LabError, PortTaken, NotReleased) as problem:
        say_beside_lines(problem)
        return 1
    except (NoKeys, NoGradebook, OSError) as problem:
        say_beside("{}", problem)
        return 1


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


def _open(page_in: Callable[[Path], str], port: int | None, browser: bool) -> int:
    """Open a page that the desk is asked for, in the learner's folder."""
    # The server would find its faults too, but where no learner looks.
    course_content()
    try:
        home = places.learner_home()
        page = page_in(_prepare(home))
        return _serve(_Folders(home, home, home), page, choose_port(port), browser and has_browser())
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


def _serve(folders: _Folders, page: str, port: int, browser: bool) -> int:
    token = secrets.token_urlsafe(32)
    command = [sys.executable, "-m", "jupyterlab", f"--port={port}"]
    command += [f"--LabApp.default_url={page}", f"--ServerApp.open_browser={browser}"]
    variables = settings.environment(folders.settings, folders.learner, token, os.environ)
    log, place = folders.settings / "lab.log", folders.started_in
    with log.open("wb") as stream:
        child = subprocess.Popen(
            command,
            cwd=place,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=stream,
            stderr=stream,
        )
    address = f"http://127.0.0.1:{port}"
    try:
        with _stops_as_interrupts():
            if _ready(child, f"{address}/api/status?token={token}"):
                _welcome(f"{address}{page}?token={token}", browser)
                child.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        _end(child)
    if child.returncode == 0:
        return 0
    raise LabError(f"The course did not start, or broke off. Its own account of why is in {log}")


def _welcome(address: str, browser: bool) -> None:
    where = "is open in your browser, at" if browser else "is ready. Open this page:"
    say("The course {} {}", where, address, whole=True)
    say("Leave this window open while you work. Ctrl-C closes the course.")


@contextmanager
def _stops_as_interrupts() -> Iterator[None]:
    """Treat a window that is closed, or a polite kill, as Ctrl-C: the child must end too.

    Ctrl-C itself is among them: who is started in the background inherits that it is ignored.
    """
    names = [name for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        names = []
    before = {name: signal.signal(getattr(signal, name), _interrupt) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _ready(child: subprocess.Popen[bytes], status: str) -> bool:
    """Wait until the server answers; return False if it ended instead."""
    # A proxy set for the outer world must not be asked for this machine.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    deadline = time.monotonic() + _PATIENCE
    while child.poll() is None and time.monotonic() < deadline:
        try:
            with opener.open(status, timeout=5):
                return True
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    return False


def _end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(timeout=_GRACE)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        # Jupyter's own shutdown hangs when a kernel had failed to start.
        child.kill()
        child.wait()
