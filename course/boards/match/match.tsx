import type { Acts, FrontEnd, Hears } from "../shared/board.ts";
import { focusOn } from "../shared/focus.ts";
import { showGroup } from "../shared/groups.tsx";
import { mount } from "../shared/mount.ts";
import { say, write } from "../shared/write.ts";
import {
  cardName,
  type Entry,
  entryOf,
  groupOf,
  isAnswered,
  type MatchBoard,
  type MatchUi,
  missingIn,
  nameOf,
  withCard,
  withChecked,
  withEntry,
} from "./answers.ts";
import { dragCard } from "./drag.ts";
import { drawMatch } from "./groups.tsx";
import { outcomeOf } from "./result.ts";
import "./match.css";

const on: Acts<MatchBoard> = {
  answer(board, { fact, part, value }) {
    change(board, fact, { [part]: value } as Partial<Entry>);
  },
  element(board, { fact }, target) {
    workOn(board, fact);
    const element = (target as HTMLSelectElement).value || null;
    write(board, withEntry(board.view(), board.answers(), fact, { element }));
  },
  card(board, { card }) {
    const { fact } = board.ui;
    if (fact) setCard(board, fact, card, !cardsOf(board, fact).includes(card));
  },
  remove(board, { fact, card }) {
    const cards = cardsOf(board, fact);
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
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, true));
    focusOn(board, `result:${id}`);
    say(board, `Checked: ${outcomeOf(board.view(), board.answers(), group)}. The reasons follow.`);
  },
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false));
    focusOn(board, `title:${group.facts[0]}`);
    say(board, "The group is open again. Your choices are kept.");
  },
  blocked(board, { group: id }) {
    const view = board.view();
    const group = groupOf(view, id);
    const fact = group.facts.find((one) => !isAnswered(view, board.answers(), one)) ?? "";
    const judged = entryOf(view, board.answers(), fact).judgement;
    const [part, [first]] = judged
      ? (["confidence", view.confidences] as const)
      : (["judgement", view.judgements] as const);
    focusOn(board, `${part}:${fact}:${first?.id}`);
    say(board, `Still to do: ${missingIn(view, board.answers(), group)}.`);
  },
  group: showGroup,
};

const hears: Hears<MatchBoard> = {
  // Not when it is pressed: the cards would come beside it, and push away what is under the finger.
  click(board, event) {
    const under = (event.target as Element).closest<HTMLElement>(".ce-fact[data-fact]");
    const fact = under?.dataset.fact;
    if (fact && board.ui.fact !== fact && workOn(board, fact)) board.refresh();
  },
  pointerdown(board, event) {
    const stop = dragCard(board, event, (over, card) => setCard(board, over, card, true));
    if (stop) board.ui.stopDrag = stop;
  },
  key(board, event) {
    const target = event.target as Element;
    if (event.key === "Escape" && target.closest(".ce-tray")) closeTray(board);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") nextCard(board, target, event);
  },
};

function change(board: MatchBoard, fact: string, changes: Partial<Entry>): void {
  workOn(board, fact);
  const view = board.view();
  const group = view.groups.find((one) => one.facts.includes(fact));
  const missing = () => group && missingIn(view, board.answers(), group);
  const before = missing();
  write(board, withEntry(view, board.answers(), fact, changes));
  if (!before || missing()) return;
  say(
    board,
    view.mode === "exercise"
      ? "This group is complete."
      : "Nothing is missing: you can check this group.",
  );
}

function cardsOf(board: MatchBoard, fact: string): Entry["cards"] {
  return entryOf(board.view(), board.answers(), fact).cards;
}

function setCard(board: MatchBoard, fact: string, card: string, chosen: boolean): void {
  const view = board.view();
  const had = cardsOf(board, fact).includes(card);
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

function closeTray(board: MatchBoard): void {
  board.ui.tray = false;
  board.refresh();
  focusOn(board, `choose:${board.ui.fact}`);
}

// Beside the facts the tray follows the work, never focus alone: who tabs past a fact does not work on
// it. Under one of them it stays, or the page would jump.
function workOn(board: MatchBoard, fact: string): boolean {
  if (board.ui.wide) board.ui.fact = fact;
  return Boolean(board.ui.wide);
}

function nextCard(board: MatchBoard, target: Element, event: KeyboardEvent): void {
  if (!target.matches(".ce-card-pick")) return;
  const cards = [...board.root.querySelectorAll<HTMLElement>(".ce-card-pick")];
  const place = cards.indexOf(target as HTMLElement);
  event.preventDefault();
  cards[place + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}

const render: FrontEnd["render"] = (host) => {
  const ui: MatchUi = {
    fact: null,
    group: null,
    tray: false,
    open: new Set(),
    stopDrag: () => {},
  };
  const { stop } = mount(host, { name: "match", draw: drawMatch, on, hears, ui });
  return () => {
    ui.stopDrag();
    stop();
  };
};

export default { render };
