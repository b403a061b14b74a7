"""The study pages beside JupyterLab and Voilà, on the same lesson, in one run: `make bench`.

It prints how long a lesson takes from the request to boards that can be used, how soon feedback
is painted, how soon an answer is safe on the disk, what a learner costs in memory, and how 500
sessions fare that save at once. Only the ratios mean anything on another machine. Voilà is
measured where it is installed (`pip install voila`); the course itself has no use for it.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psutil
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from benchmarks.saving import Saved, saves
from course.base.places import content_root
from course.content.installed import course_content
from tests.browser.conftest import CHROMIUM_FLAGS, running_lab
from tests.browser.study import Study, render_all, serving
from tests.ports import free_port

LESSON = "03-prosecution-or-persecution"
BOARDS = len(course_content().lessons[LESSON].boards)
FIRST_BOARD = course_content().lessons[LESSON].boards[0].id
SESSIONS, SAVES_EACH = 500, 4
# How long somebody who is quick takes from one answer to the next.
THINKS = (5.0, 15.0)
PATIENCE = 120_000
# Milliseconds in which a page comes to rest before its reader goes on, and a board before the next press.
READS = 2000
RESTS = 400
ROUNDS = 9
# Per cent of the machine at which it counts as still, and half seconds after which nobody waits for that.
STILL = 10
RESTS_AT_MOST = 40

# The time from the request to the frame that shows what can be used, as the page itself counts it: on the
# study page the step with its board, elsewhere the last board, for there one comes after the other. It is
# looked for once a frame, for an ear for every change would weigh on what is measured.
_WATCH_BOARDS = """
(function look() {
  const drawn = [...document.querySelectorAll(".ce-board .ce-main:not(:empty)")];
  const step = document.querySelector(".step[data-step]:not([hidden]) [data-board]");
  if (step ? !drawn.some((one) => step.contains(one)) : drawn.length < %d) {
    requestAnimationFrame(look);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => console.log("boards painted", performance.now());
  port2.postMessage(null);
})();
"""

# The times from a press, or from letting go of a card, to the frame that shows the answer as given, and to
# the first in which what follows it has been drawn.
_WATCH_CHOICES = """(type) => {
  window.painted = [];
  window.drawn = [];
  const afterFrame = (act) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = act;
    port2.postMessage(null);
  });
  const measureInto = (times, begun) => afterFrame(() => times.push(performance.now() - begun));
  addEventListener(type, () => {
    const begun = performance.now();
    measureInto(window.painted, begun);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      measureInto(window.drawn, begun);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  }, { capture: true });
}"""


@dataclass(frozen=True)
class Opening:
    """Seconds from the request to what can be used.

    Attributes:
        first: in a browser that has nothing in store.
        again: in the same browser, a moment later.
    """

    first: list[float]
    again: list[float]


def main() -> None:
    """Measure one thing after the other, and print each once it is measured."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as stack:
        root = Path(folder)
        render_all(root / "pages")
        chromium = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=chromium, args=CHROMIUM_FLAGS)
        study = stack.enter_context(serving(root / "learner", root / "pages"))
        at = study.at(f"lesson/{LESSON}?{urlsplit(study.address).query}#board-{FIRST_BOARD}")
        addresses, memory = {"study page": at}, {"study page": _memory(browser, study.process.pid, at)}
        # A frame that waits for its turn on a screen of 60 Hz would hide what the page itself takes.
        at_once = [*CHROMIUM_FLAGS, "--disable-frame-rate-limit", "--disable-gpu-vsync"]
        unhurried = playwright.chromium.launch(executable_path=chromium, args=at_once)
        for what, taken in _presses(unhurried, study).items():
            _say(f"From {what}: {_told(taken)}, of {len(taken)}")
        unhurried.close()
        _tell_one(_asked(study, 1, 200, (0, 0)), _bare_write(root))
        _tell_crowd(_asked(study, SESSIONS, SAVES_EACH, THINKS))
        lab = stack.enter_context(running_lab(root / "lab", f"modules/{LESSON}.ipynb"))
        addresses["JupyterLab"] = lab.address
        memory["JupyterLab"] = _memory(browser, lab.process.pid, lab.address)
        if shutil.which("voila"):
            pid, addresses["Voilà"] = stack.enter_context(_voila(root / "voila"))
            memory["Voilà"] = _memory(browser, pid, addresses["Voilà"])
        _tell_memory(memory)
        _tell_opening(_times(browser, addresses))
        browser.close()


