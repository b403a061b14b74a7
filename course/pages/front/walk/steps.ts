import type { BoardAnswers, DoneRule } from "../../../boards/contracts.d.ts";
import { doneOf } from "../done.ts";

/** One step of a lesson or exercise: its id, what it is called, and the boards in it. */
export interface Step {
  readonly id: string;
  readonly title: string;
  readonly boards: readonly string[];
  /** Whether it stands here today only, so that nothing is kept of it. */
  readonly passing?: boolean;
}

/** All the steps, what of each board counts as done, and what was answered. */
export interface Course {
  readonly steps: readonly Step[];
  readonly rules: readonly DoneRule[];
  readonly answers: Readonly<Record<string, BoardAnswers>>;
}

/** Whether nothing of a step is left to answer, now: what there is, the step. */
export function isAnswered(course: Course, step: Step): boolean {
  const { parts, of } = shareOf(course, step);
  return parts >= of;
}

/** The steps on which something is left to answer. */
export function leftOf(course: Course): Step[] {
  return course.steps.filter((step) => !isAnswered(course, step));
}

/**
 * The steps that are done. One that asks something is done once all of it was answered, and stays so though
 * it is begun again; one that asks nothing, once it was seen or passed: what there is, and which were done before.
 */
export function doneSteps(course: Course, before: readonly string[]): Set<string> {
  const { steps } = course;
  const begun = (step: Step) => shareOf(course, step).parts > 0;
  const lastBegun = steps.findLastIndex(begun);
  const done = steps.filter((step, place) => {
    if (before.includes(step.id)) return true;
    return asks(course, step) ? isAnswered(course, step) : place < lastBegun;
  });
  return new Set(done.map(({ id }) => id));
}

/** Whether a step asks anything that counts: what there is, the step. */
export function asks(course: Course, step: Step): boolean {
  return shareOf(course, step).of > 0;
}

function shareOf({ rules, answers }: Course, { boards }: Step): { parts: number; of: number } {
  return doneOf(
    rules.filter(({ board }) => boards.includes(board)),
    { boards: answers },
  );
}

/** Which step it is, in words: its place, and how many there are. */
export function placeWords(place: number, of: number): string {
  return `Step ${place + 1} of ${of}`;
}

/** Whether a key goes to the step before or after, -1 or 1; else 0: the event. */
export function turnOf(event: KeyboardEvent): -1 | 0 | 1 {
  const { key, target, defaultPrevented } = event;
  if (defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey)
    return 0;
  // Fields, and what moves among choices by arrows, keep them.
  if (target instanceof Element && target.closest(KEEPS_ARROWS)) return 0;
  if (key === "ArrowRight") return 1;
  return key === "ArrowLeft" ? -1 : 0;
}

const KEEPS_ARROWS =
  "input, select, textarea, [contenteditable], dialog, [popover], " +
  "[role=listbox], [role=option], [role=radiogroup], [role=tablist], [role=menu], [role=slider]";
