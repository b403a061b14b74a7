import type { ListedCourse } from "../../../boards/contracts.d.ts";

/** What the schema of the answers file uses of JSON Schema. */
interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly discriminator?: {
    readonly mapping: Readonly<Record<string, string>>;
    readonly propertyName: string;
  };
  readonly anyOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly format?: string;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly maxProperties?: number;
  readonly propertyNames?: Schema;
}

interface Place {
  /** Where in the file the value stands. */
  readonly at: string;
  readonly root: Schema;
}

type Check = (own: Schema, value: unknown, place: Place) => string;

/**
 * What is wrong with a value by a JSON Schema, as one sentence, or "": the schema, the value.
 * It knows what the schema of the answers file uses; a test holds it to Python's own reading.
 */
export function faultIn(schema: ListedCourse["schema"], value: unknown): string {
  const root = schema as Schema;
  return fault(root, value, { at: "", root });
}

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/;

const fault: Check = (schema, value, place) => {
  const own = schema.$ref ? named(schema.$ref, place.root) : schema;
  if (own.discriminator) return byKind(own.discriminator, value, place);
  if (own.anyOf) {
    const faults = own.anyOf.map((one) => fault(one, value, place));
    return faults.includes("") ? "" : (faults[0] ?? "");
  }
  if ("const" in own && value !== own.const) return say(place, `is not ${own.const}`);
  if (own.enum && !own.enum.includes(value)) return say(place, "is no choice of this course");
  return CHECKS[own.type ?? ""]?.(own, value, place) ?? "";
};

function named(ref: string, root: Schema): Schema {
  const found = root.$defs?.[ref.split("/").at(-1) ?? ""];
  // A schema that names what it does not hold must let nothing pass.
  return found ?? { enum: [] };
}

function byKind(
  { mapping, propertyName }: NonNullable<Schema["discriminator"]>,
  value: unknown,
  place: Place,
): string {
  const kind = isObject(value) ? value[propertyName] : undefined;
  const $ref = typeof kind === "string" && Object.hasOwn(mapping, kind) ? mapping[kind] : undefined;
  if ($ref === undefined) return say(place, "is of no kind that boards have");
  return fault({ $ref }, value, place);
}

const integer: Check = (own, value, place) => {
  if (typeof value !== "number" || !Number.isInteger(value))
    return say(place, "is no whole number");
  const { minimum = value, maximum = value, exclusiveMaximum = value + 1 } = own;
  const inside = value >= minimum && value <= maximum && value < exclusiveMaximum;
  return inside ? "" : say(place, "is out of range");
};

const string: Check = (own, value, place) => {
  if (typeof value !== "string") return say(place, "is no text");
  // Half a sign can be kept here, and read nowhere else.
  if (/\p{Surrogate}/u.test(value)) return say(place, "holds a broken sign");
  const { length } = [...value];
  const { minLength = 0, maxLength = length } = own;
  if (length < minLength || length > maxLength) return say(place, "is too short or too long");
  if (own.format === "uuid" && !UUID.test(value)) return say(place, "is no reference");
  if (own.format !== "date-time") return "";
  return MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? "" : say(place, "is no time");
};

const array: Check = (own, value, place) => {
  if (!Array.isArray(value)) return say(place, "is no list");
  if (value.length > (own.maxItems ?? value.length)) return say(place, "is too long");
  if (own.uniqueItems && new Set(value).size < value.length)
    return say(place, "holds something twice");
  const { items } = own;
  return items ? first(value, (one, n) => fault(items, one, inside(place, String(n)))) : "";
};

const object: Check = (own, value, place) => {
  if (!isObject(value)) return say(place, "is no object");
  const names = Object.keys(value);
  if (names.length > (own.maxProperties ?? names.length)) return say(place, "holds too much");
  const absent = own.required?.find((name) => !Object.hasOwn(value, name));
  if (absent) return say(inside(place, absent), "is missing");
  return first(names, (name) => member(own, name, value[name], inside(place, name)));
};

function member(own: Schema, name: string, value: unknown, place: Place): string {
  const { properties = {}, additionalProperties: others = true, propertyNames } = own;
  const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (known) return fault(known, value, place);
  if (others === false) return say(place, "does not belong there");
  const wrong = propertyNames ? fault({ type: "string", ...propertyNames }, name, place) : "";
  return wrong || (others === true ? "" : fault(others, value, place));
}

const CHECKS: Readonly<Record<string, Check>> = {
  null: (_, value, place) => (value === null ? "" : say(place, "is not empty")),
  boolean: (_, value, place) => (typeof value === "boolean" ? "" : say(place, "is not yes or no")),
  integer,
  string,
  array,
  object,
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const inside = ({ at, root }: Place, name: string): Place => ({
  at: at ? `${at}.${name}` : name,
  root,
});

const say = ({ at }: Place, what: string) => `${at.slice(0, 80) || "it"} ${what}`;

function first<T>(all: readonly T[], check: (one: T, place: number) => string): string {
  for (const [place, one] of all.entries()) {
    const found = check(one, place);
    if (found) return found;
  }
  return "";
}
