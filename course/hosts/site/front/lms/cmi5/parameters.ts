/** What the address says with which a learning system opens a page, by cmi5 (8.1). */
export interface Parameters {
  readonly endpoint: string;
  readonly fetch: string;
  /** The learner, as the text that requests name them by. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

/** The learner, as statements name them (9.2). */
export interface Actor {
  readonly objectType?: "Agent";
  readonly name?: string;
  readonly account: { readonly homePage: string; readonly name: string };
}

/** What a page was opened with, or null where no learning system speaking cmi5 opened it: the address's query. */
export function parametersIn(query: string): Parameters | null {
  const given = new URLSearchParams(query);
  const get = (name: string) => given.get(name) ?? "";
  const found = {
    endpoint: get("endpoint").replace(/\/*$/, "/"),
    fetch: get("fetch"),
    actor: get("actor"),
    registration: get("registration"),
    activityId: get("activityId"),
  };
  const whole = found.registration && found.activityId && actorOf(found.actor);
  return whole && isOnTheWeb(found.endpoint) && isOnTheWeb(found.fetch) ? found : null;
}

/** A learner from the text that names them, or null. */
export function actorOf(text: string): Actor | null {
  try {
    const found = JSON.parse(text) as Partial<Actor> | null;
    const account = found?.account;
    const named = typeof account?.homePage === "string" && typeof account.name === "string";
    return named ? (found as Actor) : null;
  } catch {
    return null;
  }
}

/** Whether a text is an address of the web: nothing else may be opened or asked. */
export function isOnTheWeb(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? "");
}

/**
 * By what a learner's answers are found again in a browser. The system's own place is in it, so that an address
 * which names another cannot have them; and the enrolment, for whoever is enrolled again begins again.
 */
export function learnerIn({ endpoint, actor, registration }: Parameters): string {
  const account = actorOf(actor)?.account;
  return JSON.stringify([new URL(endpoint).origin, account?.homePage, account?.name, registration]);
}
