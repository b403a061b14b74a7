import type { ListedCourse, ListedWork, Study, WorkStudied } from "../../../boards/contracts.d.ts";
import { counted } from "./formats.ts";
import type { Store } from "./store.ts";
import { type WorkState, workStates } from "./work-state.ts";

// The twin of course/handing_in/study_told.py and course/pages/study_words.py.

const LONGEST = 6000; // minutes at one of them

type Course = Pick<ListedCourse, "version">;
/** How a lesson or exercise stands, as far as it is told of. */
export type Stands = Pick<WorkState, "done" | "finished" | "exercise" | "minutes"> & {
  readonly id: string;
  readonly first: string;
  readonly last: string;
};

/** What was done in the lessons, and the time at one exercise, or null where nothing was: the course, the store, it. */
export function studied(course: ListedCourse, store: Store, exercise: ListedWork): Study | null {
  const answers = store.answers(exercise);
  if (!answers) return null;
  const all = workStates(course, store).filter(
    ({ work }) => work.kind === "lesson" || work.id === exercise.id,
  );
  return studyTold(
    all.map((one) => {
      const [first, last] = daysOf(one, store);
      return { ...one, id: one.work.id, first, last };
    }),
    answers.learner,
    course,
  );
}

/** The same from how each stands: that, the learner's reference, the course. */
export function studyTold(all: readonly Stands[], learner: string, course: Course): Study | null {
  const works: Record<string, WorkStudied> = {};
  for (const { id, done, finished, exercise, minutes, first, last } of all) {
    const once = finished && !exercise;
    if (!first || !(minutes || (!exercise && (done.parts || once)))) continue;
    const parts = once ? done.of : done.parts;
    works[id] = { parts, of: done.of, minutes: Math.min(minutes, LONGEST), first, last };
  }
  if (!Object.keys(works).length) return null;
  return { format: 1, learner, edition: course.version, method: "actions", works };
}

/** What would be sent, a line each: it, the course's works. */
export function studyLines(
  study: Study,
  works: readonly Pick<ListedWork, "id" | "label">[],
): string[] {
  return Object.entries(study.works).map(([id, { parts, of, minutes }]) => {
    const label = works.find((one) => one.id === id)?.label ?? id;
    return `${label}: ${parts} of ${counted(of, "decision")}, ${counted(minutes, "minute")}`;
  });
}

/** The days, in UTC, on which it was begun and worked on last. */
function daysOf({ work, answers }: WorkState, store: Store): [string, string] {
  const begun = store.progress().works[work.id]?.first;
  const first = day(begun ? new Date(begun).toISOString() : answers?.begun);
  const last = day(answers?.saved);
  return [first || last, last > first ? last : first];
}

const day = (moment: string | undefined) => moment?.slice(0, 10) ?? "";
