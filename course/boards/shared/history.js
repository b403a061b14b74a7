import { h } from "preact";
import { hidden } from "./draw.tsx";
import { button } from "./parts.js";
import "./history.css";

const MOST = 200;

/** What can be taken back on a board, and what was taken back; the latest of each last. */
export function emptyHistory() {
  return { past: [], future: [] };
}

/** Remember how a board stands before it changes: the board, what is being done, in words. */
export function remember(board, what) {
  const { past } = board.history;
  past.push({ ...standing(board), what });
  board.history = { past: past.slice(-MOST), future: [] };
}

/**
 * Take the latest step back, or take it again, and return what to restore, or null: the board,
 * "past" to take back or "future" to take again.
 */
export function takeStep(board, from) {
  const entry = board.history[from].pop();
  if (!entry) return null;
  const { startedAgain } = entry;
  const to = from === "past" ? "future" : "past";
  board.history[to].push({ ...standing(board), key: entry.key, what: entry.what, startedAgain });
  return entry;
}

// An answers file knows a board by its kind, so even empty answers carry it.
function standing(board) {
  const focused = board.el.getRootNode().activeElement?.closest("[data-key]");
  const { group, fact } = board.ui;
  return {
    answers: { kind: board.view().board, ...board.answers() },
    key: board.root.contains(focused) ? focused.dataset.key : null,
    ui: { group, fact },
  };
}

/** Whether nothing has been chosen: the answers. */
export function isBlank({ kind, ...answers }) {
  return Object.values(answers).every(
    (value) => !value || (typeof value === "object" && !Object.keys(value).length),
  );
}

/** What a control is for, in the words that stand beside it: the control. */
export function wordsOf(control) {
  const text = (node) => (node?.textContent ?? "").replace(/\s+/g, " ").trim();
  const [label] = control.labels ?? [];
  if (control.tagName === "SELECT") {
    const [option] = control.selectedOptions;
    return `${text(label)} ${text(option?.querySelector(".ce-option-name") ?? option)}`;
  }
  if (!label) return control.getAttribute("aria-label") ?? text(control);
  const legend = control.closest("fieldset")?.querySelector("legend");
  const name = text(label.querySelector(".ce-option-label") ?? label);
  return [text(legend), name].filter(Boolean).join(" ");
}

/**
 * Where the buttons that take back and take again may stand, beside the work, so that they cover none
 * of it: the board, of which part, or "" of the whole board. They stand where the board was changed last.
 */
export function undoPlace(board, part = "") {
  const looks = { class: "ce-undo", "data-undo-of": part, "data-key": `undo-of:${part}` };
  return h("div", looks, board.undoAt === part ? undoButtons(board) : null);
}

/** Choose the place of those buttons among the ones that are drawn, and return whether it is another. */
export function undoMoves(board) {
  const part = board.at ?? "";
  const place = board.root.querySelector(`[data-undo-of="${CSS.escape(part)}"]`) ? part : "";
  const moves = place !== board.undoAt;
  board.undoAt = place;
  return moves;
}

/** The part of a board that something stands in, "" where it is none in particular: the node. */
export function partOf(node) {
  return node?.closest("[data-part-of-board]")?.dataset.partOfBoard ?? "";
}

function undoButtons(board) {
  const { past, future } = board.history;
  const [last, next] = [past.at(-1), future.at(-1)];
  return [
    last?.startedAgain ? step("undo", "Bring my answers back") : null,
    last && !last.startedAgain ? step("undo", "Undo", last.what) : null,
    next ? step("redo", "Redo", next.what) : null,
  ];
}

function step(action, word, what) {
  return button({ action, label: [word, what ? hidden(`: ${what}`) : null], look: "ce-quiet" });
}
