import type { ListedCourse, ListedWork } from "../../../../boards/contracts.d.ts";
import { narrowPolicy, openCmi5 } from "./cmi5/cmi5.ts";
import { parametersIn } from "./cmi5/parameters.ts";
import type { Lms } from "./lms.ts";
import { findScorm, openScorm } from "./scorm.ts";
import { openSession, type Session } from "./session.ts";
import { offerToGoOn } from "./waiting.ts";

const NOT_THERE =
  "No learning system answers here, so nothing is told to one. Your answers are kept in this browser.";
const LETS_NOBODY_IN =
  "Your learning system does not let this page in: each opening counts once. Open it from your learning system again. " +
  "What you do here is kept in this browser and not told.";
const PAUSE = 4000;

/** What a package begins with: the work that was asked for, and its session, or why there is none. */
export interface Launched {
  readonly work: ListedWork | undefined;
  readonly session: Session | null;
  readonly trouble: string;
}

/** Begin where a learning system has opened a lesson or exercise: the course, by which standard. */
export async function launch(course: ListedCourse, standard: string): Promise<Launched> {
  const asked = new URLSearchParams(location.search).get("work");
  const work = course.works.find(({ id }) => id === asked) ?? course.works[0];
  const lms = standard === "cmi5" ? await byCmi5() : byScorm();
  if (typeof lms === "string") return { work, session: null, trouble: lms };
  if (!work) return { work, session: null, trouble: NOT_THERE };
  return { work, session: openSession(course, work, lms), trouble: "" };
}

function byScorm(): Lms | string {
  const api = findScorm(window);
  return (api && openScorm(api)) ?? NOT_THERE;
}

// Nothing begins without what the system keeps: what is begun anew here would take the place of it.
async function byCmi5(): Promise<Lms | string> {
  const parameters = parametersIn(location.search);
  if (!parameters) return NOT_THERE;
  narrowPolicy(parameters);
  const offer = offerToGoOn();
  try {
    for (;;) {
      const opened = await Promise.race([openCmi5(parameters), offer.taken]);
      if (opened === "closed") return LETS_NOBODY_IN;
      if (opened === "taken") return NOT_THERE;
      if (opened !== "unanswered") return opened;
      await Promise.race([new Promise((after) => setTimeout(after, PAUSE)), offer.taken]);
    }
  } finally {
    offer.end();
  }
}
