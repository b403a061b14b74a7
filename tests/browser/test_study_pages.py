"""The course in a browser, as a lawyer uses it: from the first visit to the certificate, without a kernel."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import UUID

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from course.content.board_specs import QuestionsSpec
from course.content.installed import course_content
from course.content.works import Exercise
from course.learner.answers import FILE_NAME, FactAnswer, parse
from course.learner.done import in_order
from course.learner.identity import draw_version
from tests.browser.conftest import PATIENCE, Watch
from tests.browser.hands import Finger, Hand, Keyboard, as_keys, hand_in, look_through, step_of, work_through
from tests.browser.perfect import keyed_paper, right
from tests.browser.study import Study, board, boards_ready, keyed, no_asked_row_is_on_the_desk, saved
from tests.conftest import SOAK
from tests.records.passes import everything_right

pytestmark = [pytest.mark.browser, pytest.mark.timeout(3000 if SOAK else 300)]

FIRST, LESSON, EXERCISE = "00-start-here", "03-prosecution-or-persecution", "ex1-sources"
# What each hand does besides the first lesson; everything there is in a soak.
SHORTER = {
    Hand: ("07-dissent", EXERCISE),
    Finger: ("ex5-parent",),
    Keyboard: ("ex5-parent",),
}


@pytest.fixture
def telephone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, color_scheme="dark"
    )
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


def right_here(exercise: Exercise, study: Study) -> Mapping[str, Mapping[str, Any]]:
    """What somebody who knows everything chooses, in this learner's version."""
    version = draw_version(exercise.id, reference_of(study), exercise.version_ids)
    return as_keys(right(keyed_paper(exercise.id, version)))


def answer_everything_rightly(study: Study) -> None:
    """Answer the exercise as its key does, where what matters is what comes after."""
    path = study.desk / "exercises" / EXERCISE / FILE_NAME
    path.write_text(everything_right(reference_of(study), EXERCISE), encoding="utf-8")


def reference_of(study: Study) -> UUID:
    return UUID((study.home / "learner-reference.txt").read_text().strip())


def no_wider_than_the_screen(page: Page) -> None:
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= page.viewport_size["width"], page.url


@pytest.mark.soak
@pytest.mark.parametrize(
    "kind",
    [pytest.param(Hand, marks=pytest.mark.motion), Finger, Keyboard],
    ids=["mouse", "touch", "keyboard"],
)
def test_from_the_first_visit_to_a_certificate_with_no_kernel_and_nothing_asked_of_another_machine(
    study: Study, kind: type[Hand], request: pytest.FixtureRequest
):
    page: Page = request.getfixturevalue("telephone" if kind is Finger else "page")
    hand, watch = kind(page), Watch()
    watch.follow(page)
    page.goto(study.address)
    expect(page).to_have_url(study.at(f"lesson/{FIRST}"))
    works = [work for work in in_order(course_content()) if SOAK or work.id in (FIRST, *SHORTER[kind])]
    for work in works:
        exercise = work if isinstance(work, Exercise) else None
        page.goto(study.at(f"{'exercise' if exercise else 'lesson'}/{work.id}"))
        boards_ready(page)
        wanted = right_here(exercise, study) if exercise else None
        assert work_through(page, hand, wanted)
        for place in page.locator("[data-board]").all():
            saved(place)
        no_wider_than_the_screen(page)
        if not exercise:
            continue
        hand_in(page, hand)
        if work.id == "ex7-advice":
            expect(page.get_by_text("it waits for a person to mark it").first).to_be_visible()
            continue
        expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()
        with page.expect_download() as download:
            hand.press(page.get_by_role("link", name="Download the certificate"))
        assert download.value.path().read_bytes().startswith(b"%PDF")
        no_wider_than_the_screen(page)

    hand.press(page.get_by_role("link", name="Overview", exact=True))
    for work in works:
        row = page.locator(".works li").filter(has=page.get_by_role("link", name=work.title, exact=True))
        awaited = {"ex7-advice": "waits for a person"}.get(work.id, "Passed")
        expect(row).to_contain_text(awaited if isinstance(work, Exercise) else "Done")
    hand.press(page.get_by_role("link", name="See your record"))
    expect(page.get_by_role("heading", name="Before: what you needed")).to_be_visible()
    assert study.ask("api/kernels") == []
    assert not [command for command in study.started() if any("ipykernel" in part for part in command)]
    assert watch.errors == [] and watch.hosts == {"127.0.0.1"}


