import type { ListedCourse, ListedWork } from "../../../../boards/contracts.d.ts";
import { type BrowserStorage, openStorage } from "../browser-storage.ts";
import { referenceFor } from "../learner.ts";
import { openStore, type Store } from "../store.ts";
import { workState } from "../work-state.ts";
import { packed, takeIn } from "./kept.ts";
import type { Lms, LmsMark, Standing, Taken } from "./lms.ts";
import { teller } from "./teller.ts";

const NO_ROOM = {
  "": "",
  notes:
    "Your learning system has no room for your notes on this page as well: they are kept in this browser only.",
  answers:
    "Your learning system has no room for so long a text. It is kept in this browser; to go on at another computer, " +
    "save your answers to a file (My record).",
};

/** A lesson or exercise that a learning system has opened. */
export interface Session {
  readonly store: Store;
  readonly opened: Lms["opened"];
  /** From now on the system is told of what is done: who hears what is wrong, "" where nothing is. */
  begin(trouble: (words: string) => void): void;
  /** The way out that the page is to offer, or null: leaves, and tells what came of it; and where to go on. */
  readonly exit: { readonly next: string; leave(): Promise<Taken> } | null;
}

/** Open what is kept of one learner of a learning system: the course, the work, the system. */
export function openSession(course: ListedCourse, work: ListedWork, lms: Lms): Session {
  // Everywhere the same, so that the version drawn is the same at every computer.
  const learner = referenceFor(`${course.id}:lms:${lms.learner}`);
  let changed = () => {};
  // What is only looked at is held while the page is open.
  const where = lms.opened === "to work" ? undefined : null;
  const storage = openStorage(`${course.id}-lms-${learner}`, where);
  const store = openStore(
    course,
    watched(storage, () => changed()),
  );
  store.adopt(learner);
  if (lms.name && !store.name()) store.keepName(lms.name.slice(0, 120));
  takeIn(course, store, work, lms.kept);
  const before = store.progress().works[work.id]?.spent ?? 0;
  const stands = () => standingOf(course, store, work, lms.most, before);
  const { exit } = lms;
  return {
    store,
    opened: lms.opened,
    begin(trouble) {
      const told = teller(lms, stands, trouble);
      changed = told.soon;
      told.now();
      addEventListener("online", told.now);
      addEventListener("pagehide", () => lms.leave(stands().standing));
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") told.now();
      });
    },
    exit: exit && { next: exit.next, leave: () => exit.leave(stands().standing) },
  };
}

function standingOf(
  course: ListedCourse,
  store: Store,
  work: ListedWork,
  most: number,
  before: number,
): { readonly standing: Standing; readonly noRoom: string } {
  const { mark, finished, exercise } = workState(work, course, store);
  const { text, leftOut } = packed(store, work, most);
  const spent = (store.progress().works[work.id]?.spent ?? 0) - before;
  return {
    standing: {
      kept: text,
      finished,
      mark: exercise && mark && !mark.by_hand ? markOf(mark) : null,
      seconds: Math.max(0, Math.floor(spent / 1000)),
    },
    noRoom: NO_ROOM[leftOut],
  };
}

function markOf(mark: {
  readonly whole?: number;
  readonly percent: number;
  readonly passed: boolean;
}): LmsMark {
  const percent = Math.floor(mark.whole ?? mark.percent / 100);
  return { percent, scaled: mark.percent / 10_000, passed: mark.passed };
}

// What is kept in the browser is there while the page is open, and the system is told of it.
function watched(storage: BrowserStorage, changed: () => void): BrowserStorage {
  return {
    ...storage,
    keeps: () => true,
    put(name, text) {
      storage.put(name, text);
      changed();
      return true;
    },
  };
}
