import { p256 } from "@noble/curves/nist.js";
import { fromBase64 } from "./base64.ts";
import { type JsonObject, jsonObject } from "./json.ts";
import { Refused } from "./words.ts";

/** A signed text, read and not yet verified. */
export type Compact = {
  readonly kid: string;
  readonly claims: JsonObject;
  readonly content: Uint8Array;
  readonly signature: Uint8Array;
};

/** A public key as RFC 7517 writes it. */
export type Jwk = { readonly x: string; readonly y: string };

const MOST = 200_000;
/** How long what a provider publishes may be: characters. */
export const LARGEST = 20_000_000;
const KEYS_IN_HEADER = ["jwk", "jku", "x5c", "x5u", "x5t", "x5t#S256"];
const IN_HEADER = new Set(["alg", "kid", "typ"]);

/** Read a signed text strictly: the compact form, and how many characters it may have. */
export function read(text: string, most = MOST): Compact {
  const [first = "", second = "", third = "", ...more] = text.split(".");
  if (text.length > most || more.length > 0 || !first || !second || text.split(".").length !== 3) {
    throw new Refused("malformed", {}, "parts");
  }
  const header = object(first, "header");
  const claims = object(second, "content");
  const kid = kidOf(header);
  const signature = bytes(third, "signature");
  if (signature.length !== 64) throw new Refused("malformed", {}, "signature-length");
  return { kid, claims, content: new TextEncoder().encode(`${first}.${second}`), signature };
}

/** Whether a text was signed with a key, and is what was signed. */
export function holds(found: Compact, key: Jwk): boolean {
  const x = fromBase64(key.x);
  const y = fromBase64(key.y);
  if (x?.length !== 32 || y?.length !== 32) return false;
  try {
    const point = Uint8Array.of(4, ...x, ...y);
    return p256.verify(found.signature, found.content, point, { lowS: false });
  } catch {
    return false;
  }
}

function kidOf(header: JsonObject): string {
  const algorithm = header.get("alg");
  if (typeof algorithm === "string" && algorithm.toLowerCase() === "none") {
    throw new Refused("unsigned", {}, "alg-none");
  }
  if (KEYS_IN_HEADER.some((name) => header.has(name))) {
    throw new Refused("key-in-header", {}, "own-key");
  }
  if (algorithm !== "ES256") throw new Refused("algorithm", {}, "not-es256");
  const more = [...header.keys()].some((name) => !IN_HEADER.has(name));
  if (more || (header.has("typ") && header.get("typ") !== "JWT")) {
    throw new Refused("malformed", {}, "header-says-more");
  }
  const kid = header.get("kid");
  if (typeof kid !== "string" || !kid) throw new Refused("no-kid", {}, "which-key");
  return kid;
}

function object(part: string, what: string): JsonObject {
  const content = bytes(part, what);
  try {
    return jsonObject(content);
  } catch {
    throw new Refused("malformed", {}, what);
  }
}

function bytes(part: string, what: string): Uint8Array {
  const content = fromBase64(part);
  if (!content?.length) throw new Refused("malformed", {}, what);
  return content;
}
