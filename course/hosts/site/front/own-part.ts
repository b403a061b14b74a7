import type { ListedCourse, ListedWork, Reflection } from "../../../boards/contracts.d.ts";
import { onlySeen } from "../../../pages/front/record/layout.ts";
import type { WholeAnswers } from "./kept-values.ts";
import { moment, type Store } from "./store.ts";
import { needOf, workStates } from "./work-state.ts";

// The twin of course/learner/own_part.py: a learner's own part of their record, kept as answers are.

/** The parts in which it is kept. */
export const PARTS = ["need", "reflection"] as const;
type Part = (typeof PARTS)[number];
const TAKEN = "taken";
const MOST_MINUTES = 60 * 24 * 366;

/** A part, as what answers are kept of: the course. */
export function partOf(course: ListedCourse, part: Part): ListedWork {
  const [first] = course.works;
  if (!first) throw new Error("A course has a lesson or an exercise.");
  const id = `${part}-${course.id}`;
  const title = part === "need" ? "My record: what I needed" : "My record: what came of it";
  return { ...first, id, title, kind: "lesson", versions: ["base"], boards: {} };
}

/** Whether answers of this id are a part of a record. */
export const isOwnPart = (course: ListedCourse, id: string) =>
  PARTS.some((part) => id === `${part}-${course.id}`);

/** Keep why the learner came, as they said it in a lesson; what they have written of it since stands. */
export function takeNeed(course: ListedCourse, store: Store): void {
  const words = needOf(workStates(course, store));
  const kept = textsIn(store.answers(partOf(course, "need")));
  const before = kept[TAKEN] ?? "";
  if (!words || words === before) return;
  const why = kept.why ?? "";
  const fields = why === before || !why ? { why: words, [TAKEN]: words } : { [TAKEN]: words };
  write(course, store, "need", fields);
}

/** Delete all that was written in it, and what was said in the lesson that asks why one came. */
export function deletePart(course: ListedCourse, store: Store): void {
  for (const work of course.works) {
    const answers = store.answers(work);
    const asked = Object.keys(work.needs).filter((board) => answers?.boards[board]);
    if (!answers || !asked.length) continue;
    const none = asked.map((board) => [board, { kind: "need", chosen: null, line: "" }] as const);
    store.keep({
      ...answers,
      revision: answers.revision + 1,
      saved: moment(),
      boards: { ...answers.boards, ...Object.fromEntries(none) },
    });
  }
  for (const part of PARTS) store.forget(partOf(course, part));
}

/** Part B, as it is kept. */
export function ownReflection(course: ListedCourse, store: Store): Reflection {
  const [need, after] = PARTS.map((part) => store.answers(partOf(course, part)));
  const [why, came] = [seen(need), seen(after)];
  const hours = course.schemes.flatMap(({ id, name, claims = [] }) =>
    claims.flatMap((claim) => {
      const minutes = minutesIn(came[`hours-${id}-${claim.id}`] ?? "");
      return minutes ? [{ scheme: name, category: claim.label, minutes }] : [];
    }),
  );
  return {
    schema_version: "1",
    work: course.id,
    record_id: null,
    need: {
      why: why.why ?? "",
      competency: why.competency ?? "",
      planned: isPlanned(why.planned),
      written: written(need, why),
    },
    afterwards: {
      learned: came.learned ?? "",
      met_need: came["met-need"] ?? "",
      will_change: came["will-change"] ?? "",
      next_need: came["next-need"] ?? "",
      written: written(after, came),
    },
    hours,
  };
}

function isPlanned(kept: string | undefined): boolean | null {
  if (kept === "yes") return true;
  return kept === "no" ? false : null;
}

/** The minutes that were typed; 0 where it is no whole number that anybody can claim. */
export function minutesIn(text: string): number {
  const number = /^[0-9]{1,7}$/.test(text.trim()) ? Number(text) : 0;
  return number <= MOST_MINUTES ? number : 0;
}

function write(
  course: ListedCourse,
  store: Store,
  part: Part,
  fields: Readonly<Record<string, string>>,
): void {
  const before = store.begun(partOf(course, part));
  const texts = Object.entries(fields).map(
    ([field, text]) => [field, { kind: "draft", text, ticks: [], checked: false }] as const,
  );
  store.keep({
    ...before,
    revision: before.revision + 1,
    saved: moment(),
    boards: { ...before.boards, ...Object.fromEntries(texts) },
  });
}

type Texts = Readonly<Record<string, string>>;

function textsIn(answers: WholeAnswers | null | undefined): Texts {
  const kept = Object.entries(answers?.boards ?? {});
  const texts = kept.flatMap(([field, one]) => {
    const text = one.kind === "draft" ? (one.text ?? "").trim() : "";
    return text ? [[field, text] as const] : [];
  });
  return Object.fromEntries(texts);
}

function seen(answers: WholeAnswers | null | undefined): Texts {
  const texts = Object.entries(textsIn(answers)).filter(([field]) => field !== TAKEN);
  return Object.fromEntries(texts.map(([field, text]) => [field, onlySeen(text)]));
}

function written(answers: WholeAnswers | null | undefined, texts: Texts): string | null {
  return answers && Object.keys(texts).length ? answers.saved : null;
}
