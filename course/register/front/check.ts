import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { placeOf } from "./codes.ts";
import { type Compact, holds, read } from "./compact.ts";
import { keyOf, type Pinned } from "./issuer.ts";
import { type JsonObject, listAt, objectAt, textAt, wholeAt } from "./json.ts";
import { opened, statedStatus } from "./opened.ts";
import { type Kind, placeIn } from "./shape.ts";
import { genuine, type Standing, standingOf } from "./standing.ts";
import { type Lines, toldClaims } from "./told.ts";
import { dayOf, filled, Refused, type Words } from "./words.ts";

/** What a check goes by: who is trusted, the words, what stands in every credential, the time in seconds. */
export type Trust = {
  readonly pinned: readonly Pinned[];
  readonly words: Words;
  readonly kind: Kind;
  readonly moment: number;
};

/** What came of checking something: see `verify.py`. */
export type Verdict = {
  readonly outcome: "valid" | "listed" | "status unknown" | "refused";
  readonly kind: string;
  readonly words: string;
  readonly first: Lines;
  readonly rest: Lines;
  /** Whether the name on a paper is the one that was signed. */
  readonly names: (name: string) => boolean;
  /** The number of the list that would say whether it still holds, where that is not at hand. */
  readonly missing?: number;
};

const EARLY = 300;

/** Check a certificate, a credential, a record's data or a code: its bytes. */
export function checked(content: Uint8Array, trust: Trust): Verdict {
  try {
    const found = opened(content);
    if (found.code) return byCode(found.code, trust);
    if (found.credential !== undefined) return bySigned(found.credential, found.record, trust);
    throw notSigned(found.record ?? new Uint8Array());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return verdict("refused", error.told(trust.words), error.kind);
  }
}

function verdict(outcome: Verdict["outcome"], words: string, kind = ""): Verdict {
  return { outcome, kind, words, first: [], rest: [], names: () => false };
}

function notSigned(record: Uint8Array): Refused {
  const status = statedStatus(record);
  if (status === undefined) return new Refused("malformed", {}, "unreadable-data");
  return new Refused(status === "attested" ? "data-only" : status);
}

function byCode(code: string, { pinned, words }: Trust): Verdict {
  const looked = pinned.filter((who) => who.codes).map((who) => ({ who, ...codesOf(who) }));
  if (looked.length === 0) throw new Refused("no-codes");
  for (const { who, codes } of looked) {
    const place = placeOf(code, who.issuer.id, codes);
    if (!place) continue;
    const issuer = who.issuer.name;
    const standing = standingOf(place, who, words.no_day);
    if (standing.kind === "unknown") {
      const unknown = filled(words.said["listed-status-unknown"], { issuer });
      return { ...verdict("status unknown", unknown), missing: place.number };
    }
    makeSureItHolds(standing, who);
    return verdict("listed", filled(words.said.listed, { issuer, day: standing.asAt ?? "" }));
  }
  const issuer = looked.map(({ who }) => who.issuer.name).join(", ");
  const day = dayOf(Math.min(...looked.map(({ at }) => at)), words.no_day);
  throw new Refused("unknown-code", { issuer, day });
}

function codesOf(who: Pinned): { codes: string; at: number } {
  const issuer = who.issuer.name;
  try {
    const { claims } = genuine(who.codes, who.issuer);
    const codes = textAt(claims, "codes");
    const at = wholeAt(claims, "iat");
    if (codes !== undefined && at !== undefined) return { codes, at };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused("status-not-trusted", { issuer }, error.reason);
  }
  throw new Refused("status-not-trusted", { issuer }, "no-list");
}

function bySigned(text: string, record: Uint8Array | undefined, trust: Trust): Verdict {
  if (record && statedStatus(record) === "specimen") throw new Refused("specimen");
  const { words, kind, moment } = trust;
  const found = read(text);
  const who = signedBy(found, trust);
  const issuer = who.issuer.name;
  const { claims } = found;
  const place = placeIn(claims, who.issuer, kind);
  const at = wholeAt(claims, "nbf") ?? 0;
  if (at > moment + EARLY) throw new Refused("not-yet", { day: dayOf(at, words.no_day) });
  if (record && !isBound(claims, record)) throw new Refused("attachment-altered", { issuer });
  const standing = standingOf(place, who, words.no_day);
  const signed = { ...toldClaims(claims, words), names: (name: string) => isName(claims, name) };
  if (standing.kind === "unknown") {
    const unknown = filled(words.said["status-unknown"], { issuer });
    return { ...verdict("status unknown", unknown), ...signed, missing: place.number };
  }
  makeSureItHolds(standing, who);
  const valid = filled(words.said.valid, { issuer, day: standing.asAt ?? "" });
  return { ...verdict("valid", valid), ...signed };
}

function makeSureItHolds(standing: Standing, who: Pinned): void {
  if (standing.kind === "valid") return;
  const day = standing.since ? ` on ${standing.since}` : "";
  throw new Refused(standing.kind, { issuer: who.issuer.name, day }, standing.reason);
}

/** The provider whose key signed, if it is trusted. */
function signedBy(found: Compact, { pinned, words }: Trust): Pinned {
  const hash = found.kid.indexOf("#");
  const named = hash < 0 ? found.kid : found.kid.slice(0, hash);
  const issuer = textAt(found.claims, "iss") ?? "";
  const claimed = pinned.find((one) => one.issuer.id === issuer);
  const who = pinned.find((one) => one.issuer.id === named);
  if (!claimed || !who) {
    throw new Refused("unknown-issuer", { issuer: (claimed ? named : issuer) || "nobody" });
  }
  if (issuer !== named) throw new Refused("another-issuer", { issuer: claimed.issuer.name });
  const name = who.issuer.name;
  const key = keyOf(who.issuer, found.kid);
  if (!key) {
    const kid = found.kid.slice(hash < 0 ? found.kid.length : hash + 1) || found.kid;
    throw new Refused("unknown-key", { issuer: name, kid });
  }
  if (!holds(found, key.jwk)) throw new Refused("altered", { issuer: name });
  const ended = key.ended ? Date.parse(key.ended) / 1000 : undefined;
  if (key.state === "compromised") {
    const day = dayOf(ended ?? 0, words.no_day);
    throw new Refused("compromised-key", { issuer: name, day });
  }
  const at = wholeAt(found.claims, "nbf");
  const made = Date.parse(key.made) / 1000;
  if (at !== undefined && (at < made - EARLY || (ended !== undefined && at > ended + EARLY))) {
    throw new Refused("after-retirement", { day: dayOf(at, words.no_day) });
  }
  return who;
}

function isBound(claims: JsonObject, record: Uint8Array): boolean {
  const stated = (listAt(claims, "evidence") ?? [])
    .filter((one) => one instanceof Map)
    .filter((one) => textAt(one, "name") === "record.json");
  const digest = `SHA-256 ${bytesToHex(sha256(record))}`;
  return stated.length === 1 && textAt(stated[0], "narrative") === digest;
}

function isName(claims: JsonObject, name: string): boolean {
  const [identity] = listAt(objectAt(claims, "credentialSubject"), "identifier") ?? [];
  if (!(identity instanceof Map)) return false;
  const typed = name.split(/\s+/).filter(Boolean).join(" ");
  const digest = sha256(new TextEncoder().encode(typed + (textAt(identity, "salt") ?? "")));
  return textAt(identity, "identityHash") === `sha256$${bytesToHex(digest)}`;
}
