"""What a class sets, as its files have it now: whoever asks sees what was changed while a server runs."""

from __future__ import annotations

import logging
from collections.abc import Collection
from pathlib import Path

from course.sittings.files import TermsUnreadable, stamp_of, terms_of
from course.sittings.terms import ClassTerms

log = logging.getLogger(__name__)


class NewestTerms:
    """A class's terms, read anew when its files have changed.

    Args:
        folder: the class's.
        exercises: the ids of the course's exercises.

    Raises:
        TermsUnreadable: a file of the class is not as it should be.
    """

    def __init__(self, folder: Path, exercises: Collection[str]) -> None:
        self._folder, self._exercises = folder, exercises
        self._terms, self._stamp = terms_of(folder, exercises), stamp_of(folder)

    @property
    def now(self) -> ClassTerms:
        """As they are now; as they were, where somebody has just broken the file."""
        if (stamp := stamp_of(self._folder)) == self._stamp:
            return self._terms
        self._stamp = stamp
        try:
            self._terms = terms_of(self._folder, self._exercises)
        except TermsUnreadable as error:
            log.warning("What the class sets stays as it was. %s", error)
        return self._terms
