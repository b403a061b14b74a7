import type { MatchBoard } from "./answers.ts";

/** Draw all of a board while it is printed, and return how to stop listening for that: the board. */
export function printing(board: MatchBoard): () => void {
  const paper = matchMedia("print");
  const turn = (onPaper: boolean) => {
    if (board.ui.onPaper === onPaper) return;
    board.ui.onPaper = onPaper;
    board.refresh();
  };
  // A browser's first print begins with a change back to the screen, after its sheets were counted.
  let prints = false;
  const heard = () => prints || turn(paper.matches);
  const begins = () => {
    prints = true;
    turn(true);
  };
  const ends = () => {
    prints = false;
    turn(false);
  };
  paper.addEventListener("change", heard);
  window.addEventListener("beforeprint", begins);
  window.addEventListener("afterprint", ends);
  return () => {
    paper.removeEventListener("change", heard);
    window.removeEventListener("beforeprint", begins);
    window.removeEventListener("afterprint", ends);
  };
}
