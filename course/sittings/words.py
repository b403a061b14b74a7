"""The terms of an exercise in words, before anybody begins it, while they are at it, and when it is over."""

from __future__ import annotations

from datetime import datetime

from course.base.dates import in_words
from course.base.london import LondonTimeUnknown, london_time
from course.sittings.standing import GRACE, Standing
from course.sittings.terms import Allowance, ClassTerms, Terms, Times

CAME_LATE = "This came after the end. It is kept apart, and does not count unless your assessor lets it."
LATE = (
    "Some answers came after the end, so they do not count. They are kept apart from those that do: if "
    "something stood in your way, send them to your assessor, who decides."
)
_UNPROVEN = (
    "Nothing here measures time or closes: the time on the file is this computer's own word. Whether it came "
    "late is judged when your assessor collects it."
)
_OVER = {
    "closed": "It has closed.",
    "time": "Your time has ended. What is saved is handed in for you within half a minute.",
    "handed in": "You have handed it in, so it is not changed any more.",
    "handed in by the clock": "Your time has ended, and the clock has handed in for you what was saved.",
    "used up": "You have begun it as often as you may.",
}


def at_words(instant: datetime) -> str:
    """A time as a London clock shows it: 5 December 2026 at 17:00 (London)."""
    try:
        there, zone = london_time(instant), "London"
    except LondonTimeUnknown:
        there, zone = instant, "UTC"
    seconds = f":{there:%S}" if there.second else ""
    return f"{in_words(there.date())} at {there:%H:%M}{seconds} ({zone})"


def sat_words(by: str) -> str:
    """Who handed in what a sitting gave, as its file says it."""
    who = {"learner": "they handed it in", "clock": "the clock handed it in"}
    return who.get(by, "some of it came after the end")


def minutes_words(minutes: int) -> str:
    """A length of time: 1 minute, 45 minutes, 1 hour 30 minutes."""
    hours, rest = divmod(minutes, 60)
    parts = [(hours, "hour"), (rest, "minute")]
    return " ".join(f"{number} {name}{'' if number == 1 else 's'}" for number, name in parts if number)


def window_words(times: Times) -> str:
    """From when and until when; empty where neither is bounded."""
    opens = f"It opens on {at_words(times.opens)}" if times.opens else ""
    closes = f"closes on {at_words(times.closes)}" if times.closes else ""
    told = " and ".join(part for part in (opens, closes) if part)
    return f"{told if opens else f'It {told}'}." if told else ""


def rules_before(times: Times, *, left: int) -> list[str]:
    """What somebody is told before they begin, a sentence or two each.

    Args:
        times: what holds for them.
        left: how often they may begin it.
    """
    told = [window_words(times)]
    if times.minutes is not None:
        told.append(
            f"You have {minutes_words(times.minutes)} from when you press Begin, by the clock of the "
            "course's server. It goes on while the page is closed, and while your computer sleeps or is off."
        )
    if times.minutes is not None and times.closes is not None:
        told.append("It ends at the closing time even if minutes are left then.")
    if times.minutes is not None or times.closes is not None:
        told.append(
            "When time ends, the page can be read and not changed, and what is saved is handed in for you. "
            f"What you sent in time may arrive up to {GRACE.seconds} seconds later."
        )
    told.append("When you hand it in yourself, that ends it, too: nothing is changed after it.")
    told.append(f"You may begin it {'once' if left == 1 else f'{left} times'}.")
    if times.terms.feedback == "after closing" and times.latest is not None:
        told.append(f"You can read the feedback after it has closed for everybody: {at_words(times.latest)}.")
    return [one for one in told if one]


def allowed_words(times: Times | None, allowed: Allowance) -> str:
    """What somebody is allowed, and what follows from it.

    Args:
        times: what holds for them; None where the class sets nothing of the exercise.
        allowed: what they are allowed beyond the others.
    """
    more = [
        f"{minutes_words(allowed.minutes)} more" if allowed.minutes else "",
        f"{allowed.attempts} more {'attempt' if allowed.attempts == 1 else 'attempts'}"
        if allowed.attempts
        else "",
        f"until {at_words(allowed.until)}" if allowed.until else "",
    ]
    told = f"{', '.join(one for one in more if one) or 'nothing beyond the others'}."
    if times is None:
        return f"{told} The class sets no times for it: only more attempts do anything."
    closes = f" It closes for them on {at_words(times.closes)}." if times.closes else ""
    return told + closes


def standing_words(times: Times, found: Standing) -> str:
    """What somebody may do now, in a sentence; empty where nothing is bounded.

    Args:
        times: what holds for them.
        found: how they stand.
    """
    match found.state:
        case "early":
            return f"It is not open yet. {window_words(times)}"
        case "ready":
            return "You may begin it now."
        case "running":
            return f"It ends on {at_words(found.until)}." if found.until else "You have begun it."
        case "over":
            return _OVER.get(found.why, "")
        case _:
            return ""


def told_unproven(terms: ClassTerms) -> dict[str, str]:
    """What a class sets, for copies of the course that have no clock of the provider's, by exercise.

    Args:
        terms: the class's.
    """
    return {id_: f"{said} {_UNPROVEN}" for id_, one in terms.exercises.items() if (said := _set_of(one))}


def _set_of(terms: Terms) -> str:
    times = ClassTerms({"": terms}).times("", 1)
    assert times is not None
    minutes = f"It is meant to take {minutes_words(terms.minutes)}." if terms.minutes else ""
    honesty = f"Who hands it in declares: {terms.honesty}" if terms.honesty else ""
    later = terms.feedback == "after closing" and times.latest is not None
    feedback = "Feedback is given after it has closed for everybody." if later else ""
    return " ".join(part for part in (window_words(times), minutes, honesty, feedback) if part)


def feedback_waits(times: Times | None, now: datetime) -> str:
    """Why feedback is not given yet, in words; empty where it may be.

    Args:
        times: what holds for the learner; None where nothing is set.
        now: the time by the provider's clock (UTC).
    """
    if times is None or times.terms.feedback == "at once" or times.latest is None or now >= times.latest:
        return ""
    return f"Feedback is given after it has closed for everybody: {at_words(times.latest)}."
