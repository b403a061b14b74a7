"""What a match board must hold and show after whatever a learner has done on it: a model of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from course.content.line_keys import LineMark
from course.learner.answers import FactAnswer, LinesAnswer, MatchAnswers

# What the board shows: where one is, what stands for the fact there, every card by its stack, what is chosen.
SHOWN = """(board) => {
  const all = (what) => [...board.querySelectorAll(what)];
  const at = board.querySelector(".ce-at-work[data-fact]")?.dataset.fact ?? null;
  const open = board.querySelector(".ce-open-question")?.dataset.part ?? null;
  const states = (key) => Object.fromEntries(all(`.ce-strip [data-key^="${key}:"]`).map((one) => [
    one.dataset.fact, one.querySelector(".ce-dot")?.dataset.state ?? "told"]));
  const [facts, pages] = [states("at"), states("at-page")];
  const lines = all("dialog button.ce-page-line").map((one) => one.dataset.value);
  const reading = board.querySelector("dialog button.ce-page-line")?.dataset.card ?? null;
  const marked = Object.fromEntries(all("dialog .ce-page-line[data-marked]").map((one) => [
    one.dataset.marked, one.dataset.value]));
  const groups = all(".ce-strip [data-do=group]").map((one) => one.dataset.group);
  const stacks = all(".ce-cards ul").map((list) => [
    list.dataset.key.split(":")[1],
    [...list.querySelectorAll(".ce-take")].filter((card) => card.checkVisibility())
      .map((card) => card.dataset.card),
  ]);
  const chosen = [
    ...all(".ce-piece [data-card]").map((one) => one.dataset.card),
    ...all(".ce-answers [aria-pressed=true]").map((one) => one.dataset.value),
  ];
  const size = board.querySelector(".ce-main").dataset.size;
  const told = board.querySelector(".ce-checked")?.dataset.key.split(":")[1] ?? null;
  const dialog = board.querySelector("dialog") !== null;
  const over = all("dialog .ce-shelf").length;
  const counts = all("[role=tab] .ce-count").map((one) => Number(one.textContent));
  const page = { lines, reading, marked };
  return { at, open, facts, pages, ...page, groups, stacks, chosen, size, told, dialog, over, counts };
}"""


@dataclass
class Model:
    """A match board as it should be.

    Attributes:
        view: what the board shows.
        group: the group that is on the desk.
        given: the answers as they should be saved.
        past: earlier answers that can be brought back, with the group that was shown; the latest last.
        future: answers that were taken back, likewise.
    """

    view: dict[str, Any]
    group: str
    given: MatchAnswers = field(default_factory=MatchAnswers)
    past: list[tuple[MatchAnswers, str]] = field(default_factory=list)
    future: list[tuple[MatchAnswers, str]] = field(default_factory=list)

    @property
    def stacks(self) -> list[tuple[str, list[str]]]:
        """Every card of the case, once, in its stack; the answers that are no card stand in none."""
        kinds = [kind["id"] for kind in self.view["kinds"] if kind["id"] != "answer"]
        lists = [
            (kind, [card["id"] for card in self.view["cards"] if card["kind"] == kind]) for kind in kinds
        ]
        return [(kind, cards) for kind, cards in lists if cards]

    @property
    def facts(self) -> list[str]:
        """The facts of the group that is on the desk."""
        (group,) = (group for group in self.view["groups"] if group["id"] == self.group)
        return list(group["facts"])

    @property
    def pages(self) -> list[str]:
        """The documents of the group that is on the desk, on which lines are marked."""
        (group,) = (group for group in self.view["groups"] if group["id"] == self.group)
        return list(group["pages"])

    def is_told(self, group: str) -> bool:
        """Whether a group shows its reasons."""
        (found,) = (one for one in self.view["groups"] if one["id"] == group)
        if self.view["mode"] == "exercise":
            return False
        return found["help"] == "worked" or self.is_checked(found)

    def is_checked(self, group: dict[str, Any]) -> bool:
        """Whether all of a group was checked."""
        return {*group["facts"], *group["pages"]} <= set(self.given.checked)

    def marked(self, document: str) -> LinesAnswer:
        """The lines that are marked on a document."""
        return self.given.lines.get(document, LinesAnswer())

    def state_of_page(self, document: str) -> str:
        """How far a document's lines are marked."""
        marked = self.marked(document)
        return ("none", "part", "given")[bool(marked.proves) + bool(marked.open)]

    def mark(self, document: str, line: str, mark: LineMark) -> None:
        """A line is marked, or, if it has that mark, marked no longer; it is one of the two, and not both."""
        before = self.marked(document).model_dump()
        on = before[mark] != line
        both = {one: None if there == line else there for one, there in before.items()}
        both |= {mark: line} if on else {}
        lines = self.given.lines | {document: LinesAnswer.model_validate(both)}
        self.become(self.given.model_copy(update={"lines": lines}))

    def state(self, fact: str) -> str:
        """How far a fact is given."""
        entry = self.entry(fact)
        if entry.judgement == "irrelevant" or (entry.judgement and entry.element and entry.cards):
            return "given"
        begun = (entry.judgement and not self.is_given(fact)) or entry.element or entry.cards
        return "part" if begun else "none"

    def entry(self, fact: str) -> FactAnswer:
        """What is chosen, or given, for a fact."""
        judgement = self.view["feedback"][fact]["best"]["judgement"] if self.is_given(fact) else None
        return self.given.facts.get(fact, FactAnswer(judgement=judgement))

    def is_given(self, fact: str) -> bool:
        """Whether the lesson says how a fact is to be judged."""
        (group,) = (group for group in self.view["groups"] if fact in group["facts"])
        return group.get("help") == "half"

    def choose(self, fact: str, **parts: Any) -> None:
        """Something is chosen for a fact."""
        entry = self.entry(fact).model_copy(update=parts)
        self.become(self.given.model_copy(update={"facts": self.given.facts | {fact: entry}}))

    def be_sure(self, confidence: str) -> None:
        """Something is said of how sure one is of the group."""
        facts = {fact: self.entry(fact).model_copy(update={"confidence": confidence}) for fact in self.facts}
        self.become(self.given.model_copy(update={"facts": self.given.facts | facts}))

    def check(self, group: str, *, again: bool = False) -> None:
        """A group is checked, or opened again."""
        (ids,) = ([*one["facts"], *one["pages"]] for one in self.view["groups"] if one["id"] == group)
        others = [id_ for id_ in self.given.checked if id_ not in ids]
        self.become(self.given.model_copy(update={"checked": others if again else others + ids}))

    def become(self, answers: MatchAnswers) -> None:
        """The answers change, with a way back."""
        self.past.append((self.given, self.group))
        self.given, self.future = answers, []

    def step(self, back_from: str) -> None:
        """A step is taken back (`past`) or again (`future`)."""
        came, goes = (self.past, self.future) if back_from == "past" else (self.future, self.past)
        goes.append((self.given, self.group))
        self.given, self.group = came.pop()
