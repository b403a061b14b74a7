"""Every address of the study pages, and who answers it, whichever host serves them."""

from __future__ import annotations

import re

from course.hosts.desk.answers import AnswersHandler, BoardAnswersHandler
from course.hosts.desk.base import CALENDAR, StudyHandler
from course.hosts.desk.check import CheckHandler
from course.hosts.desk.files import AssetHandler, BoardsHandler, RecordFileHandler, ToSendHandler
from course.hosts.desk.hand_in import (
    HandInHandler,
    LookForFeedbackHandler,
    NameCheckHandler,
    NameHandler,
    ReturnedHandler,
)
from course.hosts.desk.home import HomeHandler
from course.hosts.desk.notes import NoteHandler, NotesFileHandler, NotesHandler
from course.hosts.desk.own_record import OwnExportHandler, OwnFieldHandler, OwnPartHandler
from course.hosts.desk.papers import PaperHandler
from course.hosts.desk.progress import BeatHandler
from course.hosts.desk.questions import ChoiceHandler, QuestionsHandler, SkipHandler
from course.hosts.desk.record import RecordHandler
from course.hosts.desk.review import CalendarHandler, ReviewHandler, WentHandler
from course.hosts.desk.search import SearchEntriesHandler, SearchHandler
from course.hosts.desk.sitting import BeginHandler, ClockHandler, LateHandler
from course.hosts.desk.work import FeedbackHandler, WorkHandler

ID = r"([\w.-]+)"
ROUTES: list[tuple[str, type[StudyHandler]]] = [
    (r"/study/?", HomeHandler),
    (r"/study/record", RecordHandler),
    (r"/study/search", SearchHandler),
    (r"/study/api/own", OwnPartHandler),
    (rf"/study/api/own/{ID}", OwnFieldHandler),
    (r"/study/api/own-record/([a-z-]+)\.([a-z]+)", OwnExportHandler),
    (r"/study/api/notes", NotesFileHandler),
    (rf"/study/api/notes/{ID}", NotesHandler),
    (rf"/study/api/notes/{ID}/{ID}", NoteHandler),
    (r"/study/api/search", SearchEntriesHandler),
    (rf"/study/record/{ID}/{ID}", RecordFileHandler),
    (rf"/study/(lesson|exercise)/{ID}", WorkHandler),
    (r"/study/review", ReviewHandler),
    (rf"/study/{re.escape(CALENDAR)}", CalendarHandler),
    (rf"/study/feedback/{ID}", FeedbackHandler),
    (rf"/study/check/{ID}", CheckHandler),
    (rf"/study/to-send/{ID}/([^/]+)", ToSendHandler),
    (rf"/study/paper/{ID}", PaperHandler),
    (rf"/study/static/{ID}/{ID}", AssetHandler),
    (rf"/study/boards/{ID}/{ID}/{ID}", BoardsHandler),
    (rf"/study/api/answers/{ID}", AnswersHandler),
    (rf"/study/api/answers/{ID}/{ID}", BoardAnswersHandler),
    (rf"/study/api/hand-in/{ID}", HandInHandler),
    (r"/study/api/name", NameHandler),
    (r"/study/api/returned", ReturnedHandler),
    (r"/study/api/name/check", NameCheckHandler),
    (rf"/study/api/feedback/{ID}", LookForFeedbackHandler),
    (rf"/study/api/beat/{ID}", BeatHandler),
    (rf"/study/api/begin/{ID}", BeginHandler),
    (rf"/study/api/clock/{ID}", ClockHandler),
    (rf"/study/late/{ID}", LateHandler),
    (r"/study/api/review", WentHandler),
    (r"/study/questions", QuestionsHandler),
    (r"/study/api/questions", ChoiceHandler),
    (r"/study/api/questions/skip", SkipHandler),
]
