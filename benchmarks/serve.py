"""Measure the class server: a thousand learners who save on one PostgreSQL, how soon, and what it takes.

`python -m benchmarks.serve`: learners, servers and PostgreSQL share this machine. With `--hub 16`, as many
learners of a JupyterHub, with a server each, save after them, for comparison.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from statistics import quantiles
from typing import Annotated

import psutil
import typer
from tornado.httpclient import AsyncHTTPClient, HTTPResponse

from benchmarks.server import running
from course.base.places import content_root
from course.classes.served import VARIABLE
from course.classes.serving import Serving, serving
from course.classes.settings import ClassSettings, write_settings
from course.content.board_specs import DraftSpec
from course.content.installed import course_content
from course.hosts.serve.host import own_part
from course.hosts.serve.links import link_of
from course.learner.answers import DraftAnswers
from course.learner.people import Member
from course.learner.sql_store import SqlStore
from course.marking.nbgrader.own_classroom import separate_classroom
from tests.ports import free_port

MB = 1_000_000
PATIENCE = 120  # seconds


@dataclass
class Saver:
    """A learner whose page saves, and what it was told."""

    name: str
    at: str
    headers: dict[str, str]
    times: list[float] = field(default_factory=list)
    tag: str = ""
    last: str = ""

    async def ask(self, method: str, rest: str, body: object = None) -> HTTPResponse:
        """Ask for one of the learner's own pages, or send something."""
        return await AsyncHTTPClient().fetch(
            self.at + rest,
            method=method,
            headers=self.headers,
            body=None if body is None else json.dumps(body),
            follow_redirects=False,
            raise_error=False,
            request_timeout=PATIENCE,
            connect_timeout=PATIENCE,
        )

    async def save(self, work: str, board: str, text: str) -> None:
        """Save an answer, and note how long that took."""
        answers = {"kind": "draft", "text": text}
        begun = time.perf_counter()
        sent = {"answers": answers, "seen": self.tag}
        reply = await self.ask("PUT", f"api/answers/{work}/{board}", sent)
        assert reply.code == HTTPStatus.OK, (reply.code, reply.body)
        self.times.append(time.perf_counter() - begun)
        self.tag, self.last = json.loads(reply.body)["tag"], text


@contextmanager
def served(folder: Path, database: str, processes: int) -> Iterator[list[tuple[str, psutil.Process]]]:
    """Serve a class by so many processes, until the block is left.

    Parameters:
        folder: The class's.
        database: Where its answers are.
        processes: How many.
    """
    variables = os.environ | {VARIABLE: database, "COURSE_CLASSROOM": str(folder)}
    variables |= {"PYTHONPATH": str(content_root())}
    with ExitStack() as all_:
        found = []
        for _ in range(processes):
            command = [sys.executable, "-m", "course.commands.app", "serve", "--port", str(free_port())]
            process = all_.enter_context(
                subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, text=True)
            )
            all_.callback(process.terminate)
            assert process.stdout is not None
            first = process.stdout.readline()
            found.append((first[first.index("http://") :].strip(), psutil.Process(process.pid)))
        yield found


async def come_in(member: Member, root: str, key: str) -> Saver:
    """Open a learner's link, and the page that gives the token for writes."""
    opened = await AsyncHTTPClient().fetch(
        link_of(member, key, root), follow_redirects=False, raise_error=False, request_timeout=PATIENCE
    )
    given = (one.split(";")[0] for one in opened.headers.get_list("Set-Cookie") if one.startswith("course-"))
    (cookie,) = (one for one in given if not one.endswith('=""'))  # the other is taken back
    saver = Saver(member.id, f"{root}/{own_part(member.reference)}/study/", {"Cookie": cookie})
    page = await saver.ask("GET", "search")
    (token,) = (one.split(";")[0] for one in page.headers.get_list("Set-Cookie") if one.startswith("_xsrf="))
    saver.headers = {"Cookie": f"{cookie}; {token}", "X-XSRFToken": token.partition("=")[2]}
    return saver


def percentile(times: list[float]) -> str:
    """The middle, the 95th percentile and the longest, in milliseconds."""
    cut = quantiles(times, n=20)
    return f"median {1000 * cut[9]:.0f} ms, p95 {1000 * cut[18]:.0f} ms, longest {1000 * max(times):.0f} ms"


def seconds_of(servers: list[tuple[str, psutil.Process]]) -> float:
    """The seconds of a processor that servers have used."""
    return sum(sum(process.cpu_times()[:2]) for _, process in servers)


