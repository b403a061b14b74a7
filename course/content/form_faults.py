"""What is wrong with the questions before and after: an option, a row or a status that cannot be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from course.content.content import Content
from course.content.faults import Fault
from course.content.forms import FILE, FORMS, UNSURE, FormQuestion
from course.content.rows import CheckedRow
from course.content.term_faults import surer
from course.content.unknown_work_ids import question_faults

# How long an option's id may be, so that a choice can be noted in one line of progress.
_LONGEST = 40


def form_faults(library: Content) -> Iterator[Fault]:
    """Find what is wrong with the forms.

    Args:
        library: the content as read.

    Yields:
        A fault for each.
    """
    for id_, times in Counter(library.forms.ids).items():
        if times > 1:
            yield Fault(FILE, id_, "it stands there twice", "give each pair an id of its own")
    for pair in library.forms.pairs:
        for form in FORMS:
            yield from _in_question(pair.question(form), f"{pair.id}, {form}", library)


def _in_question(question: FormQuestion, place: str, library: Content) -> Iterator[Fault]:
    yield from question_faults(question, FILE, place, library)
    ids = [option.id for option in question.options]
    for id_ in ids:
        if id_ == UNSURE or len(id_) > _LONGEST or ids.count(id_) > 1:
            mend = f"give each option a short id of its own, other than {UNSURE}"
            yield Fault(FILE, place, f"no option can be called {id_}", mend)
    rows = [library.rows[id_] for id_ in question.cites if id_ in library.rows]
    checked = [row for row in rows if isinstance(row, CheckedRow)]
    if not checked:
        mend = "cite a source, an authority or a question of law beside it"
        yield Fault(FILE, f"{place}, cites", "nothing in it says how far it was checked", mend)
    for row in checked:
        if surer(question.status, row.status):
            problem = f"{question.status} is more than {row.id}, which it cites, can bear ({row.status})"
            yield Fault(FILE, f"{place}, status", problem, f"write {row.status}")
