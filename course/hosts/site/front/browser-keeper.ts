import type { BoardAnswers, ListedWork, Notice } from "../../../boards/contracts.d.ts";
import type { Keeper } from "../../../pages/front/board-host.ts";
import { moment, type Store } from "./store.ts";

const LAST_REVISION = 2 ** 31 - 1; // as the schema of the answers has it
const READY: Notice = { state: "ready", text: "" };
const SAVED: Notice = { state: "saved", text: "Saved" };
const BEHIND: Notice = {
  state: "behind",
  text:
    "These answers were changed in another window. Nothing is lost: the other window's answers are saved, " +
    "and yours are still on this page.",
};
const NOT_KEPT: Notice = {
  state: "failed",
  text: "This browser does not keep your answers. They are here until you close this page: save them to a file first.",
};
const DAMAGED: Notice = {
  state: "damaged",
  text: "Your earlier answers could not be read. They are set aside, and come with the file when you save all your answers.",
};
const NEWER: Notice = {
  state: "failed",
  text:
    "These answers were saved in this browser by a newer edition of the course. They are kept as they are, and this " +
    "edition can neither show nor change them: open the newer one to go on.",
};

interface OnBoard {
  readonly tell: (notice: Notice) => void;
  /** The answers that this page knows to be kept, as JSON; none where there were none. */
  seen: string | undefined;
}

interface Kept {
  readonly store: Store;
  readonly work: ListedWork;
  /** Hears of each save. */
  readonly answered: () => void;
}

/** Keep the answers to a lesson or exercise in the browser. */
export function browserKeeper({ store, work, answered }: Kept): Keeper {
  const held = new Map<string, OnBoard>();
  const standing = (id: string) => store.answers(work)?.boards[id];
  const opened = (id: string) => {
    const one = held.get(id);
    if (!one) throw new Error(`The board ${id} is not open.`);
    return one;
  };
  // A window hears of another's writing a moment late, so both may have written: who lost is told here.
  const look = () => {
    for (const [id, one] of held) if (asText(standing(id)) !== one.seen) one.tell(BEHIND);
  };
  const opening = () => {
    if (store.isNewer(work)) return NEWER;
    if (store.damaged === work.id) return DAMAGED;
    return store.keeps() ? READY : NOT_KEPT;
  };
  const keep = (id: string, answers: BoardAnswers) => {
    const one = opened(id);
    if (store.isNewer(work)) {
      one.tell(NEWER);
      return;
    }
    const before = store.begun(work);
    const there = asText(before.boards[id]);
    const mine = asText(answers);
    if (there !== one.seen && there !== mine) {
      one.tell(BEHIND);
      return;
    }
    const kept = store.keep({
      ...before,
      revision: Math.min(before.revision + 1, LAST_REVISION),
      saved: moment(),
      boards: { ...before.boards, [id]: answers },
    });
    one.seen = mine;
    one.tell(kept ? SAVED : NOT_KEPT);
    answered();
  };
  return {
    open(id, tell) {
      if (!held.size) addEventListener("storage", look);
      const answers = standing(id);
      held.set(id, { tell, seen: asText(answers) });
      return { answers: answers ?? {}, notice: opening() };
    },
    keep,
    async newest(id) {
      const answers = standing(id);
      opened(id).seen = asText(answers);
      return { answers: answers ?? {}, notice: READY };
    },
    async insist(id, answers) {
      opened(id).seen = asText(standing(id));
      keep(id, answers);
    },
    close(id) {
      held.delete(id);
      if (!held.size) removeEventListener("storage", look);
    },
  };
}

function asText(answers: BoardAnswers | undefined): string | undefined {
  return answers && JSON.stringify(answers);
}
