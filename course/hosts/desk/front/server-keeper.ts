import type { AllKept, BoardAnswers, Notice, WorkData } from "../../../boards/contracts.d.ts";
import type { Keeper, NoAnswers, Opened } from "../../../pages/front/board-host.ts";
import { ownHeaders } from "./requests.ts";
import { GONE, put } from "./saving.ts";
import {
  forgetUnsent,
  isOlder,
  rememberSaved,
  rememberUnsent,
  type Unsent,
  unsentOf,
} from "./unsent.ts";

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 5000;
const SAVING: Notice = { state: "saving", text: "Saving…" };

/** A board, and how far its answers have come. */
interface OnBoard extends Unsent {
  readonly id: string;
  readonly tell: (notice: Notice) => void;
  /** Where its answers go, and under which name they wait in this browser. */
  readonly address: string;
  readonly name: string;
  /** What was saved last. */
  last: BoardAnswers | NoAnswers;
  wait: number;
  timer: number;
  sending: Promise<void> | null;
}

// The next page may have been made before what this one sends last arrives: it is left word of that. A download
// is announced in the same way, and leaves the page where it is.
let leaving = false;

/** Who keeps answers on the server, and knows whether all of them are there. */
export interface ServerKeeper extends Keeper {
  /** Whether everything is on the server, after trying once more. */
  settled(): Promise<boolean>;
}

type Kept = Pick<WorkData, "answers" | "boards" | "notice" | "learner" | "work">;

/** Keep answers on the server: where it takes them, what it holds already, whose they are, the work's id. */
export function serverKeeper({
  answers: address,
  boards,
  notice,
  learner,
  work,
}: Kept): ServerKeeper {
  const held = new Map<string, OnBoard>();
  const all = () => [...held.values()];
  const opened = (id: string) => {
    const one = held.get(id);
    if (!one) throw new Error(`The board ${id} is not open.`);
    return one;
  };
  const again = () => {
    for (const one of all()) if (one.timer) send(one, all);
  };
  // What waits for a reply to what was sent before it would otherwise stay behind with the page.
  addEventListener("pagehide", () => {
    for (const one of all()) if (one.answers) put(one, one.answers);
  });
  addEventListener("beforeunload", () => {
    leaving = true;
  });
  addEventListener("online", again);
  document.addEventListener("visibilitychange", again);

  return {
    open(id, tell): Opened {
      const { answers = {}, tag = "" } = boards[id] ?? {};
      // Several people may use one browser, and each has a course of their own.
      const name = `course:${learner}:${work}:${id}`;
      const unsent = unsentOf(name);
      const state = { wait: FIRST_WAIT, timer: 0, sending: null, last: answers };
      // What a closed window could not send is sent now, as from the window that it was.
      const from = unsent ?? { answers: null, tag, doubtful: [] };
      const one: OnBoard = { id, tell, name, address: `${address}/${id}`, ...state, ...from };
      held.set(id, one);
      if (!unsent) {
        const older = isOlder(name, tag);
        forgetUnsent(name);
        return older ? { answers, notice, newer: newerOf(one, address) } : { answers, notice };
      }
      setTimeout(() => send(one, all), 0);
      return { answers: unsent.answers, notice: SAVING };
    },
    keep(id, answers) {
      const one = opened(id);
      one.answers = answers;
      rememberUnsent(one.name, { ...one, answers });
      // A board may take its time to say "saving", and "saved" is not true until it is.
      if (one.wait === FIRST_WAIT) one.tell({ state: "ready", text: "" });
      send(one, all);
    },
    close(id) {
      held.delete(id);
    },
    async newest(id) {
      const one = opened(id);
      const there = await standing(one, address);
      return there && taken(one, there);
    },
    async insist(id, answers) {
      const one = opened(id);
      const there = await standing(one, address);
      if (!there) return;
      Object.assign(one, { tag: there.tag, answers, doubtful: [] });
      rememberUnsent(one.name, { ...one, answers });
      await send(one, all);
    },
    async settled() {
      await Promise.all(all().map((one) => (one.answers ? send(one, all) : one.sending)));
      return all().every((one) => !one.answers);
    },
  };
}

// What was answered on the page in the meantime stands: whether it meets other answers is told once it is sent.
async function newerOf(one: OnBoard, address: string): Promise<Opened | null> {
  const there = await standing(one, address);
  return there && !one.answers && !one.sending ? taken(one, there) : null;
}

function taken(one: OnBoard, there: Standing): Standing {
  forgetUnsent(one.name);
  Object.assign(one, { tag: there.tag, answers: null, doubtful: [], last: there.answers });
  return there;
}

interface Standing extends Opened {
  readonly tag: string;
}

// What the server holds of a board; nothing where it does not answer, which the board then tells.
async function standing(one: OnBoard, address: string): Promise<Standing | null> {
  try {
    const reply = await fetch(address, {
      headers: { Accept: "application/json", ...ownHeaders() },
    });
    if (!reply.ok) throw new Error(reply.statusText);
    const all: AllKept = await reply.json();
    const { answers = {}, tag = "" } = all.boards[one.id] ?? {};
    return { answers, tag, notice: all.notice };
  } catch {
    one.tell({ state: "behind", text: GONE });
    return null;
  }
}

type All = () => readonly OnBoard[];

function send(one: OnBoard, all: All): Promise<void> {
  clearTimeout(one.timer);
  one.timer = 0;
  one.sending ??= sendNewest(one, all).finally(() => {
    one.sending = null;
  });
  return one.sending;
}

// One after the other: what was chosen while something was on its way is sent when that has arrived.
async function sendNewest(one: OnBoard, all: All): Promise<void> {
  while (one.answers) {
    const { answers } = one;
    // While the server is away, "saving" at each attempt would hide that it is.
    if (one.wait === FIRST_WAIT) one.tell(SAVING);
    const { status, notice, tag } = await put(one, answers);
    if (status !== 200) {
      one.tell(notice);
      if (status >= 500 || status === 0) retry(one, all);
      return;
    }
    Object.assign(one, { tag, wait: FIRST_WAIT, doubtful: [], last: answers });
    if (notice.state === "damaged") bringBack(one, all);
    if (one.answers === answers) {
      one.answers = null;
      if (leaving) rememberSaved(one.name, tag);
      else forgetUnsent(one.name);
      one.tell(notice);
      return;
    }
    if (one.answers) rememberUnsent(one.name, { ...one, answers: one.answers });
  }
}

// The file was spoilt and set aside: what the other boards of the page hold is saved anew.
function bringBack(one: OnBoard, all: All): void {
  for (const other of all()) {
    if (other === one || other.answers || !("kind" in other.last)) continue;
    Object.assign(other, { answers: other.last, tag: "" });
    send(other, all);
  }
}

function retry(one: OnBoard, all: All): void {
  one.timer = window.setTimeout(() => send(one, all), one.wait);
  one.wait = Math.min(one.wait * 2, LONGEST_WAIT);
}
