"""Three ways to work a page, by mouse, by keyboard and by touch, and somebody who does all that it asks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from course.learner.answers import BoardAnswers, MatchAnswers, RouteAnswers, SourcesAnswers

TEXT = "He says that he refused because he was ordered to report houses as targets."

# The first thing in sight that is not done yet, in the order in which somebody reads; then the next step.
_NEXT = """([wanted, done]) => {
  // A match board asks one thing at a time; what it asks last of a fact is its evidence, then one goes on.
  const onDesk = (board, want, all, step) => {
    const { fact } = board.querySelector(".ce-at-work")?.dataset ?? {};
    const part = board.querySelector(".ce-open-question")?.dataset.part;
    const one = (key) => all(`[data-key="${CSS.escape(key)}"]`)[0];
    const chosen = (id) => board.querySelector(
      `[data-key="chip:${fact}:${id}"], [data-key="card:${id}"][aria-pressed=true]`);
    const cards = (want[`cards:${fact}`] ?? []).filter((id) => !chosen(id));
    if (part === "cards" && cards.length) {
      return step(one(`choose:${fact}`), "evidence", { fact, cards, id: `cards of ${fact}` });
    }
    if (part === "pages") {
      for (const { dataset: { card } } of all('[data-key^="page:"]')) {
        const id = `lines of ${card}`;
        const lines = want[`lines:${card}`];
        if (!done.includes(`${id}`)) return step(one(`page:${card}`), "lines", { card, lines, id });
      }
    }
    if (part && !["cards", "pages"].includes(part)) {
      const options = all(".ce-open-question .ce-pick");
      const given = part === "confidence" && options.some((one) => one.ariaPressed === "true");
      const right = options.find(({ dataset: { key } }) => want[key]);
      if (!given) return step(right ?? options[0], "press");
    }
    const on = one("next") ?? all('[data-key^="check:"]')[0];
    const where = board.querySelector(".ce-at-work, .ce-checked")?.dataset.key;
    return on && step(on, "press", { id: `${board.dataset.board} on from ${where}` });
  };
  const step = (node, how, more) => {
    const board = node.closest("[data-board]").dataset.board;
    return { board, how, key: node.dataset.key, id: `${board}/${node.dataset.key}`, ...more };
  };
  const usable = (node) => node.checkVisibility() && !node.disabled
    && node.getAttribute("aria-disabled") !== "true";
  for (const board of document.querySelectorAll("[data-board]")) {
    if (!board.checkVisibility()) continue;
    const want = wanted[board.dataset.board] ?? {};
    const all = (what) => [...board.querySelectorAll(what)].filter(usable);
    const left = (what) => all(what).find((node) => !done.includes(step(node).id));
    if (board.matches(".ce-match")) {
      const next = onDesk(board, want, all, step);
      if (next && !done.includes(next.id)) return next;
      continue;
    }
    for (const type of ["radio", "checkbox"]) {
      const groups = Map.groupBy(all(`input[type=${type}]`), (one) => one.closest("fieldset"));
      for (const group of groups.values()) {
        if (group.some((one) => one.checked)) continue;
        return step(group.find((one) => want[one.dataset.key]) ?? group[0], type);
      }
    }
    for (const group of all(".ce-ask-now .ce-opts")) {
      const options = [...group.querySelectorAll(".ce-opt")].filter(usable);
      const open = options.filter((one) => one.getAttribute("aria-pressed") !== "true");
      const left = open.filter((one) => !done.includes(step(one).id));
      const next = left.find((one) => want[one.dataset.key]) ?? (open.length === options.length && left[0]);
      if (next) return step(next, "press");
    }
    for (const list of all("select")) {
      if (list.value) continue;
      return step(list, "select", { value: want[list.dataset.key] ?? list.options[1].value });
    }
    const empty = all("textarea, input[type=text]").find((box) => !box.value);
    if (empty) return step(empty, "write");
    const begun = board.querySelector('[data-key^="turn:"]');
    const next = (begun ? null : left('[data-do="ask"]'))
      ?? left('[data-do="went"]') ?? left('[data-do="check"]') ?? left('[data-do="end"]')
      ?? left('[data-key^="group:"]:not([aria-current])');
    if (next) return step(next, "press");
  }
  const onward = document.querySelector("[data-next-step]");
  const last = [...document.querySelectorAll(".step[data-step]")].at(-1);
  return onward?.checkVisibility() && last?.hidden ? { how: "onward", id: "onward" } : null;
}"""

_STEP_SHOWN = """() => document.querySelector(".step[data-step]:not([hidden])").dataset.step"""

# Whether a part of the page stands before what has the focus, so that somebody would go back to it.
_STANDS_BEFORE = """part => document.activeElement !== document.body
  && Boolean(document.activeElement.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_PRECEDING)"""


# The arrow that leads towards a part of the list that has the focus; none where it stands elsewhere.
_ARROW = """part => {
  const from = document.activeElement;
  if (!part.closest("[data-rove-item]") || !from?.closest("[data-rove-item]")) return "";
  const list = from.closest("[data-rove]");
  if (!list?.contains(part)) return "";
  const before = from.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_PRECEDING;
  const row = part.closest("[data-rove-row]");
  if (row && row === from.closest("[data-rove-row]")) return before ? "ArrowLeft" : "ArrowRight";
  return before ? "ArrowUp" : "ArrowDown";
}"""


def as_keys(boards: Mapping[str, BoardAnswers]) -> dict[str, dict[str, Any]]:
    """Answers as what the boards call each choice, by board; evidence by the fact it is for."""
    return {id_: _keys(given) for id_, given in boards.items()}


def _keys(given: object) -> dict[str, Any]:
    match given:
        case MatchAnswers(facts=facts):
            chosen = {f"judgement:{id_}:{fact.judgement}": True for id_, fact in facts.items()}
            elements = {f"element:{id_}:{fact.element}": True for id_, fact in facts.items() if fact.element}
            cards = {f"cards:{id_}": fact.cards for id_, fact in facts.items()}
            marked = {f"lines:{id_}": both.model_dump() for id_, both in given.lines.items()}
            return chosen | elements | cards | marked
        case RouteAnswers():
            steps = {f"step-choice:{id_}:{step}": True for id_, step in given.steps.items()}
            parts = ("outcome", "strength", "reason")
            return steps | {f"{part}:{getattr(given, part)}": True for part in parts}
        case SourcesAnswers(items=items):
            parts = ("source", "limit", "use")
            return {
                f"{part}:{id_}:{getattr(item, part)}": True for id_, item in items.items() for part in parts
            }
    return {}


def work_through(
    page: Page, hand: Hand, wanted: Mapping[str, Mapping[str, Any]] | None = None, most: int = 600
) -> int:
    """Do everything that the boards of a page ask, one thing after the other, to the page's last step.

    Parameters:
        page: A lesson or an exercise.
        hand: By what it is done.
        wanted: What to choose, as `as_keys` has it; the first that is offered if left out.
        most: When to stop.

    Returns:
        How many things were done.
    """
    done: list[str] = []
    while len(done) < most and (step := page.evaluate(_NEXT, [wanted or {}, done])):
        if step["how"] == "onward":
            go_on(page, hand)
            continue
        part = page.locator(f'#board-{step["board"]} [data-key="{step["key"]}"]')
        match step["how"]:
            case "radio" | "checkbox":
                hand.choose(part)
            case "select":
                hand.select(part, step["value"])
            case "evidence":
                choose_evidence(page, hand, step["board"], step["fact"], step["cards"])
            case "lines":
                mark_lines(page, hand, step["board"], step["card"], step.get("lines"))
            case "write":
                hand.write(part)
            case "press":
                hand.press(part)
        done.append(step["id"])
    return len(done)


def go_on(page: Page, hand: Hand) -> None:
    """Go to the next step, and wait until it is there."""
    here = page.evaluate(_STEP_SHOWN)
    hand.press(page.locator("[data-next-step]"))
    hand.sees(page.locator(f'.step[data-step]:not([hidden], .step[data-step="{here}"]) .step-name'))


def choose_evidence(page: Page, hand: Hand, board: str, fact: str, cards: Sequence[str]) -> None:
    """Choose cards for the fact that is asked about: from their stacks, or the answers beside them."""
    for card in cards:
        if _part(page, board, f"card:{card}").count():
            hand.press(_part(page, board, f"card:{card}"))
            hand.sees(page.locator(f'#board-{board} [data-key="card:{card}"][aria-pressed=true]'))
        else:
            _from_the_shelf(page, hand, board, fact, card)


_VALUES = "(at) => [...document.querySelectorAll(at)].map((one) => one.dataset.value)"


def mark_lines(page: Page, hand: Hand, board: str, document: str, lines: Mapping[str, str] | None) -> None:
    """Open a document, press two of its lines and say which is which, and put it aside."""
    hand.press(_part(page, board, f"page:{document}"))
    if lines is None:
        some = page.evaluate(_VALUES, f"#board-{board} dialog .ce-page-line")
        lines = {"proves": some[0], "open": some[1]}
    for mark, line in lines.items():
        words = f"words:{document}:{line}"
        hand.press(_part(page, board, words))
        hand.press(_part(page, board, f"mark:{document}:{line}:{mark}"))
        hand.sees(page.locator(f'#board-{board} [data-key="{words}"][data-marked="{mark}"]'))
    hand.press(_part(page, board, "dialog-done:page"))


def _part(page: Page, board: str, key: str) -> Locator:
    return page.locator(f'#board-{board} [data-key="{key}"]')


def _from_the_shelf(page: Page, hand: Hand, board: str, fact: str, card: str) -> None:
    """Look for a card in one stack after the other, on a phone in the sheet that holds them."""
    narrow = page.locator(f"#board-{board} .ce-main[data-size=narrow]").count()
    if narrow:
        hand.press(_part(page, board, f"choose:{fact}"))
    for stack in page.locator(f"#board-{board} [role=tab]").all():
        if not _part(page, board, f"card:{card}").count():
            hand.press(stack)
    hand.press(_part(page, board, f"card:{card}"))
    hand.sees(_part(page, board, f"chip:{fact}:{card}"))
    if narrow:
        hand.press(_part(page, board, "dialog-done:evidence"))


def step_of(page: Page, place: str, hand: Hand | None = None) -> None:
    """Go to the step in which something stands, as a person does: by the list of steps."""
    hand = hand or Hand(page)
    if not page.locator("[data-opens-steps]").count():
        return
    step = page.locator(place).locator("xpath=ancestor-or-self::section[@data-step]")
    name = step.get_attribute("data-step")
    if page.locator(f'.step[data-step="{name}"][hidden]').count():
        hand.press(page.locator("[data-opens-steps]"))
        hand.press(page.locator(f'.steps-list a[href$="step-{name}"]'))
        hand.sees(page.locator(f'.step[data-step="{name}"]:not([hidden]) .step-name'))


def look_through(page: Page, hand: Hand) -> None:
    """Go from an exercise to the list of all its answers."""
    step_of(page, "#hand-in", hand)
    hand.press(page.get_by_role("link", name=re.compile("Look through your answers")))
    expect(page.get_by_role("heading", name=re.compile("^Before you "))).to_be_visible()


def hand_in(page: Page, hand: Hand, name: str = "Zoë Ödegård", as_it_is: bool = True) -> None:
    """Look through the answers to an exercise and hand them in under a name, unfinished or not."""
    look_through(page, hand)
    field = page.get_by_label("The name that should stand on your record")
    if field.count() == 0:  # nothing more is to be handed in
        return
    if field.input_value() != name:
        field.clear()
        hand.write(field, name)
    button = page.get_by_role("button", name=re.compile("^Hand in( as it is)?$"))
    if not as_it_is:
        expect(button).to_have_text("Hand in")
    hand.press(button)
    # The first time a server does so, it has to load nbgrader.
    expect(page.get_by_text("Handing in. This can take some seconds.")).to_be_hidden(timeout=120_000)


@dataclass
class Hand:
    """A mouse."""

    page: Page

    def press(self, part: Locator) -> None:
        """Press a button or follow a link."""
        part.click()

    def choose(self, part: Locator) -> None:
        """Choose one of several."""
        self.press(part.locator("xpath=ancestor::label"))

    def select(self, part: Locator, value: str) -> None:
        """Choose from a list."""
        part.select_option(value)

    def write(self, part: Locator, text: str = TEXT) -> None:
        """Write into a field."""
        self.press(part)
        self.page.keyboard.insert_text(text)

    def sees(self, part: Locator) -> None:
        """Wait until it is on the page."""
        expect(part).to_be_visible()


@dataclass
class Finger(Hand):
    """A finger on a screen."""

    def press(self, part: Locator) -> None:
        """Tap it."""
        part.tap()


@dataclass
class Keyboard(Hand):
    """A keyboard, and no more: everything is reached by Tab, forth or back, and the arrows."""

    def press(self, part: Locator) -> None:
        """Tab to it, and press Enter."""
        self._reach(part)
        self.page.keyboard.press("Enter")

    def choose(self, part: Locator) -> None:
        """Tab to where the choice begins, and move with the arrows."""
        name = part.get_attribute("name") if part.get_attribute("type") == "radio" else None
        self._reach(self.page.locator(f'input[name="{name}"]') if name else part)
        self.page.keyboard.press("Space")
        for _ in range(60):
            if part.evaluate("one => one === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown" if name else "Tab")
        pytest.fail("it cannot be chosen by keyboard")

    def select(self, part: Locator, value: str) -> None:
        """Tab to the list, open it, and move down it."""
        self._reach(part)
        offered = part.locator("option").evaluate_all("all => all.map(one => one.value)")
        self.page.keyboard.press("Alt+ArrowDown")
        for _ in range(offered.index(value) - offered.index(part.input_value())):
            self.page.keyboard.press("ArrowDown")
        self.page.keyboard.press("Enter")
        expect(part).to_have_value(value)

    def write(self, part: Locator, text: str = TEXT) -> None:
        """Tab to the field, and type."""
        self._reach(part)
        self.page.keyboard.insert_text(text)

    def _reach(self, parts: Locator) -> None:
        wanted = parts.element_handles()
        key = "Shift+Tab" if self.page.evaluate(_STANDS_BEFORE, wanted[0]) else "Tab"
        for _ in range(400):
            if self.page.evaluate("all => all.includes(document.activeElement)", wanted):
                return
            # A list is one stop of Tab; within it one moves by the arrows.
            arrow = self.page.evaluate(_ARROW, wanted[0])
            self.page.keyboard.press(arrow or key)
        pytest.fail(f"{parts} cannot be reached by keyboard")


_STOPS = """place => [...place.querySelectorAll(
    "a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0)
  .map((one, stop) => { one.dataset.stop = stop; return String(stop); })"""
_IN_SIGHT = """one => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [0.2, 0.5, 0.8].some((share) => {
    const seen = document.elementFromPoint(left + Math.min(width, 40) / 2, top + height * share);
    return seen !== null && (one.contains(seen) || seen.closest("label")?.control === one);
  });
}"""


def tabbed_through(place: Locator) -> int:
    """Hold that Tab comes to each control of a place, in order, there and back, and that none is hidden then.

    Returns:
        How many there are.
    """
    stops = place.evaluate(_STOPS)
    place.locator('[data-stop="0"]').focus()
    for key, order in (("Tab", stops), ("Shift+Tab", stops[::-1])):
        for left, stop in zip(range(len(stops) - 1, -1, -1), order, strict=True):
            control = place.locator(f'[data-stop="{stop}"]')
            expect(control).to_be_focused()
            assert control.evaluate(_IN_SIGHT), control.evaluate("one => one.outerHTML")
            if left:
                place.page.keyboard.press(key)
    return len(stops)
