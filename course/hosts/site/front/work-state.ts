import type { DoneRule, ListedCourse, ListedWork } from "../../../boards/contracts.d.ts";
import { doneOf, firstUndone, type Share } from "../../../pages/front/done.ts";
import { counted, inDays } from "./formats.ts";
import type { OwnMark, SavedToFile, WholeAnswers } from "./kept-values.ts";
import { minutesLeft, minutesOn } from "./progress.ts";
import type { Store } from "./store.ts";

/** A lesson or exercise as a learner stands with it. */
export interface WorkState {
  readonly work: ListedWork;
  readonly answers: WholeAnswers | null;
  readonly done: Share;
  /** The same of each of its boards, in order. */
  readonly shares: readonly Share[];
  /** The board on which something is left first, or "". */
  readonly undone: string;
  /** Whether all of it is done, by the answers. */
  readonly all: boolean;
  readonly saved: SavedToFile | null;
  readonly mark: OwnMark | null;
  readonly exercise: boolean;
  /** Whether nothing is left to do. What was done once stays done, though it is begun again. */
  readonly finished: boolean;
  readonly minutes: number;
  /** How far it is, in words. */
  readonly words: string;
}

/** Each lesson and exercise as a learner stands with it: the course, the store. */
export function workStates(course: ListedCourse, store: Store): WorkState[] {
  return course.works.map((work) => workState(work, course, store));
}

/** One of them: it, the course, the store. */
export function workState(work: ListedWork, course: ListedCourse, store: Store): WorkState {
  const progress = store.progress();
  const answers = store.answers(work);
  const rules = rulesOf(work, answers, store);
  const done = doneOf(rules, answers);
  const shares = rules.map((rule) => doneOf([rule], answers));
  const undone = firstUndone(rules, answers);
  const all = done.parts >= done.of;
  const saved = store.saved(work);
  const mark = course.self_assessed ? store.mark(work) : null;
  const exercise = work.kind === "exercise";
  const once = all || progress.works[work.id]?.done === true;
  const handled = mark ? mark.passed || mark.by_hand : saved !== null;
  const minutes = minutesOn(progress, work.id);
  const finished = exercise ? handled : once;
  const one = {
    work,
    answers,
    done,
    shares,
    undone,
    all,
    saved,
    mark,
    exercise,
    finished,
    minutes,
  };
  return { ...one, words: wordsFor(one) };
}

/** How much of a lesson or exercise is done: it, its answers, the store. */
export function doneIn(work: ListedWork, answers: WholeAnswers | null, store: Store): Share {
  return doneOf(rulesOf(work, answers, store), answers);
}

/** What of a lesson or exercise counts as done: it, its answers, the store. */
export function rulesOf(
  work: ListedWork,
  answers: WholeAnswers | null,
  store: Store,
): readonly DoneRule[] {
  // Looking draws no version: that would mint a reference for somebody who has only looked.
  const version = answers ? store.version(work) : work.versions[0];
  return work.counts[version ?? ""] ?? [];
}

function wordsFor(one: Omit<WorkState, "words">): string {
  const { work, answers, done, all, saved, mark, exercise, finished } = one;
  if (mark) return markWords(mark);
  if (saved && exercise) {
    const changed = answers && answers.revision !== saved.revision;
    return `Saved to a file on ${inDays(saved.at)}${changed ? ", and changed since" : ""}`;
  }
  if (all) return exercise ? "All answered, not saved to a file yet" : "Done";
  if (finished) return done.parts ? `Done; begun again, ${done.parts} of ${done.of}` : "Done";
  if (!done.parts) return "";
  const left = counted(minutesLeft(work.minutes, done), "minute");
  return `${done.parts} of ${done.of} done, about ${left} left`;
}

/** What a mark says: as it was kept. */
function markWords(mark: Omit<OwnMark, "revision">): string {
  const { percent, whole = Math.floor(percent / 100), passed, by_hand: byHand, at, times } = mark;
  if (byHand) return `Compared with the rubric on ${inDays(at)}`;
  const word = passed ? "passed" : "not passed yet";
  const again = times > 1 ? `, marked ${times} times` : "";
  return `Self-assessed: ${word}, ${whole}%, ${inDays(at)}${again}`;
}

/** Why the learner came, as they said it: how they stand. */
export function needOf(all: readonly WorkState[]): string {
  for (const { work, answers } of all) {
    for (const [board, options] of Object.entries(work.needs)) {
      const given = answers?.boards[board];
      if (given?.kind !== "need") continue;
      const { chosen, line = "" } = given;
      return [chosen && options[chosen], line.trim()].filter(Boolean).join(". ");
    }
  }
  return "";
}
