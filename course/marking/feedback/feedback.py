"""All that feedback says, in finished sentences: what every medium shows, and none adds words to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal

from course.base.sentences import sentences
from course.content.papers import AdvicePaper, PaperBoard
from course.content.works import Exercise
from course.learner.answers import BoardAnswers
from course.marking.cohort.submission import Marked
from course.marking.feedback import wording
from course.marking.feedback.board_told import BoardTold, board_told, sure_slots
from course.marking.feedback.counts import headline, together
from course.marking.feedback.item import Item, Pointer
from course.marking.feedback.items import items
from course.marking.feedback.mark import Mark
from course.marking.feedback.other_items import OWN_TEXT, own_text
from course.marking.feedback.pointers import pointers
from course.marking.feedback.rows import First, Row, look_first, row, taken_out
from course.marking.rule.hurdles import hurdles
from course.marking.rule.marking_rule import passes, percentage

Level = Literal["waits", "pointers", "full"]


@dataclass(frozen=True)
class Opening:
    """What feedback opens with; what is empty is not said, and without a percentage nothing is marked yet.

    Attributes:
        percent: the mark, whole.
        pass_mark: what a pass needs, in per cent.
        outcome: whether it is a pass, and what that needs.
        headline: how much of each part is right.
        notes: which attempt it is, and whether there are more.
        look_first: how the things to look at first are headed.
        first: those.
        sure: how much the learner was sure of, and wrong.
        folded: that the rest is folded.
        together: all points, at the foot of the list.
    """

    percent: int | None
    pass_mark: str
    outcome: str
    headline: str = ""
    notes: tuple[str, ...] = ()
    look_first: str = ""
    first: tuple[First, ...] = ()
    sure: str = ""
    folded: str = ""
    together: str = ""


@dataclass(frozen=True)
class Feedback:
    """Feedback before it is rendered; points are in points, and penalty is in them.

    `boards` hold everything, or pointers while there are `attempts_left` to try again; while it waits
    for a person, only what the learner wrote. `why` says what stands between enough points and a pass,
    `comments` what a person wrote, by the item that it is about, and `sure` of which slots the learner
    was sure; nothing where they were asked of none, or answered none.
    """

    exercise: Exercise
    learner: str
    points: Decimal
    out_of: Decimal
    passed: bool
    remarks: tuple[str, ...]
    boards: tuple[BoardTold, ...]
    penalty: Decimal
    attempts_left: int
    attempt: int = 1
    awaits_person: bool = False
    why: tuple[str, ...] = ()
    comments: Mapping[str, str] = field(default_factory=dict)
    sure: frozenset[str] = frozenset()

    @property
    def items(self) -> list[Item | Pointer]:
        """Every item, in order."""
        return [item for board in self.boards for _, group in board.groups for item in group]

    @cached_property
    def rows(self) -> dict[str, Row]:
        """The list: a line for each item, by its id, without what stands at the top of the page."""
        return {item.id: row(item) for item in self.items} | {rest.item.id: rest for _, rest in self._first}

    @cached_property
    def _first(self) -> list[tuple[First, Row]]:
        if self.awaits_person:
            return []
        return [taken_out(one) for one in look_first([row(item) for item in self.items], self.sure)]

    @cached_property
    def opening(self) -> Opening:
        """What it opens with."""
        pass_mark = wording.plain(self.exercise.pass_mark)
        if self.awaits_person:
            return Opening(None, pass_mark, f"{wording.WAITS} {wording.pass_words(self.exercise.pass_mark)}")
        rows = [row(item) for item in self.items]
        wrong = [one.item.title for one in rows if one.state == "wrong" and one.item.id in self.sure]
        outcome = wording.outcome_words(
            self.exercise.pass_mark, passed=self.passed, again=bool(self.attempts_left)
        )
        late = wording.late_words(self.penalty)
        return Opening(
            percent=wording.whole_percent(percentage(self.points, self.out_of), self.exercise.pass_mark),
            pass_mark=pass_mark,
            outcome=sentences(outcome, *self.why),
            headline=headline(together(count for one in rows for count in one.counts)),
            notes=tuple(
                filter(
                    None, (wording.attempt_words(self.attempt), late, wording.left_words(self.attempts_left))
                )
            ),
            look_first=wording.LOOK_FIRST[len(self._first)],
            first=tuple(first for first, _ in self._first),
            sure=wording.sure_words(wrong) if self.sure else "",
            folded="" if self.attempts_left else wording.FOLDED,
            together=wording.together_words(self.points, self.out_of),
        )

    def comment_on(self, item: str) -> str:
        """What a person wrote of an item: on a text, it is written of the board itself."""
        return self.comments.get(item) or self.comments.get(_commented(item), "")

    @property
    def general_comments(self) -> list[str]:
        """What a person wrote about what is no item of the page."""
        about = {_commented(item.id) for item in self.items} | {item.id for item in self.items}
        return [text for cell, text in self.comments.items() if cell not in about]

    @property
    def mark(self) -> str:
        """What was earned, for programs to read; while it waits for a person, no number."""
        waits = self.awaits_person
        told = Mark(
            "" if waits else str(self.points),
            str(self.out_of),
            self.passed,
            self.attempt,
            waits,
            self.attempts_left,
            sentences(*self.why),
            self.opening.percent,
        )
        return told.as_content()


def feedback(
    marked: Marked,
    learner: str,
    by_hand: Mapping[str, Decimal],
    penalty: Decimal = Decimal(0),
    attempts: tuple[int, int] = (1, 0),
    comments: Mapping[str, str] | None = None,
) -> Feedback:
    """Say what a learner may know: everything once it is passed or no attempt is left, else pointers.

    Args:
        marked: the submission as marked.
        learner: the name or id to put at the top.
        by_hand: what a person gave, by slot.
        penalty: what is taken off for lateness, in points.
        attempts: the how-manieth attempt it is, and how often the learner may still try.
        comments: what a person wrote, by the name of the cell.

    Returns:
        The page's content, board by board.
    """
    given = marked.answers.boards if marked.answers else {}
    earned = {**marked.marks.slots, **by_hand}
    paper = marked.paper
    waits = bool(paper.by_hand - by_hand.keys())
    passed = passes(earned, paper, penalty) and not waits
    attempt, attempts_left = attempts
    level: Level = "waits" if waits else "full" if passed or not attempts_left else "pointers"
    told = [_told(given.get(board.spec.id), board, level, marked, by_hand) for board in paper.boards]
    return Feedback(
        exercise=paper.exercise,
        learner=learner,
        points=sum(earned.values(), Decimal("0.00")) - penalty,
        out_of=paper.out_of,
        passed=passed,
        remarks=marked.remarks,
        boards=tuple(board for board in told if board.groups),
        penalty=penalty,
        attempts_left=0 if passed or waits else attempts_left,
        attempt=attempt,
        awaits_person=waits,
        why=() if passed or waits else hurdles(earned, paper, penalty),
        comments=comments or {},
        sure=frozenset(
            slot for board in paper.boards for slot in sure_slots(given.get(board.spec.id), board)
        ),
    )


def _told(
    given: BoardAnswers | None,
    board: PaperBoard,
    level: Level,
    marked: Marked,
    by_hand: Mapping[str, Decimal],
) -> BoardTold:
    """What is told of a board; before a person has marked all of it, only what the learner wrote."""
    if level == "waits":
        return board_told(board, [own_text(given, board)] if isinstance(board, AdvicePaper) else [])
    earned, tell = {**marked.marks.slots, **by_hand}, items if level == "full" else pointers
    return board_told(board, tell(given, board, earned, by_hand, marked.paper, marked.content))


def _commented(item: str) -> str:
    """The cell in which a person comments on an item: on a text, it is the board's own."""
    return item.removesuffix(OWN_TEXT)
