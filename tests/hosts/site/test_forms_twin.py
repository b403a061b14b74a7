"""The static edition asks before and after the course as the study pages do: form, words and outcome."""

from __future__ import annotations

import random
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from course.content.forms import FORMS
from course.content.installed import course_content
from course.handing_in.along import of_the_course
from course.learner.forms import SKIPPED, Asking, Sitting, chose, drawn, sitting, skipped, to_ask
from course.learner.progress import Event
from course.pages.form_words import (
    NOTHING_ASKED,
    gain_words,
    kept_words,
    offer_words,
    opening_offer,
    title_of,
)
from course.pages.forms import held_questions, outcome
from tests.conftest import SOAK
from tests.front import said
from tests.hosts.site.test_review_twin import AT, ITEMS, noted, sixty_days

FRONT = "./course/hosts/site/front"
CONTENT = course_content()
IDS = CONTENT.forms.ids
HELD = held_questions(CONTENT)
MANY = 400 if SOAK else 120


def some_events(chance: random.Random) -> list[Event]:
    """What one, two or three devices noted, with clocks of their own."""
    found: list[Event] = []
    for _ in range(chance.randint(0, 12)):
        at = datetime(2026, 11, 24, tzinfo=UTC) + timedelta(hours=chance.randint(-900, 900))
        when, form = chance.choice(["before", "after"]), chance.choice(FORMS)
        option = chance.choice(["reported", "did", "then", "unsure", "what/is/that"])
        found.append(chose(when, form, chance.choice(IDS), option, at))
        if chance.random() < 0.06:
            found.append(skipped(when, at))
    for form in FORMS if chance.random() < 0.5 else ():
        when = chance.choice(["before", "after"])
        found += [chose(when, form, id_, "unsure", AT) for id_ in IDS]
    chance.shuffle(found)
    return found


def plain(given: Sitting | Asking | None) -> dict[str, Any] | None:
    return asdict(given) if given else None


def test_both_ask_the_same_of_the_same_notes():
    chance = random.Random(5)
    cases, ours, sittings = [], [], []
    for _ in range(MANY):
        events, learner = some_events(chance), UUID(int=chance.getrandbits(128))
        far = {"begun": chance.random() < 0.5, "finished": chance.random() < 0.5}
        told = [*map(noted, events)]
        cases.append([told, {**far, "ids": IDS, "drawn": drawn(learner)}])
        ours.append(plain(to_ask(events, learner, IDS, **far)))
        sittings += [plain(sitting(events, when)) for when in ("before", "after")]

    theirs = said(
        "toAsk",
        f"{FRONT}/forms/standing.ts",
        cases,
        read="toAsk(given[0], { ...given[1], draw: () => given[1].drawn })",
    )
    assert theirs == ours
    assert len([one for one in ours if one]) > MANY / 10
    both = [[told, when] for told, _ in cases for when in ("before", "after")]
    assert said("sitting", f"{FRONT}/forms/standing.ts", both) == sittings


def test_both_draw_the_same_form_first():
    learners = [UUID(int=number * 7919) for number in range(50)]

    theirs = said("drawVersion", f"{FRONT}/learner.ts", [["forms", str(one), [*FORMS]] for one in learners])

    assert theirs == [drawn(one) for one in learners]


def test_both_note_a_choice_and_a_refusal_alike():
    at = noted(Event(AT, SKIPPED, ""))["at"]
    (choice,) = said("chose", f"{FRONT}/forms/standing.ts", [["before", "a", "limit", "reported", at]])
    (refusal,) = said("skipped", f"{FRONT}/forms/standing.ts", [["after", at]])

    assert choice == noted(chose("before", "a", "limit", "reported", AT))
    assert refusal == noted(skipped("after", AT))


def test_both_say_it_in_the_same_words():
    words = f"{FRONT}/forms/words.ts"
    asking = [Asking(when, "a", left) for when in ("before", "after") for left in (IDS, IDS[1:])]
    told = said("offerWords", words, [[asdict(one), of] for one in asking for of in (4, 12)])
    assert told == [
        {"heading": one.heading, "words": one.words}
        for each in asking
        for of in (4, 12)
        for one in [offer_words(each, of)]
    ]
    counts = [[before, after, 4] for before in range(5) for after in range(5)]
    assert said("gainWords", words, counts) == [gain_words(*one) for one in counts]
    for name, ours in {"titleOf": title_of, "openingOffer": opening_offer, "keptWords": kept_words}.items():
        assert said(name, words, [[4], [11]]) == [ours(4), ours(11)]
    assert said("NOTHING_ASKED", words, [[]], read="NOTHING_ASKED") == [NOTHING_ASKED]


def test_both_tell_the_same_outcome():
    chance = random.Random(9)
    cases, ours = [], []
    for _ in range(20):
        first = chance.choice(FORMS)
        pair = [
            Sitting(form, {id_: chance.choice([*_options(id_, form), "gone"]) for id_ in IDS})
            for form in (first, "b" if first == "a" else "a")
        ]
        cases.append([[one.model_dump(mode="json") for one in HELD], *map(plain, pair)])
        ours.append(outcome(HELD, *pair).model_dump(mode="json"))

    assert said("outcomeOf", f"{FRONT}/forms/words.ts", cases) == ours


def _options(pair: str, form: str) -> list[str]:
    own = next(one for one in HELD if (one.pair, one.form) == (pair, form))
    return [option.id for option in own.options]


def test_both_send_the_same_along_of_how_somebody_fares():
    cases, ours = [], []
    for seed in range(3):
        chance = random.Random(seed)
        events, _ = sixty_days(chance)
        events += some_events(chance)
        mixed = [*events, *events[:40]]
        chance.shuffle(mixed)
        cases.append([[*map(noted, mixed)]])
        ours.append(of_the_course(mixed).model_dump(mode="json", exclude_unset=True))

    theirs = said("ofTheCourse", f"{FRONT}/along.ts", cases)
    assert theirs == ours
    assert all(sum(map(len, one["missed"].values())) > 20 for one in ours) and ITEMS
