"""What a site's page works out agrees with Python: versions, marks, feedback, progress, files it accepts."""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from playwright.sync_api import Browser, Page

from course.base.sentences import sentences
from course.boards.show import done_rules
from course.boards.work_for_learner import board_view
from course.content import Paper, paper
from course.content.installed import course_content
from course.content.line_keys import LINE_MARKS
from course.hosts.site.content import versions_of
from course.hosts.site.self_marking import self_marking
from course.learner.answers import (
    FILE_NAME,
    Answers,
    AnswersDamaged,
    FactAnswer,
    LinesAnswer,
    MatchAnswers,
    json_schema,
    parse,
)
from course.learner.done import ChosenRule, done, in_order
from course.learner.file_store import FileStore
from course.learner.identity import draw_version, learner_id
from course.learner.progress import Event, active_minutes
from course.learner.review.surprises import surprises
from course.marking.feedback.items import items
from course.marking.feedback.other_items import NOT_MARKED_YET
from course.marking.feedback.wording import whole_percent
from course.marking.rule.marking_rule import mark, passes, percentage
from course.pages.work_names import label_of, left_words, number_of
from tests.browser.site_rules import ask, offering
from tests.conftest import how_many
from tests.hosts.site.chance import answers_by_chance, key_of, nearly_right, reference

pytestmark = [pytest.mark.browser, pytest.mark.timeout(1800), pytest.mark.soak]


@pytest.fixture(scope="module")
def rules(browser: Browser) -> Iterator[Page]:
    """A page with the site's own rules in reach."""
    learner = dict.fromkeys(("drawVersion", "learnerId", "newReference"), "learner")
    progress = {"doneOf": "done", **dict.fromkeys(("minutesOn", "noted"), "progress")}
    more = {"surprises": "review", "marked": "marks", "faultIn": "schema", "isDone": "answers"}
    more |= {"sha256": "sha256", "leftWords": "work_names"}
    with offering(browser, **learner, **progress, **more) as page:
        yield page


def test_the_version_drawn_in_a_browser_is_the_one_that_marking_draws(rules: Page):
    chance = random.Random(1)
    drawn = [
        (exercise.id, str(reference(chance)), exercise.version_ids)
        for exercise in course_content().exercises.values()
        for _ in range(how_many(300, 10_000))
    ]

    in_browser = ask(rules, "all => all.map(one => drawVersion(...one))", drawn)

    assert in_browser == [draw_version(id_, learner, versions) for id_, learner, versions in drawn]


def test_the_browsers_hash_is_sha_256_at_every_length(rules: Page):
    chance = random.Random(2)
    texts = [chance.randbytes(length) for length in range(300)]

    hashes = ask(rules, "all => all.map(one => sha256(Uint8Array.from(one)))", [[*text] for text in texts])

    assert [bytes(one) for one in hashes] == [hashlib.sha256(text).digest() for text in texts]


def test_an_assessor_knows_a_learner_by_the_same_id_from_a_browser(rules: Page):
    chance = random.Random(8)
    signs = "Aa zZ-.,'’éÖßñİıﬁ½Жд王ع\u0301\u200d09_"
    names = ["", "Zoë Ödegård", "x" * 60, *("".join(chance.choices(signs, k=12)) for _ in range(500))]
    learners = [reference(chance) for _ in names]
    sent = [(name, str(learner)) for name, learner in zip(names, learners, strict=True)]

    ids = ask(rules, "all => all.map(one => learnerId(...one))", sent)

    assert ids == [learner_id(name, learner) for name, learner in zip(names, learners, strict=True)]


def test_a_reference_minted_in_a_browser_is_one_that_answers_may_carry(rules: Page):
    minted = rules.evaluate("Array.from({ length: 100 }, newReference)")

    assert len(set(minted)) == 100
    for learner in minted:
        sample = {
            "work": "w",
            "learner": learner,
            "begun": "2026-11-24T12:00:00Z",
            "saved": "2026-11-24T12:00:00Z",
        }
        answers = parse(json.dumps(sample).encode())
        assert str(answers.learner) == learner and answers.learner.version == 4


