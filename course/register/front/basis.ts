import { type Known, logHead, onHost, signedAt } from "./published.ts";
import type { Lines } from "./told.ts";
import { dayOf } from "./words.ts";

/** What the page checks against, and as of when: what is known, and what to call a day that is none. */
export function basisLines({ pinned, head, fresh }: Known, noDay: string): Lines {
  const { issuer, lists, why } = pinned;
  const moments = [why, ...Object.values(lists)].map((text) => signedAt(text, issuer));
  const oldest = Math.min(...moments.map((at) => at ?? Number.NaN));
  const log = logHead(head, issuer);
  return [
    ["Provider that is trusted", `${issuer.name} (${issuer.id})`],
    ["Its lists are of", `${dayOf(oldest, noDay)}. ${whence(issuer.address, fresh)}`],
    ["Its keys", issuer.keys.map((key) => keyLine(key, noDay)).join("; ")],
    ...(log ? [["Its register's log", logLine(log)] as const] : []),
  ];
}

function whence(address: string, fresh: boolean): string {
  const page = `${address}/verify.html`;
  if (!onHost()) {
    return `This page is a file: it knows nothing of what was revoked later. The newest stands at ${page}.`;
  }
  const here = location.href.replace(/[?#].*$/, "");
  const read = fresh
    ? "They were read just now from where this page lies."
    : "Newer ones could not be read from where this page lies.";
  return here === page ? read : `${read} The provider's own page is ${page}; you opened ${here}.`;
}

function keyLine(key: Known["pinned"]["issuer"]["keys"][number], noDay: string): string {
  const made = `${key.name}, in use from ${dayOf(Date.parse(key.made) / 1000, noDay)}`;
  if (key.state === "current" || !key.ended) return made;
  const ended = dayOf(Date.parse(key.ended) / 1000, noDay);
  return key.state === "retired" ? `${made} to ${ended}` : `${made}, compromised on ${ended}`;
}

function logLine({ size, digest }: { size: number; digest: string }): string {
  return `${size} ${size === 1 ? "entry" : "entries"}, the last of them ${digest}`;
}
