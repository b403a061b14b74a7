import { sha256 } from "./sha256.ts";

/** A random reference for a learner, as Python's uuid4 makes one. */
export function newReference(): string {
  // randomUUID is missing on a plain web host.
  return referenceFrom(crypto.getRandomValues(new Uint8Array(16)));
}

/** The reference that is always the same for a text. */
export function referenceFor(text: string): string {
  return referenceFrom(sha256(new TextEncoder().encode(text)).slice(0, 16));
}

function referenceFrom(sixteen: Iterable<number>): string {
  const bytes = [...sixteen].map((byte, place) => {
    if (place === 6) return (byte & 0x0f) | 0x40;
    return place === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  return hyphened(bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(""));
}

/** A reference as Python writes it, in small letters and with its hyphens; "" where it is none. */
export function referenceOf(value: unknown): string {
  const hex = typeof value === "string" ? value.toLowerCase().replaceAll("-", "") : "";
  return /^[0-9a-f]{32}$/.test(hex) ? hyphened(hex) : "";
}

const hyphened = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");

/** The id by which an assessor knows a learner, as course.learner.identity makes it: name, reference. */
export function learnerId(name: string, learner: string): string {
  const plain = [...name.normalize("NFKD")].filter((sign) => sign <= "\x7f").join("");
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const slug = words.replace(/^-+|-+$/g, "").slice(0, 40);
  return `${slug || "learner"}-${learner.slice(0, 4).toLowerCase()}`;
}

/** Draw a learner's version of an exercise, as course.learner.identity does: its id, reference, versions. */
export function drawVersion(
  exercise: string,
  learner: string,
  versions: readonly string[],
): string {
  const digest = sha256(new TextEncoder().encode(`${exercise}:${learner.toLowerCase()}`));
  const place = digest.slice(0, 8).reduce((rest, byte) => (rest * 256 + byte) % versions.length, 0);
  const drawn = versions[place];
  if (drawn === undefined) throw new Error(`The exercise ${exercise} has no version to draw.`);
  return drawn;
}
