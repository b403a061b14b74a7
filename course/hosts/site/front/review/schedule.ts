import { FSRSAlgorithm, type FSRSState, type Grade, generatorParameters } from "ts-fsrs";

// The twin of course/learner/review/schedule.py: the same parameters, counted in whole days, without fuzz.
// Nothing is kept of the schedule itself: it is worked out anew from what was noted.

/** How well something was known, as FSRS counts it, by how it came or went. */
const RATINGS: Readonly<Record<string, Grade>> = {
  missed: 1,
  "missed-sure": 1,
  again: 1,
  "again-sure": 1,
  hard: 2,
  good: 3,
  easy: 4,
};
const DAY = 24 * 60 * 60 * 1000;
const scheduler = new FSRSAlgorithm(
  generatorParameters({ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false }),
);

/** Something of the review that was noted, as Python's progress has it. */
export interface Noted {
  /** When, in UTC, as 2026-11-24T21:00:00Z. */
  readonly at: string;
  readonly what: string;
  readonly work: string;
  /** What is asked, by its id. */
  readonly board: string;
}

/** When something returns: the days are texts as 2026-12-14. */
export interface Standing {
  readonly lesson: string;
  readonly id: string;
  readonly due: string;
  /** How often it was asked in a review. */
  readonly asked: number;
  /** The day on which it was last missed, or "". */
  readonly missed: string;
  /** Whether the learner was sure then. */
  readonly sure: boolean;
}

/** The day of a moment, the same wherever a device stands. */
export function dayOf(at: string | number): string {
  return new Date(at).toISOString().slice(0, 10);
}

/** A name for what is asked, of its lesson's id and its own. */
export function nameOf(lesson: string, id: string): string {
  return `${lesson}:${id}`;
}

/**
 * When everything returns that was ever missed, those that are due longest first: what was noted, today. What was
 * noted of a later day counts once that day has come; what is known from no earlier one returns at once.
 */
export function standings(events: readonly Noted[], today: string): Standing[] {
  const kept = onceEach(events.filter(({ what }) => what in RATINGS));
  const found = Map.groupBy(kept.sort(inOrder), ({ work, board }) => nameOf(work, board));
  return [...found.values()]
    .map((all) => standingOf(all, today))
    .sort(
      (one, other) =>
        compared(one.due, other.due) ||
        Number(other.sure) - Number(one.sure) ||
        compared(one.lesson, other.lesson) ||
        compared(one.id, other.id),
    );
}

/** How often each thing was missed, in a lesson or a review, in the order of their ids: what was noted. */
export function timesMissed(
  events: readonly Noted[],
): { readonly work: string; readonly board: string; readonly times: number }[] {
  const misses = onceEach(events.filter(({ what }) => RATINGS[what] === 1));
  return [...Map.groupBy(misses, ({ work, board }) => nameOf(work, board)).values()]
    .map((all) => ({ work: all[0]?.work ?? "", board: all[0]?.board ?? "", times: all.length }))
    .sort((one, other) => compared(one.work, other.work) || compared(one.board, other.board));
}

/** The day on which something would return if this were noted of it: what was noted so far, the note. */
export function returnsAfter(events: readonly Noted[], note: Noted): string {
  const own = events.filter(({ work, board }) => work === note.work && board === note.board);
  return standings([...own, note], dayOf(note.at))[0]?.due ?? "";
}

// What two devices noted, or one noted twice, happened once.
function onceEach(events: readonly Noted[]): Noted[] {
  const once = new Map(
    events.map((one) => [JSON.stringify([timeOf(one), one.what, one.work, one.board]), one]),
  );
  return [...once.values()];
}

function standingOf(noted: readonly Noted[], today: string): Standing {
  const happened = noted.filter(({ at }) => dayOf(at) <= today);
  const last = happened.findLast(({ what }) => RATINGS[what] === 1);
  return {
    lesson: noted[0]?.work ?? "",
    id: noted[0]?.board ?? "",
    due: happened.length ? dueOf(happened) : today,
    asked: happened.filter(({ what }) => !what.startsWith("missed")).length,
    missed: last ? dayOf(last.at) : "",
    sure: last?.what.endsWith("-sure") ?? false,
  };
}

function dueOf(happened: readonly Noted[]): string {
  let state: FSRSState | null = null;
  let last = 0;
  for (const { at, what } of happened) {
    const day = Math.floor(Date.parse(at) / DAY);
    state = scheduler.next_state(state, state ? day - last : 0, RATINGS[what] ?? 1);
    last = day;
  }
  return dayOf((last + scheduler.next_interval(state?.stability ?? 0, 0)) * DAY);
}

const timeOf = ({ at }: Noted) => Date.parse(at);

function inOrder(one: Noted, other: Noted): number {
  return timeOf(one) - timeOf(other) || compared(one.what, other.what);
}

function compared(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
