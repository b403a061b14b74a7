"""Which names can be learners' ids: in a gradebook, on nbgrader's pages, as folders, and to the eye."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from course.base.characters import is_joiner_in_place, is_unseen

LONGEST_ID = 128

# nbgrader's pages and its export put an id down as it stands: so no markup, no quotes that end a
# string, no comma, no path, no beginning of a spreadsheet's formula.
PUNCTUATION = " '()+-.@_"
MOST_MARKS_ON_A_LETTER = 4  # more of them reach into the lines above and below

# What every object of JavaScript has: nbgrader's pages look learners up by id in such an object, and
# one of these names there leaves the whole list empty.
OF_EVERY_OBJECT = frozenset(
    {"__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__", "__proto__"}
    | {"constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString"}
    | {"toString", "valueOf"}
)
# They number their rows so, in the same object: c7 stands in the seventh row's place.
_A_ROW_OF_THE_PAGE = re.compile(r"c\d+", re.ASCII)
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE")  # scripts that share the shapes of letters


def unfit(learner: str) -> str | None:
    """Why a name cannot be entered as a learner's id; nothing if it can.

    Args:
        learner: what a folder or a file says.

    Returns:
        A sentence's predicate, of which the name is the subject.
    """
    if not learner or len(learner) > LONGEST_ID:
        return f"is longer than the {LONGEST_ID} characters of a learner's id" if learner else "is empty"
    if (wrong := _unfit_character(learner)) is not None:
        return f"has {wrong!a} where no learner's id can have it"
    if would_blank(learner):
        return (
            "is one that nbgrader's pages take for something of their own, and then show nobody, or not all"
        )
    if _OF_WINDOWS.fullmatch(learner):
        return "is one that Windows keeps for itself"
    if (word := _word_of_two_scripts(learner)) is not None:
        return f"has a word with letters of two scripts that look alike ({word!a})"
    return None


def would_blank(learner: str) -> bool:
    """Whether a learner of this id keeps nbgrader's pages from showing the others."""
    return learner in OF_EVERY_OBJECT or bool(_A_ROW_OF_THE_PAGE.fullmatch(learner))


def _unfit_character(learner: str) -> str | None:
    if learner[0] in PUNCTUATION and learner[0] != "_":
        return learner[0]
    marks = 0
    for at, sign in enumerate(learner):
        marks = marks + 1 if unicodedata.category(sign)[0] == "M" else 0
        fit = sign in PUNCTUATION or _is_of_a_word(sign) or is_joiner_in_place(learner, at)
        if not fit or marks > MOST_MARKS_ON_A_LETTER:
            return sign
    return learner[-1] if learner[-1] in " ." else None


def _is_of_a_word(sign: str) -> bool:
    """Whether it is a letter, digit or mark of any script that is seen, and no other sign's double."""
    if unicodedata.category(sign)[0] not in "LNM" or is_unseen(sign):
        return False
    # Full-width and the like: systems that bring names into one form take them for the plain ones.
    return not unicodedata.decomposition(sign).startswith("<")


def _word_of_two_scripts(learner: str) -> str | None:
    for word in re.split(r"[\W\d_]+", learner):
        names = (unicodedata.name(letter, "").split(" ")[0] for letter in word)
        if len({name for name in names if name in _ALIKE}) > 1:
            return word
    return None


def blanking(submitted: Path) -> list[str]:
    """The folders that keep nbgrader's pages from showing the others, as long as they stand there.

    Args:
        submitted: where learners' folders stand.
    """
    return sorted(path.name for path in submitted.iterdir() if would_blank(path.name))
