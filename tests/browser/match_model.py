"""What a match board must hold and show after whatever a learner has done on it: a model of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from course.learner.answers import FactAnswer, MatchAnswers

# What the board shows: each open fact with what is chosen for it, and the cards of the tray by kind.
SHOWN = """(board) => {
  const all = (place, what) => [...place.querySelectorAll(what)];
  const checked = (fact, part) => fact.querySelector(`[name$="${part}:${fact.dataset.fact}"]:checked`);
  const given = (fact) => fact.querySelector(`[data-key="given:${fact.dataset.fact}"]`);
  const facts = all(board, ".ce-fact[data-fact]").map((fact) => [fact.dataset.fact, {
    judgement: given(fact) ? "given" : checked(fact, "judgement")?.value ?? null,
    element: fact.querySelector("select").value || null,
    cards: all(fact, ".ce-chip-off").map((chip) => chip.dataset.card),
    confidence: checked(fact, "confidence")?.value ?? null,
  }]);
  const trays = all(board, ".ce-tray").map((tray) => ({
    fact: (tray.closest(".ce-fact") ?? board.querySelector(".ce-fact[data-active=true]"))?.dataset.fact,
    chosen: all(tray, "[aria-pressed=true]").map((card) => card.dataset.card),
    kinds: all(tray, ".ce-kind").map((kind) => [
      kind.dataset.kind,
      all(kind, ".ce-card-pick").filter((card) => card.checkVisibility()).map((card) => card.dataset.card),
    ]),
  }));
  const checks = all(board, "[data-do=check]:not([aria-disabled=true])").map((one) => one.dataset.group);
  return { facts, trays, checks, wide: board.querySelector(".ce-main").hasAttribute("data-wide") };
}"""


@dataclass
class Model:
    """A match board as it should be.

    Attributes:
        view: what the board shows.
        group: the group that an exercise shows.
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
    def cards(self) -> list[list[Any]]:
        """Every card of the case, once, in its kind's list."""
        kinds = [kind["id"] for kind in self.view["kinds"]]
        lists = [
            [kind, [card["id"] for card in self.view["cards"] if card["kind"] == kind]] for kind in kinds
        ]
        return [[kind, cards] for kind, cards in lists if cards]

    @property
    def open_groups(self) -> Iterator[dict[str, Any]]:
        """The groups whose facts can be worked on."""
        waits = False
        for group in self.view["groups"]:
            if self.view["mode"] == "exercise":
                if group["id"] == self.group:
                    yield group
                continue
            done = group.get("help") == "worked" or set(group["facts"]) <= set(self.given.checked)
            if not done and (not waits or set(group["facts"]) & set(self.given.facts)):
                yield group
            waits = waits or not done

    def shown(self) -> list[list[Any]]:
        """Each open fact, with what should be seen to be chosen for it."""
        return [
            [fact, self.entry(fact).model_dump() | ({"judgement": "given"} if self.is_given(fact) else {})]
            for group in self.open_groups
            for fact in group["facts"]
        ]

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

    def check(self, group: str, *, again: bool = False) -> None:
        """A group is checked, or opened again."""
        (facts,) = (one["facts"] for one in self.view["groups"] if one["id"] == group)
        others = [fact for fact in self.given.checked if fact not in facts]
        self.become(self.given.model_copy(update={"checked": others if again else others + facts}))

    def become(self, answers: MatchAnswers) -> None:
        """The answers change, with a way back."""
        self.past.append((self.given, self.group))
        self.given, self.future = answers, []

    def step(self, back_from: str) -> None:
        """A step is taken back (`past`) or again (`future`)."""
        came, goes = (self.past, self.future) if back_from == "past" else (self.future, self.past)
        goes.append((self.given, self.group))
        self.given, self.group = came.pop()
