import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { ListedCourse, ListedWork } from "../../../../boards/contracts.d.ts";
import { idsIn } from "../../../../pages/front/walk/kept-steps.ts";
import { parsed } from "../browser-storage.ts";
import {
  answersOf,
  markOf,
  type OwnMark,
  progressOf,
  type SavedToFile,
  savedOf,
  type WholeAnswers,
} from "../kept-values.ts";
import { notesOf } from "../notes.ts";
import type { OnWork } from "../progress.ts";
import type { Store } from "../store.ts";

// A learning system keeps little, and for one lesson or exercise at a time: what is not needed to go on stays here.

interface Kept {
  readonly format: 1;
  readonly answers: WholeAnswers | null;
  readonly spent: OnWork | null;
  readonly steps: readonly string[];
  readonly saved: SavedToFile | null;
  readonly mark: OwnMark | null;
  readonly notes?: WholeAnswers | null;
}

/** What a learning system is given to keep, and what had no room in it. */
export interface Packed {
  readonly text: string;
  readonly leftOut: "" | "notes" | "answers";
}

/** All of a lesson or exercise as a text to keep: the store, the work, the most letters that there is room for. */
export function packed(store: Store, work: ListedWork, most: number): Packed {
  const all: Kept = {
    format: 1,
    answers: store.answers(work),
    spent: store.progress().works[work.id] ?? null,
    steps: store.steps(work),
    saved: store.saved(work),
    mark: store.mark(work),
    notes: store.answers(notesOf(work)),
  };
  const { notes, ...rest } = all;
  const choices: [Kept, Packed["leftOut"]][] = [
    [all, ""],
    [rest, "notes"],
    [{ ...rest, answers: null }, "answers"],
  ];
  for (const [one, leftOut] of choices) {
    const text = asText(one);
    if (text.length <= most) return { text, leftOut: leftOut === "notes" && !notes ? "" : leftOut };
  }
  return { text: "", leftOut: "answers" };
}

/** Take in what a learning system kept, where it is newer than what is here: the course, the store, the work, it. */
export function takeIn(course: ListedCourse, store: Store, work: ListedWork, text: string): void {
  const found = text ? keptIn(text) : null;
  if (!found) return;
  for (const one of [found.answers, found.notes]) {
    const given = answersOf(course, one ?? null);
    const here = store.answers(given?.work === work.id ? work : notesOf(work));
    if (given && [work.id, notesOf(work).id].includes(given.work) && isNewer(given, here))
      store.keep(given);
  }
  const { works, ...when } = store.progress();
  const spent = progressOf({ works: { [work.id]: found.spent } }).works[work.id];
  const most = Math.max(spent?.spent ?? 0, works[work.id]?.spent ?? 0);
  if (spent)
    store.keepProgress({ ...when, works: { ...works, [work.id]: { ...spent, spent: most } } });
  const steps = new Set([...store.steps(work), ...idsIn(JSON.stringify(found.steps ?? []))]);
  store.keepSteps(work, [...steps]);
  const saved = savedOf(found.saved);
  if (saved && !store.saved(work)) store.write(`saved:${work.id}`, saved);
  const mark = markOf(found.mark);
  if (mark && (store.mark(work)?.times ?? 0) <= mark.times) store.keepMark(work, mark);
}

function isNewer(given: WholeAnswers, here: WholeAnswers | null): boolean {
  return !here || Date.parse(given.saved) > Date.parse(here.saved);
}

function asText(one: Kept): string {
  const bytes = deflateSync(strToU8(JSON.stringify(one)), { level: 9 });
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function keptIn(text: string): Partial<Kept> | null {
  try {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const found = parsed(strFromU8(inflateSync(bytes)));
    return typeof found === "object" && found !== null ? (found as Partial<Kept>) : null;
  } catch {
    return null;
  }
}
