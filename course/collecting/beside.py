"""What came beside answers that are there already: ticks and notes are put with them, and are no attempt."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from course.collecting.arrivals import Arrival, answers_alike
from course.learner.answers import MOST_BYTES, Along, Answers, as_bytes, parse
from course.marking.cohort.submission_files import NotOrdinary


def with_along(content: bytes, others: Iterable[bytes]) -> bytes:
    """Put what was sent along with the same answers into one file of them.

    Args:
        content: the file.
        others: files of the same answers, in the order in which they were sent.

    Returns:
        The file; as it was, where the others bring nothing that it lacks, or it would become too long.
        What a later one does not bring was not taken back by it.

    Raises:
        AnswersDamaged: one of them holds no answers.
    """
    mine = parse(content)
    along = _parts(mine)
    for other in others:
        along |= _parts(parse(other))
    if along == _parts(mine):
        return content
    made = as_bytes(mine.model_copy(update={"along": Along.model_validate(along)}))
    return made if len(made) <= MOST_BYTES else content


def in_time_or(content: bytes, *, late: bool) -> None:
    """Let through what was handed in in time, as far as a provider's clock has said so in it.

    Args:
        content: a file of answers.
        late: whether what came after the end is let through, too.

    Raises:
        NotOrdinary: it came after the end; the message is a sentence's predicate, with what to do.
    """
    sat = None if late or b'"sat"' not in content else parse(content).sat
    if sat is not None and sat.by == "after the end":
        raise NotOrdinary(
            f"came after the end of the learner's time, {sat.ended:%Y-%m-%d %H:%M:%S} UTC. To let it count, "
            "collect it by itself, with --late"
        )


def alike_with(arrivals: Iterable[Arrival], chosen: Arrival) -> list[bytes]:
    """Files of the answers that are taken in which something was sent along, in the order of their sending.

    Args:
        arrivals: what came for one exercise of one learner.
        chosen: the one that is taken.

    Raises:
        NotOrdinary: one of them cannot be read.
    """
    beside = [one for one in arrivals if one.saved.along and answers_alike(one.saved, chosen.saved)]
    beside.sort(key=_when_sent)
    return [one.found.read(MOST_BYTES) for one in beside]


def _when_sent(arrival: Arrival) -> tuple[datetime, str]:
    moment = arrival.moment.astimezone(UTC) if arrival.moment else datetime.min.replace(tzinfo=UTC)
    return moment, arrival.found.name


def passed_over(arrival: Arrival, chosen: Arrival) -> str:
    """Why a file is not the one that is taken, in a sentence.

    Args:
        arrival: the file.
        chosen: the one that is taken.
    """
    if arrival.saved.digest == chosen.saved.digest:
        return f"The same as {chosen.found.name}."
    if not answers_alike(arrival.saved, chosen.saved):
        return f"An older save than {chosen.found.name}."
    taken = "; what was sent along in it is put with them" if arrival.saved.along else ""
    return f"The same answers as in {chosen.found.name}{taken}."


def _parts(answers: Answers) -> dict[str, object]:
    """What was sent along, part by part; what is empty was not sent."""
    parts = answers.along.model_dump() if answers.along else {}
    return {name: part for name, part in parts.items() if part}
