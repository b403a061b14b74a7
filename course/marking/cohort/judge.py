"""Judge one submission: whether it is to be marked, its marks, and what is to be written about it."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from course.learner.answers import Answers, AnswersDamaged, answered, parse
from course.marking.cohort.adjustments import Adjusted, adjust
from course.marking.cohort.counting_attempt import counting_attempt
from course.marking.cohort.learner_references import doubts
from course.marking.cohort.marker import marked_by
from course.marking.cohort.pages import files, kept, page_digest, said_of_outputs
from course.marking.cohort.results import as_it_stands
from course.marking.cohort.run import Done, Judged, MarkedSubmission, Run
from course.marking.cohort.submission import Marked, mark_answers, paper_of, refused
from course.marking.cohort.submission_files import Submitted, read_submitted
from course.marking.gradebook.entries import Entry
from course.marking.gradebook.history import Marking
from course.marking.gradebook.typed_names import name_doubts
from course.marking.gradebook.verdicts import Renewal, Verdict
from course.marking.nbgrader.assessor_notebook import AssessorNotebook, fill
from course.marking.rule.attempts import has_passed, is_closed
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import RULE_VERSION

NO_RESPONSE = "No response."
HELD = "The key or the rule has changed since. See who would move with: course re-mark {exercise}"
TOO_LATE_TO_COUNT = (
    "Handed in after everything was told, so the earlier mark stands. "
    "To let it count: course allow {learner} {exercise} --attempts {attempts}"
)
PASSED_ALREADY = "Handed in after it was passed, so the earlier mark stands."


def judge(run: Run, entry: Entry) -> Judged:
    """Judge one submission.

    Args:
        run: the run.
        entry: what the gradebook holds of the learner.

    Returns:
        Its result, and everything that is to be written.
    """
    submitted = read_submitted(run.classroom, entry.learner, run.exercise.id)
    last = entry.last
    if last is None or entry.notebook is None:
        return _mark(run, entry, submitted, "handed in")
    if submitted.work == last.work:
        return _settled(run, entry, submitted, last)
    if _answers_alike(last, submitted) or not is_closed(run.exercise, entry, run.classroom.keys):
        return _mark(run, entry, submitted, "handed in again")
    remarks = (_too_late(run, entry, last), *submitted.remarks)
    stands = counting_attempt(run.classroom, last)
    if stands is None:
        return Judged(as_it_stands(run, entry, last, "not counted", remarks))
    judged = _settled(run, entry, stands, last)
    done: Done = "not counted" if judged.result.done == "unchanged" else judged.result.done
    told = replace(judged.result, done=done, remarks=(*judged.result.remarks, *remarks))
    own = run.classroom.autograded(entry.learner, run.exercise.id)  # which shows what counts as it is
    outputs = tuple(output for output in judged.outputs if output.path.parent != own)
    return replace(judged, result=told, outputs=outputs)


def with_digest(run: Run, judged: Judged) -> Judged:
    """Note with a marking what its files are, so that one that is cut is known.

    Args:
        run: the run.
        judged: what came of a submission, with the files that are to be written.

    Raises:
        OSError: a file that stays as it is cannot be read.
    """
    if not run.files or not (judged.verdict or judged.renewal):
        return judged
    whole = kept(run, judged.result.learner, judged.outputs)
    verdict = judged.verdict and replace(judged.verdict, marking=replace(judged.verdict.marking, kept=whole))
    renewal = judged.renewal and replace(judged.renewal, marking=replace(judged.renewal.marking, kept=whole))
    return replace(judged, verdict=verdict, renewal=renewal)


def _settled(run: Run, entry: Entry, submitted: Submitted, last: Marking) -> Judged:
    """Judge work that has been marked: again by another key, or where it is asked for; else it is kept."""
    if (last.key_version, last.rule_version) != (run.key, RULE_VERSION):
        if run.corrected_key:
            return _mark(run, entry, submitted, "corrected key")
        remark = HELD.format(exercise=run.exercise.id)
        return Judged(as_it_stands(run, entry, last, "waits for re-mark", (remark,)))
    if run.force:
        return _mark(run, entry, submitted, "marked again")
    return _keep(run, entry, submitted, last)


def _too_late(run: Run, entry: Entry, last: Marking) -> str:
    if has_passed(run.exercise, entry, last, run.classroom.keys):
        return PASSED_ALREADY
    attempts = entry.extra_attempts + 1
    return TOO_LATE_TO_COUNT.format(learner=entry.learner, exercise=run.exercise.id, attempts=attempts)


def _mark(run: Run, entry: Entry, submitted: Submitted, why: str) -> Judged:
    marked = _marked(run, submitted)
    shown = _shown(run, marked, submitted)
    given = marked.answers
    doubted = _doubts(run, entry, given) if given else ()
    remarks = tuple(dict.fromkeys((*marked.remarks, *submitted.remarks, *shown.remarks, *doubted)))
    attempt = _attempt(entry, submitted, marked)
    standing = adjust(run, entry, submitted, marked.marks.slots, marked.paper.version, attempt)
    last, counted = entry.last, marked.answers is not None
    outputs = files(run, entry, submitted, shown, marked, standing, attempt)
    made = Marking(
        exercise=run.exercise.id,
        learner=entry.learner,
        number=last.number + 1 if last else 1,
        why=why,
        marked_at=run.marked_at,
        handed_in=submitted.handed_in,
        attempt=attempt,
        version=marked.paper.version,
        key_version=run.key,
        rule_version=RULE_VERSION,
        work=submitted.work,
        answers=_digest(submitted.answers) if counted or not last else last.answers,
        marks=marked.marks.slots,
        by_hand=standing.by_hand,
        remarks=remarks,
        page=page_digest(run, entry, submitted, standing) if run.files else "",
        penalty=standing.penalty,
        marked_by=marked_by(run, entry, marked.answers),
        told=said_of_outputs(outputs),
        answered=answered(given) if given else last.answered if last else "",
        reference=str(given.learner) if given else last.reference if last else "",
    )
    return Judged(
        _result(run, entry, made, standing, "marked"),
        verdict=_verdict(run, entry, made, marked, shown, standing),
        outputs=outputs,
    )


def _doubts(run: Run, entry: Entry, given: Answers) -> tuple[str, ...]:
    """What the assessor should know of whose it is; who marks their own work knows."""
    names = name_doubts(entry.learner, given.name, entry.name) if run.marked_by == "assessor" else ()
    return (*doubts(entry, given.learner), *names)


def _shown(run: Run, marked: Marked, submitted: Submitted) -> AssessorNotebook:
    """The notebook for the assessor, where somebody will look at one."""
    if run.files or run.prepared.written:
        return fill(run.prepared, marked, submitted.notebook)
    return AssessorNotebook()


def _keep(run: Run, entry: Entry, submitted: Submitted, last: Marking) -> Judged:
    """Leave the marks; note what a person or lateness has done to them since, and write the page anew."""
    standing = adjust(run, entry, submitted, last.marks, last.version, last.attempt)
    digest = page_digest(run, entry, submitted, standing)
    # A power cut leaves files that are there, and empty or cut.
    whole = bool(last.kept) and last.kept == kept(run, entry.learner)
    if digest == last.page and standing.penalty == entry.penalty and whole:
        return Judged(_result(run, entry, last, standing, "unchanged"))
    marked = _marked(run, submitted)
    shown = fill(run.prepared, marked, submitted.notebook)
    done, made = _since(run, last, standing)
    outputs = files(run, entry, submitted, shown, marked, standing, last.attempt)
    return Judged(
        _result(run, entry, last, standing, done),
        renewal=Renewal(entry, replace(made, page=digest, told=said_of_outputs(outputs)), standing.taken),
        outputs=outputs,
    )


def _since(run: Run, last: Marking, standing: Adjusted) -> tuple[Done, Marking]:
    """What has happened to a mark since it was given, as the history has it."""
    by_hand = standing.by_hand != last.by_hand
    if not by_hand and standing.penalty == last.penalty:
        return "page renewed", last
    why: Done = "marks by hand" if by_hand else "lateness"
    return why, replace(
        last,
        number=last.number + 1,
        why=why,
        marked_at=run.marked_at,
        by_hand=standing.by_hand,
        penalty=standing.penalty,
    )


def _marked(run: Run, submitted: Submitted) -> Marked:
    if submitted.refused:
        return refused(submitted.remarks[0], run.exercise.id, run.classroom.keys)
    return mark_answers(submitted.answers, run.exercise.id, run.classroom.keys)


def _attempt(entry: Entry, submitted: Submitted, marked: Marked) -> int:
    """Answers that differ from those last marked are a new attempt; what cannot be read is none."""
    before = entry.last.attempt if entry.last else 0
    if marked.answers is None:
        return before
    same = entry.last is not None and before > 0 and _answers_alike(entry.last, submitted)
    return before if same else before + 1


def _answers_alike(last: Marking, submitted: Submitted) -> bool:
    """Whether it answers as what was marked last, however the file was written."""
    if _digest(submitted.answers) == last.answers:
        return True
    if submitted.answers is None or not last.answered:
        return False
    try:
        return answered(parse(submitted.answers)) == last.answered
    except AnswersDamaged:
        return False


def _verdict(
    run: Run, entry: Entry, made: Marking, marked: Marked, shown: AssessorNotebook, standing: Adjusted
) -> Verdict:
    known = run.known
    scores: dict[str, float | None] = {
        cell: float(marked.marks.slots.get(slot, 0)) for slot, cell in known.graded.items()
    }
    scores |= {cell: None if slot in shown.changed else 0.0 for slot, cell in known.written.items()}
    comments: dict[str, str | None] = {
        cell: None if slot in shown.changed else NO_RESPONSE for slot, cell in known.solutions.items()
    }
    comments |= dict.fromkeys(known.tasks.values())
    refusal = marked.remarks[0] if marked.answers is None else None
    return Verdict(entry, made, scores, comments, standing.taken, refusal)


def _digest(text: bytes | None) -> str:
    return hashlib.sha256(text).hexdigest() if text is not None else ""


def _result(run: Run, entry: Entry, made: Marking, standing: Adjusted, done: Done) -> MarkedSubmission:
    made_of = paper_of(run.exercise.id, made.version, run.classroom.keys)
    return MarkedSubmission(
        entry.learner,
        standing.points,
        made_of.out_of,
        standing.passed,
        made.version,
        (*made.remarks, *hurdles({**made.marks, **standing.by_hand}, made_of, standing.penalty)),
        done,
        made.attempt,
        awaits_person=bool(made_of.by_hand - standing.by_hand.keys()),
    )
