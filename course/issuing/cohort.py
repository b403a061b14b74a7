"""Records for a whole cohort: several issuers in one process, each with some learners at a time.

Setting a certificate takes longer than all else, and lets other threads run meanwhile. What makes several
issuers on several machines safe (the register's lock, one record that holds of one pass) makes these safe
too; stopped anywhere, the next run goes on. Parts are taken in an order drawn by chance, so that several
who issue at once mostly find done what the others did.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import replace
from secrets import SystemRandom

from filelock import Timeout

from course.base.atomic_write import make_folder
from course.base.locks import locked
from course.issuing.issue import holder_of
from course.issuing.record_files import changes
from course.issuing.steps import Step, steps_of
from course.learner.store import StoreFails
from course.marking.cohort.outputs import Batch
from course.marking.nbgrader.classroom import Classroom
from course.records.certificate import CertificateNotMade
from course.register.certificates import certificates_of
from course.register.kept import Kept
from course.register.register import Register

PART = 20  # learners whose records are entered in one go
_LONGEST_WAIT = 600  # seconds, for another who writes the same files
_TRIES = 10  # while others keep the register busy
_MOST_AT_ONCE = 16


def issue_cohort(
    classroom: Classroom,
    work: str,
    learners: Sequence[str],
    register: Register,
    begun: Callable[[str], None],
) -> Iterator[Step]:
    """Issue, replace and revoke what is to be; each pass has one record that holds, however often it is run.

    Args:
        classroom: where the work was marked.
        work: the exercise's id, or the course's for all of it.
        learners: their ids.
        register: in which the records are, or shall be.
        begun: called with each learner's id once their record stands.

    Yields:
        What was done for each, once the register and the files hold it.

    Raises:
        StoreFails: the register cannot be reached or written to.
    """
    parts = [list(learners[at : at + PART]) for at in range(0, len(learners), PART)]
    SystemRandom().shuffle(parts)
    with ThreadPoolExecutor(at_once(), thread_name_prefix="issuing") as pool:
        running: list[Future[list[Step]]] = [
            pool.submit(_issued, classroom, work, part, register) for part in parts
        ]
        try:
            for one in as_completed(running):
                for step in one.result():
                    begun(step.learner)
                    yield step
        finally:  # whoever stops it waits for no more than what was begun
            pool.shutdown(wait=True, cancel_futures=True)


def at_once() -> int:
    """How many issue at once: one for each core, and one to work while others wait for the disk."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(cores + 1, _MOST_AT_ONCE)


def _issued(classroom: Classroom, work: str, learners: Sequence[str], register: Register) -> list[Step]:
    """Issue to some learners, and write their files."""
    taken = _until_free(lambda: _entered(classroom, work, learners, register))
    lock = classroom.work / f".{work}.records.lock"
    make_folder(lock.parent)
    try:
        with locked(lock, _LONGEST_WAIT):
            return _with_files(classroom, work, taken, register)
    except Timeout as error:
        raise StoreFails(errno.EBUSY, "others have been writing these records' files for long") from error


def _entered(classroom: Classroom, work: str, learners: Sequence[str], register: Register) -> list[Step]:
    planned = steps_of(classroom, learners, work, register)
    for one in planned:
        if one.doing == "revoke" and one.standing is not None:
            register.revoke(one.standing.id, "the pass was withdrawn")
    ready = [one for one in planned if one.doing in {"issue", "supersede"}]
    failed = _issue(classroom, work, ready, register)
    return [
        replace(one, doing="nothing", why=failed.get(one.learner, one.why)) if one.learner in failed else one
        for one in planned
    ]


def _issue(classroom: Classroom, work: str, ready: Sequence[Step], register: Register) -> dict[str, str]:
    """Issue all at once; where one certificate cannot be set, the others are issued one by one."""
    make = certificates_of(register.issuer)
    drafts = {one.learner: (holder_of(classroom, one.learner, work), one.draft) for one in ready if one.draft}
    try:
        register.issue_all([(holder, draft) for holder, draft in drafts.values() if draft], make)
    except CertificateNotMade:
        pass
    else:
        return {}
    failed = {}
    for learner, (holder, draft) in drafts.items():
        assert draft is not None
        try:
            register.issue(holder, draft, make)
        except CertificateNotMade as error:
            failed[learner] = str(error)
    return failed


def _with_files(classroom: Classroom, work: str, taken: Sequence[Step], register: Register) -> list[Step]:
    """Write what is missing of the files; what holds is looked up anew, since others may have replaced it."""
    holders = {holder_of(classroom, one.learner, work): one for one in taken}
    standing, told = register.standings(holders), {}
    with Batch() as files:
        for holder, one in holders.items():
            made = standing.get(holder)
            if made is not None and one.doing not in {"nothing", "revoke"}:
                told[one.learner] = _put(classroom, work, made, register, files)
        failed = files.settle()
    return [
        replace(
            one,
            remarks=(*one.remarks, *told.get(one.learner, ()), *_not_written(failed.get(one.learner))),
        )
        for one in taken
    ]


def _put(classroom: Classroom, work: str, made: Kept, register: Register, files: Batch) -> tuple[str, ...]:
    learner = made.holder.learner
    try:
        told, outputs = changes(classroom, learner, work, made, register)
        files.add(learner, outputs)
    except (CertificateNotMade, OSError) as error:
        return (str(error),)
    return told


def _not_written(error: OSError | None) -> tuple[str, ...]:
    return (f"Its files could not be written ({error.strerror or error}).",) if error else ()


def _until_free(do: Callable[[], list[Step]]) -> list[Step]:
    for remaining in reversed(range(_TRIES)):
        try:
            return do()
        except StoreFails as error:
            if error.errno != errno.EBUSY or not remaining:
                raise
    raise AssertionError("unreachable")