def _say(line: str) -> None:
    print(line, flush=True)


def _times(browser: Browser, addresses: dict[str, str]) -> dict[str, Opening]:
    """Open each in turn, many times over: the machine is not as fast at one time as at another."""
    openings = {name: Opening([], []) for name in addresses}
    for number in range(1, ROUNDS + 1):
        for name, address in addresses.items():
            first, again = _visits(browser, address)
            openings[name].first.append(first)
            openings[name].again.append(again)
            took = f"{first * 1000:6.0f} ms, next visit {again * 1000:6.0f} ms"
            _say(f"  round {number} of {ROUNDS}: {name:<12}{took}")
    return openings


def _visits(browser: Browser, address: str) -> tuple[float, float]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.add_init_script(_WATCH_BOARDS % BOARDS)
    _rest()
    first = _painted(page, address)
    page.wait_for_timeout(READS)
    # The address with a token is for who has not been here before, and costs a way round.
    there = page.url
    page.goto("about:blank")
    _rest()
    again = _painted(page, there)
    context.close()
    return first, again


def _rest() -> None:
    """Wait until the kernels and pages of the visit before have ended their work, which is not this one's."""
    for _ in range(RESTS_AT_MOST):
        if psutil.cpu_percent(interval=0.5) < STILL:
            return


def _painted(page: Page, address: str) -> float:
    with page.expect_console_message(
        lambda said: said.text.startswith("boards painted"), timeout=PATIENCE
    ) as told:
        page.goto(address, wait_until="commit", timeout=PATIENCE)
    return float(told.value.text.split()[-1]) / 1000


def _memory(browser: Browser, pid: int, address: str) -> float:
    """Megabytes that are a server's and its kernels' own while somebody has the lesson open."""
    page = browser.new_page()
    page.add_init_script(_WATCH_BOARDS % BOARDS)
    _painted(page, address)
    server = psutil.Process(pid)
    family = [server, *server.children(recursive=True)]
    used = sum(process.memory_full_info().uss for process in family) / 2**20
    page.close()
    return used


