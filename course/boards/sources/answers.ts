import type {
  ItemAnswer,
  ItemGroup,
  ItemShown,
  SourcesAnswers,
  SourcesView,
} from "../contracts.d.ts";
import type { Board, Ui } from "../shared/board.ts";
import { listed } from "../shared/lists.ts";
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

const WANTS: readonly (readonly [Part, string])[] = [
  ["source", "say who says it"],
  ["limit", "say how limited it is"],
  ["use", "say whether you may cite it"],
  ["confidence", "say how sure you are"],
];

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

/** Whether a statement has all it must have: the answers, its id. */
export function isAnswered(answers: Answers, id: string): boolean {
  const entry = entryOf(answers, id);
  return WANTS.every(([part]) => entry[part]);
}

/** What a statement is called, "Statement 2": the view, its id. */
export function nameOf(view: SourcesView, id: string): string {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}

/** What a group still needs, in words, and the first part that is missing: view, answers, group. */
export function missingIn(
  view: SourcesView,
  answers: Answers,
  group: ItemGroup,
): { words: string; first: { item: string; part: Part } | null } {
  const wants = WANTS.map(([part, words]) => {
    const without = group.items.filter((id) => !entryOf(answers, id)[part]);
    const all = without.length > 1 && without.length === group.items.length;
    const which = all ? "all of them" : listed(without.map((id) => nameOf(view, id).toLowerCase()));
    return without.length ? `${words} (${which})` : "";
  });
  const item = group.items.find((id) => !isAnswered(answers, id));
  const [part] = WANTS.find(([one]) => item && !entryOf(answers, item)[one]) ?? [];
  return { words: wants.filter(Boolean).join("; "), first: item && part ? { item, part } : null };
}

/** What came of a group, in one line: the view, the answers, the group. */
export function outcomeOf(view: SourcesView, answers: Answers, group: ItemGroup): string {
  const right = group.items.filter((id) => {
    const { source, limit, use } = entryOf(answers, id);
    const told = view.feedback?.[id];
    if (!told || !source || !limit || !use) return false;
    return told.source[source]?.right && told.limit[limit]?.right && told.use[use]?.right;
  });
  const count = group.items.length;
  return `${right.length} of ${count} statement${count === 1 ? "" : "s"} right in every part`;
}
