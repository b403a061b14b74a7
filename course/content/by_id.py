"""Things by their ids; who asks for one that is not there is told what stands near it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn, TypeVar

from course.base.clear_errors import UnknownId, did_you_mean, neighbours

T = TypeVar("T")
# What a reader knows a thing by, whatever kind it is.
_NAMES = ("name", "label", "provision", "short", "title", "trap")


class ById(dict[str, T]):
    """A mapping by id.

    Args:
        things: what there is.
        what: what one of them is called, such as `lesson`.
        listed: what lists them all, such as `course.sources()`. Where nothing does, and
            nothing is near, the ids are told.
    """

    def __init__(self, things: Mapping[str, T], what: str, listed: str = "") -> None:
        super().__init__(things)
        self._what, self._listed = what, listed

    def __missing__(self, id_: object) -> NoReturn:
        names = {key: _name(thing) for key, thing in self.items()}
        question = did_you_mean(neighbours(id_, names), names)
        listed = f"See {self._listed}." if self._listed else ""
        all_of_them = "" if question or listed else f"There are: {', '.join(self)}."
        told = (f"No {self._what} is called {id_!r}.", question, listed, all_of_them)
        raise UnknownId(" ".join(part for part in told if part))


def _name(thing: object) -> str:
    return next((str(found) for name in _NAMES if (found := getattr(thing, name, ""))), "")
