"""Work to hand in whose answers are not kept beside its notebook."""

from __future__ import annotations

from pathlib import Path

from course.base.atomic_write import remove, write_whole
from course.handing_in.refusals import NOT_READ, NotWritten
from course.handing_in.submission_folder import make_sure_of
from course.learner.answers import FILE_NAME, AnswersDamaged, Sat, as_bytes
from course.learner.file_store import FileStore
from course.learner.own_store import KeptElsewhere
from course.learner.store import Store


def work_to_hand_in(store: Store, folder: Path, exercise: str, apart: Path, sat: Sat | None = None) -> Path:
    """The folder from which an exercise is handed in: its notebook, and the answers beside it.

    Args:
        store: where the learner's answers are kept.
        folder: the learner's own folder of the exercise, with its notebook.
        exercise: the exercise's id.
        apart: where to put both together, if the answers are kept elsewhere: what stands in the learner's
            folder is theirs.
        sat: when they were given, where a provider's clock ran: that goes with them.

    Returns:
        The folder.

    Raises:
        NothingToHandIn: the exercise was not opened yet.
        NotWritten: the answers cannot be read, or not be put there.
    """
    notebook = make_sure_of(folder, exercise)
    if isinstance(store, FileStore) and sat is None:
        return folder
    try:
        answers = store.read(exercise)
        write_whole(apart / notebook.name, notebook.read_bytes())
        remove(apart / FILE_NAME)
        if answers is not None:
            write_whole(apart / FILE_NAME, as_bytes(answers.model_copy(update={"sat": sat})))
    except KeptElsewhere as elsewhere:
        raise NotWritten(f"Nothing was handed in: {elsewhere.strerror}.") from elsewhere
    except (AnswersDamaged, OSError) as error:
        raise NotWritten(NOT_READ) from error
    return apart
