import type { HeldQuestion } from "../../../../boards/contracts.d.ts";
import type { Noted } from "../review/schedule.ts";

// The twin of course/learner/forms.py: nothing is kept but what was chosen.

/** On which side of the course something is asked. */
export type When = "before" | "after";

/** A form: one of the two. */
export type Form = HeldQuestion["form"];

/** Both of them. */
export const FORMS: readonly Form[] = ["a", "b"];
const WORK = "form-";

/** A form as somebody answered it: what they chose, by the pair's id. */
export interface Sitting {
  readonly form: Form;
  readonly chosen: Readonly<Record<string, string>>;
}

/** What is asked now: on which side of the course, in which form, and the pairs without an answer. */
export interface Asking {
  readonly when: When;
  readonly form: Form;
  readonly left: readonly string[];
}

/** Who is asked: how to draw their first form, how far they are, and the ids of the pairs. */
export interface Asked {
  readonly draw: () => Form;
  readonly begun: boolean;
  readonly finished: boolean;
  readonly ids: readonly string[];
}

/** What is noted of a choice: on which side, the form, the pair, the option, when. */
export function chose(when: When, form: Form, pair: string, option: string, at: string): Noted {
  return { at, what: when, work: `${WORK}${form}`, board: `${pair}/${option}` };
}

/** What is noted of somebody who would rather not be asked: on which side, when. */
export function skipped(when: When, at: string): Noted {
  return { at, what: "skipped", work: "forms", board: when };
}

/** How somebody answered before the course, or after it, or null: what was noted, on which side. */
export function sitting(events: readonly Noted[], when: When): Sitting | null {
  const noted = events.filter(isChoice).sort(inOrder);
  const earlier = when === "after" ? noted.filter(({ what }) => what === "before") : [];
  const own = noted.filter(
    ({ what, work }) => what === when && !earlier.some((one) => one.work === work),
  );
  const form = own[0] && formOf(own[0]);
  if (!form) return null;
  const chosen: Record<string, string> = {};
  for (const { board } of own.filter(({ work }) => work === `${WORK}${form}`)) {
    const [pair = "", ...option] = board.split("/");
    if (!Object.hasOwn(chosen, pair)) chosen[pair] = option.join("/");
  }
  return { form, chosen };
}

/** What is asked of somebody now, or null: what was noted, who is asked. */
export function toAsk(
  events: readonly Noted[],
  { draw, begun, finished, ids }: Asked,
): Asking | null {
  const without = events.filter(({ what }) => what === "skipped").map(({ board }) => board);
  const [before, after] = [sitting(events, "before"), sitting(events, "after")];
  const seen = new Set(events.filter(isChoice).map(formOf));
  if (!begun && !finished) {
    if (without.includes("before") || (!before && seen.size)) return null;
    return askingOf("before", before ?? { form: draw(), chosen: {} }, ids);
  }
  if (!finished || without.includes("after") || !before || leftIn(before, ids).length) return null;
  const fresh = FORMS.find((form) => !seen.has(form));
  return askingOf("after", after ?? (fresh ? { form: fresh, chosen: {} } : null), ids);
}

/** Both forms, once all of both is answered, or null: what was noted, the ids of the pairs. */
export function bothAnswered(
  events: readonly Noted[],
  ids: readonly string[],
): { readonly before: Sitting; readonly after: Sitting } | null {
  const [before, after] = [sitting(events, "before"), sitting(events, "after")];
  if (!before || !after || !ids.length) return null;
  return leftIn(before, ids).length || leftIn(after, ids).length ? null : { before, after };
}

/** The pairs that have no answer yet: a form as it was answered, the ids of the pairs. */
export function leftIn({ chosen }: Sitting, ids: readonly string[]): string[] {
  return ids.filter((id) => !Object.hasOwn(chosen, id));
}

function askingOf(when: When, given: Sitting | null, ids: readonly string[]): Asking | null {
  const left = given ? leftIn(given, ids) : [];
  return given && left.length ? { when, form: given.form, left } : null;
}

const formOf = ({ work }: Noted): Form | undefined =>
  FORMS.find((form) => work === `${WORK}${form}`);

const isChoice = (one: Noted) =>
  (one.what === "before" || one.what === "after") && formOf(one) !== undefined;

function inOrder(one: Noted, other: Noted): number {
  const [a, b] = [one.work + one.board, other.work + other.board];
  return Date.parse(one.at) - Date.parse(other.at) || Number(a > b) - Number(a < b);
}
