import type { Taken } from "../lms.ts";
import type { Parameters } from "./parameters.ts";
import type { Statement } from "./statements.ts";

/** What was asked for, or why it did not come. */
export type Came<T> = { readonly came: T } | Exclude<Taken, "taken">;

/** The part of a learning system that keeps what it is told, and answers as xAPI has it. */
export interface RecordStore {
  /** A document of this unit and learner; null where there is none. */
  document(name: string): Promise<Came<unknown>>;
  /** Keep a document: its name, its text as JSON, whether the page is being left. */
  keep(name: string, text: string, leaving?: boolean): Promise<Taken>;
  /** What the learner prefers everywhere; null where nothing is said. */
  preferences(): Promise<Came<unknown>>;
  /** Record statements, all or none: them, whether the page is being left. */
  record(statements: readonly Statement[], leaving?: boolean): Promise<Taken>;
}

const PATIENCE = 15_000;
const NOT_THERE = 404;
// The very statement is there already: its id says so.
const THERE_ALREADY = 409;
// Too slow, too many: it may do so later.
const LATER = [408, 429];

/** Fetch the word that lets a visit in. It is given once (8.2): where from. */
export async function fetchToken(address: string): Promise<Came<string>> {
  const response = await ask(address, { method: "POST" });
  if (typeof response === "string") return response;
  const found = (await jsonOf(response)) as { readonly "auth-token"?: unknown } | null;
  const token = found?.["auth-token"];
  return typeof token === "string" && token ? { came: token } : "closed";
}

/** Where a visit is let in: what the page was opened with, the word. */
export function openRecordStore(parameters: Parameters, token: string): RecordStore {
  const { endpoint, actor, activityId, registration } = parameters;
  const headers = { Authorization: `Basic ${token}`, "X-Experience-API-Version": "1.0.3" };
  const sent = { ...headers, "Content-Type": "application/json" };
  const at = (resource: string, asked: Record<string, string>) =>
    `${endpoint}${resource}?${new URLSearchParams({ ...asked, agent: actor })}`;
  const state = (stateId: string) => at("activities/state", { activityId, registration, stateId });
  const get = async (address: string): Promise<Came<unknown>> => {
    const response = await ask(address, { headers }, NOT_THERE);
    return typeof response === "string" ? response : { came: await jsonOf(response) };
  };
  const give = async (method: string, address: string, body: string, keepalive: boolean) => {
    const how = { method, headers: sent, body, keepalive };
    const response = await ask(address, how, method === "POST" ? THERE_ALREADY : 0);
    return typeof response === "string" ? response : "taken";
  };
  return {
    document: (name) => get(state(name)),
    keep: (name, text, leaving = false) => give("PUT", state(name), text, leaving),
    preferences: () => get(at("agents/profile", { profileId: "cmi5LearnerPreferences" })),
    record: (statements, leaving = false) =>
      give("POST", `${endpoint}statements`, JSON.stringify(statements), leaving),
  };
}

async function ask(
  address: string,
  how: RequestInit,
  fine = 0,
): Promise<Response | Exclude<Taken, "taken">> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(address, {
      ...how,
      signal,
      cache: "no-store",
      credentials: "omit",
    });
    if (response.ok || response.status === fine) return response;
    return response.status >= 500 || LATER.includes(response.status) ? "unanswered" : "closed";
  } catch {
    return "unanswered";
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  return response.ok ? await response.json().catch(() => null) : null;
}
