"""Why something was not handed in: one base, so that every host says the same of it."""

from __future__ import annotations

NOT_READ = "Your answers cannot be read just now. Reload the page and try again."


class NotHandedIn(Exception):
    """It was not handed in; the message is a sentence for the learner, and nothing of theirs is lost."""


class NothingToHandIn(NotHandedIn):
    """The exercise was not opened yet, so there is nothing to hand in."""


class Unfinished(NotHandedIn):
    """Parts of it have no answer yet, and it was not said that it is to be handed in as it is."""


class NothingCounts(NotHandedIn):
    """The exercise was passed, or its attempts are used up: what is handed in now could not count."""


class ClockIsWrong(NotHandedIn):
    """This computer's clock cannot be right, and a record states when work was handed in."""


class NotExchanged(NotHandedIn):
    """The exchange did not take the work; the message is the exchange's own."""


class AnotherWindow(NotHandedIn):
    """Another window has been handing in for too long."""


class NotWritten(NotHandedIn):
    """It could not be written; what was handed in before stands."""
