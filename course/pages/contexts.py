"""What each template of a page is given. A test holds the templates to these, and these to the templates."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar, Protocol

from markupsafe import Markup

from course.content.words import Words
from course.content.works import Course
from course.handing_in.along import Wished
from course.pages.hand_in_parts import HandedIn
from course.pages.home_parts import NextStep, QuestionsLine, QuestionsPanel, ReviewPanel, TimeOffer, WorkRow
from course.pages.record_parts import NoteRow, RecordPanel, RecordRow
from course.pages.review import DueHere
from course.pages.sitting_parts import BeginForm, ClockLine, LateFile
from course.pages.source_card import SourceCard
from course.pages.term_card import TermCard


class HasHome(Protocol):
    """Where a page's links lead: the overview at least."""

    @property
    def home(self) -> str:
        """The address of the overview."""

    @property
    def search(self) -> str:
        """The address of the search."""


@dataclass(frozen=True)
class OfTheCourse:
    """What every template of a page or a part of one is given beside its own context."""

    course: Course
    statuses: Words


@dataclass(frozen=True)
class OfTheHost:
    """What every page is given beside that: what it loads, and where its links lead."""

    head: Markup
    places: HasHome


@dataclass(frozen=True)
class Head:
    """What a page of a study host loads.

    Attributes:
        asset: where a script, a style or a typeface is.
        data: what its scripts find in it.
        theme: the script that stands in it.
        boards: where the script is that says what its boards show; empty if it has none.
    """

    template: ClassVar[str] = "head"
    asset: Callable[[str], str]
    data: Markup
    theme: Markup
    boards: str


@dataclass(frozen=True, kw_only=True)
class PageContext:
    """What the frame of every page is given, beside what is the course's and the host's."""

    template: ClassVar[str]
    title: str
    at_home: bool = False
    has_desk: bool = False


@dataclass(frozen=True)
class Onward:
    """What is next."""

    words: str
    title: str
    address: str


@dataclass(frozen=True, kw_only=True)
class WorkPage(PageContext):
    """A lesson or exercise; what is empty is not shown. It is called `kind` and `number`, as Lesson 3."""

    template = "work"
    content: Markup
    kind: str
    number: int | None
    minutes: str
    next: Onward | None
    changed: str = ""
    due: DueHere | None = None
    asks_before: QuestionsLine | None = None
    lab: str = ""
    clock: ClockLine | None = None
    class_sets: str = ""


@dataclass(frozen=True)
class SourceCards:
    """The list at the end of a lesson or exercise, closed until it is asked for."""

    template: ClassVar[str] = "sources"
    cards: list[SourceCard]


@dataclass(frozen=True)
class TermCards:
    """The words that a lesson or exercise explains, in a list that is closed until it is asked for."""

    template: ClassVar[str] = "terms"
    cards: list[TermCard]


@dataclass(frozen=True, kw_only=True)
class FeedbackPage(PageContext):
    """What came of an exercise."""

    template = "feedback"
    opening: Markup
    content: Markup
    record: RecordPanel | None
    again: str
    next: Onward | None


@dataclass(frozen=True, kw_only=True)
class CheckPage(PageContext):
    """Every step of an exercise with its answer, before it is handed in, and whether to do so."""

    template = "check"
    work: str
    again: bool
    rules: str
    hand_in_address: str
    check_address: str
    name: str
    closed: str
    along: Wished
    studied: list[str]
    clock: ClockLine | None = None


@dataclass(frozen=True, kw_only=True)
class SittingPage(PageContext):
    """An exercise before it is begun, or once it is answered no more; `given`: its answers are shown."""

    template = "sitting"
    words: str
    rules: Sequence[str] = ()
    begin: BeginForm | None = None
    given: bool = False
    late: LateFile | None = None
    asks: str = ""
    panel: str = ""


@dataclass(frozen=True, kw_only=True)
class ReviewPage(PageContext):
    """What was missed, asked again one at a time; its script draws it."""

    template = "review"


@dataclass(frozen=True, kw_only=True)
class QuestionsPage(PageContext):
    """Four questions before the course or after it, or what came of both; its script draws it."""

    template = "questions"


@dataclass(frozen=True, kw_only=True)
class HomePage(PageContext):
    """The overview."""

    template = "home"
    study_time: str
    next: NextStep
    offers: Sequence[TimeOffer]
    questions: QuestionsPanel | None
    review: ReviewPanel | None
    rows: Sequence[WorkRow]
    so_far: str
    left: str
    problem: str
    record_words: str
    checklist: str
    handbook: str
    lab: str


@dataclass(frozen=True, kw_only=True)
class RecordPage(PageContext):
    """The learner's record."""

    template = "record"
    words: str
    rows: Sequence[RecordRow]
    problem: str
    name: str
    returned: str
    name_address: str
    questions: str
    notes: Sequence[NoteRow]
    notes_file: str


@dataclass(frozen=True, kw_only=True)
class SearchPage(PageContext):
    """The search; `entries` is where its script finds what there is to find."""

    template = "search"
    entries: str


@dataclass(frozen=True, kw_only=True)
class ProblemPage(PageContext):
    """What is wrong, in a sentence, and a line for each thing that somebody has to mend."""

    template = "problem"
    words: str
    lines: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class OutsidePage(ProblemPage):
    """Something told to whoever is not let in: no page here is theirs, so no link leads to one."""

    template = "told"


@dataclass(frozen=True, kw_only=True)
class HandInPanel:
    """The panel at the end of an exercise on a study page."""

    template: ClassVar[str] = "hand-in"
    handed_in: HandedIn | None
    problem: str
    rules: str
    hand_in_words: str
    check: str
    record_address: str
    closed: str
