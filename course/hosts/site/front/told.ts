import type { PartInWords, SelfMarking } from "../../../boards/contracts.d.ts";
import { atFault, type Count, counted, headline, together } from "./counts.ts";
import { plain } from "./formats.ts";
import type { ItemMarked, Marks } from "./marks.ts";

// What feedback says, as course.marking.feedback has it: a test holds the two together, word for word.

/** One slot in the list, and what opens under it. */
export interface Row {
  readonly item: ItemMarked;
  readonly state: "right" | "wrong" | "more" | "";
  readonly told: string;
  readonly points: string;
  readonly parts: readonly PartInWords[];
  readonly why: string;
  readonly counts: readonly Count[];
}

/** Something to look at first: the choice that lost most of it, and why. */
export interface First {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly said: string;
  readonly reason: string;
}

/** All that feedback says. */
export interface Telling {
  readonly headline: string;
  readonly first: readonly First[];
  readonly sure: string;
  readonly rows: readonly Row[];
}

/** All that feedback says of marks: what Python prepared, the marks. */
export function telling(told: SelfMarking, { items }: Marks): Telling {
  const rows = items.map((item) => row(item, told.gates));
  const lost = rows
    .filter(({ item }) => item.marked && item.points < item.out_of)
    .sort((a, b) => lack(b) - lack(a) || Number(b.item.sure) - Number(a.item.sure));
  const taken = lost.slice(0, 3).map(takenOut);
  const wrong = rows.filter((one) => one.state === "wrong" && one.item.sure);
  return {
    headline: headline(together(rows.flatMap((one) => one.counts))),
    first: taken.map(([first]) => first),
    sure: items.some(({ sure }) => sure) ? sureWords(wrong.map(({ item }) => item.title)) : "",
    rows: rows.map((one) => taken.find(([, rest]) => rest.item === one.item)?.[1] ?? one),
  };
}

const lack = ({ item }: Row) => item.out_of - item.points;

function sureWords(titles: readonly string[]): string {
  const which = titles.join("; ");
  return `Sure, and wrong: ${titles.length}.${which && ` ${/[.?!…]$/.test(which) ? which : `${which}.`}`}`;
}

function row(item: ItemMarked, gates: readonly string[]): Row {
  const parts = saidOnce(item);
  const counts = item.marked ? counted(parts) : [];
  const points = item.marked ? `${plain(item.points)} of ${plain(item.out_of)}` : "";
  const full = item.points === item.out_of;
  const fault = atFault(counts, gates);
  const base = { item, parts, points, counts, why: item.why };
  if (!item.marked) return { ...base, state: "", told: "" };
  if (full) return { ...base, state: "right", told: "Right" };
  if (parts.some(({ look }) => look === "bad"))
    return { ...base, state: "wrong", told: `Not right: ${fault}` };
  return { ...base, state: "more", told: fault ? `Not all: ${fault}` : "Accepted in part" };
}

/** The parts of an item, none with a reason that another has given, or that stands at the item's end. */
function saidOnce({ why, parts }: Pick<ItemMarked, "why" | "parts">): PartInWords[] {
  const said = [why];
  return parts.map((part) => {
    let { reason } = part;
    for (const text of said.filter(Boolean).sort((a, b) => b.length - a.length))
      if (reason.startsWith(text)) reason = reason.slice(text.length).trim();
    said.push(reason);
    return { ...part, reason };
  });
}

// What stands at the top of the page of a row, and the row without it: nothing is said twice.
function takenOut(one: Row): [First, Row] {
  const { item, parts, why } = one;
  const lead =
    parts.find(({ look }) => look === "bad" || look === "missing") ??
    parts.find(({ earned }) => earned) ??
    parts.find(({ verdict, look }) => verdict && !look);
  const at = { id: item.id, title: item.title };
  const bare = { ...one, why: "" };
  if (!lead) return [{ ...at, name: "", said: "", reason: why }, bare];
  const verdict = lead.verdict === "Not right." ? "" : lead.verdict;
  const said = [lead.choice, verdict, lead.right].filter(Boolean).join(" ");
  const first = { ...at, name: lead.name, said, reason: lead.reason || why };
  if (!lead.reason) return [first, bare];
  return [
    first,
    { ...one, parts: parts.map((part) => (part === lead ? { ...part, reason: "" } : part)) },
  ];
}
