"""Whose a file is: as a person has settled it, or by a platform's name for it, its folder, its own name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from uuid import UUID

from course.collecting.arrivals import Saved, saved_in
from course.collecting.by_name import by_typed_name, from_the_same_copy, whose_by_name
from course.collecting.files import Found
from course.collecting.learners import Learners, NotListed
from course.collecting.names import Named, read_name
from course.collecting.platforms import Claim, Platform, claims_on
from course.marking.cohort.submission_files import NotOrdinary

LEAVE_OUT = "-"
DIGITS = 16  # of a digest, by which a file is known again
_TEXT_OF_BLACKBOARD = re.compile(r"Name: (?P<name>.+) \((?P<id>[^()\n]+)\)\s*(?:\n|$)")
_MOST_OF_A_TEXT = 256_000
_LATE = "Canvas says that it came late, and not when."
_TWO_WAYS = "has a name that two platforms could have given it: say with --from which it was"


class LeftOut(NotOrdinary):
    """A person has said that this file is not to be taken."""


@dataclass(frozen=True)
class Meant:
    """Whose a file is.

    Attributes:
        learner: the learner's id.
        exercise: to which exercise its name says that it is, if it does.
        moment: when its name says that it was handed in (UTC), if it does.
        remarks: what to look at.
        by_name: whether only the name typed in it tells whose it is.
        back: how the folder begins in which the platform takes feedback back, where it takes any.
    """

    learner: str
    exercise: str | None = None
    moment: datetime | None = None
    remarks: tuple[str, ...] = ()
    by_name: bool = False
    back: str = ""


@dataclass(frozen=True)
class Reading:
    """How names are to be read.

    Attributes:
        pattern: a regular expression for names that no platform gave.
        own_pattern: whether a person gave it: then nothing else is tried.
        platform: the only platform whose shape is looked for; all of them, if it is none.
        zone: in which the times in platforms' names are.
        settled: whose a file is, as a person has settled it, by the file's digest.
    """

    pattern: re.Pattern[str]
    own_pattern: bool = False
    platform: Platform | None = None
    zone: tzinfo = UTC
    settled: Mapping[str, str] = field(default_factory=dict)


class Whose:
    """Tells whose each file is, or why that is not plain.

    Args:
        reading: how names are to be read.
        learners: the class.
        marked: whose work carried which reference, of all that was marked.
        exercises: the ids of all exercises.
    """

    def __init__(
        self,
        reading: Reading,
        learners: Learners,
        marked: Mapping[UUID, Collection[str]],
        exercises: Iterable[str],
    ) -> None:
        self._reading, self._learners, self._marked = reading, learners, marked
        self._exercises = tuple(exercises)
        self._texts: dict[str, tuple[str, str]] = {}

    def of_the_platform(self, found: Found) -> bool:
        """Whether it is a page or note that a platform puts beside what learners uploaded; it is read."""
        claims = self._claims(found)
        if not any(claim.beside for claim in claims):
            return False
        for claim in claims:
            if claim.key:
                self._texts.update(_name_in_text(found, claim.key))
        return True

    def of(self, found: Found, *, answers: bool) -> Meant:
        """Whose a file is.

        Args:
            found: the file.
            answers: whether it should hold answers, in which a name may have been typed.

        Raises:
            NotOrdinary: it is not plain.
            LeftOut: a person has said to leave it.
            Unnamed: its name does not tell.
        """
        reading = self._reading
        if answers and reading.settled:
            saved = saved_in(found)
            if (said := reading.settled.get(saved.digest[:DIGITS])) is not None:
                return self._settled(said, found)
        claims = [] if reading.own_pattern else self._claims(found)
        if not claims:
            return self._unclaimed(found, answers=answers)
        if len(claims) > 1:
            raise NotOrdinary(_TWO_WAYS)
        (claim,) = claims
        exercise = claim.exercise or self._exercise_in(found.name[claim.end :])
        learner, remarks, by_name = self._claimed(found, claim, answers=answers)
        late = (_LATE,) if claim.late else ()
        return Meant(learner, exercise, claim.moment, (*remarks, *late), by_name, claim.back)

    def _claims(self, found: Found) -> list[Claim]:
        reading = self._reading
        claims = claims_on(found.name, reading.platform, reading.zone)
        # Within a learner's own zip they may have written any name.
        return [claim for claim in claims if found.owned is None or claim.end <= found.owned]

    def _settled(self, said: str, found: Found) -> Meant:
        if said == LEAVE_OUT:
            raise LeftOut("is left out, as was settled")
        claims = self._claims(found)
        moment, back = (claims[0].moment, claims[0].back) if len(claims) == 1 else (None, "")
        told = ("Whose it is was settled by hand.",)
        try:
            return Meant(self._learners.with_id(said), None, moment, told, back=back)
        except NotListed:
            raise NotOrdinary(f"was settled to be {said}'s, who is not in the gradebook") from None

    def _claimed(self, found: Found, claim: Claim, *, answers: bool) -> tuple[str, tuple[str, ...], bool]:
        """Whose it is by a platform's name, what to look at, and whether only a typed name tells."""
        says = claim.platform.title() if claim.platform != "nbgrader" else "nbgrader"
        id_, name = self._texts.get(claim.key, ("", ""))
        ids = (id_,) if id_ else claim.ids
        meant = self._learners.among(ids) or self._learners.called(
            claim.name or name, squeezed=claim.platform == "canvas"
        )
        who = claim.name or name or (ids[-1] if ids else "")
        if len(meant) == 1:
            (learner,) = meant
            told = () if learner in ids else (f"{says} has {name or claim.name or who}: that is {learner}.",)
            return learner, told, False
        if meant:
            raise NotOrdinary(f"is by {says} from {who}, who could be each of: {', '.join(meant)}")
        if not answers:
            raise NotOrdinary(f"is by {says} from {who or 'nobody'}, whom the class's list does not have so")
        return self._by_what_is_in_it(saved_in(found), claim, says, who)

    def _by_what_is_in_it(
        self, saved: Saved, claim: Claim, says: str, who: str
    ) -> tuple[str, tuple[str, ...], bool]:
        """Nobody on the list is called so: the copy that it comes from, or the typed name, may tell."""
        owners = self._marked.get(saved.reference, ())
        if len(owners) == 1:
            return *from_the_same_copy(saved, next(iter(owners)), self._learners), False
        if claim.hidden:
            learner, told = by_typed_name(saved, self._learners, self._marked)
            return learner, (f"{says} does not say from whom it is.", *told), True
        named = self._learners.named(saved.name)
        typed = f"; the name typed in it is {saved.name}, {' or '.join(named)}'s" if named else ""
        raise NotOrdinary(f"is by {says} from {who}, whom the class's list does not have so{typed}")

    def _unclaimed(self, found: Found, *, answers: bool) -> Meant:
        """No platform has named it: the folder that it lies in tells, or its own name."""
        folder = None if self._reading.own_pattern else self._by_folder(found)
        if folder is None:
            named = read_name(found, self._reading.pattern)
            learner, remarks, by_name = self._named(found, named, answers=answers)
            return Meant(learner, named.exercise, named.moment, remarks, by_name)
        learner, part, rest = folder
        told = () if part == learner else (f"It lay in the folder {part}: that is {learner}.",)
        return Meant(learner, self._exercise_in(rest), None, told)

    def _named(self, found: Found, named: Named, *, answers: bool) -> tuple[str, tuple[str, ...], bool]:
        try:
            return *self._learners.find(named.student), False
        except NotListed as unknown:
            meant = answers and whose_by_name(found, named.student, self._learners, self._marked)
            return (*meant, True) if meant else (*self._learners.take(named.student, unknown), False)

    def _exercise_in(self, rest: str) -> str | None:
        """The exercise that the learner's own part of a name tells; nothing where it tells none, or two."""
        found = [id_ for id_ in self._exercises if id_.casefold() in rest.casefold()]
        return found[0] if len(found) == 1 else None

    def _by_folder(self, found: Found) -> tuple[str, str, str] | None:
        """Whose folder it lies in, where one has a learner's name or address, as Google Classroom's."""
        start = 0
        *folders, _file = found.name.split("/")
        for part in folders:
            end = start + len(part)
            if found.owned is not None and end > found.owned:
                return None
            meant = self._learners.among((part,)) if self._learners.has(part) else self._learners.called(part)
            if len(meant) > 1:
                raise NotOrdinary(f"lies in the folder {part}, which could be each of: {', '.join(meant)}")
            if meant:
                self._make_sure(found, meant[0])
                return meant[0], part, found.name[end:]
            start = end + 1
        return None

    def _make_sure(self, found: Found, learner: str) -> None:
        """A file in one learner's folder may not be named after another."""
        said = self._reading.pattern.match(found.name)
        other = self._learners.among((said["student_id"],)) if said else []
        if other and other != [learner]:
            raise NotOrdinary(f"lies in the folder of {learner}, and its own name says {' or '.join(other)}")


def _name_in_text(found: Found, key: str) -> dict[str, tuple[str, str]]:
    """The id and name in the note that Blackboard puts beside an attempt; nothing where it has none."""
    try:
        text = found.read(_MOST_OF_A_TEXT).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except NotOrdinary:
        return {}
    said = _TEXT_OF_BLACKBOARD.match(text)
    # The title may end in whatever a username may begin with: only the note says where one begins.
    before = f"_{key}".split("_attempt_", 1)[0]
    return {key: (said["id"], said["name"])} if said and before.endswith(f"_{said['id']}") else {}