def test_an_exercise_is_handed_in_again_and_the_attempts_are_kept_and_counted(study: Study, page: Page):
    page.goto(study.address)
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    sources = board(page, "statements")
    sources.locator(".ce-opt").nth(0).click()
    saved(sources)
    hand_in(page, Hand(page), "Ada Exampel")
    expect(page.get_by_text("This was attempt 1.")).to_be_visible()

    page.get_by_role("link", name="Overview", exact=True).click()
    row = page.locator(".works li", has_text=course_content().exercises[EXERCISE].title)
    expect(row).to_contain_text("Not passed yet: ")
    expect(row).not_to_have_attribute("data-finished", "")
    row.get_by_role("link").click()
    boards_ready(page)
    step_of(page, "#hand-in")
    expect(page.get_by_text("Not passed yet: ")).to_be_visible()
    step_of(page, "#board-statements")
    sources.locator(".ce-opt").nth(1).click()
    saved(sources)
    hand_in(page, Hand(page), "Ada Example")

    expect(page.get_by_text("This was attempt 2.")).to_be_visible()
    page.get_by_role("link", name="Overview", exact=True).click()
    expect(row).to_have_attribute("data-finished", "")
    # The name was corrected, and the learner is still the same one.
    assert (study.home / "learner-name.txt").read_text(encoding="utf-8") == "Ada Example\n"
    (classroom,) = study.home.parent.glob("learner-classroom/.classroom")
    assert len(list(classroom.glob(f"attempts/ada-exampel-*/{EXERCISE}/1/timestamp.txt"))) == 1
    assert len(list(classroom.glob(f"submitted/ada-exampel-*/{EXERCISE}/timestamp.txt"))) == 1


def test_what_is_typed_survives_a_reload_before_it_is_handed_in(study: Study, page: Page):
    page.goto(study.address)
    page.goto(study.at("exercise/ex7-advice"))
    boards_ready(page)
    step_of(page, "#hand-in")
    expect(page.get_by_text("it waits for a person to mark it")).to_be_visible()
    expect(page.get_by_text("You have 1 attempt.")).to_be_visible()
    step_of(page, "#board-advice")
    text = page.get_by_role("textbox", name="Your draft")
    text.press_sequentially("Advice to the supervising solicitor")
    look_through(page, Hand(page))
    expect(page.get_by_text("You have 1 attempt.")).to_be_visible()
    expect(page.locator(".given-text")).to_have_text("Advice to the supervising solicitor")
    name = page.get_by_label("The name that should stand on your record")
    page.get_by_role("button", name="Hand in", exact=True).click()
    problem = page.get_by_role("group", name="There is a problem")
    expect(problem).to_be_focused()
    problem.get_by_role("link", name="Give the name that should stand on your record.").click()
    expect(name).to_be_focused()
    expect(name).to_have_accessible_description("Give the name that should stand on your record.")
    name.fill("ཚེ་རིང")
    name.press("Tab")
    expect(name).to_have_accessible_description(re.compile("The certificate has no font for"))
    expect(name).to_have_attribute("aria-invalid", "true")
    name.fill("Ada Example")

    page.reload()

    expect(name).to_have_value("Ada Example")
    page.get_by_role("button", name="Hand in", exact=True).click()
    expect(page.get_by_text("it waits for a person to mark it").first).to_be_visible()
    expect(
        page.get_by_role("link", name=re.compile("^Download ada-example-.*_ex7-advice.json"))
    ).to_be_visible()
    expect(page.get_by_text("0.00")).to_have_count(0)
    page.get_by_role("link", name="Overview", exact=True).click()
    row = page.locator(".works li", has_text=course_content().exercises["ex7-advice"].title)
    expect(row).to_contain_text("it waits for a person to mark it")
    expect(row).not_to_have_attribute("data-finished", "")
    expect(page.locator(".so-far")).to_contain_text("1 handed in and waiting")


