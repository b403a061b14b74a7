import { gunzipSync } from "fflate";
import { fromBase64 } from "./base64.ts";
import { type Compact, holds, LARGEST, read } from "./compact.ts";
import { type Issuer, keyOf, listAddress, type Pinned } from "./issuer.ts";
import { type JsonObject, listAt, objectAt, textAt, wholeAt } from "./json.ts";
import { dayOf, Refused } from "./words.ts";

/** Where a record's bit stands. */
export type Place = { readonly number: number; readonly index: number };

/** How a record stands: see `standing.py`. */
export type Standing = {
  readonly kind: "valid" | "unknown" | "revoked" | "superseded" | "ended" | "status-not-trusted";
  readonly asAt?: string;
  readonly since?: string;
  readonly reason?: string;
};

/** How many bits a list has. */
export const SIZE = 131_072;

/** How a record stands: where its bit is, its provider, and what to call a day that is none. */
export function standingOf(place: Place, who: Pinned, noDay: string): Standing {
  const address = listAddress(who.issuer, place.number);
  const text = who.lists[address];
  if (text === undefined) return { kind: "unknown" };
  try {
    const { claims } = genuine(text, who.issuer);
    const bits = bitsOf(claims, address, who.issuer.id);
    const asAt = dayOf(wholeAt(claims, "nbf") ?? Number.NaN, noDay);
    const set = ((bits[place.index >>> 3] ?? 0) & (0x80 >>> (place.index & 7))) !== 0;
    return set ? { asAt, ...ended(who, place, noDay) } : { kind: "valid", asAt };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: "status-not-trusted", reason: error.reason };
  }
}

/** Something that a provider published and signed: its text. */
export function genuine(text: string, issuer: Issuer): Compact {
  const found = read(text, LARGEST);
  const key = keyOf(issuer, found.kid);
  if (found.claims.get("iss") !== issuer.id || !key || key.state === "compromised") {
    throw new Refused("another", {}, "list-of-others");
  }
  if (!holds(found, key.jwk)) throw new Refused("altered", {}, "list-altered");
  return found;
}

function bitsOf(claims: JsonObject, address: string, issuer: string): Uint8Array {
  const subject = objectAt(claims, "credentialSubject");
  if (!subject || !listAt(claims, "type")?.includes("BitstringStatusListCredential")) {
    throw new Refused("another", {}, "no-list");
  }
  if (
    claims.get("id") !== address ||
    claims.get("jti") !== address ||
    claims.get("issuer") !== issuer
  ) {
    throw new Refused("copied", {}, "list-copied");
  }
  if (subject.get("statusPurpose") !== "revocation" || wholeAt(claims, "nbf") === undefined) {
    throw new Refused("another", {}, "list-for-else");
  }
  const bits = unpacked(textAt(subject, "encodedList") ?? "");
  if (bits?.length !== SIZE / 8) throw new Refused("malformed", {}, "list-bits");
  return bits;
}

function unpacked(text: string): Uint8Array | undefined {
  const packed =
    text.startsWith("u") && text.length <= 100_000 ? fromBase64(text.slice(1)) : undefined;
  if (!packed) return undefined;
  try {
    return gunzipSync(packed);
  } catch {
    return undefined;
  }
}

/** How a record ended, and when, where the provider's signed reasons say so. */
function ended(who: Pinned, place: Place, noDay: string): Pick<Standing, "kind" | "since"> {
  try {
    const all = objectAt(genuine(who.why, who.issuer).claims, "ended");
    const said = objectAt(all, `${place.number}/${place.index}`);
    const moment = Date.parse(textAt(said, "since") ?? "");
    const how = textAt(said, "how");
    if (Number.isNaN(moment) || how === undefined) return { kind: "ended" };
    const kind = how === "revoked" || how === "superseded" ? how : "ended";
    return { kind, since: dayOf(moment / 1000, noDay) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { kind: "ended" };
  }
}
