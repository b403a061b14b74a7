import type { BoardView } from "../contracts.d.ts";
import type { Board, Hears, Host, Kind, Ui } from "./board.ts";
import { mount } from "./mount.ts";

const PAUSE = 600;
const LONGEST_UNSAVED = 1500;

/**
 * Start a board on which something is typed, and return its clean-up: as `mount`, with keep(board)
 * to save what was typed. It is saved after a pause, or while somebody types on without one, and when
 * the learner turns to something else.
 */
export function mountTyped<View extends BoardView, Shown extends Ui>(
  host: Host,
  keep: (board: Board<View, Shown>) => void,
  kind: Kind<View, Shown>,
): () => void {
  const flush = (board: Board<View, Shown>) => {
    if (board.timer) keep(board);
  };
  const hears: Hears<Board<View, Shown>> = {
    focusout: flush,
    key(board, event) {
      const saves = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      const enters = event.key === "Enter" && event.target instanceof HTMLInputElement;
      if (saves || enters) flush(board);
    },
    ...kind.hears,
  };
  const { board, stop } = mount(host, { ...kind, hears });
  const turned = () => flush(board);
  document.addEventListener("visibilitychange", turned);
  return () => {
    document.removeEventListener("visibilitychange", turned);
    flush(board);
    stop();
  };
}

/** Save what is being typed, but not at every key: the board, keep(board). */
export function keepSoon<Shown extends Board>(board: Shown, keep: (board: Shown) => void): void {
  const begins = !board.timer;
  if (begins) board.typingSince = performance.now();
  else clearTimeout(board.timer ?? undefined);
  const most = board.typingSince + LONGEST_UNSAVED - performance.now();
  board.timer = setTimeout(() => keep(board), Math.max(0, Math.min(PAUSE, most)));
  // What is not on its way yet is not called saved.
  if (begins) board.refresh();
}

/** What is typed is being saved now: the board. */
export function kept(board: Board): void {
  clearTimeout(board.timer ?? undefined);
  board.timer = null;
}
