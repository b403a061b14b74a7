import type { Hears } from "../shared/board.ts";
import { focusOn } from "../shared/focus.ts";
import { leaveOff, moveInList } from "../shared/rove.ts";
import { singleKeys } from "../shared/single-keys.ts";
import { say } from "../shared/write.ts";
import { setCard } from "./acts.ts";
import type { MatchBoard } from "./answers.ts";
import { dragCard } from "./drag.ts";
import { isLive } from "./place.ts";
import { found, goWhereFound, stackShown, stacksOf, toTop } from "./shelf.tsx";

const PAUSE = 500;
let telling: ReturnType<typeof setTimeout> | undefined;

/** What a match board hears beside its controls. */
export const hears: Hears<MatchBoard> = {
  input(board, { target }) {
    if (!isSearch(target)) return;
    seek(board, target.value);
  },
  focusin(board, { target }) {
    leaveOff(board.ui.roved, target as Element);
  },
  pointerdown(board, event) {
    if (!isLive(board)) return;
    const stop = dragCard(board, event, (card) => {
      if (board.ui.fact) setCard(board, board.ui.fact, card, true);
    });
    if (stop) board.ui.stopDrag = stop;
  },
  key(board, event) {
    if (isSearch(event.target)) inSearch(board, event, event.target);
    else if (event.key === "Escape" && board.ui.again && !isOver(event.target))
      leaveIt(board, event);
    else if (!moveInList(event)) singleKey(board, event);
  },
};

// A question that was opened again is left as it was answered.
function leaveIt(board: MatchBoard, event: KeyboardEvent): void {
  const { again, fact } = board.ui;
  event.preventDefault();
  board.ui.again = null;
  board.refresh();
  focusOn(board, `change:${again}:${fact}`, `asked:${again}`);
}

// What lies over the board closes first.
const isOver = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("dialog") !== null;

const isSearch = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.type === "search";

function seek(board: MatchBoard, words: string): void {
  board.ui.sought = words;
  goWhereFound(board);
  board.refresh();
  toTop(board);
  clearTimeout(telling);
  // Not at every letter: who types would hear nothing else.
  telling = setTimeout(() => say(board, counted(board)), PAUSE);
}

function counted(board: MatchBoard): string {
  const stacks = stacksOf(board).map(({ id, label }) => ({
    label,
    count: found(board, id).length,
  }));
  const all = stacks.reduce((sum, { count }) => sum + count, 0);
  const each = stacks.map(({ label, count }) => `${label} ${count}`).join(", ");
  return `${all} found: ${each}.`;
}

function inSearch(board: MatchBoard, event: KeyboardEvent, field: HTMLInputElement): void {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    const [first] = found(board, stackShown(board) ?? "");
    focusOn(board, `card:${first?.id}`);
  }
  if (event.key !== "Escape") return;
  // It would close what the search stands in.
  event.preventDefault();
  if (field.value) seek(board, "");
  else focusOn(board, "asked:cards", "dialog-title:evidence");
}

function singleKey(board: MatchBoard, event: KeyboardEvent): void {
  if (!singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
  const card = (event.target as Element).closest<HTMLElement>(".ce-card [data-card]")?.dataset.card;
  const pressed = { l: "details", c: "compare", r: "read" }[event.key.toLowerCase()];
  if (card && pressed) {
    event.preventDefault();
    board.root.querySelector<HTMLElement>(`[data-key="${pressed}:${CSS.escape(card)}"]`)?.click();
  }
}
