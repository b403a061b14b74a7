"""What a class's learners are given: the course without its keys, packed as they need it, and proved so."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

from course.base.atomic_write import write_whole
from course.base.clear_errors import Clear
from course.classes.no_key import Proof, prove
from course.hosts.site import make_site
from course.marking.nbgrader.classroom import Classroom
from course.sittings.files import terms_of
from course.sittings.words import told_unproven

Kind = Literal["wheel", "zip", "site", "image"]
_READ_ME = """\
{title}

You need Python 3.11 or newer. In this folder:

    python3 -m venv .venv
    .venv/bin/pip install {wheel}
    .venv/bin/course study

On Windows: py -m venv .venv, then .venv\\Scripts\\pip install {wheel}, then .venv\\Scripts\\course study

The course opens in your browser. Your answers are saved as you give them; when you have answered an
exercise, press Hand in. No right answers are in this copy: whoever runs your class marks your work.
"""
_IMAGE = """\
# Build: docker build -t course . — run: docker run -p 127.0.0.1:8888:8888 -v course-work:/work course
FROM python:3.12-slim
COPY {wheel} /tmp/
RUN pip install --no-cache-dir /tmp/{wheel} && useradd --create-home learner && install -d -o learner /work
USER learner
ENV COURSE_HOME=/work
EXPOSE 8888
CMD ["python", "-m", "course.hosts.study", "--ip=0.0.0.0", "--port=8888", "--no-browser"]
"""


class NotCopied(Clear):
    """A copy for learners could not be made; the message says why."""


def make_copy(
    classroom: Classroom, into: Path, kind: Kind, begun: Callable[[str], None]
) -> tuple[list[Path], Proof]:
    """Make what learners are given; nothing is put in place before it is proved to hold no key.

    Args:
        classroom: the class, in a full copy of the course.
        into: the folder to put it in; for a static edition a new one, or an earlier edition's.
        kind: a wheel; a zip with it and what to type; a static edition; or what an image is built from.
        begun: called with what is done now.

    Returns:
        What was written, and what it was searched for.

    Raises:
        NotCopied: it could not be built.
        FolderNotOurs: the folder for a static edition holds something else.
        KeyFound: it holds something of a key.
        TermsUnreadable: what the class sets is not as it should be.
        OSError: it cannot be written.
    """
    content = classroom.content
    told = told_unproven(terms_of(classroom.root, content.exercises))
    if kind == "site":
        return _site(classroom, into, told, begun)
    with tempfile.TemporaryDirectory() as apart:
        begun("Building the wheel")
        made = _with_wheel(_wheel(content.root, Path(apart)), kind, content.course.title)
    begun("Looking for keys")
    proof = prove(made, classroom.keys)
    for name, one in made.items():
        write_whole(into / name, one)
    return [into / name for name in made], proof


def _site(
    classroom: Classroom, into: Path, told: Mapping[str, str], begun: Callable[[str], None]
) -> tuple[list[Path], Proof]:
    found: list[Proof] = []

    def proved(files: Mapping[str, bytes]) -> None:
        begun("Looking for keys")
        found.append(prove(files, classroom.keys))

    make_site(into, classroom.content, None, begun, told, checked=proved)
    return sorted(path for path in into.iterdir() if path.is_file()), found[0]


def _with_wheel(wheel: Path, kind: Kind, title: str) -> dict[str, bytes]:
    content = wheel.read_bytes()
    if kind == "image":
        return {wheel.name: content, "Dockerfile": _IMAGE.format(wheel=wheel.name).encode()}
    if kind == "wheel":
        return {wheel.name: content}
    made, told = io.BytesIO(), _READ_ME.format(title=title, wheel=wheel.name)
    with zipfile.ZipFile(made, "w") as into:
        into.writestr(f"course/{wheel.name}", content)
        into.writestr("course/READ-ME-FIRST.txt", told)
    return {"course-for-learners.zip": made.getvalue()}


def _wheel(root: Path, into: Path) -> Path:
    if not (root / "pyproject.toml").is_file():
        raise NotCopied(f"{root} is not the course's repository, from which a wheel is built.")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(into), str(root)]
    ran = subprocess.run(build, capture_output=True, text=True, check=False)
    found = sorted(into.glob("*.whl"))
    if ran.returncode or not found:
        last = (ran.stderr or ran.stdout).strip().splitlines()[-1:]
        raise NotCopied(f"The wheel could not be built: {' '.join(last)} Run make setup, and try again.")
    return found[0]
