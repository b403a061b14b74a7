"""The random learner: whatever is done on a match board, every card is offered once and nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from playwright.sync_api import Locator, Page, expect

from course.boards.show import exercise_view, lesson_view
from course.content import paper
from course.content.installed import course_content
from course.content.line_keys import LINE_MARKS, LineMark
from course.learner.answers import FILE_NAME, MatchAnswers, read
from tests.browser.conftest import Watch
from tests.browser.hands import step_of
from tests.browser.match_model import SHOWN, Model
from tests.browser.perfect import who_draws
from tests.browser.study import Study, board, boards_ready, keyed
from tests.conftest import SOAK, how_many

pytestmark = [
    pytest.mark.browser,
    pytest.mark.motion,
    pytest.mark.soak,
    pytest.mark.timeout(36_000 if SOAK else 300),
]

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
ANY = st.integers(0, 59)


def view_of(work: str, id_: str) -> dict[str, Any]:
    """What a board of an exercise (in its first version) or of a lesson shows."""
    content = course_content()
    if work in content.exercises:
        exercise = content.exercises[work]
        made = paper(exercise, exercise.version_ids[0], content)
        (spec,) = (spec for spec in exercise.boards if spec.id == id_)
        return exercise_view(spec, made, content).as_json()
    (spec,) = (spec for spec in content.lessons[work].boards if spec.id == id_)
    return lesson_view(spec, content).as_json()


def _checked(model: Model) -> list[str]:
    return [group["id"] for group in model.view["groups"] if model.is_checked(group)]


class RandomLearner(RuleBasedStateMachine):
    """Somebody new, who does whatever a board lets them do, in any order."""

    page: ClassVar[Page]
    study: ClassVar[Study]
    watch: ClassVar[Watch]
    work: ClassVar[str]
    board_id: ClassVar[str]

    def __init__(self) -> None:
        super().__init__()
        view = view_of(self.work, self.board_id)
        self.model = Model(view, view["groups"][0]["id"])
        self.place = board(self.page, self.board_id)
        self.study.welcome_somebody_new()
        if self.work in course_content().exercises:
            learner = who_draws(self.work, course_content().exercises[self.work].version_ids[0])
            (self.study.home / "learner-reference.txt").write_text(f"{learner}\n", encoding="utf-8")
        self.page.set_viewport_size(WIDE)
        self.page.goto(self.study.address)
        # The way back of whoever was here before is kept in this window.
        self.page.evaluate("sessionStorage.clear()")
        self.open()

    def open(self) -> None:
        """Open the page anew."""
        kind, home = (
            ("exercise", "desk/exercises") if self.model.view["mode"] == "exercise" else ("lesson", "lessons")
        )
        self.file = self.study.home / home / self.work / FILE_NAME
        self.page.goto(self.study.at(f"{kind}/{self.work}"))
        boards_ready(self.page)
        step_of(self.page, f"#board-{self.board_id}")
        self.fits(self.page.viewport_size or WIDE)
        self.shown = self.place.evaluate(SHOWN)

    def fits(self, size: Mapping[str, int]) -> None:
        """Wait until the board is drawn for a window: a frame after it is shown, or the window is another."""
        narrow = self.place.locator(".ce-main[data-size=narrow]")
        expect(narrow).to_have_count(0 if size == WIDE else 1)

    def part(self, key: str) -> Locator:
        """What the board calls by this key."""
        return keyed(self.place, key)

    def is_at_a_fact(self) -> bool:
        """Whether one is on the desk."""
        return self.shown["at"] is not None and not self.shown["dialog"]

    def is_free(self) -> bool:
        """Whether nothing lies over the desk."""
        return not self.shown["dialog"]

    def is_asked(self, part: str) -> bool:
        """Whether this question is open."""
        return self.is_free() and self.shown["open"] == part

    @precondition(is_free)
    @rule(place=ANY)
    def turn_to(self, place: int) -> None:
        """Press a fact, or a group, of the strip."""
        keys = [f"at:{fact}" for fact in self.shown["facts"]] if not self.shown["told"] else []
        keys += [f"group:{group}" for group in self.shown["groups"]]
        if not keys:
            return
        key = keys[place % len(keys)]
        self.part(key).click()
        if key.startswith("group:"):
            self.model.group = key.removeprefix("group:")

    @precondition(is_free)
    @rule()
    def go_on(self) -> None:
        """Press what leads on, wherever one is."""
        onwards = self.part("next")
        if not onwards.count():
            return
        group = onwards.get_attribute("data-group")
        onwards.click()
        self.model.group = group or self.model.group

    @precondition(lambda self: self.is_asked("judgement"))
    @rule(option=ANY)
    def judge(self, option: int) -> None:
        """Say whether a fact helps."""
        id_, options = self.shown["at"], self.model.view["judgements"]
        chosen = options[option % len(options)]["id"]
        self.part(f"judgement:{id_}:{chosen}").click()
        if self.model.entry(id_).judgement != chosen:
            self.model.choose(id_, judgement=chosen)

    @precondition(lambda self: self.is_asked("element"))
    @rule(element=ANY)
    def choose_a_question(self, element: int) -> None:
        """Choose the question that a fact goes to."""
        id_ = self.shown["at"]
        (group,) = (one for one in self.model.view["groups"] if id_ in one["facts"])
        chosen = group["elements"][element % len(group["elements"])]
        self.part(f"element:{id_}:{chosen}").click()
        if self.model.entry(id_).element != chosen:
            self.model.choose(id_, element=chosen)

    @precondition(is_at_a_fact)
    @rule(part=st.sampled_from(["judgement", "element", "cards"]))
    def open_an_answer_again(self, part: str) -> None:
        """Press the line of an answer."""
        line = self.part(f"change:{part}:{self.shown['at']}")
        if line.count():
            line.click()

    @precondition(lambda self: self.shown["open"] == "cards")
    @rule(card=ANY)
    def choose_or_take_back_a_card(self, card: int) -> None:
        """Press a card on the shelf, or an answer that is none."""
        id_ = self.shown["at"]
        cards = self.model.view["cards"]
        chosen, kind = (cards[card % len(cards)][name] for name in ("id", "kind"))
        if kind == "answer" and self.shown["dialog"]:
            return
        if kind != "answer" and self.shown["size"] == "narrow" and not self.shown["dialog"]:
            self.part(f"choose:{id_}").click()
        if kind != "answer":
            self.part(f"stack:{kind}").click()
        self.part(f"card:{chosen}").click(timeout=5000)
        before = self.model.entry(id_).cards
        others = [one for one in before if one != chosen]
        self.model.choose(id_, cards=others if chosen in before else [*others, chosen])

    @precondition(lambda self: self.is_asked("pages"))
    @rule(page=ANY)
    def open_a_document(self, page: int) -> None:
        """Press a document on which two lines are to be marked."""
        pages = self.model.pages
        self.part(f"page:{pages[page % len(pages)]}").click()

    @precondition(lambda self: self.shown["reading"])
    @rule(line=ANY, mark=st.sampled_from(LINE_MARKS))
    def mark_a_line(self, line: int, mark: LineMark) -> None:
        """Press a line of a document, and say which it is; said again, it is neither."""
        document, lines = self.shown["reading"], self.shown["lines"]
        chosen = lines[line % len(lines)]
        says = self.part(f"mark:{document}:{chosen}:{mark}")
        if not says.count():
            self.part(f"words:{document}:{chosen}").click()
        says.click()
        self.model.mark(document, chosen, mark)

    @precondition(lambda self: self.shown["reading"] and self.shown["marked"])
    @rule(mark=st.sampled_from(LINE_MARKS))
    def take_a_line_back(self, mark: LineMark) -> None:
        """Take back a line beside the page."""
        line = self.shown["marked"].get(mark)
        if line:
            self.part(f"unmark:{mark}").click()
            self.model.mark(self.shown["reading"], line, mark)

    @precondition(lambda self: self.shown["dialog"])
    @rule(by_key=st.booleans())
    def put_aside_what_lies_over_the_desk(self, by_key: bool) -> None:
        """Close it by its button, or by Escape."""
        if by_key:
            self.page.keyboard.press("Escape")
        else:
            self.place.locator("dialog [data-do=closeDialog]").click()
        expect(self.place.locator("dialog")).to_have_count(0)

    @precondition(lambda self: self.shown["stacks"])
    @rule(card=ANY, act=st.sampled_from(["details", "compare"]))
    def look_at_a_card(self, card: int, act: str) -> None:
        """Open or close what more it says, or keep it to compare with."""
        more = self.place.locator(f".ce-cards [data-do={act}]")
        if more.count():
            more.nth(card % more.count()).click()

    @precondition(lambda self: self.is_asked("cards") and self.shown["chosen"])
    @rule(card=ANY)
    def take_a_card_back(self, card: int) -> None:
        """Take back a card where it lies."""
        id_ = self.shown["at"]
        pieces = self.place.locator(".ce-piece [data-do=remove]")
        if not pieces.count():
            return
        piece = pieces.nth(card % pieces.count())
        taken = piece.get_attribute("data-card")
        piece.click()
        self.model.choose(id_, cards=[one for one in self.model.entry(id_).cards if one != taken])

    @precondition(lambda self: self.is_asked("confidence"))
    @rule(option=ANY)
    def say_how_sure(self, option: int) -> None:
        """Say how sure one is of a group."""
        options = self.model.view["confidences"]
        chosen = options[option % len(options)]["id"]
        self.part(f"confidence:{self.model.group}:{chosen}").click()
        self.model.be_sure(chosen)

    @precondition(
        lambda self: (
            self.model.view["mode"] != "exercise" and (self.is_asked("confidence") or self.is_asked("pages"))
        )
    )
    @rule()
    def check(self) -> None:
        """Press what checks a group; it says what is missing, or shows the reasons."""
        self.part(f"check:{self.model.group}").click()
        entries = [self.model.entry(fact) for fact in self.model.facts]
        read = all(self.model.state_of_page(page) != "none" for page in self.model.pages)
        if read and all(entry.judgement and entry.confidence for entry in entries):
            self.model.check(self.model.group)

    @precondition(lambda self: self.is_free() and self.shown["told"] in _checked(self.model))
    @rule()
    def open_a_checked_group_again(self) -> None:
        """Change what was checked."""
        self.part(f"again:{self.model.group}").click()
        self.model.check(self.model.group, again=True)

    @precondition(lambda self: self.model.past and self.is_free())
    @rule(by_key=st.booleans())
    def undo(self, by_key: bool) -> None:
        """Take back the last step."""
        self.take_step("past", "undo", "Control+z" if by_key else "")

    @precondition(lambda self: self.model.future and self.is_free())
    @rule(by_key=st.booleans())
    def redo(self, by_key: bool) -> None:
        """Take it again."""
        self.take_step("future", "redo", "Control+y" if by_key else "")

    def take_step(self, back_from: str, button: str, keys: str) -> None:
        """By its button, or by keyboard."""
        if keys:
            self.part("title").focus()
            self.page.keyboard.press(keys)
        else:
            self.part(button).click()
        self.model.step(back_from)

    @precondition(lambda self: self.model.given != MatchAnswers() and self.is_free())
    @rule()
    def start_again(self) -> None:
        """Empty the board."""
        self.part("start-again").click()
        self.model.become(MatchAnswers())
        self.model.group = self.model.view["groups"][0]["id"]

    @rule()
    def reload(self) -> None:
        """Come back to the page; what was done before can be taken back still."""
        self.is_saved()
        self.open()
        here = [*self.shown["facts"], *self.shown["pages"]]
        self.model.group = self.shown["told"] or self.group_of(here[0])

    def group_of(self, fact: str) -> str:
        """The group that a fact is in."""
        groups = self.model.view["groups"]
        (found,) = (group["id"] for group in groups if fact in [*group["facts"], *group["pages"]])
        return found

    @rule(size=st.sampled_from([WIDE, NARROW]))
    def widen_or_narrow(self, size: dict[str, int]) -> None:
        """Turn to another screen."""
        self.page.set_viewport_size(size)
        self.fits(size)

    @invariant()
    def every_card_is_offered_once_and_nothing_is_lost(self) -> None:
        """What is shown, and what is saved, is what was chosen."""
        self.shown = self.place.evaluate(SHOWN)
        model = self.model
        told = model.is_told(model.group)
        assert self.shown["told"] == (model.group if told else None)
        assert list(self.shown["facts"]) == model.facts and list(self.shown["pages"]) == model.pages
        assert self.shown["groups"] == [
            group["id"] for group in model.view["groups"] if group["id"] != model.group
        ]
        if not told:
            assert self.shown["facts"] == {fact: model.state(fact) for fact in model.facts}
            assert self.shown["pages"] == {page: model.state_of_page(page) for page in model.pages}
            assert self.shown["counts"] in ([], [len(cards) for _, cards in model.stacks])
            assert all(tuple(stack) in model.stacks for stack in self.shown["stacks"])
            assert len(self.shown["stacks"]) == (1 if self.shown["size"] != "narrow" else self.shown["over"])
        if self.shown["open"] == "cards":
            assert sorted(self.shown["chosen"]) == sorted(model.entry(self.shown["at"]).cards)
        if self.shown["reading"]:
            marked = model.marked(self.shown["reading"]).model_dump()
            assert self.shown["marked"] == {mark: line for mark, line in marked.items() if line}
        if self.shown["at"]:
            assert self.shown["open"] or model.entry(self.shown["at"]).judgement == "irrelevant"
        self.is_saved()
        assert self.watch.errors == []

    def is_saved(self) -> None:
        """Wait until the file holds what it should, and nothing else."""
        for _ in range(400):
            answers = read(self.file)
            kept = answers.boards.get(self.board_id) if answers else None
            if (kept or MatchAnswers()) == self.model.given:
                return
            self.page.wait_for_timeout(25)
        pytest.fail(f"the file holds {kept}, and should hold {self.model.given}")


@pytest.mark.parametrize(
    ("work", "board_id"), [("ex2-reservist", "match"), ("03-prosecution-or-persecution", "client-b-match")]
)
def test_whatever_is_done_every_card_is_offered_once_and_nothing_is_lost(
    study: Study, page: Page, watch: Watch, work: str, board_id: str
):
    parts = {"page": page, "study": study, "watch": watch, "work": work, "board_id": board_id}
    learner = type("Learner", (RandomLearner,), parts)
    run_state_machine_as_test(
        learner,
        # To shorten what failed would take longer than a test may; in a soak there is time.
        settings=settings(
            max_examples=how_many(4, 150),
            stateful_step_count=how_many(20, 60),
            phases=list(Phase) if SOAK else [Phase.explicit, Phase.reuse, Phase.generate],
        ),
    )
