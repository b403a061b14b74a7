import type { ListedCourse, ListedWork } from "../../../../boards/contracts.d.ts";
import { findScorm, openScorm } from "./scorm.ts";
import { openSession, type Session } from "./session.ts";

const NOT_THERE =
  "No learning system answers here, so nothing is told to one. Your answers are kept in this browser.";

/** What a package begins with: the work that was asked for, and its session, or why there is none. */
export interface Launched {
  readonly work: ListedWork | undefined;
  readonly session: Session | null;
  readonly trouble: string;
}

/** Begin where a learning system has opened a lesson or exercise: the course. */
export function launch(course: ListedCourse): Launched {
  const asked = new URLSearchParams(location.search).get("work");
  const work = course.works.find(({ id }) => id === asked) ?? course.works[0];
  const api = findScorm(window);
  const lms = api && openScorm(api);
  if (!lms || !work) return { work, session: null, trouble: NOT_THERE };
  return { work, session: openSession(course, work, lms), trouble: "" };
}
