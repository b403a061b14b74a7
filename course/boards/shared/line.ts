import type { BoardAnswers, BoardView, Notice } from "../contracts.d.ts";
import type { AnswersTo, Host, Model } from "./board.ts";
import { KernelLine } from "./kernel-line.ts";
import "./line.css";

/** What a kernel replies: to which message, and what it holds where it was asked for that. */
export interface Reply {
  readonly number: string;
  readonly answers?: AnswersTo<BoardView>;
  readonly tag: string;
  readonly notice: Notice;
}

/** What a learner wants of two sets of answers: to see the newer, or to keep those on the page. */
export type Wish = "reload" | "insist";

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
export type Kept = Host & { readonly answers: () => AnswersTo<BoardView> };

/**
 * The line from a board to whoever keeps its answers. A host of our own
 * tells itself what became of them. In JupyterLab a kernel keeps them, and a board stays on the page when
 * its kernel has been restarted, or was never there: only a reply to what was sent proves that it is.
 */
export function openLine(board: Kept): Line {
  return board.model.send ? new KernelLine(board) : hostLine(board.model);
}

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
