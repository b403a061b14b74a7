"""What a board shows is data: with a reason for every choice in a lesson, silent in an exercise."""

from __future__ import annotations

import json
from typing import get_args

import pytest
from pydantic import TypeAdapter, ValidationError

from course.base.places import solutions_root
from course.boards.kinds import KINDS, AnyView
from course.boards.match.view import MatchView, match_view
from course.boards.plain import as_markdown
from course.boards.route.view import RouteView, route_view
from course.boards.show import exercise_view, lesson_view
from course.boards.sources.view import SourcesView
from course.content import load_key, paper
from course.content.board_specs import MatchSpec, QuestionsSpec, RouteSpec
from course.content.installed import course_content
from course.content.versions import case_in

VIEW: TypeAdapter[AnyView] = TypeAdapter(AnyView)


def lesson_boards(kind: type) -> list:
    return [
        board
        for lesson in course_content().lessons.values()
        for board in lesson.boards
        if isinstance(board, kind)
    ]


@pytest.fixture(params=lesson_boards(MatchSpec), ids=lambda spec: spec.id)
def match(request) -> MatchView:
    case = course_content().cases[request.param.case]
    return match_view(request.param, case, case.key, course_content())


@pytest.fixture(params=lesson_boards(RouteSpec), ids=lambda spec: spec.id)
def route(request) -> RouteView:
    case = course_content().cases[request.param.case]
    return route_view(request.param, case, case.key, course_content())


def test_every_choice_on_a_match_board_has_a_reason(match):
    for fact in match.facts:
        said = match.feedback[fact.id]

        assert said.judgement.keys() == {judgement.id for judgement in match.judgements}
        assert said.element is None or said.element.keys() == {e.id for e in match.elements}
        assert said.cards.keys() == {card.id for card in match.cards}
        assert all(one.text for one in said.judgement.values())
        assert all(one.text for one in said.cards.values() if one.right is False)
        assert said.why


def test_every_choice_on_a_route_board_has_a_reason(route):
    said = route.feedback

    assert said.steps.keys() == {step.id for step in route.steps}
    assert said.outcome.keys() == {outcome.id for outcome in route.outcomes}
    assert said.strength.keys() == {strength.id for strength in route.strengths}
    every = [*(s for step in said.steps.values() for s in step.values()), *said.outcome.values()]
    assert all(one.text for one in every)


def test_a_hint_says_where_to_look_and_never_what_is_found_there():
    content = course_content()
    for lesson in content.lessons.values():
        for spec in lesson.boards:
            view = lesson_view(spec, content)
            if isinstance(view, SourcesView):
                for item in view.items:
                    look = view.feedback[item.id].look
                    assert not any(limit.text in look for limit in item.limits)
            if isinstance(view, MatchView):
                # The same for whatever fact is asked about, and each test that is on offer is told of.
                told = view.hints.model_dump_json()
                assert not any(fact.text in told or fact.short in told for fact in view.facts)
                assert {line.test for line in view.hints.tests} == {one.test for one in view.elements}
            if isinstance(view, RouteView):
                assert all(step.look for step in view.steps if content.elements[step.id].authorities)


def test_a_lesson_offers_an_answer_that_is_no_piece_with_every_fact_of_a_board_or_with_none():
    content, offered = course_content(), set()
    for lesson in content.lessons.values():
        for view in (lesson_view(spec, content) for spec in lesson.boards):
            if not isinstance(view, MatchView):
                continue
            ties = [one for fact in view.feedback.values() for one in (fact, *fact.under.values())]
            for answer in ("none-needed", "obtain"):
                # Right is what is needed or accepted: all but what is said to be wrong.
                right = any(answer in one.cards and one.cards[answer].right is not False for one in ties)
                on_tray = any(card.id == answer for card in view.cards)
                for group in view.groups:
                    assert (answer not in group.withheld) == right or not on_tray, (view.id, group.title)
                    offered.add((answer, answer in group.withheld))

    # One board has no fact for which nothing is needed; all have one whose paper is still to be had.
    assert offered == {("none-needed", False), ("none-needed", True), ("obtain", False)}


def test_an_exercise_offers_every_answer_for_what_is_right_there_is_not_told():
    content = course_content()
    for exercise in content.exercises.values():
        made = paper(exercise, exercise.version_ids[0], content)
        for view in (exercise_view(spec, made, content) for spec in exercise.boards):
            for group in view.groups if isinstance(view, MatchView) else ():
                assert group.withheld == []


def test_the_tray_keeps_documents_country_evidence_and_law_apart(match):
    kinds = {card.kind for card in match.cards}

    assert kinds == {"document", "country", "law", "answer"} or match.id == "small-board"
    assert all(card.source for card in match.cards if card.kind in {"country", "law"})
    assert all(card.status_label for card in match.cards if card.kind in {"country", "law"})


def test_an_exercise_board_knows_nothing_of_what_is_right():
    content = course_content()
    for exercise in content.exercises.values():
        key = load_key(solutions_root(), exercise, content)
        facts = [fact for case in key.cases.values() for fact in case.facts.values()]
        secrets = {text for fact in facts for text in (fact.why, *fact.wrong.values())}
        for version in exercise.version_ids:
            made = paper(exercise, version, content)
            for spec in exercise.boards:
                view = exercise_view(spec, made, content)
                shown = json.dumps(view.as_json(), ensure_ascii=False)

                assert view.mode == "exercise" and getattr(view, "feedback", None) is None
                assert not any(secret in shown for secret in secrets)


def test_a_flip_changes_its_facts_and_nothing_else():
    for case in course_content().cases.values():
        for flip in case.flips:
            changed = case_in(case, flip.id)
            moved = {f.id for f, g in zip(case.facts, changed.facts, strict=True) if f != g}

            facts = {fact.id for fact in case.facts}
            assert moved == {*flip.facts, *(facts & flip.dated.keys())}


def test_a_boards_text_holds_its_facts_questions_and_cards(match):
    text = as_markdown(match)

    assert all(fact.text in text for fact in match.facts)
    assert all(card.title in text for card in match.cards)
    assert all(element.question in text for element in match.elements)


def test_every_kind_of_board_has_its_view_among_those_that_are_told_apart_by_kind():
    views = get_args(get_args(AnyView)[0])

    assert [kind.view for kind in KINDS.values()] == list(views)


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_is_the_same_again_after_it_was_json(kind):
    for lesson in course_content().lessons.values():
        for spec in lesson.boards:
            if spec.kind == kind:
                view = lesson_view(spec, course_content())

                assert VIEW.validate_json(json.dumps(view.as_json())) == view


@pytest.mark.parametrize("kind", KINDS)
def test_a_view_refuses_what_it_does_not_know_and_never_changes(kind):
    boards = lesson_boards(KINDS[kind].spec)
    view = lesson_view(boards[0], course_content())

    with pytest.raises(ValidationError):
        VIEW.validate_python(view.as_json() | {"answer": "A"})
    with pytest.raises(ValidationError):
        view.title = "Another"


def test_the_right_answer_does_not_always_stand_in_the_same_place():
    content = course_content()
    boards = [
        lesson_view(board, content)
        for lesson in content.lessons.values()
        for board in lesson.boards
        if isinstance(board, QuestionsSpec)
    ]
    places = [
        [option.id for option in question.options].index(view.feedback[question.id].right)
        for view in boards
        for question in view.questions
    ]

    assert len(places) > 20 and all(places.count(place) < 0.7 * len(places) for place in set(places))
