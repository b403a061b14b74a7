import MiniSearch, { type SearchResult } from "minisearch";
import type { SearchEntry } from "../../../boards/contracts.d.ts";
import { folded } from "./spelling.ts";

const FIELDS = ["id", "title", "under", "text"];
const MOST = 8;
// A question is asked in these words, and means the others.
const ASKING = new Set(
  "a an and any are as at be been but by can could did do does for from had has have he her hers him his how i if in is it its may me must my no not of on one or our she should so than that the their them then there they this to was we were what when where which who whom whose why will with would you your".split(
    " ",
  ),
);
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu;
const [BEFORE, AFTER] = [8, 24];

/** A piece of a text; whether it is one of the words that were looked for. */
export type Piece = readonly [words: string, found: boolean];

/** Something that was found: what it is, and where in its text the words stand. */
export interface Found {
  readonly entry: SearchEntry;
  readonly around: readonly Piece[];
}

/** Everything that was found, nearest first, by its group. */
export type Results = Readonly<Record<SearchEntry["group"], readonly Found[]>>;

/** Index everything there is to find, and return what finds in it: the entries. */
export function finder(entries: readonly SearchEntry[]): (words: string) => Results {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const index = new MiniSearch<SearchEntry>({ fields: FIELDS, processTerm: folded });
  index.addAll(entries);
  return (words) => {
    const found = index.search(meant(words), {
      boost: { title: 3, id: 2, under: 0.5 },
      prefix: (term) => term.length > 2,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      weights: { fuzzy: 0.3, prefix: 0.5 },
    });
    const of = (group: SearchEntry["group"]): Found[] =>
      found
        .flatMap((one) => {
          const entry = byId.get(one.id);
          return entry?.group === group ? [{ entry, around: around(entry.text, one) }] : [];
        })
        .slice(0, MOST);
    return { step: of("step"), evidence: of("evidence"), word: of("word") };
  };
}

/** What a question means: its words without those with which it asks, or all where it has no others. */
function meant(words: string): string {
  const all = words.match(WORD) ?? [];
  const others = all.filter((word) => !ASKING.has(word.toLowerCase()));
  return (others.length ? others : all).join(" ");
}

function around(text: string, { terms }: SearchResult): Piece[] {
  const looked = new Set(terms);
  const words = text.split(" ").filter(Boolean);
  const hit = words.map((word) => (word.match(WORD) ?? []).some((one) => looked.has(folded(one))));
  const from = Math.max(hit.indexOf(true) - BEFORE, 0);
  const shown = words.slice(from, from + BEFORE + AFTER);
  const pieces = shown.map((word, at): Piece => [`${word} `, hit[from + at] ?? false]);
  if (from > 0) pieces.unshift(["… ", false]);
  if (from + shown.length < words.length) pieces.push(["…", false]);
  return pieces;
}