def test_before_handing_in_every_step_is_listed_with_its_answer_and_gaps_lead_back(study: Study, page: Page):
    exercise = "ex2-reservist"
    page.goto(study.address)
    reference = UUID((study.home / "learner-reference.txt").read_text().strip())
    answers = parse(everything_right(reference, exercise).encode())
    match, route = answers.boards["match"], answers.boards["route"]
    assert match.kind == "match" and route.kind == "route"
    first, second, *others = match.facts
    kept = {second: FactAnswer(judgement="helps"), **{id_: match.facts[id_] for id_ in others}}
    boards = {"match": match.model_copy(update={"facts": kept}), "route": route}
    text = answers.model_copy(update={"boards": boards}).model_dump_json()
    (study.desk / "exercises" / exercise / FILE_NAME).write_text(text, encoding="utf-8")
    page.goto(study.at(f"exercise/{exercise}"))
    boards_ready(page)

    look_through(page, Hand(page))

    asked, gaps = page.locator(".given dt"), page.locator("[data-gap]")
    assert asked.count() == 10 + len(match.lines) + len(route.steps) + 2
    expect(gaps).to_have_count(2)
    expect(gaps.nth(0)).to_contain_text("No answer yet")
    expect(gaps.nth(1)).to_contain_text("No answer yet: which question it goes to, what proves it")
    expect(
        page.get_by_text(f"2 of {asked.count()} parts have no answer yet, or not all of it.")
    ).to_be_visible()
    expect(page.get_by_text("A pass needs 60%. You have 2 attempts.")).to_be_visible()
    expect(page.get_by_role("button", name="Hand in as it is")).to_be_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    for gap, fact in ((gaps.nth(0), first), (gaps.nth(1), second)):
        gap.click()
        expect(page).to_have_url(re.compile(f"/exercise/{exercise}#board-match/{re.escape(fact)}$"))
        expect(page.locator(f'#board-match [data-key="fact:{fact}"]')).to_be_focused()
        page.go_back()


