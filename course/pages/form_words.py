"""What is said of the questions before and after the course, by every host.

The static edition says the same in `course/hosts/site/front/forms/words.ts`; a test holds the two together.
"""

from __future__ import annotations

from typing import NamedTuple

from course.base.sentences import number_word
from course.learner.forms import Asking

NOTHING_ASKED = "There are no questions for you now."
_KEPT = "Nobody sees them unless you send them along with what you hand in."


class OfferWords(NamedTuple):
    """What the overview says of the questions, and what leads to them."""

    heading: str
    words: str
    button: str


def offer_words(asking: Asking, of: int) -> OfferWords:
    """What the overview says of what is asked now.

    Args:
        asking: what is asked.
        of: how many questions a form has.
    """
    number, done = number_word(of), of - len(asking.left)
    so_far = f" {done} of {of} are answered." if done else ""
    if asking.when == "before":
        words = (
            f"A minute or two. After the last lesson {number} others are asked, so that you can see what "
            f"changed. They count towards nothing. {_KEPT}{so_far}"
        )
        return OfferWords(f"{number.capitalize()} questions before you begin", words, "Answer them")
    words = (
        f"A minute or two. Then you see how these {number} and the first {number} went, each with its "
        f"reason. They count towards nothing. {_KEPT}{so_far}"
    )
    return OfferWords(f"{number.capitalize()} questions, now that you are through", words, "Answer them")


def title_of(of: int) -> str:
    """What the page of so many questions is called."""
    return f"{number_word(of).capitalize()} questions"


def opening_offer(of: int) -> str:
    """What is said where a lesson begins before which the questions are still open."""
    return f"Not asked yet: {number_word(of)} questions to compare with at the end, a minute or two."


def kept_words(of: int) -> str:
    """What is said once the first form is answered."""
    number = number_word(of)
    return (
        f"Your {number} answers are kept. {number.capitalize()} others are asked after the last lesson, and "
        "then you see how all of them went, each with its reason."
    )


def gain_words(before: int, after: int, of: int) -> str:
    """What is said of how much was right before and after: what it shows, and that it proves nothing.

    Args:
        before: how many were right before the course.
        after: how many after it.
        of: out of how many.
    """
    more = after - before
    told = f"{number_word(abs(more)).capitalize()} {'more' if more > 0 else 'fewer'} than before."
    if not more:
        told = "As many as before."
    return (
        f"{told} That proves nothing: with {number_word(of)} questions chance alone moves such a count by "
        "one or two, and the two forms need not be equally hard. What is worth your time are the questions "
        "below that went wrong, and why."
    )
