"""The search, and what it looks through: made from the lessons' pages when it is first asked for."""

from __future__ import annotations

from pydantic import TypeAdapter
from tornado import web

from course.content.versions import BASE
from course.hosts.desk.base import StudyHandler
from course.hosts.desk.compress import smaller
from course.hosts.desk.desk import Desk
from course.hosts.desk.guard import apart
from course.pages.contexts import SearchPage
from course.pages.search_entries import AddressOf, SearchEntry, search_entries


class SearchHandler(StudyHandler):
    """The page of the search."""

    @web.authenticated
    def get(self) -> None:
        """Show it."""
        self.show(SearchPage(title="Search", entries=self.places.api("search")))


class SearchEntriesHandler(StudyHandler):
    """Everything that can be found."""

    @web.authenticated
    async def get(self) -> None:
        """Send it."""
        places = self.places
        found = await apart(_entries, self.desk, lambda work, id_: f"{places.work(work)}#{id_}")
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.send(*smaller(found, self.ways, kept=False))


def _entries(desk: Desk, address: AddressOf) -> bytes:
    content = desk.content
    lessons = (content.lessons[id_] for id_ in content.course.lessons)
    pages = [(lesson, desk.pages.page(lesson, BASE)) for lesson in lessons]
    found = search_entries(pages, content, address)
    return TypeAdapter(list[SearchEntry]).dump_json(found)
