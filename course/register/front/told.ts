import { Figure, type Json, type JsonObject, listAt, objectAt, textAt } from "./json.ts";
import { dayOf, type Words } from "./words.ts";

/** Labels and values. */
export type Lines = readonly (readonly [string, string])[];

const TIME = /^2[01]\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\dZ$/;

/** Every field that was signed: what a person asks first, by a name; and all the rest, as it stands. */
export function toldClaims(claims: JsonObject, words: Words): { first: Lines; rest: Lines } {
  const flat = new Map(flattened(claims, ""));
  const first: [string, string][] = [];
  for (const [path, label] of words.names) {
    const value = flat.get(path);
    if (value !== undefined) first.push([label, withDay(value)]);
    flat.delete(path);
  }
  first.push(...results(objectAt(claims, "credentialSubject"), flat));
  return { first, rest: [...flat] };
}

function withDay(value: string): string {
  const moment = TIME.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(moment) ? value : `${dayOf(moment / 1000, "")} (${value})`;
}

function results(subject: JsonObject | undefined, flat: Map<string, string>): [string, string][] {
  const described = new Map<string | undefined, JsonObject>();
  for (const one of objects(listAt(objectAt(subject, "achievement"), "resultDescription"))) {
    described.set(textAt(one, "id"), one);
  }
  return objects(listAt(subject, "result")).map((one, number) => {
    const what = described.get(textAt(one, "resultDescription"));
    const most = what?.has("valueMax") ? ` of ${textOf(what.get("valueMax"))}` : "";
    const needed = what?.has("requiredValue")
      ? `, ${textOf(what.get("requiredValue"))} needed`
      : "";
    flat.delete(`credentialSubject.result.${number}.value`);
    return [
      `Result: ${textAt(what, "name") ?? "?"}`,
      `${textOf(one.get("value"))}${most}${needed}`,
    ];
  });
}

function objects(list: readonly Json[] | undefined): JsonObject[] {
  return (list ?? []).filter((one) => one instanceof Map);
}

function* flattened(value: Json, path: string): Generator<[string, string]> {
  if (value instanceof Map) {
    for (const [name, part] of value) yield* flattened(part, path ? `${path}.${name}` : name);
  } else if (
    Array.isArray(value) &&
    value.some((one) => one instanceof Map || Array.isArray(one))
  ) {
    for (const [number, part] of value.entries()) yield* flattened(part, `${path}.${number}`);
  } else {
    yield [path, Array.isArray(value) ? value.map(textOf).join(", ") : textOf(value)];
  }
}

function textOf(value: Json | undefined): string {
  if (value === undefined || value === null) return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return value instanceof Figure ? value.text : String(value);
}
