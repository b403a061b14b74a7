"""Whoever comes and is not let in is told why, in a sentence."""

from __future__ import annotations

from course.base.clear_errors import Clear


class Refused(Clear):
    """Somebody who comes from a platform is not let in; the message says why, and what they do."""
