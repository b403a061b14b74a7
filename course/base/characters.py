"""Signs in what others wrote: which can be shown anywhere, and which would do or hide something."""

from __future__ import annotations

import unicodedata

NOT_SHOWN = "\N{REPLACEMENT CHARACTER}"
_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_FAR_ENOUGH = 16  # signs beside a joiner that decide whether a script needs it there

# Letters and marks that leave no trace on a screen or on paper (of Unicode's Default_Ignorable_Code_Point).
_UNSEEN_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u180b\u180c\u180d\u180f")
_UNSEEN_RANGES = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))


def line(text: object) -> str:
    """A text from outside as one line that can be shown anywhere.

    Args:
        text: anything; its text is taken.

    Returns:
        The text without signs that steer a terminal, turn the direction of writing or hide; joiners
        stay where a script needs them, as in Persian.
    """
    found = str(text)
    if found.isascii() and found.isprintable():
        return found
    return "".join(_shown(found, at) for at in range(len(found)))


def block(text: object) -> str:
    """A text from outside as lines that can be shown anywhere; its own line breaks stay."""
    return "\n".join(line(one.expandtabs(4)) for one in str(text).replace("\r\n", "\n").split("\n"))


def is_joiner_in_place(text: str, at: int) -> bool:
    """Whether a sign is a zero-width joiner that the script around it needs (RFC 5892, appendix A).

    Args:
        text: the text.
        at: where in it.
    """
    if text[at] not in _JOINERS:
        return False
    from idna.core import valid_contextj  # its tables are needed for few texts

    first = max(0, at - _FAR_ENOUGH)
    try:
        return valid_contextj(text[first : at + _FAR_ENOUGH], at - first)
    except ValueError:  # a sign that Unicode does not name stands beside it
        return False


def is_unseen(sign: str) -> bool:
    """Whether a letter or a mark leaves no trace where it is shown."""
    return sign in _UNSEEN_LETTERS or any(ord(sign) in signs for signs in _UNSEEN_RANGES)


def _shown(text: str, at: int) -> str:
    sign = text[at]
    seen = sign.isprintable() and not is_unseen(sign)
    if seen or is_joiner_in_place(text, at) or _chooses_a_picture(text, at):
        return sign
    return " " if unicodedata.category(sign) == "Zs" else NOT_SHOWN


def _chooses_a_picture(text: str, at: int) -> bool:
    """Whether it says how the symbol before it is drawn: in colours, or as text."""
    return text[at] in "\ufe0e\ufe0f" and at > 0 and unicodedata.category(text[at - 1])[0] == "S"
