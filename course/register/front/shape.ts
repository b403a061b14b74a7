import { type Issuer, listAddress } from "./issuer.ts";
import { Figure, type Json, type JsonObject, objectAt, textAt, wholeAt } from "./json.ts";
import { type Place, SIZE } from "./standing.ts";
import { Refused } from "./words.ts";

/** What stands in every credential of ours. */
export type Kind = { readonly contexts: readonly string[]; readonly types: readonly string[] };

type Test = (value: Json | undefined) => boolean;

const isText: Test = (value) => typeof value === "string";
const isTexts: Test = (value) => Array.isArray(value) && value.every(isText);
const isWhole: Test = (value) => value instanceof Figure && value.whole !== undefined;
const like =
  (pattern: RegExp): Test =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const is =
  (text: string): Test =>
  (value) =>
    value === text;
const listOf =
  (part: Test, exactly?: number): Test =>
  (value) =>
    Array.isArray(value) && value.every(part) && (exactly ?? value.length) === value.length;
const withParts =
  (parts: Readonly<Record<string, Test>>): Test =>
  (value) =>
    value instanceof Map && Object.entries(parts).every(([name, test]) => test(value.get(name)));

// In the order in which `shape.py` names them: the first that is wrong is told.
const PARTS: Readonly<Record<string, Test>> = {
  "@context": isTexts,
  id: isText,
  type: isTexts,
  issuer: withParts({ id: isText }),
  validFrom: isText,
  credentialSubject: withParts({
    id: isText,
    identifier: listOf(
      withParts({ identityHash: like(/^sha256\$[0-9a-f]{64}$/), salt: isText }),
      1,
    ),
  }),
  evidence: listOf(withParts({ name: isText, narrative: isText })),
  credentialStatus: withParts({
    id: isText,
    type: is("BitstringStatusListEntry"),
    statusPurpose: is("revocation"),
    statusListIndex: like(/^(0|[1-9][0-9]{0,5})$/),
    statusListCredential: isText,
  }),
  iss: isText,
  jti: isText,
  sub: isText,
  nbf: isWhole,
};

// The years that a time is written in with four digits.
const EARLIEST = -30_610_224_000;
const LATEST = 253_402_300_800;

/** Where the bit of a credential of this provider stands: its claims, the provider, what each has. */
export function placeIn(claims: JsonObject, issuer: Issuer, kind: Kind): Place {
  const wrong = Object.entries(PARTS).find(([name, test]) => !test(claims.get(name)));
  if (wrong) throw notARecord(issuer, "part", { part: wrong[0] });
  if (!same(claims.get("@context"), kind.contexts) || !same(claims.get("type"), kind.types)) {
    throw notARecord(issuer, "kind");
  }
  const twice = [
    ["iss", textAt(objectAt(claims, "issuer"), "id")],
    ["jti", textAt(claims, "id")],
    ["sub", textAt(objectAt(claims, "credentialSubject"), "id")],
  ] as const;
  if (twice.some(([name, value]) => claims.get(name) !== value)) throw notARecord(issuer, "twice");
  if (claims.get("validFrom") !== written(wholeAt(claims, "nbf") ?? Number.NaN)) {
    throw notARecord(issuer, "time-twice");
  }
  return placeAt(objectAt(claims, "credentialStatus"), issuer);
}

function placeAt(status: JsonObject | undefined, issuer: Issuer): Place {
  const list = textAt(status, "statusListCredential") ?? "";
  const index = Number(textAt(status, "statusListIndex"));
  if (index >= SIZE || textAt(status, "id") !== `${list}#${index}`) {
    throw notARecord(issuer, "place");
  }
  const said = list.replace(`${issuer.address}/status/`, "").replace(/\.jwt$/, "");
  const number = /^[1-9][0-9]{0,8}$/.test(said) ? Number(said) : 0;
  if (list !== listAddress(issuer, number)) throw notARecord(issuer, "others-list");
  return { number, index };
}

function written(seconds: number): string | undefined {
  if (!(seconds >= EARLIEST && seconds < LATEST)) return undefined;
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

function same(value: Json | undefined, wanted: readonly string[]): boolean {
  return (
    Array.isArray(value) &&
    value.length === wanted.length &&
    wanted.every((text, at) => text === value[at])
  );
}

function notARecord(issuer: Issuer, reason: string, values: Readonly<Record<string, string>> = {}) {
  return new Refused("not-a-record", { issuer: issuer.name, ...values }, reason);
}
