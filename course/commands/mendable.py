"""What a person can mend, and is therefore told in a sentence: imported only once something went wrong."""

from __future__ import annotations


def mendable() -> tuple[type[Exception], ...]:
    """The errors whose own words say what is wrong, and how it is mended."""
    from course.checking.new_exercise import NotMade
    from course.checking.release import LessonFailed
    from course.collecting import NotCollectable
    from course.content import ContentFaults
    from course.handing_in.refusals import NotHandedIn
    from course.hosts.site import FolderNotOurs
    from course.issuing.erase import NoLearner
    from course.issuing.people import PeopleUnreadable
    from course.learner.answers import AnswersDamaged
    from course.records import CertificateNotMade, RecordUnreadable
    from course.records.usable_name import NameNotUsable
    from course.register.keys import KeyNotUsable
    from course.register.pinned import NotPublished
    from course.register.provider import NotAProvider
    from course.rehearsal import FolderInUse

    return (
        *_mendable_in_marking(),
        *_mendable_in_a_class(),
        *_mendable_where_it_is_kept(),
        AnswersDamaged,
        ContentFaults,
        NotCollectable,
        FolderInUse,
        FolderNotOurs,
        NoLearner,
        PeopleUnreadable,
        NameNotUsable,
        KeyNotUsable,
        NotAProvider,
        NotPublished,
        NotHandedIn,
        CertificateNotMade,
        RecordUnreadable,
        LessonFailed,
        NotMade,
        OSError,
    )


def _mendable_in_a_class() -> tuple[type[Exception], ...]:
    from course.classes.copy import NotCopied
    from course.classes.new import NotANewClass
    from course.classes.no_key import KeyFound
    from course.classes.platform_doubts import NotSettled
    from course.classes.roster import RosterAtFault
    from course.classes.served import NotServed
    from course.classes.settings import NoClass, SettingsUnreadable
    from course.collecting.doubts import DoubtsUnreadable
    from course.issuing.attendance import AttendanceUnreadable
    from course.platforms.fetching import PlatformFails
    from course.platforms.registered import PlatformsUnreadable
    from course.platforms.tool_keys import KeysUnreadable
    from course.sittings.files import TermsUnreadable

    own = (
        AttendanceUnreadable,
        DoubtsUnreadable,
        KeyFound,
        KeysUnreadable,
        NoClass,
        NotANewClass,
        NotCopied,
        NotServed,
        NotSettled,
        PlatformFails,
        PlatformsUnreadable,
        RosterAtFault,
        SettingsUnreadable,
        TermsUnreadable,
    )
    return (*_mendable_in_a_room(), *own)


def _mendable_in_a_room() -> tuple[type[Exception], ...]:
    from course.analysis.room.votes_file import VotesAtFault
    from course.analysis.room.votes_log import NoRoom
    from course.base.clear_errors import UnknownId
    from course.hosts.room.log import LogDamaged
    from course.hosts.room.network import NoNetwork
    from course.hosts.room.serve import RoomInUse

    return (LogDamaged, NoNetwork, NoRoom, RoomInUse, UnknownId, VotesAtFault)


def _mendable_in_marking() -> tuple[type[Exception], ...]:
    from course.marking.cohort.corrections import KeyHasChanged
    from course.marking.gradebook.allowances import UnknownLearner
    from course.marking.gradebook.database import GradebookBusy, NoGradebook
    from course.marking.gradebook.entries import NotEntered
    from course.marking.nbgrader.own_classroom import NoKeys
    from course.marking.nbgrader.places import NotReleased
    from course.marking.rule.lateness import SettingsUnreadable

    return (
        NoKeys,
        NotReleased,
        KeyHasChanged,
        GradebookBusy,
        NoGradebook,
        NotEntered,
        SettingsUnreadable,
        UnknownLearner,
    )


def _mendable_where_it_is_kept() -> tuple[type[Exception], ...]:
    from course.base.back_up import NotBackedUp, NotRestored
    from course.base.postgres_tools import ToolFails
    from course.learner.sql_place import NoSuchPlace

    return (NoSuchPlace, NotBackedUp, NotRestored, ToolFails)
