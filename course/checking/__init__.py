"""The editor's tool: does the course keep what it promises, and what is left for a person to check?"""

from course.checking.promises import broken_promises
from course.checking.to_do import stale, unverified

__all__ = ["broken_promises", "stale", "unverified"]
