"""The questions before the course and after it: their page, what is chosen, who would rather not."""

from __future__ import annotations

from tornado import web

from course.hosts.desk.base import Addresses, StudyHandler
from course.hosts.desk.guard import apart
from course.hosts.desk.messages import ChoiceSent, SkipSent
from course.learner.forms import When
from course.pages.contexts import QuestionsPage
from course.pages.form_words import OfferWords
from course.pages.home_parts import QuestionsPanel


class QuestionsHandler(StudyHandler):
    """What is asked now, or what came of both forms."""

    @web.authenticated
    async def get(self) -> None:
        """Show it."""
        data = await apart(self.asking.data, self.places.api("questions"), self.places.home)
        self.show(QuestionsPage(title=data.title), data)


class ChoiceHandler(StudyHandler):
    """What was chosen."""

    @web.authenticated
    async def post(self) -> None:
        """Note it."""
        sent = self.body_as(ChoiceSent)
        if not await apart(self.asking.chose, sent.pair, sent.option):
            raise web.HTTPError(404, "The course does not ask this any more. Reload the page.")
        self.set_status(204)
        self.finish()


class SkipHandler(StudyHandler):
    """That somebody would rather not be asked."""

    @web.authenticated
    async def post(self) -> None:
        """Note it."""
        await apart(self.asking.skip, self.body_as(SkipSent).when)
        self.set_status(204)
        self.finish()


def questions_panel(offer: tuple[When, OfferWords] | None, places: Addresses) -> QuestionsPanel | None:
    """What the overview shows of the questions; nothing where none are asked now.

    Args:
        offer: what is asked, and what is said of it.
        places: where things are.
    """
    if offer is None:
        return None
    when, words = offer
    return QuestionsPanel(when, *words, places.questions, places.api("questions", "skip"))
