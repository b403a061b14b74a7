import type { Share } from "../../../pages/front/done.ts";

/** What is kept of how a learner went on: when anything was done last, and what was spent on each work. */
export interface Progress {
  readonly last: number;
  /** Where that was. */
  readonly at?: string;
  readonly works: Readonly<Record<string, OnWork>>;
}

/** What was spent on a lesson or exercise: when it was begun, for how long it was at hand, whether all of it was done once. */
export interface OnWork {
  readonly first: number;
  readonly spent: number;
  readonly done?: boolean;
}

const LONGEST_PAUSE = 5 * 60 * 1000;
/** More than anybody spends on one lesson or exercise: 100 hours. */
export const LONGEST_AT_WORK = 100 * 60 * 60 * 1000;
/** Nothing was done yet. */
export const NONE: Progress = { last: 0, works: {} };

/**
 * Progress with one more thing done, as course.learner.progress counts it: the time since the last
 * thing counts for this one, unless it is a pause of more than five minutes. What is all done
 * once stays done, though it is begun again.
 */
export function noted(
  progress: Progress | null | undefined,
  at: number,
  work: string,
  all: boolean,
): Progress {
  const { last, works } = progress?.works ? progress : NONE;
  const before = works[work] ?? { first: at, spent: 0 };
  const pause = at - last;
  const counts = last && pause >= 0 && pause <= LONGEST_PAUSE;
  const spent = before.spent + (counts ? pause : 0);
  return {
    last: at,
    at: work,
    works: { ...works, [work]: { ...before, spent, ...(all ? { done: true } : {}) } },
  };
}

/** Whole minutes spent on a lesson or exercise, rounded down: the progress, its id. */
export function minutesOn(progress: Progress | null | undefined, work: string): number {
  const spent = progress?.works?.[work]?.spent;
  return spent !== undefined && Number.isFinite(spent)
    ? Math.floor(Math.min(Math.max(spent, 0), LONGEST_AT_WORK) / 60000)
    : 0;
}

/** How long the rest takes, where the whole takes so many minutes. */
export function minutesLeft(minutes: number, { parts, of }: Share): number {
  return of ? Math.ceil((minutes * (of - parts)) / of) : 0;
}
