import type { Acts } from "../shared/board.ts";
import { focusOn } from "../shared/focus.ts";
import { say, startAgain, write } from "../shared/write.ts";
import {
  cardName,
  type Entry,
  elementOf,
  entryOf,
  groupOf,
  type MatchBoard,
  missingIn,
  nameOf,
  type Part,
  withCard,
  withChecked,
  withEntry,
  withSurety,
} from "./answers.ts";
import { onLines } from "./lines.ts";
import { closeDialog, goTo, goToFact } from "./navigation.ts";
import { firstFact, openPart } from "./place.ts";
import { headlineOf } from "./result.ts";
import { found, READ_NOW, stackShown, toTop } from "./shelf.tsx";

const THEN: Readonly<Record<Part, string>> = {
  judgement: "Does it help?",
  element: "Which question does it go to?",
  cards: "What proves it?",
};

/** What a match board does. */
export const on: Acts<MatchBoard> = {
  ...onLines,
  judgement(board, { fact, value }) {
    const { label = value } = board.view().judgements.find(({ id }) => id === value) ?? {};
    answer(board, fact, { judgement: value } as Partial<Entry>, label);
  },
  element(board, { fact, value }) {
    answer(board, fact, { element: value }, elementOf(board.view(), value)?.label ?? value);
  },
  card(board, { card, value }) {
    const { fact } = board.ui;
    const id = card ?? value;
    if (fact) setCard(board, fact, id, !cardsOf(board, fact).includes(id));
  },
  remove(board, { fact, card }) {
    const cards = cardsOf(board, fact);
    const next = cards[cards.indexOf(card) + 1] ?? cards[cards.indexOf(card) - 1];
    setCard(board, fact, card, false);
    focusOn(board, `remove:${fact}:${next}`, `choose:${fact}`);
  },
  clear(board) {
    const { fact } = board.ui;
    if (!fact) return;
    const view = board.view();
    const next = withEntry(view, board.answers(), fact, { element: null, cards: [] });
    write(board, next, `${nameOf(view, fact)}: question and evidence taken back`);
    focusOn(board, "next");
    say(board, "Taken back: its question and evidence.");
  },
  change(board, _, target) {
    const part = target.dataset.part as Part;
    board.ui.again = part;
    board.refresh();
    focusOn(board, `asked:${part}`);
  },
  whole(board) {
    board.ui.whole = !board.ui.whole;
    board.refresh();
  },
  confidence(board, { group: id, value }) {
    const group = groupOf(board.view(), id);
    const { label = value } = board.view().confidences.find((one) => one.id === value) ?? {};
    const sure = value as Entry["confidence"];
    write(board, withSurety(board.view(), board.answers(), group, sure), `How sure: ${label}`);
    focusOn(board, `confidence:${id}:${value}`);
    say(board, `${label}.`);
  },
  check,
  again(board, { group: id }) {
    const group = groupOf(board.view(), id);
    write(board, withChecked(board.answers(), group, false), "The group opened again");
    goTo(board, id, group.facts[0] ?? null);
    say(board, "The group is open again. Your answers are kept.");
  },
  at: (board, { fact }) => goToFact(board, fact),
  group(board, { group: id }) {
    goTo(board, id, firstFact(board, groupOf(board.view(), id)));
  },
  next,
  details(board, { card }, target) {
    const { open } = board.ui;
    if (!open.delete(card)) open.add(card);
    board.refresh();
    if (target.matches(".ce-take")) say(board, READ_NOW);
  },
  compare(board, { card }) {
    const { ui } = board;
    const puts = ui.pinned === card;
    ui.pinned = puts ? null : card;
    board.refresh();
    if (puts) focusOn(board, `compare:${card}`);
    say(board, puts ? "No longer compared." : "Kept at the top to compare.");
  },
  stack(board, { value }) {
    board.ui.stack = value as MatchBoard["ui"]["stack"];
    board.refresh();
    toTop(board);
  },
  clearSearch(board) {
    board.ui.sought = "";
    board.refresh();
    toTop(board);
    focusOn(board, "find");
    say(board, "The search is cleared: all evidence is shown.");
  },
  choose(board) {
    const { ui } = board;
    if (ui.size === "narrow") ui.dialog = "evidence";
    board.refresh();
    const [first] = found(board, stackShown(board) ?? "");
    const left = ui.roved.get(`cards:${stackShown(board)}`);
    focusOn(board, ui.dialog && "dialog-title:evidence", left, `card:${first?.id}`, "find");
  },
  dialog(board, { value }) {
    board.ui.dialog = value as MatchBoard["ui"]["dialog"];
    board.refresh();
    focusOn(board, `dialog-title:${value}`);
  },
  read(board, { card }, target) {
    Object.assign(board.ui, { reading: card, line: null });
    board.ui.readFrom = target.dataset.key ?? "";
    board.refresh();
    focusOn(board, "dialog-title:page");
  },
  useRead(board, { card }) {
    const { fact } = board.ui;
    if (!fact) return;
    setCard(board, fact, card, !cardsOf(board, fact).includes(card));
    closeDialog(board);
  },
  closeDialog,
  startAgain(board) {
    startAgain(board);
    Object.assign(board.ui, { group: null, fact: null, again: null, pinned: null });
    board.refresh();
    focusOn(board, "undo");
  },
};

