import type { Lms, Standing, Taken } from "./lms.ts";

/** What a learning system offers to a package of SCORM 1.2: the run-time environment's own names. */
export interface ScormApi {
  LMSInitialize(nothing: ""): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ""): string;
  LMSFinish(nothing: ""): string;
}

/** Of the standard's words for how a lesson stands, those that it is told. */
export type Status = "incomplete" | "failed" | "completed" | "passed";

// A window that opens the page may itself stand in a frame: as many as anybody has.
const MOST_FRAMES = 500;
const ORDER: readonly Status[] = ["incomplete", "failed", "completed", "passed"];

/** What the learning system offers, or null: the page's window, whose frames and opener are looked through. */
export function findScorm(from: Window): ScormApi | null {
  return above(from) ?? (from.opener ? above(from.opener) : null);
}

function above(from: Window): ScormApi | null {
  let here = from;
  for (let count = 0; count < MOST_FRAMES; count++) {
    const found = offered(here);
    if (found || here.parent === here) return found;
    here = here.parent;
  }
  return null;
}

function offered(here: Window): ScormApi | null {
  try {
    return (here as Window & { readonly API?: ScormApi }).API ?? null;
  } catch {
    // A frame around it is somebody else's.
    return null;
  }
}

/** Begin with a learning system: what it offers. Null where it does not let anybody begin. */
export function openScorm(api: ScormApi): Lms | null {
  if (api.LMSInitialize("") !== "true") return null;
  const get = (name: string) => api.LMSGetValue(`cmi.${name}`) || "";
  const set = (name: string, value: string) => api.LMSSetValue(`cmi.${name}`, value) === "true";
  const score = Number.parseFloat(get("core.score.raw")) || 0;
  const before = ORDER.find((one) => one === get("core.lesson_status")) ?? "incomplete";
  let open = true;
  const tell = (standing: Standing): Taken => {
    if (!open) return "closed";
    const { kept, seconds, mark } = standing;
    const told = [
      set("core.lesson_status", better(before, statusOf(standing))),
      set("core.session_time", asTime(seconds)),
      // Without it a system may forget what it was given to keep.
      set("core.exit", "suspend"),
      set("suspend_data", kept),
      ...(mark ? scored(set, Math.max(mark.percent, score)) : []),
    ];
    return api.LMSCommit("") === "true" && told.every(Boolean) ? "taken" : "unanswered";
  };
  return {
    learner: get("core.student_id"),
    name: nameOf(get("core.student_name")),
    kept: get("suspend_data"),
    most: 4096, // CMIString4096 of the standard's data model
    opened: "to work",
    exit: null,
    tell,
    leave(standing) {
      if (!open) return;
      tell(standing);
      open = false;
      api.LMSFinish("");
    },
  };
}

function statusOf({ finished, mark }: Standing): Status {
  if (mark) return mark.passed ? "passed" : "failed";
  return finished ? "completed" : "incomplete";
}

/** What was done once stays done, though it is begun again: as what the system had it, as what it is now. */
export function better(before: Status, now: Status): Status {
  return ORDER.indexOf(now) >= ORDER.indexOf(before) ? now : before;
}

function scored(set: (name: string, value: string) => boolean, percent: number): boolean[] {
  return [
    set("core.score.min", "0"),
    set("core.score.max", "100"),
    set("core.score.raw", String(percent)),
  ];
}

// CMITimespan: hours, of which there are at least two digits and at most four.
function asTime(seconds: number): string {
  const [hours, rest] = [Math.min(Math.floor(seconds / 3600), 9999), Math.floor(seconds % 3600)];
  return [hours, Math.floor(rest / 60), rest % 60]
    .map((one) => String(one).padStart(2, "0"))
    .join(":");
}

// The standard has "family name, first name".
function nameOf(told: string): string {
  const [family = "", ...first] = told.split(",").map((part) => part.trim());
  return [...first, family].filter(Boolean).join(" ");
}
