import type { ListedCourse } from "../../../boards/contracts.d.ts";
import type { WorkState } from "./work-state.ts";

// The twin of course/records/complete.py, by what a browser knows: its own marks, and what was saved to a file.

const ALL = 100;

/** What is still missing before a lesson or exercise is completed, a sentence each: how it stands. */
export function missingOf(one: WorkState): string[] {
  return one.exercise ? ofExercise(one) : ofLesson(one);
}

/** What is still missing before the whole course is: the course, how all of it stands. */
export function missingOfCourse(course: ListedCourse, all: readonly WorkState[]): string[] {
  return all.flatMap((one) => {
    const lacks = course.whole.includes(one.work.id) ? missingOf(one) : [];
    const { title } = one.work;
    const ended = /[?!]$/.test(title) ? title : `${title}:`;
    return lacks.length ? [`${ended} ${lacks.join(" ")}`] : [];
  });
}

function ofLesson({ work, done, minutes, finished }: WorkState): string[] {
  if (!done.parts && !finished) return ["It was not begun yet."];
  const { decisions, minutes: asked } = work.completes;
  const found: string[] = [];
  if (done.parts * 100 < decisions * done.of) {
    const wanted = decisions === ALL ? "all" : `${decisions}%`;
    found.push(
      `${done.parts} of ${done.of} decisions are made, and ${wanted} of them are asked for.`,
    );
  }
  if (minutes < asked)
    found.push(`${minutes} minutes at work were measured, and ${asked} are asked for.`);
  return found;
}

function ofExercise({ work, mark, saved }: WorkState): string[] {
  if (mark?.by_hand) return ["It waits for a person to mark it."];
  if (!mark) return [saved ? "It is handed in but not marked yet." : "It was not handed in yet."];
  if (mark.passed) return [];
  const percent = (mark.percent / 100).toFixed(2);
  return [
    `Not passed: ${percent}% of the points, and the pass mark is ${work.completes.pass_mark}%.`,
  ];
}