def test_marks_and_feedback_that_are_looked_up_are_those_that_python_gives(rules: Page):
    chance, content, tried, full = random.Random(3), course_content(), 0, 0
    for exercise in content.exercises.values():
        key = key_of(exercise.id)
        for version in exercise.version_ids:
            made = paper(exercise, version, content, key)
            given: list[Answers | None] = [None, *nearly_right(made, chance)]
            given += [answers_by_chance(exercise, version, chance) for _ in range(how_many(110, 2000))]
            sent = [one and one.model_dump(mode="json") for one in given]
            found = ask(
                rules,
                "(told, all) => all.map(one => marked(told, one))",
                self_marking(made, content).model_dump(mode="json"),
                sent,
            )
            for answers, one in zip(given, found, strict=True):
                marks = mark(answers, made)
                assert one["points"] == marks.total * 100
                assert one["percent"] == percentage(marks.total, made.out_of) * 100
                whole = whole_percent(percentage(marks.total, made.out_of), made.exercise.pass_mark)
                assert one["whole"] == whole
                assert one["passed"] == passes(marks.slots, made)
                full += one["points"] == one["out_of"]
            tried += len(given)
            # What is said takes Python longest to work out.
            for answers, one in [*zip(given, found, strict=True)][: how_many(4, 200)]:
                assert _told(one) == _said(answers, made)
    assert tried > how_many(2000, 30_000) and full > 2


def _told(found: dict[str, Any]) -> list[Any]:
    return [(one["title"], one["text"], one["points"], one["why"], one["parts"]) for one in found["items"]]


def _said(answers: Answers | None, made: Paper) -> list[Any]:
    marks, given = mark(answers, made).slots, answers.boards if answers else {}
    return [
        (
            one.title,
            one.text.removesuffix(NOT_MARKED_YET),
            one.points * 100,
            sentences(one.why),
            [vars(part.told) for part in one.parts],
        )
        for board in made.boards
        for one in items(given.get(board.spec.id), board, marks, {}, made, course_content())
    ]


def test_what_counts_as_done_in_a_browser_is_what_python_counts(rules: Page):
    chance, content = random.Random(4), course_content()
    for work in in_order(content):
        for version in versions_of(work):
            views = {spec.id: board_view(spec, work, version, content) for spec in work.boards}
            given = [answers_by_chance(work, version, chance) for _ in range(how_many(10, 300))]
            sent = [None, *(one.model_dump(mode="json") for one in given)]

            counted = done_rules(work, views)
            found = ask(
                rules,
                "(counts, all) => all.map(one => doneOf(counts, one))",
                [rule.model_dump(mode="json") for rule in counted],
                sent,
            )

            expected = [done(counted, one) for one in [None, *given]]
            assert found == [{"parts": one.parts, "of": one.of} for one in expected]


def test_a_group_counts_as_answered_exactly_if_its_board_shows_it_as_given(rules: Page):
    chance, content, tried = random.Random(9), course_content(), set()
    for exercise in content.exercises.values():
        version = chance.choice(exercise.version_ids)
        views = {spec.id: board_view(spec, exercise, version, content) for spec in exercise.boards}
        for rule in done_rules(exercise, views):
            if not isinstance(rule, ChosenRule) or rule.under != "facts":
                continue
            view = views[rule.board].model_dump(mode="json")
            for _ in range(how_many(40, 400)):
                group = chance.choice(view["groups"])
                facts = {id_: _fact_by_chance(view, chance) for id_ in group["facts"]}
                lines = {id_: _lines_by_chance(view, id_, chance) for id_ in group["pages"]}
                boards = {rule.board: MatchAnswers(facts=facts, lines=lines)}
                given = answers_by_chance(exercise, version, chance).model_copy(update={"boards": boards})

                given_on_board = ask(
                    rules,
                    "(view, answers, group) => isDone(view, answers, group)",
                    view,
                    boards[rule.board].model_dump(mode="json"),
                    group,
                )

                also = [one.model_copy(update={"ids": group["pages"]}) for one in rule.also]
                of_group = rule.model_copy(update={"ids": group["facts"], "also": also})
                counts = done([of_group], given).all
                assert bool(given_on_board) == counts, (facts, lines)
                tried.add(counts)
    assert tried == {True, False}


def _lines_by_chance(view: dict[str, Any], document: str, chance: random.Random) -> LinesAnswer:
    """The lines of a document, of which one may be missing."""
    (lines,) = (paper["lines"] for paper in view["file"]["papers"] if paper["id"] == document)
    both = {
        mark: chance.choice([lines[place]["id"], lines[place]["id"], None])
        for place, mark in enumerate(LINE_MARKS)
    }
    return LinesAnswer.model_validate(both)


def _fact_by_chance(view: dict[str, Any], chance: random.Random) -> FactAnswer:
    """A fact of which one part may be missing, but not how sure one is."""
    judgement, element = (chance.choice(view[name])["id"] for name in ("judgements", "elements"))
    whole = FactAnswer(
        judgement=judgement, element=element, cards=[view["cards"][0]["id"]], confidence="sure"
    )
    nothing = chance.choice([{}, {}, {}, {"judgement": None}, {"element": None}, {"cards": []}])
    return whole.model_copy(update=nothing)


