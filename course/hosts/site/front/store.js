import { drawVersion, newReference, referenceOf } from "./learner.js";
import { keptHere } from "./phantom.js";
import { faultIn } from "./schema.js";
import { makeShelf, parsed } from "./shelf.js";

const LEARNER = "learner";
const BASE = "base";
const FORMAT = 1;

/** What this browser keeps for the learner: the course. */
export function openStore(course, shelf = makeShelf(course.id)) {
  const write = (name, value) => shelf.put(name, JSON.stringify(value));
  const store = {
    keeps: shelf.keeps,
    read: shelf.read,
    write,
    drop: shelf.drop,
    /** The learner's reference, minted when it is first needed. */
    learner() {
      const known = referenceOf(shelf.read(LEARNER));
      if (known) return known;
      const fresh = newReference();
      write(LEARNER, fresh);
      return fresh;
    },
    adopt: (learner) => write(LEARNER, learner),
    ...answersIn(course, shelf, () => store),
    /** Damaged answers that were set aside, and those of a newer edition, as they stand, by whose and when. */
    asides() {
      const newer = course.works.filter(store.isNewer).map((work) => `answers:${work.id}`);
      const names = shelf.names().filter((name) => name.startsWith("damaged:"));
      return Object.fromEntries([...names, ...newer].map((name) => [name, shelf.get(name)]));
    },
    holdsAnything: () => shelf.names().length > 0,
    clear() {
      for (const name of shelf.names()) shelf.drop(name);
      keptHere(course, false);
    },
    damaged: "",
  };
  return store;
}

function answersIn(course, shelf, store) {
  return {
    /** The answers to a lesson or exercise, or null; damaged ones are set aside, never overwritten. */
    answers(work) {
      const name = `answers:${work.id}`;
      const text = shelf.get(name);
      if (text === null) return null;
      const found = parsed(text);
      if (found && !faultIn(course.schema, found)) return found;
      if (isOfNewer(found)) return null;
      store().damaged = work.id;
      shelf.rename(name, `damaged:${work.id}:${moment()}`);
      return null;
    },
    /** Whether a newer edition of the course keeps answers here, which this one can neither read nor replace. */
    isNewer: (work) => isOfNewer(shelf.read(`answers:${work.id}`)),
    /** The answers, or those that a learner begins with. */
    begun(work) {
      const now = moment();
      const { learner, drawn, answers } = store();
      const fresh = { format: 1, work: work.id, learner: learner(), version: drawn(work) };
      return answers(work) ?? { ...fresh, revision: 0, begun: now, saved: now, boards: {} };
    },
    /** The version drawn for the learner. */
    drawn(work) {
      if (work.kind !== "exercise") return BASE;
      return drawVersion(work.id, store().learner(), work.versions);
    },
    /** The version to show: the recorded one, or, where there is none such, a new draw. */
    version(work) {
      const recorded = store().answers(work)?.version;
      return work.versions.includes(recorded) ? recorded : store().drawn(work);
    },
    keep(answers) {
      if (store().isNewer({ id: answers.work })) return false;
      const kept = shelf.put(`answers:${answers.work}`, JSON.stringify(answers));
      if (kept) keptHere(course, true);
      return kept;
    },
    forget: (work) => shelf.drop(`answers:${work.id}`),
    all: () => course.works.map((work) => store().answers(work)).filter(Boolean),
  };
}

function isOfNewer(found) {
  return Number.isInteger(found?.format) && found.format > FORMAT;
}

/** The present moment in UTC, to the second, as the answers file writes it. */
export function moment() {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
