"""Questions before the course and after it: drawn evenly, and never the same form twice for anybody."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import comb, sqrt
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as some

from course.base.places import content_root
from course.content.forms import FORMS, Form
from course.content.installed import course_content
from course.learner.forms import Asking, Gain, chose, drawn, gain, right_in, sitting, skipped, to_ask
from course.learner.progress import Event, active_minutes
from course.learner.review.schedule import last_at_work, standings
from tests.learner.stores import Place

CONTENT = course_content()
IDS = CONTENT.forms.ids
AT = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)
LEARNER = UUID(int=7)
PATIENT = {"begun": False, "finished": False}
UNDER_WAY = {"begun": True, "finished": False}
THROUGH = {"begun": True, "finished": True}

some_days = some.integers(-400, 400).map(lambda days: AT + timedelta(days=days))
some_choices = some.lists(
    some.builds(
        chose,
        some.sampled_from(["before", "after"]),
        some.sampled_from(FORMS),
        some.sampled_from(IDS),
        some.sampled_from(["first", "second", "unsure"]),
        some_days,
    ),
    max_size=20,
)


def answered(asking: Asking, option: str = "", days: int = 0) -> list[Event]:
    """What is noted of somebody who answers all that is asked; rightly, if no option is named."""
    return [
        chose(
            asking.when,
            asking.form,
            pair.id,
            option or pair.question(asking.form).right,
            AT + timedelta(days=days, seconds=place),
        )
        for place, pair in enumerate(CONTENT.forms.pairs)
        if pair.id in asking.left
    ]


def asked(events: list[Event], learner: UUID = LEARNER, **far: bool) -> Asking:
    found = to_ask(events, learner, IDS, **far)
    assert found is not None
    return found


def test_of_many_learners_either_form_comes_first_as_often_as_the_other():
    chance, many = Random(1), 10_000
    first = [drawn(UUID(int=chance.getrandbits(128), version=4)) for _ in range(many)]

    # Three deviations of a fair coin.
    assert abs(first.count("a") - many / 2) < 3 * sqrt(many) / 2


def test_the_split_of_a_class_is_as_even_as_the_guide_promises():
    chance, fewest = Random(2), {30: (8, 22), 1000: (459, 541)}
    promised = " ".join((content_root() / "docs/analysis.md").read_text(encoding="utf-8").split())
    assert (
        "In 99 of 100 classes, of 30 learners between 8 and 22 begin with form a, "
        "and of 1,000 between 459 and 541." in promised
    )
    for size, (low, high) in fewest.items():
        # That is what a fair coin does,
        within = sum(comb(size, number) for number in range(low, high + 1)) / 2**size
        assert 0.99 <= within
        # and what the draw does with references as they are minted.
        splits = [_first_forms(chance, size).count("a") for _ in range(200)]
        assert sum(low <= split <= high for split in splits) >= 0.97 * len(splits)


def _first_forms(chance: Random, many: int) -> list[Form]:
    return [drawn(UUID(int=chance.getrandbits(128), version=4)) for _ in range(many)]


def test_no_question_stands_in_both_forms_so_nobody_meets_one_twice():
    for pair in CONTENT.forms.pairs:
        assert pair.a.text != pair.b.text
    texts = [pair.question(form).text for pair in CONTENT.forms.pairs for form in FORMS]
    assert len({*texts}) == len(texts) == 2 * len(IDS)


def test_whoever_answers_before_gets_the_other_form_after_the_last_lesson_and_not_earlier():
    for number in range(200):
        learner = UUID(int=number)
        before = asked([], learner, **PATIENT)
        events = answered(before)

        assert (before.when, before.left) == ("before", IDS)
        assert to_ask(events, learner, IDS, **PATIENT) is None
        assert to_ask(events, learner, IDS, **UNDER_WAY) is None
        after = asked(events, learner, **THROUGH)
        assert after.when == "after" and {before.form, after.form} == {"a", "b"}
        assert to_ask([*events, *answered(after, days=30)], learner, IDS, **THROUGH) is None


@given(some_choices, some.uuids(), some.booleans(), some.booleans())
def test_whatever_two_devices_noted_nobody_is_asked_a_form_on_both_sides(noted, learner, begun, finished):
    asking = to_ask(noted, learner, IDS, begun=begun, finished=finished)
    before, after = sitting(noted, "before"), sitting(noted, "after")

    assert asking is None or asking.when == ("after" if finished else "before")
    if asking and asking.when == "after":
        assert not any(one.what == "before" and one.work == f"form-{asking.form}" for one in noted)
    if before and after:
        assert before.form != after.form
    # In whatever order the notes of the two are put together.
    assert (sitting(noted[::-1], "before"), sitting([*noted, *noted], "after")) == (before, after)


def test_who_was_stopped_goes_on_in_the_same_form_and_what_was_answered_first_counts():
    before = asked([], **PATIENT)
    first, *rest = answered(before)
    later = chose("before", before.form, IDS[0], "unsure", AT + timedelta(days=1))

    assert asked([first], **PATIENT) == Asking("before", before.form, IDS[1:])
    assert sitting([later, first, *rest], "before").chosen[IDS[0]] == first.board.partition("/")[2]


def test_whoever_would_rather_not_is_not_asked_and_without_a_before_there_is_no_after():
    declined = [skipped("before", AT)]

    assert to_ask(declined, LEARNER, IDS, **PATIENT) is None
    assert to_ask(declined, LEARNER, IDS, **THROUGH) is None
    assert to_ask([], LEARNER, IDS, **UNDER_WAY) is None
    assert to_ask([], LEARNER, IDS, **THROUGH) is None
    events = answered(asked([], **PATIENT))
    assert to_ask([*events, skipped("after", AT)], LEARNER, IDS, **THROUGH) is None


def test_two_devices_that_asked_both_forms_before_the_course_leave_none_for_after_it():
    events = [event for form in FORMS for event in answered(Asking("before", form, IDS))]

    assert to_ask(events, LEARNER, IDS, **THROUGH) is None


def test_how_much_was_right_is_counted_by_what_is_right_today():
    before = asked([], **PATIENT)
    events = answered(before, "unsure")
    after = asked(events, **THROUGH)
    events += answered(after, days=40)

    assert gain(events, CONTENT.forms) == Gain(0, 4, 4)
    pair, *others = CONTENT.forms.pairs
    other = next(option.id for option in pair.a.options if option.id != pair.a.right)
    corrected = CONTENT.forms.model_copy(
        update={
            "pairs": [
                pair.model_copy(
                    update={form: pair.question(form).model_copy(update={"right": other}) for form in FORMS}
                ),
                *others,
            ]
        }
    )
    assert right_in(sitting(events, "after"), corrected) == 3
    assert gain(events[:-1], CONTENT.forms) is None


def test_the_questions_are_kept_beside_other_progress_and_are_no_lesson_and_no_review(place: Place):
    events = answered(asked([], **PATIENT))
    worked = Event(AT - timedelta(days=1), "answered", "05-exclusion", "mirror")
    for event in (worked, *events):
        place.store.progress.note(event)
    other = place.another().store

    for _ in range(2):
        other.progress.accept(place.store.progress.events(), {})

    kept = other.progress.events()
    assert sitting(kept, "before") == sitting(events, "before")
    assert last_at_work(kept) == "05-exclusion"
    assert standings(kept, AT.date()) == {}
    assert set(active_minutes(kept)) <= {"05-exclusion", "form-a", "form-b"}
