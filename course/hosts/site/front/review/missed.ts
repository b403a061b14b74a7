import type {
  BoardAnswers,
  Given,
  ListedWork,
  ReviewItem,
} from "../../../../boards/contracts.d.ts";
import type { WholeAnswers } from "../kept-values.ts";
import { type Noted, nameOf } from "./schedule.ts";

// The twin of course/learner/review/missed.py: what counts is data, which stands in each item.

/** Whether a decision was checked, and missed or wrong: where it stands and what is right, the board's answers. */
export function missed(given: Given, answers: BoardAnswers | undefined): boolean {
  if (answers?.kind !== given.kind || !isChecked(given, answers)) return false;
  const provided = given.provided.every(({ where, among }) =>
    among.includes(at(answers, where) as string),
  );
  if (!provided) return false;
  const chosen = at(answers, given.where);
  if (given.accepted.length) return !given.accepted.includes(chosen as string);
  const several: readonly unknown[] = Array.isArray(chosen) ? chosen : [];
  const lacks = given.needed.some((id) => !several.includes(id));
  return lacks || given.refused.some((id) => several.includes(id));
}

/** Whether the learner was sure of a decision, and had made it: where it stands, the board's answers. */
export function wasSure({ where, sure }: Given, answers: BoardAnswers): boolean {
  const chosen = at(answers, where);
  const made = Array.isArray(chosen) ? chosen.length > 0 : Boolean(chosen);
  return made && sure.length > 0 && at(answers, sure) === "sure";
}

/** What a lesson's answers missed and nobody noted yet: every item, the answers, what was noted. */
export function newlyMissed(
  items: readonly ReviewItem[],
  answers: WholeAnswers,
  events: readonly Noted[],
): Noted[] {
  const misses = events.filter(({ what }) => what.startsWith("missed"));
  const noted = new Set(misses.map(({ work, board }) => nameOf(work, board)));
  return items.flatMap(({ lesson, id, board, given }) => {
    if (lesson !== answers.work || noted.has(nameOf(lesson, id))) return [];
    const chosen = answers.boards[board];
    if (!chosen || !missed(given, chosen)) return [];
    const what = wasSure(given, chosen) ? "missed-sure" : "missed";
    return [{ at: answers.saved, what, work: lesson, board: id }];
  });
}

/** Whether a lesson or exercise is one of which what was missed returns. */
export function returns({ kind }: Pick<ListedWork, "kind">): boolean {
  return kind === "lesson";
}

function isChecked({ checked }: Given, answers: BoardAnswers): boolean {
  const list = at(answers, ["checked"]);
  return Array.isArray(list) ? list.includes(checked) : list === true;
}

function at(content: unknown, where: readonly string[]): unknown {
  return where.reduce<unknown>(
    (inside, name) =>
      typeof inside === "object" && inside !== null
        ? (inside as Readonly<Record<string, unknown>>)[name]
        : undefined,
    content,
  );
}