function answer(board: MatchBoard, fact: string, changes: Partial<Entry>, label: string): void {
  const view = board.view();
  const entry = entryOf(view, board.answers(), fact);
  board.ui.again = null;
  const same = Object.entries(changes).every(([part, value]) => entry[part as Part] === value);
  if (same) board.refresh();
  else
    write(
      board,
      withEntry(view, board.answers(), fact, changes),
      `${nameOf(view, fact)}: ${label}`,
    );
  const asked = openPart(board, fact);
  focusOn(board, asked && `asked:${asked}`, "next");
  const stop = label.endsWith("?") ? "" : ".";
  say(board, `${label}${stop} ${asked ? THEN[asked] : "Given."}`);
}

function cardsOf(board: MatchBoard, fact: string): Entry["cards"] {
  return entryOf(board.view(), board.answers(), fact).cards;
}

/** Choose a card for a fact, or take it back: the board, the fact, the card, which of the two. */
export function setCard(board: MatchBoard, fact: string, card: string, chosen: boolean): void {
  const view = board.view();
  const name = cardName(view, card);
  if (cardsOf(board, fact).includes(card) === chosen) {
    say(board, `${name} is chosen already.`);
    return;
  }
  const what = `${chosen ? "Chosen" : "Taken back"}: ${name}`;
  write(board, withCard(view, board.answers(), fact, card, chosen), what);
  say(board, what);
}

function check(board: MatchBoard, { group: id }: { readonly group: string }): void {
  const [view, answers] = [board.view(), board.answers()];
  const group = groupOf(view, id);
  const missing = missingIn(view, answers, group);
  if (missing) {
    const fact = group.facts.find((one) => !entryOf(view, answers, one).judgement);
    focusOn(board, fact && `line:${fact}`, "asked:confidence", "asked:pages");
    say(board, `Still to do: ${missing}.`);
    return;
  }
  write(board, withChecked(answers, group, true), "The group checked");
  focusOn(board, `result:${id}`);
  say(board, `Checked. ${headlineOf(view, board.answers(), group)}`);
}

function next(
  board: MatchBoard,
  { fact, group: id }: { readonly fact?: string; readonly group?: string },
): void {
  if (id) {
    goTo(board, id, firstFact(board, groupOf(board.view(), id)));
    return;
  }
  const group = board.view().groups.find(({ facts }) => facts.includes(fact ?? ""));
  if (!group || !fact) return;
  goTo(board, group.id, group.facts[group.facts.indexOf(fact) + 1] ?? null);
}
