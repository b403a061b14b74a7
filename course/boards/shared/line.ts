import type { BoardAnswers, BoardView } from "../contracts.d.ts";
import type { AnswersTo, Model, Values } from "./board.ts";
import { KernelLine, type WidgetModel } from "./kernel-line.ts";
import "./line.css";

/** What a learner wants of two sets of answers. */
export type Wish = Exclude<Values["wish"], "">;

/** The line from a board to whoever keeps its answers. */
export interface Line {
  open(): void;
  keep(answers: BoardAnswers): void;
  wish(what: Wish): void;
  /** Whether the board's answers are not kept yet; they are then on it, whatever has arrived. */
  holds(): boolean;
  stop(): void;
}

/** The board whose line it is. */
export interface Kept<Behind extends Model = Model> {
  readonly model: Behind;
  readonly el: HTMLElement;
  readonly answers: () => AnswersTo<BoardView>;
}

/**
 * The line from a board to whoever keeps its answers. A host of our own
 * tells itself what became of them. In JupyterLab a kernel keeps them, and a board stays on the page when
 * its kernel has been restarted, or was never there: only a reply to what was sent proves that it is.
 */
export function openLine(board: Kept): Line {
  return isWidget(board) ? new KernelLine(board) : hostLine(board.model);
}

const isWidget = (board: Kept): board is Kept<WidgetModel> => "send" in board.model;

function hostLine(model: Model): Line {
  return {
    open() {},
    keep(answers) {
      model.set("answers", answers);
      model.save_changes();
    },
    wish(what) {
      model.set("wish", what);
      model.save_changes();
    },
    holds: () => false,
    stop() {},
  };
}
