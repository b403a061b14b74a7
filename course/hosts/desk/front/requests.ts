import type {
  BeginSent,
  ChoiceSent,
  HandInSent,
  NameSent,
  Problem,
  SkipSent,
  Told,
  WentSent,
} from "../../../boards/contracts.d.ts";

/** What every request of a script shows, so that no other site can read or write in the learner's name. */
export function ownHeaders(): Record<string, string> {
  const [, xsrf = ""] = document.cookie.match(/(?:^|;\s*)_xsrf=([^;]*)/) ?? [];
  return { "X-XSRFToken": xsrf };
}

/** What every write shows. */
export function writeHeaders(): Record<string, string> {
  return { "Content-Type": "application/json", ...ownHeaders() };
}

/** What a page sends, beside answers. */
export type Sent = BeginSent | HandInSent | NameSent | WentSent | ChoiceSent | SkipSent;

/** Send something, and give the reply: where to, what. */
export function post(address: string, body?: Sent): Promise<Response> {
  const sent = body && { body: JSON.stringify(body) };
  return fetch(address, { method: "POST", headers: writeHeaders(), ...sent });
}

/** Ask for something to be done, and give what is told of it: where, with what. */
export async function asked(
  address: string,
  body: BeginSent | HandInSent | NameSent,
): Promise<Told | (Problem & { readonly state?: never; readonly next?: never })> {
  return (await post(address, body)).json();
}

/** Send something to be kept: where to, what, what is said where it is not; "" where it is kept. */
export async function kept(address: string, body: Sent, notKept: string): Promise<string> {
  try {
    const reply = await post(address, body);
    if (reply.ok) return "";
    return `${notKept} ${(await reply.json()).text ?? ""}`.trim();
  } catch {
    return `${notKept} The course's server does not answer.`;
  }
}
