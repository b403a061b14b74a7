"""Who somebody of a platform is on the class's list: found by what the class trusts, or doubted."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from course.learner.identity import learner_id
from course.marking.gradebook.learner_ids import unfit
from course.marking.gradebook.listed import Student
from course.marking.gradebook.typed_names import plain
from course.platforms.launch import Somebody
from course.platforms.registered import Platform
from course.records.usable_name import NameNotUsable, usable_name

_WORDS = {"id": "id", "email": "e-mail address"}
_TAKEN = "Somebody else of {platform} is {learner} already."
_TWO = "By the id they are {one}, by the e-mail address {other}."
_SEVERAL = "{number} on the class's list have this e-mail address."
_NOBODY = "Nobody on the class's list has this {what}."
_NOTHING_SAID = "{platform} gives neither an id nor an e-mail address of theirs."
_NO_NAME = "They are not on the class's list, and {platform} gives no name that could stand there."
_NAMESAKE = "{learner} on the class's list is called the same, and did not come from {platform}."


class Doubt(Exception):
    """Who somebody is cannot be said for sure; the message says why, to an assessor."""


@dataclass(frozen=True)
class Decided:
    """Who somebody is.

    Attributes:
        student: on the class's list.
        new: whether they have first to be put there.
    """

    student: Student
    new: bool = False


def decide(
    somebody: Somebody, platform: Platform, listed: Sequence[Student], taken: Collection[str]
) -> Decided:
    """Say who somebody is.

    Args:
        somebody: as the platform knows them.
        platform: as it is registered, with what the class trusts of it.
        listed: the class's list.
        taken: ids of those who are somebody else of the same platform.

    Raises:
        Doubt: that is not sure.
    """
    found = _on_the_list(somebody, platform, listed)
    if found is None and platform.enrols:
        return Decided(_put_there(somebody, platform, listed, taken), new=True)
    if found is None:
        said = [kind for kind in platform.known_by if _said(somebody, kind)]
        if not said:
            raise Doubt(_NOTHING_SAID.format(platform=platform.title))
        raise Doubt(_NOBODY.format(what=" or ".join(_WORDS[kind] for kind in said)))
    if found.id in taken:
        raise Doubt(_TAKEN.format(platform=platform.title, learner=found.id))
    return Decided(found)


def _said(somebody: Somebody, kind: str) -> str:
    return (somebody.id if kind == "id" else somebody.email).casefold()


def _on_the_list(somebody: Somebody, platform: Platform, listed: Sequence[Student]) -> Student | None:
    found: list[Student] = []
    for kind in platform.known_by:
        said = _said(somebody, kind)
        fits = [one for one in listed if said and (one.id if kind == "id" else one.email).casefold() == said]
        if len(fits) > 1:
            raise Doubt(_SEVERAL.format(number=len(fits)))
        found += fits
    if len({one.id for one in found}) > 1:
        one, other = sorted(found, key=lambda student: _said(somebody, "id") != student.id.casefold())
        raise Doubt(_TWO.format(one=one.id, other=other.id))
    return found[0] if found else None


def _put_there(
    somebody: Somebody, platform: Platform, listed: Sequence[Student], taken: Collection[str]
) -> Student:
    """A row of the list for them: under the id that the platform gives, if it can be one and is free."""
    try:
        name = usable_name(somebody.name)
    except NameNotUsable:
        raise Doubt(_NO_NAME.format(platform=platform.title)) from None
    own = _own_id(somebody, platform, name)
    for one in listed:
        if one.id == own and own not in taken:  # put there a moment ago, by this or another server
            return one
        if plain(one.name) == plain(name) and one.id not in taken:
            raise Doubt(_NAMESAKE.format(learner=one.id, platform=platform.title))
    there = {one.id.casefold() for one in listed}
    free = somebody.id and unfit(somebody.id) is None and somebody.id.casefold() not in there
    if not free and own.casefold() in there:
        raise Doubt(_TAKEN.format(platform=platform.title, learner=own))
    return Student(somebody.id if free else own, name, somebody.email)


def _own_id(somebody: Somebody, platform: Platform, name: str) -> str:
    """An id that is theirs whichever server gives it: two that do so at once give the same."""
    told = f"{platform.issuer}\0{platform.client}\0{somebody.subject}"
    return learner_id(name, UUID(bytes=hashlib.sha256(told.encode()).digest()[:16]))
