import type {
  Card,
  ElementChoice,
  FactAnswer,
  FactGroup,
  FactReasons,
  FactShown,
  MatchAnswers,
  MatchView,
} from "../contracts.d.ts";
import type { Board, Ui } from "../shared/board.ts";
import { withoutEmphasis } from "../shared/emphasis.ts";
import { listed } from "../shared/lists.ts";
import type { Roved } from "../shared/rove.ts";

/** The three questions that are asked of a fact, one after the other. */
export type Part = "judgement" | "element" | "cards";

/** How a match board stands: which group and fact (none at the group's end), and what is open. */
export interface MatchUi extends Ui {
  fact: string | null;
  group: string | null;
  /** A question that is answered, and opened again. */
  again: Part | null;
  stack: Card["kind"] | null;
  sought: string;
  pinned: string | null;
  dialog: "file" | "evidence" | null;
  /** The document that is open as a page, the line of it that is pressed, and the name of what opened it. */
  reading: string | null;
  line: string | null;
  readFrom: string;
  whole: boolean;
  onPaper: boolean;
  readonly open: Set<string>;
  readonly roved: Roved;
  stopDrag: () => void;
}

/** A match board that is shown. */
export type MatchBoard = Board<MatchView, MatchUi>;

/** Some answers of a match board, or none yet. */
export type Answers = Partial<MatchAnswers>;

/** What stands for a fact. */
export type Entry = Required<FactAnswer>;

const BLANK: Entry = { judgement: null, element: null, cards: [], confidence: null };

/** What stands for a fact, chosen or given, blanks filled in: the view, the answers, its id. */
export function entryOf(view: MatchView, answers: Answers, id: string): Entry {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}

/** The judgement that a half-filled group gives for a fact, or null: the view, the fact's id. */
export function givenIn(view: MatchView, id: string): FactReasons["best"]["judgement"] | null {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? (view.feedback?.[id]?.best.judgement ?? null) : null;
}

/** Whether a group is worked for the learner: the group. */
export function isWorked(group: FactGroup): boolean {
  return group.help === "worked";
}

/** A fact by its id; one that the course has dropped since is called by its id: the view, the id. */
export function factOf(view: MatchView, id: string): FactShown {
  const found = view.facts.find((fact) => fact.id === id);
  return found ?? { id, text: id, short: id, offered: false };
}

/** A group by its id, one that the view has: the view, the id. */
export function groupOf(view: MatchView, id: string): FactGroup {
  const found = view.groups.find((group) => group.id === id);
  if (!found) throw new Error(`There is no group ${id}.`);
  return found;
}

/** New answers with one fact changed: the view, the answers, the fact's id, what changes. */
export function withEntry(
  view: MatchView,
  answers: Answers,
  id: string,
  changes: Partial<Entry>,
): MatchAnswers {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}

/** What a group asks about, one after the other: its facts, or its documents. The group. */
export function idsOf({ facts, pages }: FactGroup): readonly string[] {
  return [...facts, ...pages];
}

/** New answers with a group marked as checked, or no longer: answers, group, checked. */
export function withChecked(answers: Answers, group: FactGroup, checked: boolean): MatchAnswers {
  const ids = idsOf(group);
  const others = (answers.checked ?? []).filter((id) => !ids.includes(id));
  const list = checked ? [...others, ...ids] : others;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}

/** New answers with a card added or taken away: view, answers, fact, card, whether it is on. */
export function withCard(
  view: MatchView,
  answers: Answers,
  fact: string,
  card: string,
  on: boolean,
): MatchAnswers {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card);
  return withEntry(view, answers, fact, { cards: on ? [...cards, card] : cards });
}

/** Whether a group shows its reasons: the view, the answers, the group. */
export function isChecked(view: MatchView, answers: Answers, group: FactGroup): boolean {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || idsOf(group).every((id) => answers.checked?.includes(id));
}

/** How far a fact is given: "none", "part" or "given". The view, the answers, its id. */
export function stateOf(view: MatchView, answers: Answers, id: string): "none" | "part" | "given" {
  const { judgement, element, cards } = entryOf(view, answers, id);
  if (judgement === "irrelevant" || (judgement && element && cards.length)) return "given";
  const begun = (judgement && !givenIn(view, id)) || element || cards.length;
  return begun ? "part" : "none";
}

/** How sure the learner is of a group, or null: the view, the answers, the group. */
export function suretyOf(view: MatchView, answers: Answers, group: FactGroup): Entry["confidence"] {
  const all = new Set(group.facts.map((id) => entryOf(view, answers, id).confidence));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

/** New answers with how sure the learner is of a group: the view, the answers, the group, how sure. */
export function withSurety(
  view: MatchView,
  answers: Answers,
  group: FactGroup,
  confidence: Entry["confidence"],
): MatchAnswers {
  const facts = group.facts.map((id) => [id, { ...entryOf(view, answers, id), confidence }]);
  const all = { ...answers.facts, ...Object.fromEntries(facts) };
  return { ...answers, kind: "match", facts: all, checked: answers.checked ?? [] };
}

/** Whether there is nothing more to do in a group: the view, the answers, the group. */
export function isDone(view: MatchView, answers: Answers, group: FactGroup): boolean {
  if (view.mode !== "exercise") return isChecked(view, answers, group);
  const given = (id: string) => stateOf(view, answers, id) === "given";
  const lines = (id: string) => answers.lines?.[id]?.proves && answers.lines[id]?.open;
  return (
    group.facts.every((id) => given(id) && entryOf(view, answers, id).confidence) &&
    group.pages.every(lines)
  );
}

/** What a fact is called, "Fact 2": the view, its id. */
export function nameOf(view: MatchView, id: string): string {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}

/** What a group needs before it can be checked, in words, or "": the view, the answers, the group. */
export function missingIn(view: MatchView, answers: Answers, group: FactGroup): string {
  const without = group.facts.filter((id) => !entryOf(view, answers, id).judgement);
  const unsure = group.facts.some((id) => !entryOf(view, answers, id).confidence);
  const judge = `say whether it helps (${listed(without.map((id) => nameOf(view, id).toLowerCase()))})`;
  const unread = group.pages.filter(
    (id) => !answers.lines?.[id]?.proves && !answers.lines?.[id]?.open,
  );
  const titles = unread.map((id) => view.file.papers.find((one) => one.id === id)?.title ?? id);
  return [
    without.length ? judge : "",
    unsure ? "say how sure you are" : "",
    unread.length ? `mark the lines (${listed(titles)})` : "",
  ]
    .filter(Boolean)
    .join("; ");
}

/** The questions to choose among for a group's facts: the view, the group. */
export function elementsOf(view: MatchView, group: FactGroup): ElementChoice[] {
  return view.elements.filter(({ id }) => group.elements.includes(id));
}

/** A question of law by its id, whether it is on offer or not: the view, the id. */
export function elementOf(view: MatchView, id: string | null): ElementChoice | undefined {
  return view.elements.find((one) => one.id === id);
}

/** A card by its id, if the view has it: the view, the id. */
export function cardOf(view: MatchView, id: string): Card | undefined {
  return view.cards.find((one) => one.id === id);
}

/** What a card is called, asterisks left out: the view, the card's id. */
export function cardName(view: MatchView, id: string): string {
  return withoutEmphasis(cardOf(view, id)?.title ?? id);
}

/** The one word for a card's kind: the view, the card. */
export function kindWord(view: MatchView, card: Card | undefined): string {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}
