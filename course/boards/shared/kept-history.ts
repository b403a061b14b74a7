import type { Board } from "./board.ts";
import { emptyHistory, type History } from "./history.tsx";

interface Kept extends History {
  /** The answers that stood then, as text: the way back leads from no others. */
  readonly from: string;
}

/**
 * Let what was done be undone after the page is loaded again, and return how to end that: the board. It is
 * kept in the window, and only where the same answers are found again.
 */
export function keepHistory(board: Board): () => void {
  recall(board);
  const leave = () => note(board);
  window.addEventListener("pagehide", leave);
  return () => {
    leave();
    window.removeEventListener("pagehide", leave);
  };
}

function recall(board: Board): void {
  const { past, future, from } = read(nameOf(board)) ?? { ...emptyHistory(), from: "" };
  if (from === standing(board)) board.history = { past, future };
}

function note(board: Board): void {
  let { past, future } = board.history;
  const from = standing(board);
  // Where the window has no room for all of it, the latest half is better than nothing.
  for (;;) {
    try {
      const kept: Kept = { past, future, from };
      if (past.length || future.length) sessionStorage.setItem(nameOf(board), JSON.stringify(kept));
      else sessionStorage.removeItem(nameOf(board));
      return;
    } catch {
      if (!past.length) return;
      past = past.slice(Math.ceil(past.length / 2));
      future = [];
    }
  }
}

function read(name: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? "null") as Kept | null;
  } catch {
    return null;
  }
}

// A host may hand back the same answers in another order, and with what is empty spelt out.
function standing(board: Board): string {
  const { kind: _, ...answers } = board.answers();
  return JSON.stringify(inOrder(answers)) ?? "";
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? value.map(inOrder) : undefined;
  if (!value || typeof value !== "object") return value || undefined;
  const parts = Object.entries(value)
    .map(([name, part]) => [name, inOrder(part)] as const)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return parts.length ? Object.fromEntries(parts) : undefined;
}

function nameOf(board: Board): string {
  return `course-undo:${board.model.get("name")}`;
}