def _match_board(browser: Browser, study: Study, exercise: str, watched: str) -> tuple[Page, Locator]:
    """The match board of an exercise, all of whose presses, or drops, are watched."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(study.at(f"exercise/{exercise}") + f"?{urlsplit(study.address).query}#board-match")
    board = page.locator("[data-board].ce-match").first
    board.locator(".ce-main").wait_for()
    page.evaluate(_WATCH_CHOICES, watched)
    return page, board


def _presses(browser: Browser, study: Study) -> dict[str, list[float]]:
    """Seconds to what is painted after an answer, or a card, was pressed, and after a card was dropped."""
    pressed, dropped = _choices(browser, study), _drops(browser, study)
    return {
        "press to painted answer": _seconds(pressed, "painted"),
        "press to what follows it": _seconds(pressed, "drawn"),
        "drop to painted answer": _seconds(dropped, "painted"),
    }


def _seconds(page: Page, what: str) -> list[float]:
    times: list[float] = page.evaluate(f"window.{what}")
    return [one / 1000 for one in times]


def _choices(browser: Browser, study: Study) -> Page:
    """The page on which every question of a board was answered, and cards of each full shelf pressed."""
    page, board = _match_board(browser, study, "ex2-reservist", "click")
    for fact in board.locator("[data-do=at]").all():
        presses = [fact, *(board.locator(f"[data-do={asked}]").first for asked in ("judgement", "element"))]
        for kind in board.locator("[role=tab]").all():
            presses += [kind, board.locator(".ce-take").first]
        for place in presses:
            place.click()
            # While one change still moves, every frame of it takes the machine from the next.
            page.wait_for_timeout(RESTS)
    return page


def _drops(browser: Browser, study: Study) -> Page:
    page, board = _match_board(browser, study, "ex5-parent", "pointerup")
    for fact in board.locator("[data-do=at]").all():
        fact.click()
        for asked in ("judgement", "element"):
            board.locator(f"[data-do={asked}]").first.click()
        board.locator("[role=tab]").nth(1).click()
        for place in range(8):
            _drag(page, board.locator(".ce-take").nth(place), board.locator(".ce-drop"))
    return page


def _drag(page: Page, card: Locator, slot: Locator) -> None:
    card.scroll_into_view_if_needed()
    start, end = card.bounding_box(), slot.bounding_box()
    if not start or not end:
        return
    page.mouse.move(start["x"] + 20, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(end["x"] + 40, end["y"] + 30, steps=4)
    page.mouse.up()


@contextmanager
def _voila(folder: Path) -> Iterator[tuple[int, str]]:
    port = free_port()
    notebook = content_root() / "modules" / f"{LESSON}.ipynb"
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={port}", str(notebook)]
    variables = os.environ | {"COURSE_HOME": str(folder), "JUPYTER_DATA_DIR": str(folder / "data")}
    process = subprocess.Popen(command, env=variables, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        yield process.pid, f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _asked(study: Study, sessions: int, each: int, thinks: tuple[float, float]) -> Saved:
    # Playwright has an event loop running in this thread already.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, saves(study, sessions, each, thinks)).result()


def _bare_write(folder: Path) -> list[float]:
    """Seconds for a file of the same size to be written and flushed to the disk, and no more."""
    taken = []
    for number in range(200):
        begun = time.perf_counter()
        with (folder / f"bare-{number}").open("wb") as file:
            file.write(b"x" * 1000)
            file.flush()
            os.fsync(file.fileno())
        taken.append(time.perf_counter() - begun)
    return taken


def _tell_one(one: Saved, bare: list[float]) -> None:
    floor = statistics.median(one.times) / statistics.median(bare)
    _say(f"From answer to safe on the disk: {_told(one.times)}; {floor:.1f} times a bare flushed write")


def _tell_crowd(crowd: Saved) -> None:
    _say(
        f"{SESSIONS} sessions saving at once: {_told(crowd.times)}; {len(crowd.times)} saved, "
        f"{crowd.lost} lost, {crowd.behind} told that they were behind"
    )


def _tell_memory(memory: dict[str, float]) -> None:
    _say("Memory that belongs to one learner's server and kernel alone:")
    for name, megabytes in memory.items():
        ratio = megabytes / memory["study page"]
        _say(f"  {name:<12}{megabytes:8.0f} MB   {ratio:6.1f} times the study page's")


def _tell_opening(opening: dict[str, Opening]) -> None:
    _say(f"From request to a step of {LESSON} that can be used, elsewhere to its {BOARDS} boards, median:")
    for visit, words in (("first", "first visit, nothing in store"), ("again", "next visit, same browser")):
        ours = statistics.median(getattr(opening["study page"], visit))
        for name, visits in opening.items():
            middle = statistics.median(getattr(visits, visit))
            _say(f"  {words}: {name:<12}{middle * 1000:8.0f} ms {middle / ours:6.1f} times the study page's")


def _told(taken: list[float]) -> str:
    p95 = statistics.quantiles(taken, n=20)[-1]
    return f"median {statistics.median(taken) * 1000:.1f} ms, 95th percentile {p95 * 1000:.1f} ms"


if __name__ == "__main__":
    main()
