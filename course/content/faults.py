"""What is wrong with the content, said so that a lawyer can mend it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from course.base.clear_errors import Clear

if TYPE_CHECKING:
    from pydantic import ValidationError
    from pydantic_core import ErrorDetails


@dataclass(frozen=True, order=True)
class Fault:
    """One fault in a content file: where it is, what it is, and how to mend it.

    `about` is the id that names nothing, where that is the fault.
    """

    file: str
    place: str
    problem: str
    mend: str
    about: str = ""

    def __str__(self) -> str:
        return f"{self.file}, {self.place}: {self.problem}. Mend: {self.mend}."


@dataclass
class Findings:
    """What reading has found wrong so far.

    `unread` holds the ids of rows that stand in a file but could not be used, and
    `whole_files` says that some file could not be read at all: whoever refers to
    what is in them is not at fault.
    """

    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    whole_files: bool = False

    def add(self, file: str, place: str, problem: str, mend: str) -> None:
        """Note one fault."""
        self.faults.append(Fault(file, place, problem, mend))


class ContentFaults(Clear):
    """The content has faults; all of them are listed, a line each.

    Attributes:
        faults: every fault found, in order of file and place.
    """

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = sorted(set(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def faults_from(error: ValidationError, file: str, place: str) -> list[Fault]:
    """Turn a pydantic error into faults.

    Args:
        error: what validation raised.
        file: the file's name, relative to the content root.
        place: where in the file the validated part stands ("row 3 (A17)").

    Returns:
        One fault for each value that is wrong.
    """
    return [_fault(detail, file, place) for detail in error.errors()]


def _fault(detail: ErrorDetails, file: str, place: str) -> Fault:
    where = ".".join(str(part) for part in detail["loc"])
    full_place = f"{place}, {where}" if where else place
    problem, mend = _words(detail["type"], detail.get("ctx", {}), detail["input"], detail["msg"])
    return Fault(file, full_place, problem, mend)


def _words(kind: str, context: dict[str, Any], value: object, message: str) -> tuple[str, str]:
    shown = repr(value) if isinstance(value, (str, int, float, bool)) else "the value"
    match kind:
        case "missing":
            return "it is missing", "add it"
        case "extra_forbidden":
            return "nothing of this name is known here", "remove it, or correct its name"
        case "literal_error":
            return f"{shown} is not allowed", f"choose one of {context['expected']}"
        case "string_too_short":
            return "it is empty", "fill it in"
        case "value_error":
            return f"{shown} cannot be used", str(context["error"])
        case _ if kind.startswith("date"):
            return f"{shown} is not a date", "write it as YYYY-MM-DD"
        case _:
            return f"{shown} cannot be used", message[0].lower() + message[1:]
