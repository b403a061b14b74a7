"""Errors that a notebook's reader is told in a sentence, with none of our code around it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

_MOST = 3


class Clear(Exception):
    """An error whose message is all that there is to know."""

    def __str__(self) -> str:
        # KeyError would put its message into quotation marks.
        return " ".join(str(part) for part in self.args)

    def _render_traceback_(self) -> list[str]:
        """What IPython and Jupyter show in place of a traceback."""
        return [str(self)]


class NotOffered(Clear, AttributeError):
    """The course offers nothing of this name."""


class WrongKind(Clear, TypeError, ValueError):
    """An id names something, but nothing of the kind that is wanted."""


class UnknownId(Clear, KeyError):
    """An id names nothing; the message names its neighbours."""


def neighbours(typed: object, names: Mapping[str, str]) -> list[str]:
    """The ids that somebody may have meant.

    Args:
        typed: what they typed.
        names: what each id is called, by id; the empty text where it has no name.

    Returns:
        At most three: ids written alike, then ids of what is called alike or has the words in its name.
    """
    said = str(typed).casefold().strip()
    by_id = {id_.casefold(): id_ for id_ in names}
    by_name = {name.casefold(): id_ for id_, name in names.items() if name}
    alike = [by_id[one] for one in get_close_matches(said, by_id, _MOST, 0.6)]
    alike += [by_name[one] for one in get_close_matches(said, by_name, _MOST, 0.6)]
    alike += [id_ for name, id_ in by_name.items() if len(said) > _MOST and said in name]
    return list(dict.fromkeys(alike))[:_MOST]


def did_you_mean(found: list[str], names: Mapping[str, str]) -> str:
    """A question that names neighbours, or the empty text."""
    told = [f"{id_!r} ({names[id_]})" if names[id_] else repr(id_) for id_ in found]
    ends = [", ".join(told[:-1]), told[-1]] if told[1:] else told
    return f"Did you mean {' or '.join(ends)}?" if told else ""
