import type { EvidenceEntry } from "../../boards/contracts.d.ts";

/** By what the desk is narrowed down; the fields of its form bear these names. */
export const FILTERS = ["kind", "topic", "source", "element"] as const;

/** One of them. */
export type Filter = (typeof FILTERS)[number];

/** What is looked for: words, and the values that were chosen. */
export interface Asked {
  readonly words: string;
  readonly chosen: readonly { readonly filter: Filter; readonly value: string }[];
}

/** What was found; how many more would be, were they filed under anything of that sort; how many are left out. */
export interface Found {
  readonly entries: readonly EvidenceEntry[];
  readonly unfiled: number;
  readonly leftOut: number;
}

/** Look for entries: all of them, the ids of those that may not be shown, what is looked for. */
export function matching(
  all: readonly EvidenceEntry[],
  leftOut: readonly string[],
  { words, chosen }: Asked,
): Found {
  const stems = words.toLowerCase().split(/\s+/).filter(Boolean).map(stem);
  const here = all.filter(({ id }) => !leftOut.includes(id));
  const named = here.filter((entry) => stems.every((one) => said(entry).includes(one)));
  const filed = (entry: EvidenceEntry) =>
    chosen.map((one) => ({ ...one, under: under(entry, one.filter) }));
  const entries = named.filter((entry) =>
    filed(entry).every(({ under, value }) => under.includes(value)),
  );
  const near = named.filter((entry) =>
    filed(entry).every(({ under, value }) => under.includes(value) || !under.length),
  );
  return { entries, unfiled: near.length - entries.length, leftOut: all.length - here.length };
}

/** What is said after the number of those that were found. */
export function leftUnsaid({ unfiled, leftOut }: Found): string {
  const more = unfiled ? `; ${unfiled} more are filed under nothing of that sort` : "";
  if (!leftOut) return more;
  const asked =
    leftOut === 1
      ? "1 row that this exercise asks about is"
      : `${leftOut} rows that this exercise asks about are`;
  return `${more}. ${asked} left out here.`;
}

/** The values that can be chosen, kinds in the order of the entries, others by the alphabet. */
export function valuesOf(entries: readonly EvidenceEntry[], filter: Filter): string[] {
  const values = [...new Set(entries.flatMap((entry) => under(entry, filter)))].filter(Boolean);
  return filter === "kind" ? values : values.sort((one, other) => one.localeCompare(other));
}

/** A text with a capital at its beginning. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function under(entry: EvidenceEntry, filter: Filter): readonly string[] {
  const filed = {
    kind: [entry.kind],
    topic: entry.topics,
    source: entry.sources,
    element: entry.elements,
  };
  return filed[filter];
}

function said(entry: EvidenceEntry): string {
  const { id, title, text, limit, sources, lists, cite, elements } = entry;
  const named = lists.flatMap(([name, lines]) => [name, ...lines]);
  return [id, title, text, limit, ...sources, ...named, cite, ...elements].join(" ").toLowerCase();
}

// "Objector" finds "objection" too: an end of three letters makes no other word of a long one.
const stem = (word: string) => (/^[a-z]{8,}$/.test(word) ? word.slice(0, -3) : word);
