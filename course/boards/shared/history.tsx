import type { BoardAnswers } from "../contracts.d.ts";
import type { Board, Ui } from "./board.ts";
import { type Drawn, Hidden } from "./draw.tsx";
import { answersTo, Keycap } from "./keycap.tsx";
import { Button } from "./parts.tsx";
import "./history.css";

/** How a board stood before something was done: what that was, in words, and what had focus. */
export interface Step {
  readonly answers: BoardAnswers;
  readonly key: string | null;
  readonly ui: Pick<Ui, "group" | "fact">;
  readonly what: string;
  readonly startedAgain: boolean;
}

/** What can be taken back on a board, and what was taken back; the latest of each last. */
export interface History {
  readonly past: Step[];
  readonly future: Step[];
}

/** The history of a board on which nothing has been done. */
export function emptyHistory(): History {
  return { past: [], future: [] };
}

/** Remember how a board stands before it changes: the board, what is being done, in words. */
export function remember(board: Board, what: string, startedAgain = false): void {
  const past = [...board.history.past, { ...standing(board), what, startedAgain }];
  board.history = { past, future: [] };
}

/**
 * Take the latest step back, or take it again, and return what to restore, or null: the board,
 * "past" to take back or "future" to take again.
 */
export function takeStep(board: Board, from: keyof History): Step | null {
  const step = board.history[from].pop();
  if (!step) return null;
  const { key, what, startedAgain } = step;
  const to = from === "past" ? "future" : "past";
  board.history[to].push({ ...standing(board), key, what, startedAgain });
  return step;
}

// An answers file knows a board by its kind, so even empty answers carry it.
function standing(board: Board): Pick<Step, "answers" | "key" | "ui"> {
  const page = board.el.getRootNode() as Document | ShadowRoot;
  const focused = page.activeElement?.closest<HTMLElement>("[data-key]");
  const { group = null, fact = null } = board.ui;
  return {
    answers: { kind: board.view().board, ...board.answers() } as BoardAnswers,
    key: focused && board.root.contains(focused) ? (focused.dataset.key ?? null) : null,
    ui: { group, fact },
  };
}

/** Whether nothing has been chosen: the answers. */
export function isBlank({ kind, ...answers }: Partial<BoardAnswers>): boolean {
  return Object.values(answers).every(
    (value) => !value || (typeof value === "object" && !Object.keys(value).length),
  );
}

/** What a control is for, in the words that stand beside it: the control. */
export function wordsOf(control: HTMLElement): string {
  if (control.dataset.words) return control.dataset.words;
  const label = "labels" in control ? (control as HTMLInputElement).labels?.[0] : undefined;
  if (control instanceof HTMLSelectElement) {
    const [option] = control.selectedOptions;
    return `${textOf(label)} ${textOf(option?.querySelector(".ce-option-name") ?? option)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? textOf(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = textOf(label.querySelector(".ce-option-label") ?? label);
  return [textOf(legend), name].filter(Boolean).join(" ");
}

function textOf(node: Element | null | undefined): string {
  return (node?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The part of a board that something stands in, "" where it is none in particular: the node. */
export function partOf(node: Element | null): string {
  return node?.closest<HTMLElement>("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}

interface UndoPlaceOf {
  readonly board: Board;
  readonly part?: string;
}

/**
 * Where the buttons that take back and take again may stand, beside the work, so that they cover none of
 * it: of which part, or "" of the whole board. They are drawn where the board was changed last.
 */
export function UndoPlace({ board, part = "" }: UndoPlaceOf): Drawn {
  return (
    <div class="ce-undo" data-undo-of={part} data-key={`undo-of:${part}`}>
      {board.undoAt === part ? undoButtons(board) : null}
    </div>
  );
}

function undoButtons({ history }: Board): Drawn {
  const [last, next] = [history.past.at(-1), history.future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next ? step("redo", "Redo", next.what) : null,
  ];
}

function step(action: string, word: string, what = ""): Drawn {
  return (
    <Button action={action} look="ce-quiet" data={action === "undo" ? answersTo("z") : {}}>
      {action === "undo" ? <Keycap of="z" /> : null}
      {word}
      {what ? <Hidden>: {what}</Hidden> : null}
    </Button>
  );
}

/** The way to an empty board, where there is anything on it: apart from the way back, for it takes everything. */
export function StartAgain({ board }: { readonly board: Board }): Drawn {
  if (isBlank(board.answers())) return null;
  return (
    <span class="ce-start-again">
      <Button action="startAgain" name="start-again" look="ce-link">
        Start again
      </Button>
    </span>
  );
}

/** Choose the place of those buttons among the ones that are drawn, and return whether it is another. */
export function undoMoves(board: Board): boolean {
  const place = board.root.querySelector(`[data-undo-of="${CSS.escape(board.at)}"]`);
  const part = place ? board.at : "";
  const moves = part !== board.undoAt;
  board.undoAt = part;
  return moves;
}
