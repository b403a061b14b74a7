"""What fictional learners have answered, and how tests send it and look at what became of it."""

from __future__ import annotations

import io
import stat
import zipfile
from datetime import timedelta
from functools import cache
from pathlib import Path

from course.base.places import solutions_root
from course.collecting import Manner, collect
from course.content import load_key
from course.content.installed import course_content
from course.learner.answers import Answers
from course.learner.identity import learner_id
from course.marking.nbgrader.classroom import Classroom
from course.rehearsal.learners import answered, fictional_learners

EXERCISE, OTHER = "ex2-reservist", "ex3-sergeant"


def answers_of(number: int, exercise: str = EXERCISE) -> dict[str, Answers]:
    content = course_content()
    plan = content.exercises[exercise]
    key = load_key(solutions_root(), plan, content)
    return {
        learner_id(learner.name, learner.reference): answered(learner, plan, key, content)
        for learner in fictional_learners(number, seed=11)
        if learner.ability in {"strong", "average", "careless"}
    }


WORK = answers_of(10)
ADA, BOB, CEM = sorted(WORK)[:3]
NAMES = {id_: " ".join(id_.split("-")[:2]).title() for id_ in WORK}
ADDRESSES = {id_: f"{id_}@firm.example" for id_ in WORK}


def text(learner: str, **changed) -> bytes:
    return WORK[learner].model_copy(update=changed).model_dump_json().encode()


def later(learner: str, minutes: int = 1) -> bytes:
    work = WORK[learner]
    return text(learner, revision=work.revision + 1, saved=work.saved + timedelta(minutes=minutes))


def put(folder: Path, files: dict[str, bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def zipped(files: dict[str, bytes] | list[tuple[zipfile.ZipInfo | str, bytes]]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, content)
    return held.getvalue()


def outcome(where: Path, classroom: Classroom, **manner) -> dict[str, tuple[str, str]]:
    return {
        row.file: (row.done, " ".join(row.remarks)) for row in collect(where, classroom, Manner(**manner))
    }


def tree(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.suffix != ".lock"
    }


def handed_in(classroom: Classroom) -> dict[str, bytes]:
    return tree(classroom.work / "submitted")


def link(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    member = zipfile.ZipInfo(name)
    member.create_system, member.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    return member, target.encode()


@cache
def hostile(learner: str, good: str = "") -> dict[str, bytes]:
    """One zip for each attack, by its name; `good` is what the answers in it would be called."""
    answers, good = text(learner), good or f"{learner}/{EXERCISE}/answers.json"
    beside, _, file = good.rpartition("/")
    start = f"{beside}/" if beside else ""
    packed = zipfile.ZipInfo(good)
    packed.compress_type = zipfile.ZIP_BZIP2
    locked = bytearray(zipped({good: answers}))
    directory = locked.rindex(b"PK\x01\x02")
    locked[directory + 8] |= 1
    lying = bytearray(zipped({good: b"0" * 40_000_000}))
    directory = lying.rindex(b"PK\x01\x02")
    lying[directory + 24 : directory + 28] = (1000).to_bytes(4, "little")
    return {
        "leads out": zipped({f"../../../{good}": answers}),
        "is absolute": zipped({f"/{good}": answers}),
        "names a drive": zipped({f"C:\\{good}".replace("/", "\\"): answers}),
        "is a link": zipped([link(good, "/etc/passwd")]),
        "is a bomb": zipped({good: b"0" * 40_000_000}),
        "lies about its size": bytes(lying),
        "is packed oddly": zipped([(packed, b"0" * 40_000_000)]),
        "is locked": bytes(locked),
        "is a zip in a zip in it": zipped({f"{good}.zip": zipped({"x.zip": zipped({})})}),
        "has a long name": zipped({f"{start}{'x' * 60_000}{file}": answers}),
        "has a name that hides": zipped({f"{start}\u202e{file}": answers}),
        "is broken inside": zipped({good: answers}).replace(b"PK\x03\x04", b"PK\x03\x05", 1),
        "is deep": zipped({good: b"[" * 200_000}),
        "is no text": zipped({good: answers.decode().encode("utf-16")}),
        "says year one": zipped(
            {good: answers.replace(b'"saved":"2026', b'"saved":"0001-01-01T00:00:00+14:00","x":"', 1)}
        ),
    }
