"""What stands in the handbook and the checklist: plain data for the typesetter, all from the library."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from course.base.dates import in_words
from course.boards.cards import tray
from course.content import Content
from course.content.cases import Case, CaseKey
from course.content.citing import cite
from course.content.keys import ExerciseKey
from course.content.row_names import citation, named, rests_on
from course.content.rows import Element, Proposition, Row
from course.handbook.asked import forms_of, returning_of
from course.handbook.documents import files_of
from course.handbook.glossary import glossary

Contents = dict[str, Any]


def handbook_contents(content: Content, keys: dict[str, ExerciseKey] | None) -> Contents:
    """Everything that the handbook prints.

    Args:
        content: the library.
        keys: the exercises' keys, for the assessor's edition.

    Returns:
        JSON-ready data.
    """
    lessons = [(case, case.key) for case in content.cases.values() if case.key]
    exercises = [
        (content.cases[id_], case_key) for key in (keys or {}).values() for id_, case_key in key.cases.items()
    ]
    return {
        **_front(content),
        "edition": "Assessor's edition, with the exercises' answers" if keys else "Learner's edition",
        "tests": [_test(id_, content) for id_ in content.tests],
        "topics": _topics(content),
        "author": [_said(row, content) for row in content.propositions.values() if row.voice == "author"],
        "sources": [
            {
                "name": row.short,
                "scope": row.scope,
                "limit": row.limit,
                "layer": content.words.layers[row.layer].label,
            }
            for row in content.sources.values()
        ],
        "updates": [
            {
                "when": in_words(row.happened),
                "text": row.text,
                "limit": row.limit,
                "checked": checked(row, content),
            }
            for row in content.updates.values()
        ],
        **_offences(content),
        "lessons": _notes(content),
        **_beyond(content),
        "cites": _cites(content),
        "glossary": glossary(content),
        "traps": [{"trap": row.trap, "move": row.move} for row in content.traps.values()],
        "clients": [_client(case, key, content) for case, key in lessons],
        "exercise_clients": [_client(case, key, content) for case, key in exercises],
        **_for_assessors([*lessons, *exercises] if keys else [], content),
    }


def _for_assessors(cases: list[tuple[Case, CaseKey]], content: Content) -> Contents:
    """The clients' documents, both forms of the questions, and the review's; nothing without cases."""
    return {
        "files": files_of(cases, content),
        "forms": forms_of(content) if cases else [],
        "returning": returning_of(content) if cases else [],
    }


def checklist_contents(content: Content) -> Contents:
    """Everything that the checklist prints.

    Args:
        content: the library.

    Returns:
        JSON-ready data.
    """
    core = [row for row in content.propositions.values() if row.core and row.voice == "report"]
    return {
        **_front(content),
        "tests": [
            {
                "name": test.name,
                "elements": [
                    {"short": element.short, "question": element.question, "core": element.core}
                    for element in _elements(test.id, content)
                ],
            }
            for test in content.tests.values()
        ],
        "evidence": [_said(row, content) for row in core],
        **_offences(content),
    }


def checked(row: Row, content: Content) -> str:
    """How far a row was checked, in words; empty for a row that carries no status."""
    status = getattr(row, "status", None)
    return content.words.statuses[status].label if status else ""


def _front(content: Content) -> Contents:
    course = content.course
    return {
        "title": course.title,
        "provider": course.provider,
        "as_at": course.law_as_at,
        "version": course.version,
        "legend": content.words.status_legend,
        **content.handbook.model_dump(),
    }


def _notes(content: Content) -> list[Contents]:
    """What is left out of the lessons' walks, under each lesson that has some; a line is a paragraph."""
    return [
        {
            "title": lesson.title,
            "notes": [
                {
                    "title": note.title,
                    "paragraphs": note.text.splitlines(),
                    "rests": named(note.cites, content),
                }
                for note in lesson.notes
            ],
        }
        for id_ in content.course.lessons
        if (lesson := content.lessons[id_]).notes
    ]


def _beyond(content: Content) -> Contents:
    told = {"title", "when", "ask", "obtain", "careful"}
    pages = [
        {**page.model_dump(include=told), "rests": rests_on(page, content)} for page in content.beyond.pages
    ]
    front = content.beyond.model_dump(include={"title", "note"})
    return {"beyond": {**front, "pages": pages, "words": content.words.beyond}}


def _cites(content: Content) -> list[Contents]:
    """How to cite each authority, source, update and offence, and how far it was checked."""
    tables = (content.authorities, content.sources, content.updates, content.offences)
    found = ((row, cite(row, content)) for table in tables for row in table.values())
    return [
        {
            "words": cited.words,
            "address": cited.address,
            "missing": list(cited.missing),
            "checked": checked(row, content),
        }
        for row, cited in found
    ]


def _offences(content: Content) -> Contents:
    return {
        "penalties": [word.label for word in content.words.penalties.values()],
        "offences": [
            {"provision": row.provision, "act": row.act, "before": row.before, "after": row.after}
            for row in content.offences.values()
            if row.assessed
        ],
    }


def _elements(test: str, content: Content) -> Iterable[Element]:
    return (element for element in content.elements.values() if element.test == test)


def _test(id_: str, content: Content) -> Contents:
    test = content.tests[id_]
    return {
        "name": test.name,
        "plain": test.plain_words,
        "beyond": content.words.layers["beyond"].label if test.beyond_article else "",
        "elements": [
            {
                "question": element.question,
                "explanation": element.explanation,
                "standard": element.standard,
                "authorities": [citation(content.authorities[a], content)[0] for a in element.authorities],
                "checked": checked(element, content),
            }
            for element in _elements(id_, content)
        ],
    }


def _topics(content: Content) -> list[Contents]:
    reported = [row for row in content.propositions.values() if row.voice == "report"]
    topics = dict.fromkeys(row.topic for row in reported)
    return [
        {"topic": topic, "said": [_said(row, content) for row in reported if row.topic == topic]}
        for topic in topics
    ]


def _said(row: Proposition, content: Content) -> Contents:
    return {"text": row.text, "source": citation(row, content)[0], "limit": row.limit}


def _client(case: Case, key: CaseKey, content: Content) -> Contents:
    titles = {card.id: card.title for card in tray(case, content)}
    words, reasons = content.words, {reason.id: reason.text for reason in case.reasons}
    return {
        "name": f"{case.name}, {case.plain_name}",
        "opening": case.opening,
        "facts": [
            {
                "text": fact.text,
                "judgement": words.judgements[key.facts[fact.id].judgement].label,
                "questions": [content.elements[id_].short for id_ in key.facts[fact.id].elements],
                "evidence": [titles[id_] for id_ in key.facts[fact.id].cards],
                "why": key.facts[fact.id].why,
            }
            for fact in case.facts
        ],
        "routes": [
            {
                "when": words.whens[when].label,
                "outcome": words.outcomes[route.outcome].label,
                "strength": words.strengths[route.strength].label,
                "reason": reasons[route.reasons[0]],
                "loses": route.loses,
            }
            for when, route in key.routes.items()
        ],
        "flips": [
            {"changed": flip.changed, "moves": key.flips[flip.id].moves, "answer": key.flips[flip.id].answer}
            for flip in case.flips
            if flip.id in key.flips
        ],
    }
