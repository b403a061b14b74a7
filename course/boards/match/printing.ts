import type { MatchBoard } from "./answers.ts";

/** Draw all of a board while it is printed, and return how to stop listening for that: the board. */
export function printing(board: MatchBoard): () => void {
  const paper = matchMedia("print");
  const turn = (onPaper: boolean) => {
    if (board.ui.onPaper === onPaper) return;
    board.ui.onPaper = onPaper;
    board.refresh();
  };
  const heard = () => turn(paper.matches);
  const begins = () => turn(true);
  const ends = () => turn(false);
  paper.addEventListener("change", heard);
  window.addEventListener("beforeprint", begins);
  window.addEventListener("afterprint", ends);
  return () => {
    paper.removeEventListener("change", heard);
    window.removeEventListener("beforeprint", begins);
    window.removeEventListener("afterprint", ends);
  };
}