@pytest.mark.parametrize("exercise", ["ex1-sources", "ex2-reservist"])
def test_what_is_looked_through_is_called_as_feedback_calls_it_and_each_name_leads_to_its_step(
    study: Study, page: Page, exercise: str
):
    page.goto(study.address)
    path = study.desk / "exercises" / exercise / FILE_NAME
    path.write_text(everything_right(reference_of(study), exercise), encoding="utf-8")
    page.goto(study.at(f"exercise/{exercise}"))
    boards_ready(page)
    look_through(page, Hand(page))
    asked = page.locator(".given dt a").all_inner_texts()
    leads = page.locator(".given dt a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert len(asked) == page.locator(".given dt").count() == len(set(leads))
    headed = page.locator(".given h3").all_inner_texts()

    page.locator("[data-submit]").click()
    page.get_by_label("The name that should stand on your record").fill("Ada Example")
    page.locator("[data-submit]").click()
    expect(page.locator(".fb-percent")).to_have_text("100%", timeout=120_000)

    slots, told = page.locator(".fb-board .fb-name").all_inner_texts(), []
    for place, slot in enumerate(slots):
        # A slot that holds several questions heads them, before and after.
        several = page.locator(".fb-row").nth(place).locator("dt").all_text_contents()
        told += several if slot in headed else [slot]
    assert asked == told
    for href in (leads[0], leads[-1]):
        page.goto(study.at(f"check/{exercise}"))
        page.locator(f'.given dt a[href="{href}"]').click()
        expect(page.locator("[data-board] :focus")).to_be_visible()


def test_an_answer_that_is_no_piece_of_evidence_is_not_said_to_prove_anything(study: Study, page: Page):
    exercise = "ex2-reservist"
    page.goto(study.address)
    answers = parse(everything_right(reference_of(study), exercise).encode())
    match = answers.boards["match"]
    assert match.kind == "match"
    first, second, *_ = match.facts
    facts = {first: ["obtain"], second: ["A17", "none-needed"]}
    kept = {id_: FactAnswer(judgement="helps", element="T4.2", cards=cards) for id_, cards in facts.items()}
    boards = {"match": match.model_copy(update={"facts": kept})}
    text = answers.model_copy(update={"boards": boards}).model_dump_json()
    (study.desk / "exercises" / exercise / FILE_NAME).write_text(text, encoding="utf-8")
    page.goto(study.at(f"exercise/{exercise}"))
    boards_ready(page)
    look_through(page, Hand(page))

    none, both = page.locator(".given dd").nth(0), page.locator(".given dd").nth(1)
    expect(none.locator("p", has_text=re.compile("^None in the file: obtain it$"))).to_be_visible()
    expect(none).not_to_contain_text("Proved by")
    expect(both.locator("p", has_text=re.compile("^Proved by: (?!.*No country evidence)"))).to_be_visible()
    expect(both.locator("p", has_text=re.compile("^No country evidence is needed$"))).to_be_visible()


def test_a_step_that_hands_in_is_done_once_it_was_handed_in(study: Study, page: Page):
    page.goto(study.address)
    page.goto(study.at(f"exercise/{EXERCISE}#hand-in"))
    boards_ready(page)
    step = page.locator(".step[data-step]", has=page.locator("#hand-in")).get_attribute("data-step")
    line = page.locator(f'.steps-list a[href$="step-{step}"]')
    expect(line).not_to_have_attribute("data-done", "")

    hand_in(page, Hand(page))
    expect(page.get_by_role("heading", name="Feedback")).to_be_visible()
    page.goto(study.at(f"exercise/{EXERCISE}#hand-in"))

    expect(line).to_have_attribute("data-done", "")
    expect(line).to_contain_text("done")


def test_a_name_is_corrected_on_the_record_page(study: Study, page: Page):
    page.goto(study.address)
    answer_everything_rightly(study)
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    hand_in(page, Hand(page), "Zoe Odegard")
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()

    page.get_by_role("link", name="Correct the name on it").click()
    page.get_by_label("Your name").fill("Zoë Ödegård")
    page.get_by_role("button", name="Correct it").click()
    expect(page.get_by_text("Your records carry this name now.")).to_be_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Download the record").click()
    assert '"name": "Zoë Ödegård"' in download.value.path().read_text(encoding="utf-8")


def test_after_a_pass_nothing_more_is_handed_in_and_the_feedback_stands(study: Study, page: Page):
    page.goto(study.address)
    answer_everything_rightly(study)
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    other = page.context.new_page()  # opened before it was passed
    other.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(other)
    page.bring_to_front()  # a window behind is painted once in seconds, and every click waits for that
    hand_in(page, Hand(page))
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()

    other.bring_to_front()
    hand_in(other, Hand(other), as_it_is=False)

    expect(other.get_by_text("nothing more to hand in")).to_be_visible()
    page.bring_to_front()
    page.reload()
    expect(page.get_by_role("heading", name="Passed: your record is ready")).to_be_visible()
    page.goto(study.at(f"exercise/{EXERCISE}#hand-in"))
    expect(page.get_by_text("You have passed it, so there is nothing more to hand in.")).to_be_visible()
    expect(page.get_by_role("link", name=re.compile("hand in"))).to_have_count(0)


def test_beside_an_exercise_that_asks_about_rows_the_desk_says_that_it_leaves_them_out(
    study: Study, page: Page
):
    page.goto(study.address)
    page.goto(study.at(f"exercise/{EXERCISE}"))
    boards_ready(page)
    page.get_by_role("button", name="Evidence", exact=True).click()

    no_asked_row_is_on_the_desk(page)


def test_the_evidence_desk_finds_filters_and_copies_a_citation_and_gives_focus_back(
    study: Study, page: Page, watch: Watch
):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(study.address)
    opener, found = (
        page.get_by_role("button", name="Evidence", exact=True),
        page.locator("#desk [role=status]"),
    )
    opener.focus()
    page.keyboard.press("Enter")
    desk = page.locator("#desk")
    words = desk.get_by_role("searchbox")
    for searched in ("a17", "conscientious objector"):
        words.fill(searched)
        expect(found).to_contain_text(re.compile("^[1-9]"))
    words.fill("")
    desk.get_by_text("Narrow it down").click()
    desk.get_by_label("Question of law").select_option(index=1)
    expect(found).to_contain_text("more are filed under nothing of that sort")
    desk.get_by_label("Question of law").select_option(index=0)
    words.focus()
    page.keyboard.type("threatened deserters")
    expect(found).not_to_have_text("")
    desk.get_by_label("Kind").select_option("What the article says")
    entry = page.locator(".desk-entry").first
    expect(entry).to_contain_text("What the article says")
    entry.get_by_role("button", name="Copy the citation").click()
    expect(found).to_have_text("The citation was copied.")
    copied = page.evaluate("navigator.clipboard.readText()")

    assert "paragraph" in copied and "https://" in copied
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()
    assert watch.errors == []


def test_a_desk_fits_the_window_beneath_the_header_of_the_page(study: Study, page: Page):
    page.set_viewport_size({"width": 1280, "height": 720})
    page.goto(study.address)
    page.goto(study.at("lesson/03-prosecution-or-persecution"))
    boards_ready(page)
    step_of(page, "#board-client-b-match")
    desk = page.locator("#board-client-b-match .ce-desk")
    desk.evaluate("node => node.scrollIntoView({ block: 'end' })")

    header, whole = page.locator(".top").bounding_box(), desk.bounding_box()
    assert header and whole
    assert whole["y"] >= header["y"] + header["height"]
    for part in (".ce-strip", ".ce-fact-said", ".ce-open-question", ".ce-shelf", ".ce-foot"):
        expect(desk.locator(part)).to_be_in_viewport()


def test_the_overview_says_which_are_left_and_continues_where_one_was(study: Study, page: Page):
    page.goto(study.address)
    page.goto(study.at(f"lesson/{LESSON}"))
    boards_ready(page)
    first, second, *_ = course_content().lessons[LESSON].boards
    assert isinstance(first, QuestionsSpec)
    for question in first.questions:
        keyed(board(page, first.id), f"option:{question.id}:{question.options[0].id}").click()
    saved(board(page, first.id))
    page.goto(study.at(""))

    row = page.locator(".works li").filter(has_text="Prosecution or persecution")
    expect(row.locator(".kind")).to_contain_text("Lesson 3 · ")
    expect(page.locator(".so-far")).to_contain_text("Still to do: lessons 0 to 8; exercises 1 to 7.")
    expect(page.get_by_role("heading", name="Go on with: ")).to_be_visible()
    page.get_by_role("link", name="Continue").click()

    boards_ready(page)
    expect(page.locator(f"#board-{second.id}")).to_be_in_viewport()
    assert page.url.endswith(f"lesson/{LESSON}#board-{second.id}")


def test_the_overview_has_the_evidence_desk_and_the_course_on_paper(study: Study, page: Page):
    page.goto(study.address)
    page.goto(study.at(""))
    page.get_by_role("button", name="Evidence").click()
    expect(page.locator(".desk-entry").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#desk")).to_be_hidden()

    for paper in ("checklist", "handbook"):
        link = page.get_by_role("link", name=f"Open the {paper} (PDF)")
        sent = page.request.get(link.evaluate("link => link.href"))
        assert sent.ok and sent.body().startswith(b"%PDF"), paper


def test_colours_and_the_size_of_the_text_are_chosen_by_keyboard_and_kept(study: Study, page: Page):
    page.emulate_media(color_scheme="light")
    page.goto(study.address)
    boards_ready(page)
    html, display = page.locator("html"), page.get_by_role("button", name="Display")
    ordinary = html.evaluate("node => parseFloat(getComputedStyle(node).fontSize)")
    display.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(html).to_have_attribute("data-theme", "dark")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    expect(page.get_by_role("radio", name="Largest")).to_be_hidden()
    expect(display).to_be_focused()

    page.goto(study.at("record"))

    expect(html).to_have_attribute("data-theme", "dark")
    assert html.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") == ordinary * 1.3125
    page.set_viewport_size({"width": 390, "height": 844})
    no_wider_than_the_screen(page)
    display.click()
    page.get_by_role("radio", name="As the system").check()
    expect(html).to_have_attribute("data-theme", "light")
    page.emulate_media(color_scheme="dark")
    expect(html).to_have_attribute("data-theme", "dark")
    page.get_by_role("radio", name="Ordinary").check()
    # Focus never goes behind it.
    page.get_by_role("link", name="Overview", exact=True).focus()
    expect(page.get_by_role("radio", name="Ordinary")).to_be_hidden()


def test_pages_that_have_nothing_to_show_say_so_and_fit_a_telephone(study: Study, telephone: Page):
    telephone.goto(study.address)
    for path, words in {
        "record": "Nothing is handed in yet",
        "lesson/none": "There is no lesson or exercise called none.",
        f"feedback/{EXERCISE}": "it was not marked",
    }.items():
        telephone.goto(study.at(path))
        expect(telephone.get_by_text(words)).to_be_visible()
        no_wider_than_the_screen(telephone)


@pytest.mark.soak
def test_no_page_has_a_fault_that_axe_can_find_in_light_or_in_dark(study: Study, page: Page):
    page.set_viewport_size({"width": 1280, "height": 900})
    axe = Axe()

    def look(path: str) -> None:
        page.goto(study.at(path))
        boards_ready(page)
        faultless()

    def faultless() -> None:
        # What is dark differs from what is light by its colours alone.
        for scheme, only in (("dark", {"runOnly": ["color-contrast"]}), ("light", {})):
            page.emulate_media(color_scheme=scheme)
            expect(page.locator("html")).to_have_attribute("data-theme", scheme)
            # Of what passes, axe would otherwise describe every part.
            found = axe.run(page, options={"resultTypes": ["violations"], **({} if SOAK else only)})
            assert found.violations_count == 0, (page.url, scheme, found.generate_report())

    page.goto(study.address)
    boards_ready(page)
    # Every kind of board is looked at by itself in test_boards_access; here it is the pages.
    lessons = [f"lesson/{id_}" for id_ in course_content().lessons] if SOAK else [f"lesson/{FIRST}"]
    exercises = (
        [f"exercise/{id_}" for id_ in course_content().exercises] if SOAK else ["exercise/ex4-two-objectors"]
    )
    for path in ("", "record"):
        look(path)
    for path in [*lessons, *exercises]:
        look(path)
        if SOAK:
            work_through(page, Hand(page), most=3)
            faultless()
        work_through(page, Hand(page))
        faultless()
        if path not in exercises:
            continue
        page.get_by_role("button", name="Evidence", exact=True).click()
        page.locator(".desk-entry").first.wait_for()
        faultless()
        page.keyboard.press("Escape")
        hand_in(page, Hand(page))
        waits = page.get_by_text("it waits for a person to mark it")
        expect(page.get_by_role("heading", name="Feedback").or_(waits).first).to_be_visible()
        faultless()
    look("record")
