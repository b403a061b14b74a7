import type { Along, ListedWork, Study } from "../../../boards/contracts.d.ts";
import { type Sitting, sitting } from "./forms/standing.ts";
import { textsIn } from "./notes.ts";
import { reviewLog } from "./review/log.ts";
import { type Noted, timesMissed } from "./review/schedule.ts";
import type { Store } from "./store.ts";

// The twin of course/handing_in/along.py: what a learner may send with what they hand in, if they say so.

const MOST = 400;

/** What a learner wishes to send along: their notes, how they fare with the course, what they did of it. */
export interface Wished {
  readonly notes: boolean;
  readonly course: boolean;
  readonly lessons: boolean;
}

/**
 * What is sent along, or null where nothing is wished, or there is nothing: the store, the exercise, the wish, what
 * was done in the lessons.
 */
export function along(
  store: Store,
  work: ListedWork,
  { notes, course, lessons }: Wished,
  study: Study | null,
): Along | null {
  const made = {
    ...(notes ? { notes: { ...textsIn(store, work) } } : {}),
    ...(course ? ofTheCourse(reviewLog(store)) : {}),
    ...(lessons && study ? { study } : {}),
  };
  const parts = Object.entries(made).filter(([, part]) => part && Object.keys(part).length > 0);
  return parts.length ? Object.fromEntries(parts) : null;
}

/** How somebody fares with the course, as it is sent along: what was noted. */
export function ofTheCourse(events: readonly Noted[]): Omit<Along, "notes" | "study"> {
  const missed: Record<string, Record<string, number>> = {};
  for (const { work, board, times } of timesMissed(events)) {
    missed[work] ??= {};
    const ofLesson = missed[work];
    if (Object.keys(ofLesson).length < MOST) ofLesson[board] = times;
  }
  const [before, after] = [given(sitting(events, "before")), given(sitting(events, "after"))];
  return { ...(before ? { before } : {}), ...(after ? { after } : {}), missed };
}

const given = (one: Sitting | null) => one && { form: one.form, chosen: { ...one.chosen } };
