"""The course as plain files, opened by double-click: no server, no network, nothing lost on the way."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Download, Page, Route, expect

from course.base.places import solutions_root
from course.collecting.files import Found
from course.collecting.names import STANDARD_PATTERN, pattern_for, read_name
from course.content import load_key, paper
from course.content.board_specs import QuestionsSpec
from course.content.installed import course_content
from course.learner.answers import FILE_NAME, parse
from course.learner.done import in_order
from course.learner.identity import draw_version, learner_id
from course.marking.cohort.submission import mark_folder
from course.marking.feedback.wording import plain
from course.marking.nbgrader.own_classroom import own_classroom
from course.marking.rule.marking_rule import passes
from tests.browser.answering import answer, chosen
from tests.browser.conftest import CHROMIUM_FLAGS, PATIENCE, Watch, chromium
from tests.browser.desk import finish, give
from tests.browser.hands import Hand, look_through, step_of, work_through
from tests.browser.study import board, boards_ready, keyed, no_asked_row_is_on_the_desk, saved
from tests.conftest import how_many
from tests.hosts.site.sites import built

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

NAME = "Zoë Ödegård-O’Neill"
Offline = Callable[..., AbstractContextManager[BrowserContext]]
FIRST, LESSON, EXERCISE = "00-start-here", "03-prosecution-or-persecution", "ex2-reservist"


def at(route: str = "", *, self_assessed: bool = False) -> str:
    """The address of a place in the site, as a double-click would open it."""
    return f"{built(self_assessed=self_assessed).page.as_uri()}{route and '#/'}{route}"


def place_of(work: str) -> str:
    return f"{'exercise' if work in course_content().exercises else 'lesson'}/{work}"


@pytest.fixture
def offline(browser: Browser, moves: Literal["no-preference", "reduce"]) -> Offline:
    """Open a browser of somebody's own that is on no network; the disk keeps things for it where asked."""

    @contextmanager
    def run(on_disk: bool = False, **options: Any) -> Iterator[BrowserContext]:
        looks = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": moves} | options
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
            context = (
                browser.browser_type.launch_persistent_context(
                    profile, executable_path=chromium(), args=CHROMIUM_FLAGS, **looks
                )
                if on_disk
                else browser.new_context(**looks)
            )
            context.set_default_timeout(PATIENCE)
            context.route("**/*", _only_files)
            yield context
            context.close()

    return run


