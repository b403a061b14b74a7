"""What may stand in a log as it is: whoever writes it down says that it names nobody."""

from __future__ import annotations


class NamesNobody(str):
    """A text that tells nothing of any person, and opens nothing: an exercise's id, a fault in settings."""

    __slots__ = ()
