import { mount } from "./shared.js";

const PAUSE = 600;
const LONGEST_UNSAVED = 1500;

/**
 * Start a board on which something is typed, and return its clean-up: as `mount`, with keep(board)
 * to save what was typed. It is saved after a pause, or while somebody types on without one, and when
 * the learner turns to something else.
 */
export function mountTyped({ keep, on, ...rest }) {
  const flush = (board) => {
    if (board.timer) keep(board);
  };
  const key = (board, event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") flush(board);
    if (event.key === "Enter" && event.target.tagName === "INPUT") flush(board);
  };
  const board = mount({ ...rest, on: { focusout: flush, key, ...on } });
  const turned = () => flush(board);
  document.addEventListener("visibilitychange", turned);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    flush(board);
    board.stop();
  };
}

/** Save what is being typed, but not at every key: the board, keep(board). */
export function keepSoon(board, keep) {
  const begins = !board.timer;
  if (begins) board.typingSince = performance.now();
  clearTimeout(board.timer);
  const most = board.typingSince + LONGEST_UNSAVED - performance.now();
  board.timer = setTimeout(() => keep(board), Math.max(0, Math.min(PAUSE, most)));
  // What is not on its way yet is not called saved.
  if (begins) board.refresh();
}

/** What is typed is being saved now: the board. */
export function kept(board) {
  clearTimeout(board.timer);
  board.timer = null;
}
