import { type Issuer, listAddress, type Pinned, type ProviderKey } from "./issuer.ts";
import { textAt, wholeAt } from "./json.ts";
import type { Kind } from "./shape.ts";
import { genuine } from "./standing.ts";
import { Refused, type Words } from "./words.ts";

/** What the page holds: see `page.py`. */
export type Held = {
  readonly pinned: Pinned;
  readonly head: string;
  readonly words: Words;
  readonly kind: Kind;
};

/** What the page was given at publication, with what lies beside it now. */
export type Known = {
  readonly pinned: Pinned;
  readonly head: string;
  /** Whether what lies beside the page was read. */
  readonly fresh: boolean;
};

const PATIENCE = 10_000;

/** What the page holds, as it was published. */
export function heldData(): Held {
  return JSON.parse(document.getElementById("held")?.textContent ?? "");
}

/** Whether the page lies on a host, and not on a disk. */
export function onHost(): boolean {
  return location.protocol === "http:" || location.protocol === "https:";
}

/** What is known now: what the page holds and, on a host, the fresher files beside it. */
export async function known(held: Held): Promise<Known> {
  if (!onHost()) return { ...held, fresh: false };
  const { pinned } = held;
  const numbers = Object.keys(pinned.lists).map(numberOf);
  const [issuer, why, codes, head, ...lists] = await Promise.all(
    ["issuer.json", "why.jwt", "codes.jwt", "log-head.jwt", ...numbers.map(listFile)].map(
      neighbour,
    ),
  );
  const who = fresherIssuer(pinned.issuer, issuer);
  const found = lists.map((text, at) => {
    const address = listAddress(who, numbers[at] ?? 0);
    return [address, fresher(pinned.lists[address] ?? "", text, who)] as const;
  });
  return {
    pinned: {
      issuer: who,
      lists: Object.fromEntries(found),
      why: fresher(pinned.why, why, who),
      codes: fresher(pinned.codes, codes, who),
    },
    head: fresher(held.head, head, who),
    fresh: [issuer, why, codes, ...lists].some((text) => text !== undefined),
  };
}

/** The same with a list that was begun after the page was published: its number. */
export async function withList(what: Known, number: number): Promise<Known> {
  const { pinned } = what;
  const address = listAddress(pinned.issuer, number);
  if (address in pinned.lists || !onHost()) return what;
  const text = await neighbour(listFile(number));
  if (text === undefined) return what;
  return { ...what, pinned: { ...pinned, lists: { ...pinned.lists, [address]: text } } };
}

/** When something was signed: seconds since 1970; nothing where the provider did not sign it. */
export function signedAt(text: string, issuer: Issuer): number | undefined {
  try {
    const { claims } = genuine(text, issuer);
    return wholeAt(claims, "iat") ?? wholeAt(claims, "nbf");
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** How many entries the register's log has, and the digest of the last; nothing where nobody signed it. */
export function logHead(
  text: string,
  issuer: Issuer,
): { size: number; digest: string } | undefined {
  try {
    const { claims } = genuine(text, issuer);
    const size = wholeAt(claims, "size");
    const digest = textAt(claims, "digest");
    return size === undefined || digest === undefined ? undefined : { size, digest };
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** What lies beside the page counts, unless it is genuine and older: nobody can turn the time back. */
function fresher(held: string, beside: string | undefined, issuer: Issuer): string {
  if (beside === undefined) return held;
  const before = signedAt(held, issuer);
  const now = signedAt(beside, issuer);
  return before !== undefined && now !== undefined && now < before ? held : beside;
}

/** The provider as it stands now; a key that was once declared compromised stays so. */
function fresherIssuer(held: Issuer, text: string | undefined): Issuer {
  try {
    const found: Issuer = JSON.parse(text ?? "null");
    if (found?.id !== held.id || !Array.isArray(found.keys)) return held;
    const lost = held.keys.filter((key) => key.state === "compromised");
    const keys = found.keys.map((key) => lost.find((one) => one.name === key.name) ?? key);
    return {
      ...held,
      name: found.name,
      contact: found.contact,
      keys: keys satisfies ProviderKey[],
    };
  } catch {
    return held;
  }
}

function numberOf(address: string): number {
  return Number(/(\d+)\.jwt$/.exec(address)?.[1] ?? 0);
}

function listFile(number: number): string {
  return `status/${number}.jwt`;
}

async function neighbour(path: string): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const answer = await fetch(path, { cache: "no-cache", credentials: "omit", signal });
    return answer.ok ? (await answer.text()).trim() : undefined;
  } catch {
    return undefined;
  }
}
