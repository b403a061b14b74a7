import { keyed } from "./focus.js";

/** What each part was drawn from: when the board was last drawn, and as it is being drawn. */
export function emptyMemo() {
  return { before: new Map(), now: new Map() };
}

/** The board is about to be drawn: the board. */
export function turnMemo(board) {
  board.memo = { before: board.memo.now, now: new Map() };
}

/**
 * Draw a part anew only if what it is drawn from has changed since the board was last drawn, so
 * that a crowded board answers at once: the board, the part's key, what it is drawn from, draw().
 */
export function unlessSame(board, key, inputs, draw) {
  const { before, now } = board.memo;
  const text = JSON.stringify(inputs);
  now.set(key, text);
  const old = before.get(key) === text ? keyed(board, key) : null;
  if (!old) return draw();
  const node = document.createElement(old.tagName);
  node.dataset.key = key;
  // `morph` leaves the old part as it is where it meets this.
  node.standsFor = old;
  return node;
}
