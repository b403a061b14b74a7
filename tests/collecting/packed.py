"""What learners hand in, packed as each platform packs its download, with what it puts beside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

Files: TypeAlias = Mapping[str, bytes]
TITLE = "Exercise 2 - A reservist"


@dataclass(frozen=True)
class Uploader:
    """Somebody as a platform knows them: by an id or account, a name, an address, a number of its own."""

    id: str
    name: str
    address: str = ""
    number: int = 4711
    at: datetime = datetime(2026, 11, 3, 11, 0)  # noqa: DTZ001  # a platform's names state no zone
    late: bool = False
    exercise: str = "ex2-reservist"

    def called(self, id_: str) -> Uploader:
        """The same, with another id."""
        return replace(self, id=id_)


def moodle(who: Uploader, files: Files) -> dict[str, bytes]:
    """Moodle from 4.1 on: a folder for each participant, and one for what they typed into the page."""
    folder = f"{who.name}_{who.number}_assignsubmission"
    typed = {f"{folder}_onlinetext/onlinetext.html": b"<p>See my file.</p>"}
    return {f"{folder}_file/{name}": content for name, content in files.items()} | typed


def moodle_3(who: Uploader, files: Files) -> dict[str, bytes]:
    """Moodle before 4.1: the folder's name ends in an underscore."""
    folder = f"{who.name}_{who.number}_assignsubmission_file_"
    return {f"{folder}/{name}": content for name, content in files.items()}


def moodle_flat(who: Uploader, files: Files) -> dict[str, bytes]:
    """Moodle where folders are switched off: all files beside each other."""
    start = f"{who.name}_{who.number}_assignsubmission_file_"
    return {f"{start}{name}": content for name, content in files.items()}


def canvas(who: Uploader, files: Files) -> dict[str, bytes]:
    """Canvas: the sortable name without what stands between its letters, perhaps LATE, and two numbers."""
    first, _, last = who.name.partition(" ")
    called = "".join(sign for sign in f"{last}{first}".lower() if sign.isalnum())
    start = f"{called}{'_LATE' if who.late else ''}_{who.number}"
    packed = {f"{start}_{900 + at}_{name}": held for at, (name, held) in enumerate(files.items())}
    return packed | {f"{start}_text.html": b"<p>See my file.</p>"}


def blackboard(who: Uploader, files: Files) -> dict[str, bytes]:
    """Blackboard: title, username, the attempt's time, the file; and a note on each attempt."""
    start = f"{TITLE}_{who.id}_attempt_{who.at:%Y-%m-%d-%H-%M-%S}"
    listed = "".join(f"\tOriginal filename: {name}\n\tFilename: {start}_{name}\n\n" for name in files)
    note = (
        f"Name: {who.name} ({who.id})\nAssignment: {TITLE}\nDate Submitted: {who.at:%A, %d %B %Y %H:%M:%S}"
        f" o'clock GMT\nCurrent Grade: Needs Grading\n\nSubmission Field:\nThere is no student submission"
        f" text data for this assignment.\n\nComments:\nThere are no student comments for this"
        f" assignment.\n\nFiles:\n{listed}"
    )
    packed = {f"{start}_{name}": content for name, content in files.items()}
    return packed | {f"{start}.txt": note.encode()}


def brightspace(who: Uploader, files: Files) -> dict[str, bytes]:
    """Brightspace: a folder for each submission, with its time, and a page that lists them all."""
    clock = f"{who.at:%I%M}".lstrip("0")
    folder = f"{who.number}-640693 - {who.name} - {who.at:%b} {who.at.day}, {who.at:%Y} {clock} {who.at:%p}"
    packed = {f"{TITLE}/{folder}/{name}": content for name, content in files.items()}
    return packed | {f"{TITLE}/index.html": b"<html></html>"}


def classroom(who: Uploader, files: Files) -> dict[str, bytes]:
    """Google Classroom: a folder for each student in the assignment's folder."""
    return {f"{TITLE}/{who.name}/{name}": content for name, content in files.items()}


def nbgrader(who: Uploader, files: Files) -> dict[str, bytes]:
    """Nbgrader's own folders of what was submitted."""
    return {f"submitted/{who.id}/{who.exercise}/{name}": content for name, content in files.items()}


def exchange(who: Uploader, files: Files) -> dict[str, bytes]:
    """The inbound folder of nbgrader's exchange."""
    folder = f"inbound/{who.id}+{who.exercise}+{who.at:%Y-%m-%d %H:%M:%S}.123456 UTC+qXx1"
    return {f"{folder}/{name}": content for name, content in files.items()}


def zip_collector(who: Uploader, files: Files) -> dict[str, bytes]:
    """What lies where nbgrader's zip collector looks for it."""
    start = f"downloaded/{who.exercise}/archive/{who.id}_{who.exercise}"
    return {f"{start}_{name}": content for name, content in files.items()}


def in_a_folder(who: Uploader, files: Files) -> dict[str, bytes]:
    """A folder for each learner, called by their address, as one saves attachments."""
    return {f"{who.address}/{name}": content for name, content in files.items()}


def e_mail(who: Uploader, files: Files) -> dict[str, bytes]:
    """Files beside each other, called by the learner and the exercise: e-mailed, or in a shared folder."""
    return {f"{who.id}_{who.exercise}_{name}": content for name, content in files.items()}


WAYS: dict[str, Callable[[Uploader, Files], dict[str, bytes]]] = {
    made.__name__: made
    for made in (
        moodle,
        moodle_3,
        moodle_flat,
        canvas,
        blackboard,
        brightspace,
        classroom,
        nbgrader,
        exchange,
        zip_collector,
        in_a_folder,
        e_mail,
    )
}
