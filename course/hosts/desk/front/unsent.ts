import type { BoardAnswers } from "../../../boards/contracts.d.ts";
import { forget, recall, remember } from "../../../pages/front/browser-notes.ts";

/** A board's answers that are not known to be saved, and what the server may hold of it. */
export interface Unsent {
  answers: BoardAnswers | null;
  /** The short name of the saved ones that this page has seen. */
  tag: string;
  /** What was sent before and not acknowledged: the server may hold any of it. */
  doubtful: readonly BoardAnswers[];
}

/** Keep answers in this browser until they are sent: the board's name there, what waits. */
export function rememberUnsent(name: string, { answers, tag, doubtful }: Unsent): void {
  remember(name, JSON.stringify({ answers, tag, doubtful }));
}

/** Keep the short name of what was saved last, for a next page that may be made of what was before it. */
export function rememberSaved(name: string, tag: string): void {
  remember(name, JSON.stringify({ saved: tag }));
}

/** Whether a page was made before what the one before it saved last: the board's name, the page's short name. */
export function isOlder(name: string, tag: string): boolean {
  const found = noteOf(name);
  return "saved" in found && found.saved !== tag;
}

/** Nothing waits any more: the board's name. */
export function forgetUnsent(name: string): void {
  forget((other) => other === name);
}

/** What an earlier page could not send, or null: the board's name. */
export function unsentOf(name: string): (Unsent & { answers: BoardAnswers }) | null {
  const found = noteOf(name);
  return isUnsent(found) ? { ...found, doubtful: found.doubtful ?? [] } : null;
}

function noteOf(name: string): object {
  try {
    const found: unknown = JSON.parse(recall(name) ?? "null");
    return typeof found === "object" && found !== null ? found : {};
  } catch {
    return {};
  }
}

function isUnsent(
  found: object,
): found is { answers: BoardAnswers; tag: string; doubtful?: readonly BoardAnswers[] } {
  if (!("answers" in found && "tag" in found) || typeof found.tag !== "string") return false;
  const { answers } = found;
  return typeof answers === "object" && answers !== null && "kind" in answers;
}
