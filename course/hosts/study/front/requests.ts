import type { HandInSent, NameSent, Problem, Told, WentSent } from "../../../boards/contracts.d.ts";

/** What every write shows, so that no other site can write in the learner's name. */
export function writeHeaders(): Record<string, string> {
  const [, xsrf = ""] = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/) ?? [];
  return { "Content-Type": "application/json", "X-XSRFToken": xsrf };
}

/** Send something, and give the reply: where to, what. */
export function post(address: string, body?: HandInSent | NameSent | WentSent): Promise<Response> {
  const sent = body && { body: JSON.stringify(body) };
  return fetch(address, { method: "POST", headers: writeHeaders(), ...sent });
}

/** Ask for something to be done, and give what is told of it: where, with what. */
export async function asked(
  address: string,
  body: HandInSent | NameSent,
): Promise<Told | (Problem & { readonly state?: never; readonly next?: never })> {
  return (await post(address, body)).json();
}
