import type {
  ItemAnswer,
  ItemGroup,
  ItemShown,
  Said,
  SourcesAnswers,
  SourcesView,
} from "../contracts.d.ts";
import type { Walked } from "../shared/asking.tsx";
import type { Board, Ui } from "../shared/board.ts";
import { labelOf, type Option } from "../shared/parts.tsx";
import type { Told } from "../shared/told.tsx";
import { isWaiting } from "../shared/waiting.ts";

/** A sources board that is shown. */
export type SourcesBoard = Board<SourcesView, Ui>;

/** A part of an answer. */
export type Part = keyof ItemAnswer;

/** Some answers of a sources board, or none yet. */
type Answers = Partial<SourcesAnswers>;
type Entry = Required<ItemAnswer>;

const BLANK: Entry = { source: null, limit: null, use: null, confidence: null };

/** The parts of an answer that are judged: what is asked, and what it is called afterwards. */
export const PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" },
] as const;

/** What stands for a statement, blanks filled in: the answers, its id. */
export function entryOf(answers: Answers, id: string): Entry {
  return { ...BLANK, ...answers.items?.[id] };
}

/** A statement by its id, one that the view has: the view, the id. */
export function itemOf(view: SourcesView, id: string): ItemShown {
  const found = view.items.find((item) => item.id === id);
  if (!found) throw new Error(`There is no statement ${id}.`);
  return found;
}

/** A group by its id, one that the view has: the view, the id. */
export function groupOf(view: SourcesView, id: string): ItemGroup {
  const found = view.groups.find((group) => group.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}

/** New answers with one part of a statement changed: the answers, its id, what changes. */
export function withEntry(answers: Answers, id: string, changes: Partial<Entry>): SourcesAnswers {
  const items = { ...answers.items, [id]: { ...entryOf(answers, id), ...changes } };
  return { ...answers, kind: "sources", items, checked: answers.checked ?? [] };
}

/** New answers with a group marked as checked, or no longer: the answers, the group, checked. */
export function withChecked(answers: Answers, group: ItemGroup, checked: boolean): SourcesAnswers {
  const others = (answers.checked ?? []).filter((id) => !group.items.includes(id));
  const list = checked ? [...others, ...group.items] : others;
  return { ...answers, kind: "sources", items: answers.items ?? {}, checked: list };
}

/** Whether a group shows its reasons: the view, the answers, the group. */
export function isChecked(view: SourcesView, answers: Answers, group: ItemGroup): boolean {
  if (view.mode === "exercise" || !view.feedback) return false;
  return group.items.every((id) => answers.checked?.includes(id));
}

/** Whether a group waits for the one before it: the view, the answers, the group. */
export function isLocked(view: SourcesView, answers: Answers, group: ItemGroup): boolean {
  const isDone = (other: ItemGroup) => isChecked(view, answers, other);
  return isWaiting(view, group, isDone, ({ items }) => items.some((id) => answers.items?.[id]));
}

/** A question of the group that is walked: about a statement, or how sure one is of them all. */
export interface Asked extends Walked {
  /** The statement; none where the whole group is meant. */
  readonly item: ItemShown | null;
  readonly part: Part;
  readonly label: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly chosen: string | null;
}

/** The questions of a group, in the order in which they are asked: the view, the answers, the group. */
export function walkOf(view: SourcesView, answers: Answers, group: ItemGroup): Asked[] {
  const items = group.items.flatMap((id) => {
    const item = itemOf(view, id);
    const entry = entryOf(answers, id);
    const options = { source: view.sources, limit: item.limits, use: view.uses };
    return PARTS.map(({ part, question: legend, name: label }): Asked => {
      const name = `${part}:${id}`;
      return { ...asked(name, options[part], entry[part]), item, part, label, legend };
    });
  });
  const many = group.items.length > 1 ? `these ${group.items.length} statements` : "this statement";
  return [
    ...items,
    {
      ...asked(`confidence:${group.id}`, view.confidences, sureOf(answers, group)),
      item: null,
      part: "confidence",
      label: "How sure",
      legend: `How sure are you of ${many}?`,
    },
  ];
}

function asked(name: string, options: readonly Option[], value: string | null) {
  const chosen = labelOf(options, value);
  return { name, options, value, chosen, given: chosen !== null };
}

// It is asked once a group, and kept for each of its statements.
function sureOf(answers: Answers, { items }: ItemGroup): string | null {
  const said = new Set(items.map((id) => entryOf(answers, id).confidence));
  const [only = null] = said;
  return said.size === 1 ? only : null;
}

/** Whether a statement has all it must have: the answers, its id. */
export function isAnswered(answers: Answers, id: string): boolean {
  const entry = entryOf(answers, id);
  return PARTS.every(({ part }) => entry[part]);
}

/** What a statement is called, "Statement 2": the view, its id. */
export function nameOf(view: SourcesView, id: string): string {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}

/** What is told of each part of a statement: the view, the answers, its id. */
export function toldOf(view: SourcesView, answers: Answers, id: string): Told[] {
  const said = view.feedback?.[id];
  if (!said) return [];
  const item = itemOf(view, id);
  const entry = entryOf(answers, id);
  const options = { source: view.sources, limit: item.limits, use: view.uses };
  return PARTS.map(({ part, name }) => {
    const known = said[part] as Readonly<Record<string, Said | undefined>>;
    const of = known[entry[part] ?? ""];
    const right = Boolean(of?.right);
    const text = of?.text === said.why ? "" : of?.text;
    return {
      thought: right ? "right" : "wrong",
      part: name,
      you: labelOf(options[part], entry[part]),
      best: right ? null : labelOf(options[part], said.best[part]),
      text,
    };
  });
}

/** What came of a group, every part counted: the view, the answers, the group. */
export function headlineOf(view: SourcesView, answers: Answers, group: ItemGroup): string {
  const count = group.items.length;
  const told = group.items.map((id) => toldOf(view, answers, id));
  const parts = PARTS.map(({ name }, at) => {
    const right = told.filter((one) => one[at]?.thought === "right").length;
    return `${at ? name.toLowerCase() : name} ${right} of ${count}`;
  });
  return `${parts.join(", ")}.`;
}
