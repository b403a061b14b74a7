import { referenceFor } from "../../learner.ts";
import { actorOf, type Parameters } from "./parameters.ts";

// The words and addresses are those of the specification, by its sections.

/** What a system says of a visit before it opens the page (10.2). */
export interface LaunchData {
  readonly contextTemplate: Context;
  readonly launchMode: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

interface Context {
  readonly registration?: string;
  readonly contextActivities?: {
    readonly category?: readonly { readonly id: string }[];
    readonly [kind: string]: unknown;
  };
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

export type Verb = "initialized" | "completed" | "passed" | "failed" | "terminated";

export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly [name: string]: unknown;
}

const VERBS = "http://adlnet.gov/expapi/verbs/";
const CMI5 = "https://w3id.org/xapi/cmi5/context/";
const SESSION = `${CMI5}extensions/sessionid`;
// What is said of a unit at most once, however often it is opened (9.3).
const ONCE: readonly Verb[] = ["completed", "passed"];

/** What is said of a learner: seconds at work since the page was opened, the mark as a share of 1, and when. */
export interface Said {
  readonly seconds: number;
  readonly scaled: number | null;
  readonly at: Date;
}

/** A statement of the page: what it was opened with, what the system says of the visit, the verb, what is said. */
export function statement(
  parameters: Parameters,
  data: LaunchData,
  verb: Verb,
  said: Said,
): Statement {
  const { activityId } = parameters;
  return {
    id: idOf(parameters, data, verb),
    actor: actorOf(parameters.actor),
    verb: { id: `${VERBS}${verb}`, display: { en: verb } },
    object: { objectType: "Activity", id: activityId },
    ...(verb === "initialized" ? {} : { result: resultOf(verb, said) }),
    context: contextOf(parameters, data, verb),
    timestamp: said.at.toISOString(),
  };
}

/** Always the same for the same thing: whatever is sent twice is recorded once. */
function idOf({ registration, activityId }: Parameters, data: LaunchData, verb: Verb): string {
  const visit = ONCE.includes(verb) ? "" : String(data.contextTemplate.extensions?.[SESSION]);
  return referenceFor([registration, activityId, verb, visit].join("\n"));
}

function resultOf(verb: Verb, { seconds, scaled }: Said): object {
  const judged = verb === "passed" || verb === "failed";
  return {
    ...(judged && scaled !== null ? { score: { scaled } } : {}),
    ...(judged ? { success: verb === "passed" } : {}),
    ...(verb === "completed" ? { completion: true } : {}),
    duration: `PT${seconds}S`,
  };
}

function contextOf({ registration }: Parameters, data: LaunchData, verb: Verb): Context {
  const { contextTemplate: template, masteryScore } = data;
  const judged = verb === "passed" || verb === "failed";
  const categories = [
    { id: `${CMI5}categories/cmi5` },
    ...(judged || verb === "completed" ? [{ id: `${CMI5}categories/moveon` }] : []),
  ];
  const before = template.contextActivities?.category ?? [];
  const more = categories.filter(({ id }) => !before.some((one) => one.id === id));
  return {
    ...template,
    registration,
    contextActivities: { ...template.contextActivities, category: [...before, ...more] },
    extensions: {
      ...template.extensions,
      ...(judged && masteryScore !== undefined
        ? { [`${CMI5}extensions/masteryscore`]: masteryScore }
        : {}),
    },
  };
}

/** Whether a mark passes where a system has its own pass mark, and where it has none. */
export function passes(
  { masteryScore }: Pick<LaunchData, "masteryScore">,
  mark: { readonly scaled: number; readonly passed: boolean },
): boolean {
  return masteryScore === undefined ? mark.passed : mark.scaled >= masteryScore;
}

/** What a system says of a visit, or null where it is not what has to be there. */
export function launchDataOf(found: unknown): LaunchData | null {
  const data = found as Partial<LaunchData> | null;
  const named = typeof data?.contextTemplate?.extensions?.[SESSION] === "string";
  const mode = ["Normal", "Browse", "Review"].includes(String(data?.launchMode));
  return named && mode ? (data as LaunchData) : null;
}
