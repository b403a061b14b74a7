"""A visit from its beginning at the platform to its end here: bound to one browser, and good for one time.

What is only asked for is signed and kept by the browser, so that strangers write nothing here; what was used
is a row of the class's database, so that no server of the class takes it a second time.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sql
from tornado.web import create_signed_value, decode_signed_value

from course.learner.sql_engine import writing
from course.learner.sql_errors import told_plainly
from course.learner.sql_rows import naive
from course.platforms.refused import Refused

TABLES = sql.MetaData()
USED = sql.Table(
    "course_platform_used",
    TABLES,
    sql.Column("room", sql.String(36), primary_key=True),
    sql.Column("nonce", sql.String(64), primary_key=True),
    sql.Column("until", sql.DateTime, nullable=False, index=True),
)
_STATE = "course-visit"
MINUTES, SECRET = 10, 16  # a visit lasts; bytes of what only a browser has
# Longer than anything that was signed with a nonce is taken: see `id_token`.
_KEPT = timedelta(hours=2)
_NOT_OURS = (
    "This visit did not begin here, or it took longer than ten minutes. Go back to your learning platform "
    "and open the course there once more."
)
_ANOTHER_BROWSER = (
    "This visit began in another browser, or this one keeps no cookies for the course. Allow them, and open "
    "the course once more on your learning platform, in a window of its own."
)
_AGAIN = (
    "This was opened once already, and counts once only. Go back to your learning platform and open the "
    "course there once more."
)


@dataclass(frozen=True)
class Visit:
    """A visit that has begun.

    Attributes:
        platform: the platform, by its name in the class.
        nonce: what the platform must sign.
        browser: a digest of what only this browser has; empty where nothing will be opened in it.
    """

    platform: str
    nonce: str
    browser: str = ""


def begun(platform: str, browser: str) -> Visit:
    """A new visit.

    Args:
        platform: the platform, by its name in the class.
        browser: what only this browser has; empty where it cannot keep anything.
    """
    return Visit(platform, secrets.token_hex(24), digest_of(browser) if browser else "")


def digest_of(browser: str) -> str:
    """What is said of a browser's secret where it may be seen."""
    return hashlib.sha256(browser.encode()).hexdigest()[:32]


def to_carry(visit: Visit, key: str) -> str:
    """A visit as the platform carries it along.

    Args:
        visit: the visit.
        key: what the class signs with.
    """
    return create_signed_value(key, _STATE, json.dumps(asdict(visit))).decode()


def carried(state: str, key: str) -> Visit:
    """The visit that the platform has carried along.

    Args:
        state: from anybody.
        key: what the class signs with.

    Raises:
        Refused: it is none, or an old one.
    """
    said = decode_signed_value(key, _STATE, state, max_age_days=MINUTES / 1440, min_version=2)
    if said is None:
        raise Refused(_NOT_OURS)
    return Visit(**json.loads(said))


def in_this_browser(visit: Visit, browser: str) -> None:
    """See that a visit ends where it began: nobody is let in as somebody else by a page of theirs.

    Raises:
        Refused: it does not.
    """
    if not visit.browser or not hmac.compare_digest(visit.browser, digest_of(browser)):
        raise Refused(_ANOTHER_BROWSER)


def use(engine: sql.Engine, room: UUID, nonce: str, at: datetime) -> None:
    """Use a nonce, for the one time that it can be.

    Args:
        engine: the class's database.
        room: the class's number.
        nonce: what a platform has signed.
        at: the time (UTC).

    Raises:
        Refused: it was used before, at this server or another.
        StoreFails: the database cannot be written to.
    """
    with told_plainly(), writing(engine) as connection:
        connection.execute(USED.delete().where(USED.c.until < naive(at)))
        row = {"room": str(room), "nonce": nonce, "until": naive(at + _KEPT)}
        try:
            with connection.begin_nested():
                connection.execute(USED.insert().values(row))
        except sql.exc.IntegrityError:
            raise Refused(_AGAIN) from None
