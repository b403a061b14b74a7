"""What is wrong with the glossary by itself: a form twice, a source that is none, a status too sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.content.content import Content
from course.content.faults import Fault
from course.content.rows import CheckedRow, Status, Term
from course.content.unknown_work_ids import missing

FILE = "data/glossary.csv"
# From what nobody has seen to what was read itself.
_SURE: tuple[Status, ...] = (
    "not-verified",
    "inference",
    "known-medium",
    "known-high",
    "seen-in-part",
    "verified",
)


def term_faults(library: Content) -> Iterator[Fault]:
    """Find what is wrong with the glossary's rows.

    Args:
        library: the content as read.

    Yields:
        A fault for each.
    """
    terms = library.glossary.values()
    forms = Counter(form.casefold() for term in terms for form in term.forms)
    for term in terms:
        for form in term.forms:
            if forms[form.casefold()] > 1:
                mend = "leave it to one row, once; a small letter at its beginning finds a capital too"
                yield Fault(FILE, f"{term.id}, forms", f"“{form}” stands in the table twice", mend)
        yield from missing(term.refers, library.rows, FILE, f"{term.id}, refers")
        yield from _too_sure(term, library)


def surer(status: Status, other: Status) -> bool:
    """Whether a status claims more than another."""
    return _SURE.index(status) > _SURE.index(other)


def _too_sure(term: Term, library: Content) -> Iterator[Fault]:
    rows = [library.rows[id_] for id_ in term.refers if id_ in library.rows]
    for row in rows:
        if not isinstance(row, CheckedRow):
            problem = f"{row.id} has no status of its own"
            mend = "name a source, update, question, authority or offence"
            yield Fault(FILE, f"{term.id}, refers", problem, mend)
        elif surer(term.status, row.status):
            problem = f"{term.status} is more than {row.id}, on which it rests, can bear ({row.status})"
            yield Fault(FILE, f"{term.id}, status", problem, f"write {row.status}")
