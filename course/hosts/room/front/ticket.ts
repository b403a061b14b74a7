import { recall, remember } from "../../../pages/front/browser-notes.ts";
import { newName } from "./outbox.ts";

const KEPT_AS = "room-ticket";

/** What this browser keeps so that its line of the register is found again; it is no part of the seat. */
export function ticket(): string {
  const found = recall(KEPT_AS);
  if (found) return found;
  const made = newName();
  remember(KEPT_AS, made);
  return made;
}
