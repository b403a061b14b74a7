"""What came back: the facts that a learner was sure of and judged wrongly, lesson by lesson."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from course.content import Content
from course.content.board_specs import MatchSpec
from course.learner.answers import Answers, AnswersDamaged, MatchAnswers
from course.learner.store import Store


@dataclass(frozen=True)
class Surprise:
    """A fact that was judged wrongly with confidence; the texts are those of the board."""

    lesson: str
    fact: str
    chosen: str
    right: str
    why: str


def surprises(store: Store, content: Content) -> Iterator[Surprise]:
    """Find what a learner was sure of and got wrong.

    Args:
        store: where the learner's answers are kept.
        content: the library.

    Yields:
        One for each such fact that was checked, in the order of the lessons.
    """
    for lesson_id in content.course.lessons:
        answers = _answers(store, lesson_id)
        if answers is None or lesson_id not in content.lessons:
            continue
        for spec in content.lessons[lesson_id].boards:
            given = answers.boards.get(spec.id)
            if isinstance(spec, MatchSpec) and isinstance(given, MatchAnswers):
                yield from _on_board(spec, given, content.lessons[lesson_id].title, content)


def _answers(store: Store, work: str) -> Answers | None:
    try:
        return store.read(work)
    except (AnswersDamaged, OSError):
        return None


def _on_board(spec: MatchSpec, given: MatchAnswers, lesson: str, content: Content) -> Iterator[Surprise]:
    case, words = content.cases[spec.case], content.words.judgements
    for fact in case.facts:
        answer = given.facts.get(fact.id)
        if case.key is None or answer is None or answer.judgement is None or fact.id not in given.checked:
            continue
        key = case.key.facts[fact.id]
        if answer.confidence == "sure" and not key.accepts(answer.judgement):
            yield Surprise(
                lesson, fact.text, words[answer.judgement].label, words[key.judgement].label, key.why
            )
