import { recall, remember } from "../../../pages/front/browser-notes.ts";

const KEPT_AS = "room-outbox";

/** An answer as a phone sends it; `message` is its own name for it. */
export interface Answer {
  readonly question: string;
  readonly round: number;
  readonly message: string;
  readonly answer: Readonly<Record<string, string>>;
  readonly sure: string | null;
}

/** The answer that waits to be sent: of a question and round only the newest. It outlives the page. */
export interface Outbox {
  readonly waits: () => Answer | null;
  readonly put: (answer: Answer) => void;
  readonly done: (message: string) => Answer | null;
}

/** Open it, with what an earlier page left in it. */
export function openOutbox(): Outbox {
  let waiting = read();
  const keep = () => remember(KEPT_AS, waiting ? JSON.stringify(waiting) : "");
  return {
    waits: () => waiting,
    put: (answer) => {
      waiting = answer;
      keep();
    },
    done: (message) => {
      if (waiting?.message !== message) return null;
      const was = waiting;
      waiting = null;
      keep();
      return was;
    },
  };
}

/** A name for an answer that no other has. */
export function newName(): string {
  // Not randomUUID: a page that came without encryption has none.
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function read(): Answer | null {
  try {
    const found: unknown = JSON.parse(recall(KEPT_AS) || "null");
    return found !== null && typeof found === "object" && "message" in found
      ? (found as Answer)
      : null;
  } catch {
    return null;
  }
}