def test_minutes_are_counted_as_the_server_counts_them(rules: Page):
    chance, works = random.Random(5), [*course_content().lessons]
    for _ in range(how_many(20, 500)):
        at, events = datetime(2026, 11, 24, tzinfo=UTC), []
        for _ in range(chance.randrange(1, 60)):
            at += timedelta(seconds=chance.choice([0, 1, 20, 299, 300, 301, 4000]))
            events.append(Event(at, "beat", chance.choice(works[:3])))
        sent = [[int(one.at.timestamp() * 1000), one.work] for one in events]

        spent = ask(
            rules,
            """(events, works) => {
              const last = events.reduce((progress, [at, work]) => noted(progress, at, work), null);
              return Object.fromEntries(works.map(work => [work, minutesOn(last, work)]));
            }""",
            sent,
            works[:3],
        )

        minutes = active_minutes(events)
        assert spent == {work: minutes.get(work, 0) for work in works[:3]}


def test_a_file_is_accepted_in_a_browser_exactly_if_the_course_accepts_it(rules: Page):
    chance, content = random.Random(6), course_content()
    schema = json_schema(content.words.outcomes)
    files: list[Any] = [None, [], "text", 3, {}, {"work": "w"}]
    for work in in_order(content):
        for _ in range(how_many(25, 500)):
            whole = answers_by_chance(work, versions_of(work)[0], chance).model_dump(mode="json")
            files += [whole, _damaged(whole, chance)]

    validator = Draft202012Validator(schema)
    faults = ask(rules, "(schema, all) => all.map(one => faultIn(schema, one))", schema, files)

    # Python forgives a number in quotes; the schema, and so the browser, does not.
    accepted = [_accepted(file) and validator.is_valid(file) for file in files]
    assert [
        (file, fault)
        for file, fault, good in zip(files, faults, accepted, strict=True)
        if (fault == "") != good
    ] == []
    assert len(files) / 2 > len(files) - sum(accepted) > 100


def _accepted(file: Any) -> bool:
    try:
        parse(json.dumps(file).encode())
    except AnswersDamaged:
        return False
    return True


def _damaged(whole: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """The same with one thing changed somewhere; not always for the worse."""
    file = json.loads(json.dumps(whole))
    places = [*_places(file)]
    inside, name = chance.choice(places)
    match chance.randrange(5):
        case 0 if isinstance(inside, dict):
            del inside[name]
        case 1 if isinstance(inside, dict):
            inside["something"] = 1
        case 2 if isinstance(inside, list):
            inside.append(inside[0])
        case _:
            inside[name] = chance.choice(
                [None, True, 0, -1, 2.5, 2**31, "", "x" * 65, "x" * 5000, [], {}, ["a", "a"]]
            )
    return file


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    for name, inner in list(value.items() if isinstance(value, dict) else enumerate(value)):
        yield value, name
        if isinstance(inner, dict | list):
            yield from _places(inner)


def test_what_is_left_is_said_in_a_browser_as_the_server_says_it(rules: Page):
    chance, works = random.Random(10), in_order(course_content())
    assert left_words(works) == "Still to do: lessons 0 to 8; exercises 1 to 7."
    for _ in range(how_many(60, 1000)):
        left = [work for work in works if chance.random() < chance.choice([0.1, 0.5, 0.9])]
        sent = [{"kind": label_of(work).split()[0].lower(), "number": number_of(work.id)} for work in left]

        assert ask(rules, "left => leftWords(left)", sent) == left_words(left)


def test_what_comes_back_in_a_browser_is_what_python_brings_back(rules: Page, learner_home):
    chance, content, came_back = random.Random(7), course_content(), 0
    for _ in range(how_many(3, 30)):
        here: list[Any] = []
        for work in content.lessons.values():
            answers = answers_by_chance(work, "base", chance)
            folder = learner_home / "lessons" / work.id
            folder.mkdir(parents=True, exist_ok=True)
            (folder / FILE_NAME).write_text(answers.model_dump_json(), encoding="utf-8")
            views = {spec.id: board_view(spec, work, "base", content).as_json() for spec in work.boards}
            found = ask(
                rules,
                "(views, answers) => surprises(views, answers)",
                views,
                answers.model_dump(mode="json"),
            )
            here += [(work.title, one["fact"], one["chosen"], one["right"], one["why"]) for one in found]

        came = surprises(FileStore(learner_home), content)
        there = [(one.lesson, one.fact, one.chosen, one.right, one.why) for one in came]
        # Within a lesson a board's own order counts here, and the client's file's there.
        assert [lesson for lesson, *_ in here] == [lesson for lesson, *_ in there]
        assert sorted(here) == sorted(there)
        came_back += len(there)
    assert came_back > 5
