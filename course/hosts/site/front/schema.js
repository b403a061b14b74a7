/**
 * What is wrong with a value by a JSON Schema, as one sentence, or "": the schema, the value.
 * It knows what the schema of the answers file uses; a test holds it to Python's own reading.
 */
export function faultIn(schema, value) {
  return fault(schema, value, "", schema);
}

const UUID = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;
const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?$/;

function fault(schema, value, where, root) {
  const own = schema.$ref ? root.$defs[schema.$ref.split("/").at(-1)] : schema;
  if (own.discriminator) return byKind(own, value, where, root);
  if (own.anyOf) {
    const faults = own.anyOf.map((one) => fault(one, value, where, root));
    return faults.includes("") ? "" : faults[0];
  }
  if ("const" in own && value !== own.const) return say(where, `is not ${own.const}`);
  if (own.enum && !own.enum.includes(value)) return say(where, "is no choice of this course");
  return CHECKS[own.type]?.(own, value, where, root) ?? "";
}

function byKind(own, value, where, root) {
  const { mapping, propertyName } = own.discriminator;
  const kind = isObject(value) ? value[propertyName] : undefined;
  if (typeof kind !== "string" || !Object.hasOwn(mapping, kind))
    return say(where, "is of no kind that boards have");
  return fault({ $ref: mapping[kind] }, value, where, root);
}

const CHECKS = {
  null: (_, value, where) => (value === null ? "" : say(where, "is not empty")),
  boolean: (_, value, where) => (typeof value === "boolean" ? "" : say(where, "is not yes or no")),
  integer(own, value, where) {
    if (!Number.isInteger(value)) return say(where, "is no whole number");
    const { minimum = value, maximum = value, exclusiveMaximum = value + 1 } = own;
    const inside = value >= minimum && value <= maximum && value < exclusiveMaximum;
    return inside ? "" : say(where, "is out of range");
  },
  string(own, value, where) {
    if (typeof value !== "string") return say(where, "is no text");
    // Half a sign can be kept here, and read nowhere else.
    if (/\p{Surrogate}/u.test(value)) return say(where, "holds a broken sign");
    const { length } = [...value];
    const { minLength = 0, maxLength = length } = own;
    if (length < minLength || length > maxLength) return say(where, "is too short or too long");
    if (own.format === "uuid" && !UUID.test(value)) return say(where, "is no reference");
    if (own.format !== "date-time") return "";
    return MOMENT.test(value) && !Number.isNaN(Date.parse(value)) ? "" : say(where, "is no time");
  },
  array(own, value, where, root) {
    if (!Array.isArray(value)) return say(where, "is no list");
    if (value.length > (own.maxItems ?? value.length)) return say(where, "is too long");
    if (own.uniqueItems && new Set(value).size < value.length)
      return say(where, "holds something twice");
    return first(value.map((one, n) => () => fault(own.items, one, path(where, n), root)));
  },
  object(own, value, where, root) {
    if (!isObject(value)) return say(where, "is no object");
    const names = Object.keys(value);
    const { properties = {}, required = [], additionalProperties: others = true } = own;
    if (names.length > (own.maxProperties ?? names.length)) return say(where, "holds too much");
    const absent = required.find((name) => !Object.hasOwn(value, name));
    if (absent) return say(path(where, absent), "is missing");
    const checks = names.map((name) => () => {
      const inside = path(where, name);
      if (Object.hasOwn(properties, name))
        return fault(properties[name], value[name], inside, root);
      if (others === false) return say(inside, "does not belong there");
      const named = own.propertyNames
        ? fault({ type: "string", ...own.propertyNames }, name, inside, root)
        : "";
      return named || (isObject(others) ? fault(others, value[name], inside, root) : "");
    });
    return first(checks);
  },
};

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const path = (where, name) => (where ? `${where}.${name}` : String(name));

const say = (where, what) => `${where.slice(0, 80) || "it"} ${what}`;

function first(checks) {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return "";
}
