import type { BoardAnswers } from "../contracts.d.ts";
import type { Board } from "./board.ts";
import { focusOn, keyed } from "./focus.ts";
import { emptyHistory, partOf, remember, type Step, takeStep } from "./history.tsx";

/** Save new answers: the board, the whole answers object, what was done, in words, and in which part. */
export function write(
  board: Board,
  answers: BoardAnswers,
  what: string = board.doing,
  part: string = board.doingIn,
): void {
  board.at = part;
  if (board.undoes) remember(board, what);
  else board.history = { ...emptyHistory(), past: board.restarts ? newStarts(board) : [] };
  store(board, answers);
}

// The way back from a new start stays.
const newStarts = (board: Board) => board.history.past.filter((one) => one.startedAgain);

function store(board: Board, answers: BoardAnswers): void {
  board.written = JSON.stringify(answers);
  board.line.keep(answers);
  board.refresh();
}

/** Tell a screen reader what happened: the board, the sentence. */
export function say(board: Board, sentence: string): void {
  // The same sentence twice would be silent, so the line is emptied first.
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence;
  }, 50);
}

/** Empty a board, with a way back: the board. */
export function startAgain(board: Board): void {
  remember(board, "Start again", true);
  board.at = "";
  board.forget();
  store(board, { kind: board.view().board });
  focusOn(board, "undo");
  say(board, "You start again. What you had chosen can be brought back.");
}

/** Take back what was done last: the board. */
export function undo(board: Board): void {
  const step = takeStep(board, "past");
  if (step) restore(board, step, "undo", "Undone");
  else say(board, "There is nothing to undo.");
}

/** Do again what was taken back last: the board. */
export function redo(board: Board): void {
  const step = takeStep(board, "future");
  if (step) restore(board, step, "redo", "Done again");
  else say(board, "There is nothing to do again.");
}

function restore(board: Board, step: Step, pressed: string, word: string): void {
  const root = board.el.getRootNode() as Document | ShadowRoot;
  const stays = keyed(board, pressed) === root.activeElement;
  Object.assign(board.ui, step.ui);
  board.forget();
  store(board, step.answers);
  const changed = keyed(board, step.key ?? "title");
  moveUndo(board, partOf(changed));
  // Who presses the button may press it again; who pressed keys is taken to what has changed.
  if (!stays || !keyed(board, pressed)) focusOn(board, step.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board, pressed);
  }
  say(board, `${word}: ${step.what}.`);
}

// The buttons go with what they changed, so that both are seen.
function moveUndo(board: Board, part: string): void {
  if (!part || part === board.at) return;
  board.at = part;
  board.refresh();
}
