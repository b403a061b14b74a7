import type { Lms, Standing, Status } from "./lms.ts";

/** What a learning system offers to a package of SCORM 1.2: the run-time environment's own names. */
export interface ScormApi {
  LMSInitialize(nothing: ""): string;
  LMSGetValue(name: string): string;
  LMSSetValue(name: string, value: string): string;
  LMSCommit(nothing: ""): string;
  LMSFinish(nothing: ""): string;
}

// A window that opens the page may itself stand in a frame: as many as anybody has.
const MOST_FRAMES = 500;
const KNOWN: readonly string[] = ["completed", "passed", "failed"] satisfies Status[];

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
  const score = Number.parseFloat(get("core.score.raw"));
  const before = get("core.lesson_status");
  let open = true;
  const tell = ({ kept, status, percent, seconds }: Standing): boolean => {
    if (!open) return false;
    const told = [
      set("core.lesson_status", status),
      set("core.session_time", asTime(seconds)),
      // Without it a system may forget what it was given to keep.
      set("core.exit", "suspend"),
      set("suspend_data", kept),
      ...(percent === null ? [] : scored(set, percent)),
    ];
    return api.LMSCommit("") === "true" && told.every(Boolean);
  };
  return {
    learner: get("core.student_id"),
    name: nameOf(get("core.student_name")),
    kept: get("suspend_data"),
    status: KNOWN.includes(before) ? (before as Status) : "incomplete",
    percent: Number.isNaN(score) ? null : score,
    most: 4096, // CMIString4096 of the standard's data model
    tell,
    leave(standing) {
      if (!open) return;
      tell(standing);
      open = false;
      api.LMSFinish("");
    },
  };
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
