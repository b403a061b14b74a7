import type { Board } from "./board.ts";

/**
 * Go to what a page points at on a board, now or later: the board, what goes there. A page that leads to a part of
 * a board writes its name into the board's `data-go-to`, and says `goto` where the board stands already.
 */
export function listenToPage(board: Board, goTo: (part: string) => void) {
  const { el } = board;
  const go = () => {
    const { goTo: part } = el.dataset;
    delete el.dataset.goTo;
    if (part) goTo(part);
  };
  el.addEventListener("goto", go);
  return { go, stop: () => el.removeEventListener("goto", go) };
}
