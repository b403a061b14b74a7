"""A desk in a learner's folder: answers in files or a database, a classroom to hand in."""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from pathlib import Path

from course.handing_in.folder_way import FolderWay
from course.handing_in.participant import Participant
from course.hosts.desk.assets import edition
from course.hosts.desk.desk import Desk
from course.hosts.desk.note_pen import NotePen
from course.hosts.desk.shelf import Shelf
from course.hosts.lab.notebook_copies import LEDGER
from course.learner.done import in_order
from course.learner.file_store import desk
from course.learner.learner import Learner, learner_at
from course.learner.own_store import own_store
from course.learner.store import Store
from course.marking.nbgrader.classroom import Classroom


class Workspace(Desk):
    """A desk in a learner's folder.

    Args:
        home: the learner's folder.
        classroom: where they hand in, and the course that is taught there.
        store: where the learner's answers and progress are kept; as their folder says, if left out.
    """

    def __init__(self, home: Path, classroom: Classroom, store: Store | None = None) -> None:
        super().__init__(Shelf(home / "pages", classroom.content), NotePen(self.is_there))
        self.home, self._classroom = home, classroom
        self._own_store = store
        self._laid = (home / LEDGER).exists()

    def is_there(self) -> bool:
        """Whether the learner's folder is still there.

        A drive that was taken out leaves its name behind: what is written there then is lost.
        """
        return not self._laid or (self.home / LEDGER).exists()

    @property
    def gone(self) -> str:
        """What is told where it is not."""
        return (
            f"The folder with your work, {self.home}, is gone, so nothing can be saved. "
            "If it is on a drive of its own, connect that again, and reload this page."
        )

    @property
    def learner(self) -> Learner:
        """The learner, as their folder has them now."""
        return learner_at(self.home)

    @property
    def participant(self) -> Participant:
        """The learner in the classroom."""
        return Participant(self.learner, self._classroom)

    @cached_property
    def store(self) -> Store:
        """Where the learner's answers and progress are kept."""
        return self._own_store or own_store(self.home, desk(self.home, self.content.exercises))

    @property
    def way(self) -> FolderWay:
        """By the learner's folder."""
        return FolderWay(self.participant, self.store)

    def warm_up(self) -> None:
        """Render every page ahead of its first reader."""
        with suppress(Exception):
            edition(self.content)
            for work in in_order(self.content):
                # Who asks for a page is asked first whether the folder is there; nobody asked for these.
                if self.is_there():
                    self.page(work)
