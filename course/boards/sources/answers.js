import { isWaiting } from "../shared/groups.js";
import { listed } from "../shared/words.ts";

const BLANK = { source: null, limit: null, use: null, confidence: null };

/** The parts of an answer that are judged: what is asked, and what it is called afterwards. */
export const PARTS = [
  { part: "source", question: "Who says it?", name: "Who says it" },
  { part: "limit", question: "How limited is it?", name: "Its limit" },
  { part: "use", question: "May you cite it for this point?", name: "Its use" },
];

const WANTS = [
  ["source", "say who says it"],
  ["limit", "say how limited it is"],
  ["use", "say whether you may cite it"],
  ["confidence", "say how sure you are"],
];

/** What stands for a statement, blanks filled in: the answers, its id. */
export function entryOf(answers, id) {
  return { ...BLANK, ...answers.items?.[id] };
}

/** New answers with one part of a statement changed: the answers, its id, what changes. */
export function withEntry(answers, id, changes) {
  const items = { ...answers.items, [id]: { ...entryOf(answers, id), ...changes } };
  return { ...answers, kind: "sources", items, checked: answers.checked ?? [] };
}

/** New answers with a group marked as checked, or no longer: the answers, the group, checked. */
export function withChecked(answers, group, checked) {
  const others = (answers.checked ?? []).filter((id) => !group.items.includes(id));
  const list = checked ? [...others, ...group.items] : others;
  return { ...answers, kind: "sources", items: answers.items ?? {}, checked: list };
}

/** Whether a group shows its reasons: the view, the answers, the group. */
export function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return group.items.every((id) => answers.checked?.includes(id));
}

/** Whether a group waits for the one before it: the view, the answers, the group. */
export function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  return isWaiting(view, group, isDone, ({ items }) => items.some((id) => answers.items?.[id]));
}

/** Whether a statement has all it must have: the answers, its id. */
export function isAnswered(answers, id) {
  const entry = entryOf(answers, id);
  return WANTS.every(([part]) => entry[part]);
}

/** What a statement is called, "Statement 2": the view, its id. */
export function nameOf(view, id) {
  return `Statement ${view.items.findIndex((item) => item.id === id) + 1}`;
}

/** What a group still needs, in words, and the first part that is missing: view, answers, group. */
export function missingIn(view, answers, group) {
  const wants = WANTS.map(([part, words]) => {
    const without = group.items.filter((id) => !entryOf(answers, id)[part]);
    const all = without.length > 1 && without.length === group.items.length;
    const which = all ? "all of them" : listed(without.map((id) => nameOf(view, id).toLowerCase()));
    return without.length ? `${words} (${which})` : "";
  });
  const item = group.items.find((id) => !isAnswered(answers, id));
  const [part] = WANTS.find(([one]) => item && !entryOf(answers, item)[one]) ?? [];
  return { words: wants.filter(Boolean).join("; "), first: item ? { item, part } : null };
}

/** What came of a group, in one line: the view, the answers, the group. */
export function outcomeOf(view, answers, group) {
  const right = group.items.filter((id) =>
    PARTS.every(({ part }) => view.feedback[id]?.[part][entryOf(answers, id)[part]]?.right),
  );
  const count = group.items.length;
  return `${right.length} of ${count} statement${count === 1 ? "" : "s"} right in every part`;
}
