"""The random learner: whatever is done on a match board, every card is offered once and nothing is lost."""

from __future__ import annotations

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
from course.learner.answers import FILE_NAME, MatchAnswers, read
from tests.browser.conftest import Watch
from tests.browser.match_model import SHOWN, Model
from tests.browser.perfect import who_draws
from tests.browser.study import Study, board, boards_ready, keyed
from tests.conftest import SOAK, how_many

pytestmark = [pytest.mark.browser, pytest.mark.soak, pytest.mark.timeout(36_000 if SOAK else 300)]

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
        self.open()

    def open(self) -> None:
        """Open the page anew."""
        kind, home = (
            ("exercise", "desk/exercises") if self.model.view["mode"] == "exercise" else ("lesson", "lessons")
        )
        self.file = self.study.home / home / self.work / FILE_NAME
        self.page.goto(self.study.at(f"{kind}/{self.work}"))
        boards_ready(self.page)
        self.shown = self.place.evaluate(SHOWN)

    def part(self, key: str) -> Locator:
        """What the board calls by this key."""
        return keyed(self.place, key)

    def fact(self, place: int) -> str:
        """One of the facts that can be worked on."""
        facts = [fact for fact, _ in self.shown["facts"]]
        return facts[place % len(facts)]

    def has_open_facts(self) -> bool:
        """Whether there are any."""
        return bool(self.shown["facts"])

    def unfold(self, fact: str) -> None:
        """Open what is folded away of a fact to which nothing goes."""
        folded = self.part(f"not-needed:{fact}")
        if folded.count() and folded.get_attribute("open") is None:
            folded.locator("summary").click()

    @precondition(has_open_facts)
    @rule(fact=ANY, part=st.sampled_from(["judgement", "confidence"]), option=ANY)
    def answer(self, fact: int, part: str, option: int) -> None:
        """Say whether a fact helps, or how sure one is."""
        id_ = self.fact(fact)
        options = self.model.view[f"{part}s"]
        chosen = options[option % len(options)]["id"]
        if part == "judgement" and self.model.is_given(id_):
            return
        self.part(f"option:{part}:{id_}:{chosen}").click()
        if getattr(self.model.entry(id_), part) != chosen:
            self.model.choose(id_, **{part: chosen})

    @precondition(has_open_facts)
    @rule(fact=ANY, element=ANY)
    def choose_a_question(self, fact: int, element: int) -> None:
        """Choose the question that a fact goes to, or none."""
        id_, elements = self.fact(fact), [None, *(one["id"] for one in self.model.view["elements"])]
        chosen = elements[element % len(elements)]
        # A browser says nothing of a list in which the same is chosen again; Playwright does.
        if self.model.entry(id_).element == chosen:
            return
        self.unfold(id_)
        self.part(f"element:{id_}").select_option(chosen or "")
        self.model.choose(id_, element=chosen)

    @precondition(has_open_facts)
    @rule(fact=ANY, card=ANY)
    def choose_or_take_back_a_card(self, fact: int, card: int) -> None:
        """Press a card in a fact's tray."""
        id_ = self.fact(fact)
        cards = self.model.view["cards"]
        chosen = cards[card % len(cards)]["id"]
        self.turn_to(id_)
        self.part(f"card:{chosen}").click(timeout=5000)
        before = self.model.entry(id_).cards
        others = [one for one in before if one != chosen]
        self.model.choose(id_, cards=others if chosen in before else [*others, chosen])

    def turn_to(self, fact: str) -> None:
        """Let the tray be this fact's."""
        if not self.shown["wide"] and fact in [tray["fact"] for tray in self.shown["trays"]]:
            return
        self.unfold(fact)
        self.part(f"choose:{fact}").click()

    @precondition(has_open_facts)
    @rule(fact=ANY)
    def open_or_close_the_tray(self, fact: int) -> None:
        """Press the button of a fact's tray."""
        self.unfold(self.fact(fact))
        self.part(f"choose:{self.fact(fact)}").click()

    @precondition(lambda self: self.shown["trays"])
    @rule(card=ANY)
    def look_at_a_card(self, card: int) -> None:
        """Open or close the details of a card."""
        more = self.place.locator(".ce-card-more")
        more.nth(card % more.count()).click()

    @precondition(lambda self: any(fact["cards"] for _, fact in self.shown["facts"]))
    @rule(card=ANY)
    def take_a_card_off_a_fact(self, card: int) -> None:
        """Take back a card where it was put."""
        on = [(id_, card) for id_, fact in self.shown["facts"] for card in fact["cards"]]
        id_, taken = on[card % len(on)]
        self.unfold(id_)
        self.part(f"remove:{id_}:{taken}").click()
        self.model.choose(id_, cards=[one for one in self.model.entry(id_).cards if one != taken])

    @precondition(lambda self: self.model.view["mode"] == "exercise")
    @rule(group=ANY)
    def turn_to_another_group(self, group: int) -> None:
        """Look at another group of an exercise."""
        groups = self.model.view["groups"]
        self.model.group = groups[group % len(groups)]["id"]
        self.part(f"group:{self.model.group}").click()

    @precondition(lambda self: self.model.view["mode"] != "exercise" and self.has_open_facts())
    @rule(option=ANY)
    def answer_a_group_and_check_it(self, option: int) -> None:
        """Give a lesson what it waits for, and see the reasons."""
        group = next(self.model.open_groups)
        for place, (_, entry) in enumerate(self.shown["facts"][: len(group["facts"])]):
            for part in ("judgement", "confidence"):
                if entry[part] is None:
                    self.answer(place, part, option)
        self.part(f"check:{group['id']}").click()
        self.model.check(group["id"])

    @precondition(lambda self: self.model.given.checked)
    @rule()
    def open_a_checked_group_again(self) -> None:
        """Try a group again."""
        again = self.place.locator("[data-do=again]").first
        group = again.get_attribute("data-group")
        again.click()
        self.model.check(group, again=True)

    @precondition(lambda self: self.model.past)
    @rule(by_key=st.booleans())
    def undo(self, by_key: bool) -> None:
        """Take back the last step."""
        self.take_step("past", "undo", "Control+z" if by_key else "")

    @precondition(lambda self: self.model.future)
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

    @precondition(lambda self: self.model.given != MatchAnswers())
    @rule()
    def start_again(self) -> None:
        """Empty the board."""
        self.part("start-again").click()
        self.model.become(MatchAnswers())

    @rule()
    def reload(self) -> None:
        """Come back to the page; what was done before cannot be taken back by then."""
        self.is_saved()
        self.open()
        self.model.past, self.model.future = [], []
        self.model.group = self.model.view["groups"][0]["id"]

    @rule(size=st.sampled_from([WIDE, NARROW]))
    def widen_or_narrow(self, size: dict[str, int]) -> None:
        """Turn to another screen."""
        self.page.set_viewport_size(size)
        expect(self.place.locator(".ce-main[data-wide]")).to_have_count(1 if size is WIDE else 0)

    @invariant()
    def every_card_is_offered_once_and_nothing_is_lost(self) -> None:
        """What is shown, and what is saved, is what was chosen."""
        self.shown = self.place.evaluate(SHOWN)
        assert self.shown["facts"] == self.model.shown()
        for tray in self.shown["trays"]:
            assert tray["kinds"] == self.model.cards
            assert sorted(tray["chosen"]) == sorted(self.model.entry(tray["fact"]).cards)
        beside = self.shown["wide"] and self.has_open_facts()
        assert len(self.shown["trays"]) == 1 if beside else len(self.shown["trays"]) <= 1
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
