"""From what a record would say to the record that stands: in the provider's register, or the classroom's.

A classroom without a provider has a register of its own, in which nothing is signed.
"""

from __future__ import annotations

import hashlib
from functools import cache
from uuid import uuid4

from course.base.atomic_write import make_folder, write_new
from course.base.ordinary_files import NotAFile, read_ordinary
from course.base.sqlite_address import sqlite_address
from course.issuing.older_table import is_certificate, records_before
from course.marking.nbgrader.classroom import Classroom
from course.records.statement import Statement
from course.register.certificates import certificates_of
from course.register.kept import Holder, Kept
from course.register.register import Register

OWN_REGISTER, _CLASS_ID, _CERTIFICATE = "register.db", "class-id.txt", "certificate.pdf"
_LENGTH = 36


def own_register(classroom: Classroom) -> Register:
    """The register of a classroom that has no provider.

    Raises:
        StoreFails: it cannot be reached.
    """
    file = classroom.work / OWN_REGISTER
    if not file.is_file():
        make_folder(file.parent)
        return Register(sqlite_address(file))
    return _opened(sqlite_address(file))


def holder_of(classroom: Classroom, learner: str, work: str) -> Holder:
    """Whose record of what it is; the classroom's id is made at the first time."""
    return Holder(class_id(classroom), learner, work)


def issued(classroom: Classroom, learner: str, work: str, register: Register | None = None) -> Kept | None:
    """The record that holds of a pass, if one does.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        work: the exercise's id.
        register: the provider's, if there is one; the classroom's own, if it is left out.

    Raises:
        NoGradebook: the gradebook cannot be reached.
        StoreFails: the register cannot be.
    """
    holder, found = Holder("", learner, work), None
    if register is not None or (classroom.work / OWN_REGISTER).is_file():
        holder = holder_of(classroom, learner, work)
        found = (register or own_register(classroom)).standing(holder)
    if found is not None and found.readable is not None:
        return found
    before = records_before(classroom, holder) if found is None else []
    return before[-1][0] if before else None


def issue(
    classroom: Classroom, learner: str, draft: Statement, register: Register | None = None, work: str = ""
) -> Kept:
    """Issue a record, or give the one that holds for the same pass.

    Args:
        classroom: where the work was marked.
        learner: the learner's id.
        draft: what a record would say that were issued now.
        register: the provider's, if there is one; the classroom's own, if it is left out.
        work: under what it is kept, where that is more than what was done: a workshop and its day.

    Returns:
        The record that stands.

    Raises:
        CertificateNotMade: its certificate cannot be set; nothing was issued.
        StoreFails: the register cannot be written.
    """
    into = register or own_register(classroom)
    holder = holder_of(classroom, learner, work or draft.activity.work)
    take_over(classroom, holder, into)
    return into.issue(holder, draft, certificates_of(into.issuer)).record


def take_over(classroom: Classroom, holder: Holder, register: Register) -> None:
    """Take over what the gradebook kept of a pass before there was a register; only once."""
    before = records_before(classroom, holder)
    if not before or register.find(before[-1][0].id) is not None:
        return
    register.take_over([kept for kept, _ in before])
    last, sha256 = before[-1]
    try:
        pdf = read_ordinary(classroom.record(holder.learner, holder.work) / _CERTIFICATE)
    except (FileNotFoundError, NotAFile):
        return
    if is_certificate(pdf, sha256):
        register.keep_certificate(last.id, pdf)


def certificate_of(register: Register, kept: Kept) -> bytes:
    """A record's certificate: the one that is kept, or, where none is yet, one that is kept from now on.

    Raises:
        CertificateNotMade: it cannot be set.
    """
    there = register.certificate(kept.id)
    if there is not None:
        return there
    return register.keep_certificate(
        kept.id, certificates_of(register.issuer)(kept.statement, kept.credential)
    )


def digest(content: bytes) -> str:
    """The SHA-256 of a file's content."""
    return hashlib.sha256(content).hexdigest()


@cache
def _opened(address: str) -> Register:
    return Register(address)


def class_id(classroom: Classroom) -> str:
    """A random id, made once: a provider's register holds the records of many classes."""
    file = classroom.work / _CLASS_ID
    for _ in range(2):
        try:
            if len(found := file.read_text(encoding="utf-8").strip()) == _LENGTH:
                return found
            file.unlink()  # a power cut left an empty one, so that no record names it
        except FileNotFoundError:
            make_folder(file.parent)
        try:
            write_new(file, f"{uuid4()}\n".encode())
        except FileExistsError:  # another process made it at this moment
            continue
    return file.read_text(encoding="utf-8").strip()
