import type {
  Answers,
  BoardAnswers,
  ChosenRule,
  DoneRule,
  ListedRule,
  PartsRule,
} from "../../../boards/contracts.d.ts";

/** What is kept of how a learner went on: when anything was done last, and what was spent on each work. */
export interface Progress {
  readonly last: number;
  /** Where that was. */
  readonly at?: string;
  readonly works: Readonly<Record<string, OnWork>>;
}

/** What was spent on a lesson or exercise: when it was begun, for how long it was at hand, whether all of it was done once. */
export interface OnWork {
  readonly first: number;
  readonly spent: number;
  readonly done?: boolean;
}

/** How many parts are done, of how many. */
export interface Share {
  readonly parts: number;
  readonly of: number;
}

type Given = Readonly<Record<string, unknown>>;

const LONGEST_PAUSE = 5 * 60 * 1000;
/** More than anybody spends on one lesson or exercise: 100 hours. */
export const LONGEST_AT_WORK = 100 * 60 * 60 * 1000;
/** Nothing was done yet. */
export const NONE: Progress = { last: 0, works: {} };

/**
 * Progress with one more thing done, as course.learner.progress counts it: the time since the last
 * thing counts for this one, unless it is a pause of more than five minutes. What is all done
 * once stays done, though it is begun again.
 */
export function noted(
  progress: Progress | null | undefined,
  at: number,
  work: string,
  all: boolean,
): Progress {
  const { last, works } = progress?.works ? progress : NONE;
  const before = works[work] ?? { first: at, spent: 0 };
  const pause = at - last;
  const counts = last && pause >= 0 && pause <= LONGEST_PAUSE;
  const spent = before.spent + (counts ? pause : 0);
  return {
    last: at,
    at: work,
    works: { ...works, [work]: { ...before, spent, ...(all ? { done: true } : {}) } },
  };
}

/** Whole minutes spent on a lesson or exercise, rounded down: the progress, its id. */
export function minutesOn(progress: Progress | null | undefined, work: string): number {
  const spent = progress?.works?.[work]?.spent;
  return spent !== undefined && Number.isFinite(spent)
    ? Math.floor(Math.min(Math.max(spent, 0), LONGEST_AT_WORK) / 60000)
    : 0;
}

/** How many parts are done, of how many: the rules (prepared by Python), the answers or null. */
export function doneOf(rules: readonly DoneRule[], answers: Answers | null): Share {
  const boards = rules.map((rule) => {
    const given = answers?.boards?.[rule.board];
    return done(rule, given?.kind === rule.kind ? ofAnyKind(given) : {});
  });
  const sum = (name: keyof Share) => boards.reduce((total, one) => total + one[name], 0);
  return { parts: sum("parts"), of: sum("of") };
}

/** The board on which something is left first, or "": the rules, the answers or null. */
export function firstUndone(rules: readonly DoneRule[], answers: Answers | null): string {
  const undone = rules.find((rule) => {
    const { parts, of } = doneOf([rule], answers);
    return parts < of;
  });
  return undone?.board ?? "";
}

// As course.learner.done looks the same rules up.
function done(rule: DoneRule, given: Given): Share {
  if (rule.rule === "listed") return listed(rule, given);
  return rule.rule === "chosen" ? chosen(rule, given) : inParts(rule, given);
}

function listed({ ids }: ListedRule, given: Given): Share {
  const checked = (given.checked ?? []) as readonly string[];
  return share(ids, (id) => checked.includes(id));
}

function chosen({ ids, under, each, needs }: ChosenRule, given: Given): Share {
  const all = (given[under] ?? {}) as Readonly<Record<string, Given>>;
  return share(ids, (id) => {
    const one = all[id] ?? {};
    const more = needs.find((need) => need.judgement === one.judgement)?.parts ?? [];
    return [...each, ...more].every((name) => isGiven(one[name]));
  });
}

function inParts({ parts, steps }: PartsRule, given: Given): Share {
  const at = given.steps as Given | undefined;
  return share([...parts.map((name) => given[name]), ...steps.map((id) => at?.[id])], isGiven);
}

// A rule names what it looks up, so the answers are looked at by name.
const ofAnyKind = (answers: BoardAnswers): Given => ({ ...answers });

// A text of blanks and an empty list are no answer.
function isGiven(value: unknown): boolean {
  if (typeof value === "string") return Boolean(value.trim());
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function share<T>(all: readonly T[], is: (one: T) => boolean): Share {
  return { parts: all.filter(is).length, of: all.length };
}

/** How long the rest takes, where the whole takes so many minutes. */
export function minutesLeft(minutes: number, { parts, of }: Share): number {
  return of ? Math.ceil((minutes * (of - parts)) / of) : 0;
}
