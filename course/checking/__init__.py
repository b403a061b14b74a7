"""The editor's tool: does the course keep what it promises, and what is left for a person to check?"""

from course.checking.promises import broken_promises
from course.checking.to_do import not_whole, stale, unverified

__all__ = ["broken_promises", "not_whole", "stale", "unverified"]
