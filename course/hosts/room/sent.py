"""What a room's three pages are sent. What is best is in it only once the trainer has shown it."""

from __future__ import annotations

from typing import Literal

from course.boards.choices import Choice
from course.boards.model import Part
from course.hosts.room.asked import IfTheySay, ProvenBy, RoomQuestion
from course.hosts.room.interview_told import InterviewNow
from course.hosts.room.stage import Phase
from course.hosts.room.tally import Heat, Tally


class Shown(Part):
    """What was shown of a question, part by part; `parts` says which, and nothing else is here.

    `best` are the accepted choices of each part, the best first; `why` is what is said of it.
    """

    parts: list[str]
    tally: Tally
    best: dict[str, list[str]]
    why: dict[str, str]
    proven_by: list[ProvenBy]
    nothing_proves: str
    reason: str
    sure_wrong: list[int]


class RoomNow(Part):
    """Where the room is, for everybody.

    `turn` grows with each thing the trainer does; `said` is the one announcement of this phase; `seconds`
    are left on the timer, below nothing once it has run out, and None where there is none; `signing` says
    that the wall shows how to sign in and out; `file` names the client whose file a phone may ask for.
    """

    turn: int
    lesson: str
    about: str
    phase: Phase
    round: int
    said: str
    title: str
    html: str
    question: RoomQuestion | None
    confidences: list[Choice]
    seconds: int | None
    answered: int
    here: int
    counts: bool
    shown: Shown | None
    heat: Heat | None
    interview: InterviewNow | None
    file: str
    signing: bool


class SignIn(Part):
    """The code by which somebody signs in or out, and for how many seconds more it stands."""

    code: str
    seconds: int


class OnRegister(Part):
    """A line of the register, for the trainer alone: nothing in it leads to an alias or an answer.

    `came` and `left` are instants, the empty text where there is none; the minutes are whole, `held` of them
    so far. `forgot` is who has not signed out: until they were last seen they are counted as present.
    """

    who: str
    name: str
    reference: str
    came: str
    left: str
    state: Literal["here", "out", "forgot"]
    present: int
    held: int
    late: int
    early: int
    reasons: list[str]
    can_take_back: bool


class Attendance(Part):
    """How attendance stands, for the trainer alone."""

    sign_in: SignIn
    lines: list[OnRegister]


class OwnVote(Part):
    """A person's own answer."""

    question: str
    round: int
    answer: dict[str, str]
    sure: str | None


class ToPhone(Part):
    """What a phone is sent: where the room is, and the person's own answers to the question there."""

    now: RoomNow
    own: list[OwnVote]


class Qr(Part):
    """A QR code: how many modules wide, and its dark ones as a path of lines."""

    size: int
    path: str


class ToWall(Part):
    """What the wall is sent; `qr` is the address with the code, `sign_in` that of the attendance."""

    now: RoomNow
    address: str
    code: str
    qr: Qr
    sign_in: SignIn
    signed: int
    blank: bool
    dark: bool


class SheetLine(Part):
    """A line of the run sheet: when it begins, in minutes, and where its stops begin."""

    title: str
    at: int
    minutes: int
    stop: int
    here: bool
    done: bool


class InRoom(Part):
    """A person as the trainer sees them: an alias, never an answer."""

    id: str
    alias: str
    awake: bool
    muted: bool
    removed: bool


class PathStep(Part):
    """A step of a question's one path, and whether it is the one that goes on."""

    title: str
    under: str
    now: bool


class PartToShow(Part):
    """A part that can be shown, whether it may be now, and whether it was."""

    id: str
    title: str
    may: bool
    was: bool


class ToTrainer(Part):
    """What the trainer's page is sent. `peek` holds the votes as they stand; the page hides them."""

    now: RoomNow
    code: str
    address: str
    next: str
    then: str
    undoes: str
    path: list[PathStep]
    to_show: list[PartToShow]
    peek: Tally | None
    sheet: list[SheetLine]
    total: int
    elapsed: int | None
    notes: str
    tempting: list[IfTheySay]
    people: list[InRoom]
    may_talk: bool
    may_finish: bool
    running: bool
    timed: bool
    frozen: bool
    blank: bool
    dark: bool
    whole: bool
    has_whole: bool
    pages: int
    attendance: Attendance


class Count(Part):
    """How many are here and have answered: all that changes with a vote."""

    turn: int
    answered: int
    here: int


class Heard(Part):
    """What came of an answer: kept, too late, or none that the question offers."""

    message: str
    outcome: Literal["kept", "late", "refused", "not-saved"]


class Goodbye(Part):
    """Why a page is no longer in the room."""

    gone: Literal["removed", "elsewhere", "no-seat"]
