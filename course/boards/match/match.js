import { focusOn } from "../shared/focus.ts";
import { showGroup } from "../shared/groups.js";
import { mount, say, write } from "../shared/shared.js";
import {
  cardName,
  entryOf,
  isAnswered,
  missingIn,
  nameOf,
  withCard,
  withChecked,
  withEntry,
} from "./answers.js";
import { dragCard } from "./drag.js";
import { drawMatch } from "./groups.js";
import { outcomeOf } from "./result.js";
import "./match.css";

const on = {
  answer(board, { fact, part, value }) {
    workOn(board, fact);
    const view = board.view();
    const group = view.groups.find((one) => one.facts.includes(fact));
    const before = missingIn(view, board.answers(), group);
    write(board, withEntry(board.view(), board.answers(), fact, { [part]: value }));
    if (!before || missingIn(view, board.answers(), group)) return;
    say(
      board,
      view.mode === "exercise"
        ? "This group is complete."
        : "Nothing is missing: you can check this group.",
    );
  },
  element(board, { fact }, target) {
    workOn(board, fact);
    write(board, withEntry(board.view(), board.answers(), fact, { element: target.value || null }));
  },
  card(board, { card }) {
    const { fact } = board.ui;
    setCard(board, fact, card, !entryOf(board.view(), board.answers(), fact).cards.includes(card));
  },
  remove(board, { fact, card }) {
    const { cards } = entryOf(board.view(), board.answers(), fact);
    const next = cards[cards.indexOf(card) + 1] ?? cards[cards.indexOf(card) - 1];
    setCard(board, fact, card, false);
    focusOn(board, `remove:${fact}:${next}`, `choose:${fact}`);
  },
  details(board, { card }) {
    const { open } = board.ui;
    if (!open.delete(card)) open.add(card);
    board.refresh();
  },
  choose(board, { fact }) {
    const { ui } = board;
    const closes = !ui.wide && ui.tray && ui.fact === fact;
    Object.assign(ui, { fact, tray: !closes });
    board.refresh();
    if (!closes) focusOn(board, "tray-title");
  },
  done: closeTray,
  check(board, { group: id }) {
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(board.view(), board.answers(), group)}. The reasons follow.`);
  },
  again(board, { group: id }) {
    const { group } = groupOf(board, id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.facts[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
  blocked(board, { group: id }) {
    const { view, group } = groupOf(board, id);
    const fact = group.facts.find((one) => !isAnswered(view, board.answers(), one));
    const part = entryOf(board.view(), board.answers(), fact).judgement
      ? "confidence"
      : "judgement";
    focusOn(
      board,
      `${part}:${fact}:${view[part === "judgement" ? "judgements" : "confidences"][0].id}`,
    );
    say(board, `Still to do: ${missingIn(view, board.answers(), group)}.`);
  },
  group: showGroup,
  pointerdown(board, event) {
    const fact = event.target.closest?.(".ce-fact[data-fact]")?.dataset.fact;
    if (fact && board.ui.fact !== fact && workOn(board, fact)) board.refresh();
    dragCard(board, event, (fact, card) => setCard(board, fact, card, true));
  },
  key(board, event) {
    if (event.key === "Escape" && event.target.closest(".ce-tray")) closeTray(board);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") nextCard(board, event);
  },
};

function groupOf(board, id) {
  const view = board.view();
  return { view, group: view.groups.find((one) => one.id === id) };
}

function setCard(board, fact, card, chosen) {
  const view = board.view();
  const had = entryOf(board.view(), board.answers(), fact).cards.includes(card);
  board.ui.fact = fact;
  const where = nameOf(view, fact).toLowerCase();
  const name = cardName(view, card);
  const what = chosen ? `Added ${name} to ${where}` : `Removed ${name} from ${where}`;
  if (had === chosen) {
    board.refresh();
    say(board, `${name} is with ${where} already.`);
    return;
  }
  write(board, withCard(view, board.answers(), fact, card, chosen), what, `fact:${fact}`);
  say(board, `${what}.`);
}

function closeTray(board) {
  board.ui.tray = false;
  board.refresh();
  focusOn(board, `choose:${board.ui.fact}`);
}

// Beside the facts the tray follows the work, never focus alone: who tabs past a fact does not work on
// it. Under one of them it stays, or the page would jump.
function workOn(board, fact) {
  if (board.ui.wide) board.ui.fact = fact;
  return board.ui.wide;
}

function nextCard(board, event) {
  if (!event.target.matches(".ce-card-pick")) return;
  const cards = [...board.root.querySelectorAll(".ce-card-pick")];
  const next = cards[cards.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)];
  event.preventDefault();
  next?.focus();
}

function render({ model, el }) {
  const ui = { fact: null, tray: false, group: null, open: new Set() };
  const board = mount({ model, el, name: "match", draw: drawMatch, on, ui });
  return () => {
    board.endDrag?.();
    board.stop();
  };
}

export default { render };