@pytest.fixture
def context(offline: Offline, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    with offline(**getattr(request, "param", {})) as context:
        yield context


def _only_files(route: Route) -> None:
    if route.request.url.startswith("file:"):
        route.continue_()
    else:
        pytest.fail(f"The page asked for {route.request.url}")


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def put_on_a_host(context: BrowserContext) -> str:
    """Let a web host have the site, and give its address."""
    text, host = built().page.read_bytes(), "http://law.example/training/2026/"
    context.route(f"{host}**", lambda route: route.fulfill(body=text, content_type="text/html"))
    return host


def go(page: Page, route: str) -> None:
    """Follow a link to another place in the site."""
    page.evaluate("route => { location.hash = `/${route}`; }", route)
    page.wait_for_function("route => document.querySelector('#page').dataset.at === route", arg=route)
    boards_ready(page)


def answer_exercise(page: Page) -> None:
    """Answer some of the exercise, as somebody does who has to go."""
    for part, choice in (("outcome", "refugee"), ("strength", "weak")):
        answer(board(page, "route"), part, choice)
    saved(board(page, "route"))


def hand_in_file(page: Page) -> Download:
    """Save the answers to the exercise to a file, as for an assessor."""
    look_through(page, Hand(page))
    name = page.get_by_label("Your name, as your assessor knows it")
    name.clear()
    page.get_by_role("button", name="Save my answers to hand in").click()
    problem = page.get_by_role("group", name="There is a problem")
    expect(problem).to_be_focused()
    problem.get_by_role("link").click()
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("Give your name: your assessor finds your file by it.")
    name.fill(NAME)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save my answers to hand in").click()
    return download.value


def answer_rightly(page: Page, version: str) -> None:
    """Answer the exercise as its key does, the evidence aside."""
    exercise = course_content().exercises[EXERCISE]
    made = paper(exercise, version, course_content(), load_key(solutions_root(), exercise, course_content()))
    match, route = made.boards
    desk = board(page, match.spec.id)
    for id_ in match.slots:
        fact = match.key.facts[id_]
        give(desk, id_, fact.judgement, next(iter(fact.elements), None))
    key = route.key.routes[route.spec.when]
    for element, step in key.steps.items():
        answer(board(page, "route"), f"step-choice:{element}", step)
    for part, choice in (("outcome", key.outcome), ("strength", key.strength), ("reason", key.reasons[0])):
        answer(board(page, "route"), part, choice)
    saved(board(page, "route"))


def test_every_lesson_and_exercise_opens_from_a_file_and_no_request_leaves(page: Page, watch: Watch):
    page.goto(at())
    expect(page.get_by_role("heading", level=1, name="Start here")).to_be_visible()
    boards_ready(page)

    for work in in_order(course_content()):
        go(page, place_of(work.id))
        assert (
            f": {page.locator('[data-step]').first.get_attribute('data-title')} · {work.title} · "
            in page.title()
        )
        assert page.locator(".ce-board").count() == len(work.boards)
    go(page, "")
    assert page.locator("[data-work]").count() == len(in_order(course_content()))
    go(page, "lesson/none")
    expect(page.get_by_role("heading", name="Not found")).to_be_visible()
    assert watch.errors == [] and watch.hosts == set()


# Once on a disk, as a learner's own browser keeps them; a window of its own keeps the same otherwise.
@pytest.mark.parametrize("context", [{"on_disk": True}], indirect=True, ids=["on disk"])
def test_answers_are_found_again_after_a_reload_and_come_back_when_they_are_due(page: Page, watch: Watch):
    page.goto(at(place_of(LESSON)))
    boards_ready(page)
    (spec,) = (one for one in course_content().lessons[LESSON].boards if one.id == "client-b-match")
    match = board(page, spec.id)
    for fact in spec.groups[0].facts:
        give(match, fact, "irrelevant")
    finish(match, "1")
    saved(match)
    draft = board(page, "one-sentence")
    keyed(draft, "text").fill("A sentence that is long enough.")
    go(page, "")
    expect(page.locator(f"[data-work='{LESSON}'] .state")).to_contain_text(" done, about ")

    page.goto(at(place_of(LESSON)))
    page.reload()
    boards_ready(page)

    step_of(page, f"#board-{spec.id}")
    keyed(match, "group:1").click()
    expect(keyed(match, "result:1")).to_be_visible()
    expect(keyed(draft, "text")).to_have_value("A sentence that is long enough.")
    go(page, "lesson/08-the-whole-claim")
    step_of(page, "#step-back")
    expect(page.get_by_text("judged otherwise. Look at each once more.")).to_be_visible()
    assert watch.errors == []


def test_the_overview_says_which_are_left_and_continues_where_one_was(page: Page):
    page.goto(at())
    boards_ready(page)
    go(page, place_of(LESSON))
    first, second, *_ = course_content().lessons[LESSON].boards
    assert isinstance(first, QuestionsSpec)
    for question in first.questions:
        keyed(board(page, first.id), f"option:{question.id}:{question.options[0].id}").click()
    saved(board(page, first.id))
    go(page, "")

    expect(page.locator(f"[data-work='{LESSON}'] .kind")).to_contain_text("Lesson 3 · ")
    expect(page.locator("[data-so-far]")).to_contain_text("Still to do: lessons 0 to 8; exercises 1 to 7.")
    expect(page.get_by_role("heading", name="Go on with: ")).to_be_visible()
    page.get_by_role("link", name="Continue").click()

    boards_ready(page)
    expect(page.locator(f"#board-{second.id}")).to_be_in_viewport()
    assert page.url.endswith(f"#/{place_of(LESSON)}/board-{second.id}")
    # As when all of it was done, and the boards were started again.
    page.evaluate(
        """lesson => {
          const name = "country-evidence:progress";
          const kept = JSON.parse(localStorage.getItem(name));
          kept.works[lesson].done = true;
          localStorage.setItem(name, JSON.stringify(kept));
        }""",
        LESSON,
    )
    go(page, "")
    expect(page.locator(f"[data-work='{LESSON}'][data-finished] .state")).to_contain_text("Done; begun again")
    expect(page.locator("[data-so-far]")).to_contain_text(
        "Still to do: lessons 0 to 2 and 4 to 8; exercises 1 to 7."
    )


@pytest.mark.soak
def test_all_that_a_lesson_asks_can_be_done_in_the_site_and_then_it_is_done(page: Page, watch: Watch):
    page.goto(at())
    for lesson in list(course_content().lessons)[: how_many(1, 9)]:
        go(page, place_of(lesson))
        work_through(page, Hand(page))
        go(page, "")
        expect(page.locator(f"[data-work='{lesson}'] .state")).to_have_text("Done")
    assert watch.errors == [] and watch.hosts == set()


def test_answers_saved_to_a_file_are_marked_by_the_course_as_by_the_self_assessed_site_itself(
    offline: Offline, page: Page, watch: Watch, tmp_path: Path
):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    version = page.evaluate("JSON.parse(localStorage['country-evidence:answers:ex2-reservist']).version")
    answer_rightly(page, version)
    download = hand_in_file(page)
    file = tmp_path / FILE_NAME
    download.save_as(file)

    answers = parse(file.read_bytes())
    exercise = course_content().exercises[EXERCISE]
    named = read_name(Found(download.suggested_filename, lambda _most: b""), pattern_for(STANDARD_PATTERN))
    assert (named.student, named.exercise) == (learner_id(NAME, answers.learner), EXERCISE)
    assert answers.version == draw_version(EXERCISE, answers.learner, exercise.version_ids)
    assert answers.name == NAME
    marked = mark_folder(tmp_path, EXERCISE, own_classroom().keys)
    assert marked.remarks == () and passes(marked.marks.slots, marked.paper)
    with offline() as elsewhere:
        own = elsewhere.new_page()
        own.goto(at("record", self_assessed=True))
        take_over(own, file)
        own.get_by_role("link", name="Overview", exact=True).click()
        go(own, place_of(EXERCISE))
        look_through(own, Hand(own))
        own.get_by_role("link", name="Mark my answers").click()
        points = f"Together {plain(marked.marks.total)} of {marked.paper.out_of} points."
        expect(own.locator(".fb-together")).to_have_text(points)
        expect(own.get_by_text("Self-assessed edition.")).to_be_visible()
        found = Axe().run(own)
        assert found.violations_count == 0, found.generate_report()
    assert watch.errors == []


def take_over(page: Page, *files: Path) -> None:
    page.locator("[data-import]").set_input_files(files)
    page.get_by_role("button", name="Take over what is ticked").click()


def test_everything_goes_to_another_browser_in_one_file_and_can_be_taken_back(
    offline: Offline, page: Page, tmp_path: Path
):
    page.goto(at())
    boards_ready(page)
    answer(board(page, "first-question"), "option:first", "why")
    go(page, place_of(EXERCISE))
    answer_exercise(page)
    go(page, "record")
    page.get_by_label("The name that should stand on it").fill("Zoë Ödegård")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all my answers").click()
    download.value.save_as(tmp_path / "all.json")
    everything = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    for work, answers in everything["answers"].items():
        assert parse(json.dumps(answers).encode()).work == work

    with offline() as elsewhere:
        other = elsewhere.new_page()
        other.goto(at("record"))
        take_over(other, tmp_path / "all.json")
        expect(other.get_by_role("status").filter(has_text="Taken over: 2 sets of answers.")).to_be_visible()
        expect(other.get_by_label("The name that should stand on it")).to_have_value("Zoë Ödegård")
        go(other, place_of(FIRST))
        expect(chosen(board(other, "first-question"), "option:first", "why")).to_be_visible()
        go(other, place_of(EXERCISE))
        expect(chosen(board(other, "route"), "outcome", "refugee")).to_be_visible()
        kept = other.evaluate("JSON.parse(localStorage.getItem('country-evidence:answers:ex2-reservist'))")
        assert kept == everything["answers"][EXERCISE]
        assert (
            other.evaluate("JSON.parse(localStorage.getItem('country-evidence:learner'))") == kept["learner"]
        )
        with other.expect_download() as record:
            go(other, "record")
            other.get_by_role("button", name="Download the study record").click()
        text = record.value.path().read_text(encoding="utf-8")
        assert "Zoë Ödegård" in text and "Self-assessed." in text and kept["learner"] in text
        other.get_by_role("button", name="Delete my answers from this browser").click()
        other.get_by_role("button", name="Yes, delete all of them").click()
        assert other.evaluate("Object.keys(localStorage).filter(name => name.startsWith('country-'))") == []


def test_a_file_that_is_none_of_ours_is_refused_in_a_sentence_and_changes_nothing(page: Page, tmp_path: Path):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    kept = page.evaluate("localStorage.getItem('country-evidence:answers:ex2-reservist')")
    good = json.loads(kept)
    bad = {
        "letter.json": ("Dear Sir", "this is not a file of answers, or it is not complete."),
        "other.json": ('{"a": 1}', "this is not a file of answers."),
        "strange.json": (json.dumps(good | {"work": "ex9"}), "there is no lesson or exercise called ex9"),
        "broken.json": (json.dumps(good | {"revision": "many"}), "revision is no whole number"),
    }
    for name, (text, _) in bad.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    older = good | {"saved": "2020-01-01T00:00:00Z", "boards": {}}
    (tmp_path / "older.json").write_text(json.dumps(older), encoding="utf-8")
    go(page, "record")

    page.locator("[data-import]").set_input_files([tmp_path / name for name in bad])
    said = page.locator("main > [data-said]")
    for name, (_, words) in bad.items():
        expect(said).to_contain_text(f"{name}: ")
        expect(said).to_contain_text(words)
    page.locator("[data-import]").set_input_files(tmp_path / "older.json")

    expect(page.get_by_text("older than what is here")).to_be_visible()
    page.get_by_role("button", name="Take over what is ticked").click()
    expect(said).to_have_text("Nothing is ticked, so nothing was taken over.")
    page.locator("[data-offer]").check()
    page.get_by_role("button", name="Take over what is ticked").click()
    page.get_by_role("button", name="Undo: give me back what was here before").click()
    assert page.evaluate("localStorage.getItem('country-evidence:answers:ex2-reservist')") == kept


def test_a_file_that_leaves_out_what_a_file_may_leave_out_is_taken_over_and_worked_on(
    page: Page, watch: Watch, tmp_path: Path
):
    least = {
        "work": EXERCISE,
        "format": 1,
        "learner": "0b9bd8b0-2f36-4a3c-9dd5-0b7a5f1c2d3e",
        "begun": "2026-11-24T12:00:00Z",
        "saved": "2026-11-24T12:00:00Z",
    }
    assert parse(json.dumps(least).encode()).revision == 0
    (tmp_path / "least.json").write_text(json.dumps(least), encoding="utf-8")
    page.goto(at("record"))
    take_over(page, tmp_path / "least.json")
    go(page, place_of(EXERCISE))
    answer(board(page, "route"), "outcome", "refugee")
    saved(board(page, "route"))

    page.reload()
    boards_ready(page)

    expect(chosen(board(page, "route"), "outcome", "refugee")).to_be_visible()
    assert page.evaluate(_SET_ASIDE) == [] and watch.errors == []


def test_a_board_that_was_started_again_keeps_no_later_page_from_opening(page: Page, watch: Watch):
    page.goto(at(place_of(LESSON)))
    boards_ready(page)
    (spec,) = (one for one in course_content().lessons[LESSON].boards if one.id == "client-b-match")
    match = board(page, spec.id)
    give(match, spec.groups[0].facts[0], "irrelevant")
    match.get_by_role("button", name="Start again").click()
    saved(match)

    go(page, "lesson/08-the-whole-claim")
    step_of(page, "#step-back")

    expect(page.get_by_text("Nothing came back: so far")).to_be_visible()
    assert page.locator(".ce-board").count() and watch.errors == []


_FILL = """() => {
  for (let size = 2 ** 22; size >= 1; size = size / 2) {
    for (let n = 0; ; n += 1) {
      try { localStorage.setItem(`filler-${size}-${n}`, "x".repeat(size)); } catch { break; }
    }
  }
}"""
_KEPT_ANSWERS = "localStorage.getItem('country-evidence:answers:ex2-reservist')"
_SET_ASIDE = "Object.keys(localStorage).filter(name => name.includes(':damaged:'))"


def test_a_full_store_hides_no_answers_and_moves_none_away(page: Page):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    page.evaluate(_FILL)
    page.reload()
    boards_ready(page)

    expect(chosen(board(page, "route"), "outcome", "refugee")).to_be_visible()
    # As long as before, for there is no room for a sign more.
    torn = page.evaluate(
        f"localStorage['country-evidence:answers:ex2-reservist'] = ({_KEPT_ANSWERS}).replace('{{', '[')"
    )
    page.reload()
    boards_ready(page)
    assert page.evaluate("text => Object.values(localStorage).includes(text)", torn)


def test_answers_of_a_newer_edition_stay_as_they_are_and_the_learner_is_told(page: Page):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    newer = json.dumps(json.loads(page.evaluate(_KEPT_ANSWERS)) | {"format": 2, "boards": [], "more": {}})
    page.evaluate("text => { localStorage['country-evidence:answers:ex2-reservist'] = text; }", newer)
    page.reload()
    boards_ready(page)

    answer(board(page, "route"), "outcome", "refugee")

    expect(board(page, "route").get_by_text("by a newer edition of the course").first).to_be_visible()
    assert page.evaluate(_KEPT_ANSWERS) == newer and page.evaluate(_SET_ASIDE) == []
    go(page, "record")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all my answers").click()
    everything = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert everything["set_aside"] == {"answers:ex2-reservist": newer}


def test_a_forged_file_is_refused_or_kept_for_good_and_its_minutes_are_bounded(
    offline: Offline, page: Page, tmp_path: Path
):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    kept = json.loads(page.evaluate(_KEPT_ANSWERS))
    broken = kept | {"boards": {"route": {"kind": "draft", "text": "\ud83d"}}}
    forged = kept | {"learner": kept["learner"].upper(), "revision": 2**31 - 1}
    spent = {"first": -1e300, "spent": 1e300}
    together = {
        "kind": "country-evidence-answers",
        "format": 1,
        "answers": {"any": forged},
        "name": "Zoë",
        "progress": {"last": 1e300, "works": {EXERCISE: spent, "__proto__": spent}},
    }
    (tmp_path / "broken.json").write_text(json.dumps(broken), encoding="utf-8")
    # As an editor under Windows saves it, with a mark of its encoding.
    (tmp_path / "forged.json").write_bytes(b"\xef\xbb\xbf" + json.dumps(together).encode())

    with offline() as elsewhere:
        other = elsewhere.new_page()
        other.goto(at("record"))
        other.locator("[data-import]").set_input_files(tmp_path / "broken.json")
        expect(other.locator("main > [data-said]")).to_contain_text("holds a broken sign")
        take_over(other, tmp_path / "forged.json")
        minutes = other.locator(".mr-done tbody td.mr-n").first.inner_text().removesuffix(" min")
        assert 0 <= int(minutes) <= 100 * 60
        go(other, place_of(EXERCISE))
        answer(board(other, "route"), "strength", "strong")
        saved(board(other, "route"))
        other.reload()
        boards_ready(other)

        expect(chosen(board(other, "route"), "strength", "strong")).to_be_visible()
        again = json.loads(other.evaluate(_KEPT_ANSWERS))
        assert again["learner"] == kept["learner"] and again["version"] == kept["version"]
        assert other.evaluate(_SET_ASIDE) == [] and parse(json.dumps(again).encode())
        assert json.loads(other.evaluate("localStorage['country-evidence:learner']")) == kept["learner"]


def test_a_second_window_that_is_behind_is_told_and_neither_wins_in_silence(page: Page):
    # From a file, a second window of Chromium may have a store of its own.
    first = f"{put_on_a_host(page.context)}#/{place_of(FIRST)}"
    page.goto(first)
    boards_ready(page)
    other = page.context.new_page()
    other.goto(first)
    boards_ready(other)
    answer(board(other, "need"), "need", "client")
    saved(board(other, "need"))
    behind = board(other, "first-question").get_by_role("alert")
    expect(behind).to_have_count(0)

    answer(board(page, "first-question"), "option:first", "why")
    expect(behind).to_contain_text("changed in another window")
    answer(board(other, "first-question"), "option:first", "prison")
    expect(behind).to_contain_text("changed in another window")
    expect(board(page, "first-question").get_by_role("alert")).to_have_count(0)
    other.get_by_role("button", name="Show the newer answers").first.click()

    expect(chosen(board(other, "first-question"), "option:first", "why")).to_be_visible()
    answer(board(other, "first-question"), "option:first", "prison")
    overtaken = board(page, "first-question").get_by_role("alert")
    expect(overtaken).to_contain_text("changed in another window")
    board(page, "first-question").get_by_role("button", name="Keep those on this page").click()
    saved(board(page, "first-question"))
    expect(behind).to_contain_text("changed in another window")
    page.reload()
    boards_ready(page)
    expect(chosen(board(page, "first-question"), "option:first", "why")).to_be_visible()


def test_of_two_windows_that_write_at_once_the_one_whose_answer_was_lost_is_told(page: Page):
    # From a file, a second window of Chromium may have a store of its own.
    first = f"{put_on_a_host(page.context)}#/{place_of(FIRST)}"
    page.goto(first)
    boards_ready(page)
    answer(board(page, "first-question"), "option:first", "why")
    saved(board(page, "first-question"))
    other = page.context.new_page()
    other.goto(first)
    boards_ready(other)

    # As a window does that has not heard of this one's answer yet.
    other.evaluate(
        """() => {
          const name = "country-evidence:answers:00-start-here";
          const kept = JSON.parse(localStorage.getItem(name));
          localStorage.setItem(name, JSON.stringify({ ...kept, boards: {} }));
        }"""
    )

    expect(board(page, "first-question").get_by_role("alert")).to_contain_text("changed in another window")
    expect(chosen(board(page, "first-question"), "option:first", "why")).to_be_visible()


def test_a_page_that_chromium_opens_from_a_file_looks_into_the_store_only_once_it_is_its_own(page: Page):
    # Before the browser has answered something else, Chromium may give a file an empty store, and keeps that.
    page.add_init_script(
        """(() => {
          const own = Object.getOwnPropertyDescriptor(window, "localStorage");
          const ask = LockManager.prototype.request;
          let answered = false;
          window.looked = [];
          Object.defineProperty(window, "localStorage", {
            ...own,
            get() {
              window.looked.push(answered ? "late" : new Error("early").stack);
              return own.get.call(window);
            },
          });
          LockManager.prototype.request = function (...args) {
            return ask.apply(this, args).finally(() => { answered = true; });
          };
        })()"""
    )
    page.goto(at(place_of(FIRST)))
    boards_ready(page)
    answer(board(page, "first-question"), "option:first", "why")
    saved(board(page, "first-question"))
    page.reload()

    expect(chosen(board(page, "first-question"), "option:first", "why")).to_be_visible()
    assert set(page.evaluate("window.looked")) == {"late"}


def test_who_answered_an_exercise_that_has_changed_since_is_told(page: Page):
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    answer_exercise(page)
    page.reload()
    boards_ready(page)
    told = page.get_by_text("This exercise was changed after you answered it.")
    expect(told).to_have_count(0)

    # What a newer copy of the site would find, after the exercise was given another wording.
    page.evaluate("localStorage.setItem('country-evidence:edition:ex2-reservist', '\"an earlier one\"')")
    page.reload()

    expect(told).to_be_visible()


def test_damaged_answers_are_set_aside_and_a_browser_that_keeps_nothing_says_so(page: Page):
    page.goto(at(place_of(FIRST)))
    boards_ready(page)
    page.evaluate(
        "localStorage.setItem('country-evidence:answers:00-start-here', '{\"format\": 1, \"work\"')"
    )
    page.reload()
    boards_ready(page)
    expect(board(page, "first-question").get_by_role("alert")).to_contain_text("They are set aside")
    assert page.evaluate("Object.keys(localStorage).filter(name => name.includes(':damaged:')).length") == 1

    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full'); };")
    page.goto("about:blank")
    page.goto(at(place_of(EXERCISE)))
    boards_ready(page)
    expect(page.locator("[data-trouble]")).to_be_visible()
    answer(board(page, "route"), "outcome", "refugee")
    expect(board(page, "route").get_by_role("alert")).to_contain_text("does not keep your answers")
    download = hand_in_file(page)
    assert parse(download.path().read_bytes()).boards["route"].outcome == "refugee"


def test_the_site_is_used_by_keyboard_and_a_link_within_a_page_keeps_its_place(page: Page):
    page.goto(at(place_of(LESSON)))
    boards_ready(page)
    page.keyboard.press("Tab")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"
    page.get_by_role("link", name="I know this already: test me").focus()
    page.keyboard.press("Enter")
    there = page.get_by_role("heading", name=": The student, fact by fact")
    expect(there).to_be_focused()
    page.reload()
    boards_ready(page)
    expect(there).to_be_in_viewport()
    page.get_by_role("button", name="Evidence", exact=True).focus()
    page.keyboard.press("Enter")
    page.keyboard.type("threatened")
    expect(page.locator("#desk [data-count]")).to_have_text(re.compile(r"^[1-9] found$"))
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Overview", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_desk_left_open_hides_what_the_exercise_asks_about_and_shows_it_again_beside_a_lesson(page: Page):
    page.goto(at(place_of(LESSON)))
    boards_ready(page)
    page.get_by_role("button", name="Evidence", exact=True).click()
    count = page.locator("#desk [data-count]")
    expect(count).to_have_text(re.compile(r"^\d+ found$"))
    all_rows = count.inner_text()
    go(page, "")
    page.locator("#desk").get_by_role("searchbox").fill("")
    expect(count).to_have_text(all_rows)
    for link in page.get_by_role("link", name="(PDF)").all():
        paper = built().page.with_name(link.get_attribute("href") or "")
        assert paper.read_bytes().startswith(b"%PDF")

    go(page, place_of("ex1-sources"))
    no_asked_row_is_on_the_desk(page)

    go(page, place_of(LESSON))
    page.locator("#desk").get_by_role("searchbox").fill("")
    expect(count).to_have_text(all_rows)


def test_no_page_has_a_fault_that_axe_can_find_or_is_wider_than_a_telephone(offline: Offline):
    with offline(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as telephone:
        page = telephone.new_page()
        page.goto(at())
        boards_ready(page)
        first = board(page, "first-question")
        keyed(first, "option:first:sentence").tap()
        saved(first)
        both = ("light", "dark")
        for route, schemes in {
            "": both,
            place_of(FIRST): both,
            "record": ("light",),
            place_of("ex1-sources"): ("dark",),
        }.items():
            go(page, route)
            assert page.evaluate("document.documentElement.scrollWidth") <= 390, route
            for scheme in schemes:
                page.emulate_media(color_scheme=scheme)
                expect(page.locator("html")).to_have_attribute("data-theme", scheme)
                found = Axe().run(page, options={"resultTypes": ["violations"]})
                assert found.violations_count == 0, (route, scheme, found.generate_report())


def test_nothing_but_the_sites_own_scripts_runs_and_nothing_can_be_fetched(page: Page):
    page.goto(at())
    boards_ready(page)

    ran = page.evaluate(
        """async () => {
          const script = document.createElement("script");
          script.textContent = "globalThis.ran = true;";
          document.body.append(script);
          const fetched = await fetch("checklist.pdf").then(() => true, () => false);
          return [globalThis.ran === true, fetched];
        }"""
    )

    assert ran == [False, False]


def test_any_web_host_will_do_under_any_address_and_without_encryption(offline: Offline):
    with offline() as visitor:
        host = put_on_a_host(visitor)
        page = visitor.new_page()
        page.goto(f"{host}#/{place_of(EXERCISE)}")
        boards_ready(page)
        assert page.evaluate("isSecureContext") is False
        answer_exercise(page)
        download = hand_in_file(page)

        answers = parse(download.path().read_bytes())
        versions = course_content().exercises[EXERCISE].version_ids
        assert answers.version == draw_version(EXERCISE, answers.learner, versions)
