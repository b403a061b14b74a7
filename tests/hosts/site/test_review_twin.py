"""The static edition's review is the study pages' own: the same is missed, due and told on the same days."""

from __future__ import annotations

import json
import random
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import uuid4

import vobject
from icalendar import Calendar

from course.boards.review_items.item import ReviewItem
from course.boards.review_items.items import newly_missed, review_items
from course.content.installed import course_content
from course.learner.answers import Answers, as_bytes
from course.learner.plan import TIMES, Ahead, Due, plan
from course.learner.progress import Event
from course.learner.review.schedule import Item, Standing, days_on, returns_after, standings
from course.pages.calendar import calendar_file
from course.pages.review import asked_first, due_on, due_words, gone_words, opening_words
from tests.conftest import SOAK
from tests.front import said

FRONT = "./course/hosts/site/front/review"
AT = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
TODAY = AT.date()
ITEMS = review_items(course_content())
LEARNERS = 20 if SOAK else 2


def noted(event: Event) -> dict[str, str]:
    """An event as the static edition keeps it."""
    at = event.at.isoformat().replace("+00:00", "Z")
    return {"at": at, "what": event.what, "work": event.work, "board": event.board}


def plain(found: dict[Item, Standing]) -> list[dict[str, Any]]:
    """How things stand, as the static edition says it."""
    return [
        {
            "lesson": item.lesson,
            "id": item.id,
            **asdict(one),
            "due": one.due.isoformat(),
            "missed": one.missed.isoformat() if one.missed else "",
        }
        for item, one in found.items()
    ]


def sixty_days(chance: random.Random) -> tuple[list[Event], list[tuple[int, date]]]:
    """A learner who misses things, and answers whatever is due, each day as it comes.

    Returns:
        What was noted, and for each day how much of it there was by its evening.
    """
    events: list[Event] = []
    evenings = []
    for day in range(60):
        now = AT + timedelta(days=day)
        if chance.random() < 0.3:
            some = chance.sample([*ITEMS], chance.randint(1, 6))
            events += [Event(now, chance.choice(["missed", "missed-sure"]), *item) for item in some]
        for item in due_on(standings(events, now.date()), now.date()):
            went = chance.choices(["again", "again-sure", "hard", "good", "easy"], [2, 1, 2, 4, 2])[0]
            if chance.random() < 0.9:
                events.append(Event(now + timedelta(minutes=len(events)), went, *item))
        evenings.append((len(events), now.date()))
    return events, evenings


def test_a_learner_over_sixty_days_is_asked_the_same_things_on_the_same_days_in_both():
    for seed in range(LEARNERS):
        events, evenings = sixty_days(random.Random(seed))
        told = [noted(event) for event in events]

        theirs = said(
            "standings",
            f"{FRONT}/schedule.ts",
            [[told[:number], day.isoformat()] for number, day in evenings],
        )

        assert theirs == [plain(standings(events[:number], day)) for number, day in evenings]
        assert len(events) > 60


def test_both_say_alike_when_something_would_return_whatever_the_order_and_the_clock():
    chance = random.Random(7)
    events, _ = sixty_days(chance)
    for_ahead = [
        Event(event.at + timedelta(days=900), event.what, event.work, event.board) for event in events[:9]
    ]
    mixed = [*events, *for_ahead, *events[:20]]
    chance.shuffle(mixed)
    notes = [
        Event(AT + timedelta(days=70), went, *Item(one.work, one.board))
        for one in events[:10]
        for went in ("again", "easy")
    ]

    days = said(
        "returnsAfter", f"{FRONT}/schedule.ts", [[[*map(noted, mixed)], noted(note)] for note in notes]
    )

    assert days == [
        returns_after(mixed, Item(note.work, note.board), note.what, note.at).isoformat() for note in notes
    ]


def test_both_find_the_same_things_missed_by_the_answers():
    chance = random.Random(3)
    cases, ours = [], []
    for lesson in course_content().lessons:
        for _ in range(LEARNERS):
            items = [item for item in ITEMS.values() if item.lesson == lesson]
            answers = any_answers(lesson, items, chance)
            cases.append([[item.model_dump(mode="json") for item in items], as_plain(answers), []])
            ours.append([noted(event) for event in newly_missed(ITEMS, answers, set())])

    assert said("newlyMissed", f"{FRONT}/missed.ts", cases) == ours
    assert sum(map(len, ours)) > 100


def as_plain(answers: Answers) -> Any:
    return json.loads(as_bytes(answers))


