"""What a page says of what is due, and the calendar file that tells when things return."""

from __future__ import annotations

from datetime import date, timedelta

import vobject
from icalendar import Calendar

from course.learner.review.schedule import Item, Standing
from course.pages.calendar import calendar_file
from course.pages.review import asked_first, due_on, due_words, gone_words, minutes_for, opening_words

TODAY = date(2026, 11, 29)


def standing(days: int, *, sure: bool = False) -> Standing:
    return Standing(TODAY + timedelta(days=days), 0, TODAY, sure)


def test_the_overview_counts_what_is_due_and_says_when_the_next_returns():
    found = {Item("03", str(place)): standing(days) for place, days in enumerate([-3, 0, 15, 2])}

    assert due_words(found, TODAY) == "2 things are due. This takes about 1 minute."
    later = {item: one for item, one in found.items() if one.due > TODAY}
    assert due_words(later, TODAY) == "Nothing is due. The next returns on 1 December."
    one = {Item("03", "a"): standing(0, sure=True)}
    assert (
        due_words(one, TODAY) == "1 thing is due. This takes about 1 minute. You were sure of it, and wrong."
    )


def test_a_sitting_is_three_minutes_and_what_one_was_sure_of_comes_first():
    found = {Item("03", str(place)): standing(0, sure=place > 8) for place in range(10)}

    assert minutes_for(7) == 3
    assert due_words(found, TODAY).startswith("10 things are due. The first 7 take about 3 minutes.")
    assert next(iter(due_on(found, TODAY))) == Item("03", "9")


def test_what_is_gone_and_what_is_due_where_a_lesson_begins_is_told_in_a_sentence_or_not_at_all():
    assert gone_words(0) == "" == opening_words(0)
    assert (
        gone_words(1) == "One thing that was to return is no longer in the course. It is not asked any more."
    )
    assert opening_words(1) == "1 thing is due, about 1 minute."
    assert opening_words(3) == "3 things are due, about 2 minutes."
    assert opening_words(12) == "12 things are due. 3 of them stand here, about 2 minutes."


def test_a_lesson_begins_with_three_things_that_are_due_its_own_first_and_a_sitting_has_seven():
    found = {Item(f"0{place % 2 + 3}", str(place)): standing(0, sure=place == 9) for place in range(10)}
    due = due_on(found, TODAY)

    assert [*asked_first(due, "03")] == [Item("03", "0"), Item("03", "2"), Item("03", "4")]
    assert [*asked_first(due, "07")] == [*due][:3]
    assert next(iter(asked_first(due, "07"))) == Item("04", "9")
    assert [*asked_first(due)] == [*due][:7]


def test_two_calendars_read_the_file_and_find_a_days_entry_for_each_day():
    days = {TODAY: 7, TODAY + timedelta(days=15): 1}
    made = calendar_file(days, "country-evidence", "Country evidence: refusal, and dissent")

    by_icalendar = {
        (entry.decoded("dtstart"), str(entry["summary"])) for entry in Calendar.from_ical(made).walk("VEVENT")
    }
    read = vobject.readOne(made.decode())
    by_vobject = {(entry.dtstart.value, entry.summary.value) for entry in read.vevent_list}

    assert (
        by_icalendar
        == by_vobject
        == {
            (TODAY, "Review: 7 things, about 3 minutes"),
            (TODAY + timedelta(days=15), "Review: 1 thing, about 1 minute"),
        }
    )
