import type { Answers, ListedCourse } from "../../../boards/contracts.d.ts";
import { NONE, type OnWork, type Progress } from "./progress.ts";
import { faultIn } from "./schema.ts";

// What a browser keeps may be of an earlier edition, or spoilt: each value is looked at before it is used.

/** Answers with all that may be left out of a file of them. */
export type WholeAnswers = Answers & Required<Pick<Answers, "version" | "revision" | "boards">>;

/** That answers were saved to a file: when, and which revision of them. */
export interface SavedToFile {
  readonly at: string;
  readonly revision: number;
}

/** A mark that learners gave themselves, in hundredths, for one revision of the answers; `whole` in per cent. */
export interface OwnMark {
  readonly points: number;
  readonly out_of: number;
  readonly percent: number;
  readonly whole?: number;
  readonly passed: boolean;
  readonly by_hand: boolean;
  readonly revision: number;
  readonly at: string;
  readonly times: number;
}

/** Answers from what was kept, or null where the course cannot read them: the course, the value. */
export function answersOf(
  course: Pick<ListedCourse, "schema">,
  value: unknown,
): WholeAnswers | null {
  if (value === null || faultIn(course.schema, value)) return null;
  return { version: "base", revision: 0, boards: {}, ...(value as Answers) };
}

/** That they were saved to a file, or null. */
export function savedOf(value: unknown): SavedToFile | null {
  return has<SavedToFile>(value, { at: "string", revision: "number" }) ? value : null;
}

/** One's own mark, or null. */
export function markOf(value: unknown): OwnMark | null {
  const is = has<OwnMark>(value, {
    points: "number",
    out_of: "number",
    percent: "number",
    passed: "boolean",
    by_hand: "boolean",
    revision: "number",
    at: "string",
    times: "number",
  });
  return is ? value : null;
}

/** A text, or "". */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Progress, as far as it can be read. */
export function progressOf(value: unknown): Progress {
  if (!has<{ last?: unknown; at?: unknown; works: object }>(value, { works: "object" }))
    return NONE;
  const { last, at, works } = value;
  return {
    last: typeof last === "number" && Number.isFinite(last) ? last : NONE.last,
    ...(typeof at === "string" ? { at } : {}),
    works: Object.fromEntries(Object.entries(works ?? {}).filter(isOnWork)),
  };
}

function isOnWork(entry: [string, unknown]): entry is [string, OnWork] {
  const [, one] = entry;
  if (!has<OnWork>(one, { first: "number", spent: "number" })) return false;
  return Number.isFinite(one.first) && Number.isFinite(one.spent);
}

type Kinds<T> = { readonly [Name in keyof T]?: "string" | "number" | "boolean" | "object" };

function has<T>(value: unknown, kinds: Kinds<T>): value is T {
  if (typeof value !== "object" || value === null) return false;
  const all = new Map<string, unknown>(Object.entries(value));
  return Object.entries(kinds).every(([name, kind]) => typeof all.get(name) === kind);
}