def any_answers(lesson: str, items: list[ReviewItem], chance: random.Random) -> Answers:
    """Answers of somebody who chooses by chance, and leaves some of it out."""
    boards: dict[str, dict[str, Any]] = {}
    for item in items:
        given = item.given
        board = boards.setdefault(item.board, {"kind": given.kind})
        if given.checked:
            checked = board.setdefault("checked", [])
            if given.checked not in checked and chance.random() < 0.8:
                checked.append(given.checked)
        else:
            board["checked"] = True
        offered = [option.id for option in chance.choice(item.asks).options]
        chosen: Any = chance.choice(offered)
        if given.needed:
            chosen = chance.choice([given.needed, [chosen], [*{*given.needed, chosen}], []])
        if chance.random() < 0.85:
            put(board, given.where, chosen)
        if given.sure:
            put(board, given.sure, chance.choice(["sure", "fairly", "guess"]))
    return Answers.model_validate(
        {"work": lesson, "learner": uuid4(), "begun": AT, "saved": AT, "boards": boards}
    )


def put(board: dict[str, Any], where: list[str], value: Any) -> None:
    for name in where[:-1]:
        board = board.setdefault(name, {})
    board[where[-1]] = value


def test_both_say_it_in_the_same_words():
    events, _ = sixty_days(random.Random(11))
    days = [TODAY + timedelta(days=ahead) for ahead in (1, 20, 61, 400)]
    found = [standings(events, day) for day in days]

    assert said("dueWords", f"{FRONT}/words.ts", [
        [plain(one), day.isoformat()] for one, day in zip(found, days, strict=True)
    ]) == [due_words(one, day) for one, day in zip(found, days, strict=True)]  # fmt: skip
    numbers = (0, 1, 5, 12)
    asked = [[number] for number in numbers]
    assert said("openingWords", f"{FRONT}/words.ts", asked) == [*map(opening_words, numbers)]
    due = [due_on(one, day) for one, day in zip(found, days, strict=True)]
    lessons = ["", *course_content().course.lessons]
    assert said(
        "askedFirst", f"{FRONT}/words.ts", [[plain(one), lesson] for one in due for lesson in lessons]
    ) == [plain(asked_first(one, lesson)) for one in due for lesson in lessons]
    assert said("goneWords", f"{FRONT}/words.ts", asked) == [*map(gone_words, numbers)]


def test_two_calendars_read_the_static_editions_file_as_they_read_the_study_pages():
    events, _ = sixty_days(random.Random(5))
    found, title = (
        standings(events, TODAY),
        "Country evidence: refusal, dissent; and – it’s long – more of it",
    )
    (made,) = said(
        "calendarFile", f"{FRONT}/calendar.ts", [[plain(found), TODAY.isoformat(), "country-evidence", title]]
    )
    ours = calendar_file(days_on(found.values(), TODAY), "country-evidence", title)

    assert entries(made) == entries(ours.decode())
    assert [
        (entry.dtstart.value, entry.description.value) for entry in vobject.readOne(made).vevent_list
    ] == [(day, text) for _, day, _, _, text in entries(made)]
    assert all(len(line.encode()) <= 75 for line in made.split("\r\n"))


def entries(file: str) -> list[tuple[str, date, date, str, str]]:
    """The entries of a calendar file, as `icalendar` reads them."""
    return [
        (
            str(one["uid"]),
            one.decoded("dtstart"),
            one.decoded("dtend"),
            str(one["summary"]),
            str(one["description"]),
        )
        for one in Calendar.from_ical(file).walk("VEVENT")
    ]


def test_both_plan_alike_for_tonight():
    chance = random.Random(2)
    asked, ours = [], []
    for _ in range(400 if SOAK else 100):
        due = chance.choice([None, Due(chance.randint(1, 7), chance.randint(1, 3), "review")])
        ahead = [any_work(chance) for _ in range(chance.randint(0, 5))]
        minutes = chance.choice([*TIMES])
        asked.append([minutes, asdict(due) if due else None, [asdict(one) for one in ahead]])
        fits = plan(minutes, due, ahead)
        ours.append(asdict(fits) if fits else None)

    assert said("plan", "./course/hosts/site/front/plan.ts", asked) == ours


def any_work(chance: random.Random) -> Ahead:
    """A lesson or exercise of which some is left, its steps as long as shares of its minutes are."""
    parts, minutes = chance.randint(3, 60), chance.randint(10, 45)
    steps = [minutes * chance.randint(1, 9) / parts for _ in range(chance.randint(1, 8))]
    kind = chance.choice(["lesson", "exercise"])
    label = f"{kind} {chance.randint(0, 8)}"
    return Ahead(label, kind == "exercise", chance.random() < 0.4, f"there/{label}", tuple(steps))