def a_draft() -> tuple[str, str]:
    """A lesson, and a board in it on which a sentence is drafted."""
    lessons = course_content().lessons.values()
    return next((one.id, spec.id) for one in lessons for spec in one.boards if isinstance(spec, DraftSpec))


async def saving(savers: list[Saver], minutes: float) -> str:
    """Have everybody save every ten seconds or so, for so many minutes; how long that took."""
    chance, (work, board) = random.Random(4), a_draft()

    async def works(saver: Saver) -> None:
        for turn in range(max(1, round(minutes * 60 / 10))):
            await asyncio.sleep(chance.uniform(0, 20))
            await saver.save(work, board, f"{saver.name}, answer {turn}.")

    await asyncio.gather(*map(works, savers))
    times = [one for saver in savers for one in saver.times]
    return f"{len(times)} saves, {percentile(times)}"


async def measure(
    serves: Serving, servers: list[tuple[str, psutil.Process]], learners: int, minutes: float
) -> None:
    """Have everybody of a class save, and print what became of it."""
    say = sys.stdout.write
    say(f"load of this machine: {os.getloadavg()[0]:.1f}\n")
    members = serves.people.all()[:learners]
    AsyncHTTPClient.configure(None, max_clients=len(members))
    work, board = a_draft()
    first = await come_in(members[0], servers[0][0], serves.own.key)
    for _ in range(3):
        await first.ask("GET", f"lesson/{work}")
    pages = []
    for _ in range(40):
        begun = time.perf_counter()
        reply = await first.ask("GET", f"lesson/{work}")
        assert reply.code == HTTPStatus.OK
        pages.append(time.perf_counter() - begun)
    say(f"a lesson's page: {percentile(pages)}\n")
    before = sum(process.memory_info().rss for _, process in servers)
    savers = [
        await come_in(member, servers[number % len(servers)][0], serves.own.key)
        for number, member in enumerate(members)
    ]
    say(f"{len(savers)} learners, each saving every ten seconds: {await saving(savers, minutes)}\n")
    for saver in savers:
        saver.times.clear()
    spent = seconds_of(servers)
    await asyncio.gather(*(saver.save(work, board, f"{saver.name}, at once.") for saver in savers))
    spent = (seconds_of(servers) - spent) / len(savers)
    at_once = [one for saver in savers for one in saver.times]
    say(f"all {len(savers)} in the same moment: {percentile(at_once)}; ")
    say(f"{1000 * spent:.1f} ms of a processor each, in the servers\n")
    after = sum(process.memory_info().rss for _, process in servers)
    grown = (after - before) / MB
    say(f"memory: {before / MB:.0f} MB before, {grown:.0f} MB more: {grown / len(savers):.3f} MB a learner\n")
    engine = serves.room.engine
    kept = [SqlStore(engine, one.reference).read(work) for one in members]
    found = [one.boards.get(board) if one else None for one in kept]
    texts = [one.text if isinstance(one, DraftAnswers) else "" for one in found]
    lost = sum(text != one.last for text, one in zip(texts, savers, strict=True))
    say(f"lost: {lost}\n")


def main(
    learners: Annotated[int, typer.Option(help="How many save.")] = 1000,
    enrolled: Annotated[int, typer.Option(help="How many are in the class, if more.")] = 0,
    processes: Annotated[int, typer.Option(help="How many servers.")] = 2,
    minutes: Annotated[float, typer.Option(help="How long they work.")] = 1,
    hub: Annotated[int, typer.Option(help="How many learners of a JupyterHub, with a server each.")] = 0,
) -> None:
    """Measure the class server."""
    with tempfile.TemporaryDirectory() as place, running() as postgresql:
        database = postgresql.address(postgresql.database())
        folder = Path(place) / "class"
        folder.mkdir()
        settings = ClassSettings(title="Benchmark")
        write_settings(folder, settings)
        made = serving(separate_classroom(folder), settings.model_copy(update={"answers": database}))
        everybody = range(max(learners, enrolled))
        made.people.let_in((f"s{number:05}", f"Learner {number}") for number in everybody)
        made.room.warm_up()
        with served(folder, database, processes) as servers:
            asyncio.run(measure(made, servers, learners, minutes))
        made.room.engine.dispose()
    if hub:
        # Needs what builds a wheel, and the Hub's proxy.
        from benchmarks.hub import measure_hub

        measure_hub(hub, minutes)


if __name__ == "__main__":
    typer.run(main)
