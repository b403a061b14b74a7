"""The answers file itself: read it, write it, never lose it.

It is replaced whole under a lock, and only by a writer who has seen the newest
revision, so that neither a crash nor a second window loses anything.
"""

from __future__ import annotations

import codecs
import errno
import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from course.base.atomic_write import write_whole
from course.base.locks import locked
from course.base.ordinary_files import NotAFile, read_ordinary
from course.learner.answers.models import Answers

FILE_NAME = "answers.json"
MOST_BYTES = 262_144
_LONGEST_WAIT = 5  # seconds, for another window that saves
LAST_REVISION = 2**31 - 1  # a file with a higher one could not be read again
UNKNOWN_KIND = "there is no board of that kind"


class AnswersDamaged(Exception):
    """An answers file cannot be read; the message says why in a learner's words."""


class AnswersBehind(Exception):
    """Somebody saved newer answers in the meantime; `newer` holds them."""

    def __init__(self, newer: Answers) -> None:
        self.newer = newer
        super().__init__(
            "These answers were changed in another window. Nothing is lost: "
            "the other window's answers are saved, and yours are still on this page."
        )


def now() -> datetime:
    """The present moment in UTC, to the second."""
    return datetime.now(UTC).replace(microsecond=0)


def read(path: Path) -> Answers | None:
    """Read an answers file as it stands.

    Args:
        path: the file.

    Returns:
        The answers, or nothing where there is no file.

    Raises:
        AnswersDamaged: it is no ordinary file, too large, not JSON, or not answers.
        OSError: it cannot be opened just now, and may be good.
    """
    try:
        return parse(read_ordinary(path, MOST_BYTES))
    except FileNotFoundError:
        return None
    except (NotAFile, IsADirectoryError) as error:
        raise AnswersDamaged(str(error)) from error


def parse(text: bytes) -> Answers:
    """Read answers from the bytes of a file.

    Args:
        text: UTF-8 JSON; a mark of its encoding at the beginning, as Windows' editors set it, is no harm.

    Returns:
        The answers.

    Raises:
        AnswersDamaged: it is not JSON, or not answers; says what and where.
    """
    try:
        return Answers.model_validate_json(text.removeprefix(codecs.BOM_UTF8))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        if first["type"] == "json_invalid":
            raise AnswersDamaged("the file is not complete JSON") from None
        where = ".".join(str(part) for part in first["loc"])[:80]
        what = UNKNOWN_KIND if first["type"] == "union_tag_invalid" else first["msg"].lower()
        raise AnswersDamaged(_one_line(f"{where or 'the file'}: {what}")) from None


def _one_line(text: str) -> str:
    """What can be shown anywhere: parts of it may be the file's own."""
    return "".join(char if char.isprintable() else "\ufffd" for char in text)


def save(path: Path, answers: Answers) -> Answers:
    """Save answers that build on the newest revision.

    Args:
        path: the file; its folder is made if missing.
        answers: what to save; `revision` is the one that the writer has seen.

    Returns:
        The answers as saved, one revision on.

    Raises:
        AnswersBehind: the file holds a newer revision; nothing was written.
        OSError: the folder cannot be written to, or the disk is full; the old file stands.
    """
    return save_and_tell(path, answers)[0]


def save_and_tell(path: Path, answers: Answers) -> tuple[Answers, Path | None]:
    """Save as `save` does, and tell besides where a damaged file was set aside, if one stood there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked_for_saving(path):
        standing, aside = read_or_set_aside(path)
        if standing is not None and standing.revision != answers.revision:
            raise AnswersBehind(standing)
        saved = next_revision(answers)
        write_whole(path, as_bytes(saved))
    return saved, aside


def next_revision(answers: Answers) -> Answers:
    """Answers as they are saved: one revision on, at this moment."""
    return answers.model_copy(update={"revision": min(answers.revision + 1, LAST_REVISION), "saved": now()})


def as_bytes(answers: Answers) -> bytes:
    """Answers as they are kept, in a file and elsewhere.

    Raises:
        OSError: there are more of them than could be read again.
    """
    text = json.dumps(answers.model_dump(mode="json"), ensure_ascii=False, indent=1, sort_keys=True)
    content = f"{text}\n".encode()
    # A copy of answers that was changed has not been looked at by their model.
    with suppress(AnswersDamaged):
        if len(content) <= MOST_BYTES and parse(content):
            return content
    raise OSError(errno.EMSGSIZE, "there is more on these boards than can be kept")


def open_or_begin(path: Path, fresh: Answers) -> tuple[Answers, Path | None]:
    """Open a learner's answers, or begin with fresh ones.

    Args:
        path: the file, which need not exist.
        fresh: the answers to begin with; not written until something is saved.

    Returns:
        The answers, and where a damaged file was set aside, if one was.

    Raises:
        OSError: the file is there, and cannot be opened or set aside just now.
    """
    # Without the lock, which somebody may hold for long: the file is only ever replaced whole.
    with suppress(AnswersDamaged):
        return read(path) or fresh, None
    with locked_for_saving(path):
        try:
            return read(path) or fresh, None
        except AnswersDamaged:
            return fresh, set_aside(path)


def set_aside(path: Path) -> Path:
    """Move a damaged file out of the way, under a name that says when, never over another file.

    Args:
        path: the damaged file.

    Returns:
        Where it now stands.
    """
    stamp = now().strftime("%Y-%m-%dT%H-%M-%SZ")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
    return path.rename(aside)


def read_or_set_aside(path: Path) -> tuple[Answers | None, Path | None]:
    """The answers in a file, or where it was put if it could not be read; under its lock."""
    try:
        return read(path), None
    except AnswersDamaged:
        return None, set_aside(path)


@contextmanager
def locked_for_saving(path: Path) -> Iterator[None]:
    """Keep everybody else from saving to an answers file.

    Raises:
        OSError: somebody holds it for long, or the disk has no locks.
    """
    with locked(path.with_name(f".{path.name}.lock"), _LONGEST_WAIT):
        yield
