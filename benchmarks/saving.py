"""Many sessions that save answers at once, each as a page of its own does it."""

from __future__ import annotations

import asyncio
import json
import random
import time
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPResponse

from course.content.board_specs import DraftSpec
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, read
from tests.browser.study import Study

# The least and the most seconds from being told of a later answer to sending one's own again.
READS_LATER = (0.5, 2.0)


@dataclass
class Saved:
    """What became of the answers: seconds for each that was saved, how many were behind, how many lost."""

    times: list[float] = field(default_factory=list)
    behind: int = 0
    lost: int = 0


@dataclass
class _Session:
    client: AsyncHTTPClient
    root: str
    headers: dict[str, str]

    async def ask(self, method: str, path: str, body: object = None) -> HTTPResponse:
        while True:
            with suppress(OSError, HTTPClientError):
                return await self._ask(method, path, body)
            await asyncio.sleep(0.2)

    async def _ask(self, method: str, path: str, body: object) -> HTTPResponse:
        return await self.client.fetch(
            f"{self.root}{path}",
            method=method,
            headers=self.headers,
            body=None if body is None else json.dumps(body),
            follow_redirects=False,
            raise_error=False,
            request_timeout=120,
        )

    async def tag(self, work: str, board: str) -> str:
        found = json.loads((await self.ask("GET", f"api/answers/{work}")).body)
        return str(found["boards"].get(board, {}).get("tag", ""))


async def saves(study: Study, sessions: int, each: int, thinks: tuple[float, float]) -> Saved:
    """Save from many sessions, each with its own login, and count what the files then hold.

    Parameters:
        study: Where to save.
        sessions: How many.
        each: How often each saves.
        thinks: The least and the most seconds between two answers of a session.
    """
    AsyncHTTPClient.configure(None, max_clients=sessions)
    drafts = [(work, spec.id) for work, spec in _drafts()]
    before, told, chance = _revisions(study), Saved(), random.Random(4)

    async def session(number: int) -> None:
        work, board = drafts[number % len(drafts)]
        one = await _log_in(study)
        for turn in range(each):
            await asyncio.sleep(chance.uniform(*thinks))
            answers = {"kind": "draft", "text": f"Session {number}, answer {turn}."}
            while True:
                seen = await one.tag(work, board)
                begun = time.perf_counter()
                # Sent again after a broken connection, as a page does, it may be there already.
                body = {"answers": answers, "seen": seen, "doubtful": [answers]}
                reply = await one.ask("PUT", f"api/answers/{work}/{board}", body)
                if reply.code == HTTPStatus.OK:
                    told.times.append(time.perf_counter() - begun)
                    break
                assert reply.code == HTTPStatus.CONFLICT, reply.body
                told.behind += 1
                # Whoever is behind reads the later answer first: nobody sends again at once.
                await asyncio.sleep(chance.uniform(*READS_LATER))

    await asyncio.gather(*(session(number) for number in range(sessions)))
    # Each save that reached a file counted its revision up by one.
    told.lost = len(told.times) - (_revisions(study) - before)
    return told


async def _log_in(study: Study) -> _Session:
    client, root = AsyncHTTPClient(), study.at("")
    reply = await _Session(client, root, {}).ask("GET", f"?{urlsplit(study.address).query}")
    cookies = [one.split(";")[0] for one in reply.headers.get_list("Set-Cookie")]
    headers = {"Cookie": "; ".join(cookies)}
    page = await _Session(client, root, headers).ask("GET", "record")
    cookies += [one.split(";")[0] for one in page.headers.get_list("Set-Cookie")]
    secret = next(one.partition("=")[2] for one in cookies if one.startswith("_xsrf="))
    return _Session(client, root, {"Cookie": "; ".join(cookies), "X-XSRFToken": secret})


def _drafts() -> list[tuple[str, DraftSpec]]:
    lessons = course_content().lessons.values()
    return [(work.id, spec) for work in lessons for spec in work.boards if isinstance(spec, DraftSpec)]


def _revisions(study: Study) -> int:
    files = (study.home / "lessons" / work / FILE_NAME for work in {work for work, _ in _drafts()})
    return sum(found.revision for file in files if (found := read(file)))
