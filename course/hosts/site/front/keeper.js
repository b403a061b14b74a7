import { moment } from "./store.js";

const LAST_REVISION = 2 ** 31 - 1; // as the schema of the answers has it
const READY = { state: "ready", text: "" };
const SAVED = { state: "saved", text: "Saved" };
const BEHIND =
  "These answers were changed in another window. Nothing is lost: the other window's answers are saved, " +
  "and yours are still on this page.";
const NOT_KEPT =
  "This browser does not keep your answers. They are here until you close this page: save them to a file first.";
const DAMAGED =
  "Your earlier answers could not be read. They are set aside, and come with the file when you save all your answers.";

const NEWER =
  "These answers were saved in this browser by a newer edition of the course. They are kept as they are, and this " +
  "edition can neither show nor change them: open the newer one to go on.";

/** Keep the answers to a lesson or exercise in the browser: the store, the work, who hears of a save. */
export function browserKeeper({ store, work, answered }) {
  const held = new Map();
  const standing = (id) => store.answers(work)?.boards[id];
  const seen = (id, answers) => {
    held.get(id).seen = JSON.stringify(answers);
    return answers ?? {};
  };
  // A window hears of another's writing a moment late, so both may have written: who lost is told here.
  const look = () => {
    for (const [id, one] of held) {
      if (JSON.stringify(standing(id)) !== one.seen) one.tell({ state: "behind", text: BEHIND });
    }
  };
  const opening = () => {
    if (store.isNewer(work)) return { state: "failed", text: NEWER };
    if (store.damaged === work.id) return { state: "damaged", text: DAMAGED };
    return store.keeps() ? READY : { state: "failed", text: NOT_KEPT };
  };
  const keep = (id, answers) => {
    const one = held.get(id);
    if (store.isNewer(work)) {
      one.tell({ state: "failed", text: NEWER });
      return;
    }
    const before = store.begun(work);
    const there = JSON.stringify(before.boards[id]);
    const mine = JSON.stringify(answers);
    if (there !== one.seen && there !== mine) {
      one.tell({ state: "behind", text: BEHIND });
      return;
    }
    const boards = { ...before.boards, [id]: answers };
    const kept = store.keep({
      ...before,
      revision: Math.min(before.revision + 1, LAST_REVISION),
      saved: moment(),
      boards,
    });
    one.seen = mine;
    one.tell(kept ? SAVED : { state: "failed", text: NOT_KEPT });
    answered();
  };
  return {
    open(id, tell) {
      if (!held.size) addEventListener("storage", look);
      held.set(id, { tell });
      const answers = seen(id, standing(id));
      return { answers, notice: opening() };
    },
    keep,
    newest: async (id) => ({ answers: seen(id, standing(id)), notice: READY }),
    insist: async (id, answers) => {
      seen(id, standing(id));
      keep(id, answers);
    },
    close(id) {
      held.delete(id);
      if (!held.size) removeEventListener("storage", look);
    },
  };
}
