import type { ListedCourse, ListedWork } from "../../../../boards/contracts.d.ts";
import { type BrowserStorage, openStorage } from "../browser-storage.ts";
import { referenceFor } from "../learner.ts";
import { openStore, type Store } from "../store.ts";
import { workState } from "../work-state.ts";
import { packed, takeIn } from "./kept.ts";
import type { Lms, Standing, Status } from "./lms.ts";

const SOON = 1000;
const NOT_TAKEN =
  "Your learning system does not answer. What you do is kept in this browser, and is sent when it answers again.";
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
  /** From now on the system is told of what is done: who hears what is wrong, "" where nothing is. */
  begin(trouble: (words: string) => void): void;
}

/** Open what is kept of one learner of a learning system: the course, the work, the system. */
export function openSession(course: ListedCourse, work: ListedWork, lms: Lms): Session {
  // Everywhere the same, so that the version drawn is the same at every computer.
  const learner = referenceFor(`${course.id}:lms:${lms.learner}`);
  let changed = () => {};
  const storage = openStorage(`${course.id}-lms-${learner}`);
  const store = openStore(
    course,
    watched(storage, () => changed()),
  );
  store.adopt(learner);
  if (lms.name && !store.name()) store.keepName(lms.name.slice(0, 120));
  takeIn(course, store, work, lms.kept);
  const before = store.progress().works[work.id]?.spent ?? 0;
  const standing = () => standingOf(course, store, work, lms, before);
  return {
    store,
    begin(trouble) {
      const told = teller(lms, standing, trouble);
      changed = told.soon;
      told.now();
      addEventListener("pagehide", () => lms.leave(standing().standing));
      document.addEventListener("visibilitychange", () => {
        if (document.visibilityState === "hidden") told.now();
      });
    },
  };
}

type Stands = { readonly standing: Standing; readonly noRoom: string };

function teller(lms: Lms, standing: () => Stands, trouble: (words: string) => void) {
  let waits = 0;
  const now = async () => {
    clearTimeout(waits);
    waits = 0;
    const { standing: told, noRoom } = standing();
    const taken = await lms.tell(told);
    trouble(taken ? noRoom : NOT_TAKEN);
  };
  return {
    now,
    soon() {
      waits ||= setTimeout(now, SOON);
    },
  };
}

function standingOf(
  course: ListedCourse,
  store: Store,
  work: ListedWork,
  lms: Lms,
  before: number,
): Stands {
  const { mark, finished, exercise } = workState(work, course, store);
  const { text, leftOut } = packed(store, work, lms.most);
  const now: Status =
    exercise && mark && !mark.by_hand
      ? mark.passed
        ? "passed"
        : "failed"
      : finished
        ? "completed"
        : "incomplete";
  const percent = mark && !mark.by_hand ? Math.floor(mark.whole ?? mark.percent / 100) : null;
  const spent = (store.progress().works[work.id]?.spent ?? 0) - before;
  return {
    standing: {
      kept: text,
      status: better(lms.status, now),
      percent: percent === null ? null : Math.max(percent, lms.percent ?? 0),
      seconds: Math.max(0, Math.floor(spent / 1000)),
    },
    noRoom: NO_ROOM[leftOut],
  };
}

const ORDER: readonly Status[] = ["incomplete", "failed", "completed", "passed"];

/** What was done once stays done, though it is begun again: as what the system had it, as what it is now. */
export function better(before: Status, now: Status): Status {
  return ORDER.indexOf(now) >= ORDER.indexOf(before) ? now : before;
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
