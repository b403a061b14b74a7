"""The learner's desk: their own copies of the lessons and exercises, kept up to date.

JupyterLab saves what a notebook shows into the notebook. Learners work on copies, so
that the released files stay exactly as they were generated.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from course.base.atomic_write import write_whole
from course.base.trainer_notes import without_notes
from course.hosts.lab import settings

ANSWERS, LEDGER = "answers.json", "desk.json"


class _Copy(NamedTuple):
    """What is remembered of a copy: the course's file, and the words in it."""

    course: str
    words: str


def copy_notebooks(home: Path, content: Path) -> Path:
    """Bring the learner's copies up to date with the course.

    A copy is replaced when the course's own file changed. If the learner changed its
    words, that copy is kept beside the new one with the time in its name. Answers and
    files that the learner added are never touched.

    Parameters:
        home: The learner's folder.
        content: The folder that holds `modules/` and `exercises/`.

    Returns:
        The desk, which holds `modules/` and `exercises/<id>/`.

    Raises:
        OSError: The learner's folder cannot be written to.
    """
    desk, ledger = home / "desk", home / LEDGER
    remembered = _read_ledger(ledger)
    # Without its signatures every copy would count as a stranger's: lay all of them again.
    anew = not settings.signatures(home).exists()
    # What a learner answers is nobody else's business on a shared machine.
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    for folder in ("modules", "exercises"):
        (desk / folder).mkdir(parents=True, exist_ok=True)
    laid: dict[str, _Copy] = {}
    fresh: dict[str, bytes] = {}
    for name, own in _course_files(content):
        laid[name] = _Copy(_digest(own), _digest(_words(own)))
        before = remembered.get(name)
        copy = desk / name
        if copy.exists() and before and before.course == laid[name].course and not anew:
            continue
        _set_aside_if_changed(copy, own, before)
        write_whole(copy, own)
        fresh[name] = own
    _sign(home, [own for name, own in fresh.items() if name.endswith(".ipynb")])
    if laid != remembered:
        _write_ledger(ledger, laid)
    return desk


def _course_files(content: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file that learners receive."""
    lessons = sorted((content / "modules").glob("*.ipynb"))
    for path in [*lessons, *sorted((content / "exercises").glob("*/**/*"))]:
        inside = path.relative_to(content)
        if path.is_file() and path.name != ANSWERS and not any(p.startswith(".") for p in inside.parts):
            yield inside.as_posix(), without_notes(path.read_bytes())


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _words(content: bytes) -> bytes:
    """Return a notebook's cells without outputs, which change whenever it is run."""
    with suppress(ValueError, KeyError, TypeError):
        cells = json.loads(content)["cells"]
        words = [(cell["cell_type"], "".join(cell["source"])) for cell in cells]
        return json.dumps(words).encode()
    return content


def _set_aside_if_changed(copy: Path, own: bytes, before: _Copy | None) -> None:
    if not copy.exists():
        return
    current = _digest(_words(copy.read_bytes()))
    if current in {before.words if before else "", _digest(_words(own))}:
        return
    now = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H.%M.%S")
    copy.replace(copy.with_name(f"{copy.stem} (yours, {now}){copy.suffix}"))


def _sign(home: Path, notebooks: Sequence[bytes]) -> None:
    if not notebooks:
        return
    # Loading nbformat takes longer than everything else here; most days nothing is new.
    import nbformat
    from nbformat.sign import NotebookNotary

    folder = settings.signatures(home).parent
    folder.mkdir(parents=True, exist_ok=True)
    notary = NotebookNotary(data_dir=str(folder))
    with closing(notary.store):
        for notebook in notebooks:
            notary.sign(nbformat.reads(notebook.decode(), as_version=4))


def _read_ledger(path: Path) -> dict[str, _Copy]:
    """Return what is remembered; a lost or damaged ledger counts as an empty one."""
    with suppress(OSError, ValueError, TypeError, AttributeError):
        rows = json.loads(path.read_bytes()).items()
        return {name: _Copy(**row) for name, row in rows}
    return {}


def _write_ledger(path: Path, laid: Mapping[str, _Copy]) -> None:
    rows = {name: copy._asdict() for name, copy in laid.items()}
    write_whole(path, json.dumps(rows, indent=1).encode())
