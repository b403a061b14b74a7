"""What was missed, asked again; and when it returns, as a calendar file."""

from __future__ import annotations

from tornado import web

from course.hosts.desk.base import CALENDAR, StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import WentSent
from course.learner.review.schedule import Item
from course.pages.calendar import calendar_file
from course.pages.contexts import ReviewPage
from course.pages.review import ReviewData


class ReviewHandler(StudyHandler):
    """What is due, one thing at a time."""

    @web.authenticated
    async def get(self) -> None:
        """Show it."""
        sitting = await apart(self.reviewing.sitting)
        data = ReviewData(
            asked=sitting.asked,
            more=sitting.more,
            next=sitting.next.isoformat() if sitting.next else "",
            today=self.reviewing.today.isoformat(),
            gone=sitting.gone,
            review=self.places.api("review"),
            calendar=self.places.calendar,
            home=self.places.home,
        )
        self.show(ReviewPage(title="Review"), data)


class WentHandler(StudyHandler):
    """How something went that was asked again."""

    @web.authenticated
    async def post(self) -> None:
        """Note it."""
        sent = self.body_as(WentSent)
        if not await apart(self.reviewing.went, Item(sent.lesson, sent.id), sent.came):
            raise web.HTTPError(404, "The course does not ask this any more. Reload the page.")
        self.set_status(204)
        self.finish()


class CalendarHandler(StudyHandler):
    """When things return, for a calendar."""

    @web.authenticated
    async def get(self) -> None:
        """Send it."""
        days = await apart(self.reviewing.days)
        course = self.desk.content.course
        content = await apart(calendar_file, days, course.id, course.title)
        self.set_header("Content-Type", "text/calendar; charset=utf-8")
        self.set_header("Content-Disposition", f'attachment; filename="{CALENDAR}"')
        self.finish(content)
