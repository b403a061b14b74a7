import type {
  Card,
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
import { isWaiting } from "../shared/waiting.ts";

/** How a match board stands: the fact and group worked on, whether the tray is open, cards with details. */
export interface MatchUi extends Ui {
  fact: string | null;
  group: string | null;
  tray: boolean;
  readonly open: Set<string>;
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

/** New answers with a group's facts marked as checked, or no longer: answers, group, checked. */
export function withChecked(answers: Answers, group: FactGroup, checked: boolean): MatchAnswers {
  const others = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked ? [...others, ...group.facts] : others;
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
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}

/** Whether a group waits for the one before it: the view, the answers, the group. */
export function isLocked(view: MatchView, answers: Answers, group: FactGroup): boolean {
  const isDone = (other: FactGroup) => isChecked(view, answers, other);
  const isBegun = ({ facts }: FactGroup) => facts.some((id) => answers.facts?.[id]);
  return isWaiting(view, group, isDone, isBegun);
}

/** Whether a fact has all it must have: the view, the answers, the fact's id. */
export function isAnswered(view: MatchView, answers: Answers, id: string): boolean {
  const { judgement, confidence } = entryOf(view, answers, id);
  return Boolean(judgement && confidence);
}

/** What a fact is called, "Fact 2": the view, its id. */
export function nameOf(view: MatchView, id: string): string {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}

/** What a group still needs, in words, or "": the view, the answers, the group. */
export function missingIn(view: MatchView, answers: Answers, group: FactGroup): string {
  const named = (ids: readonly string[]) =>
    ids.length > 1 && ids.length === group.facts.length
      ? "all of them"
      : listed(ids.map((id) => nameOf(view, id).toLowerCase()));
  return wants(view, answers, group)
    .filter(([ids]) => ids.length)
    .map(([ids, words]) => `${words} (${named(ids)})`)
    .join("; ");
}

function wants(view: MatchView, answers: Answers, { facts }: FactGroup): [string[], string][] {
  const without = (part: "judgement" | "confidence") =>
    facts.filter((id) => !entryOf(view, answers, id)[part]);
  const lacks = (part: "element" | "cards") =>
    facts.filter((id) => {
      const entry = entryOf(view, answers, id);
      const need = view.needs.find(({ judgement }) => judgement === entry.judgement);
      return need?.parts.includes(part) && !entry[part]?.length;
    });
  const always: [string[], string][] = [
    [without("judgement"), "say whether it helps"],
    [without("confidence"), "say how sure you are"],
  ];
  if (view.mode !== "exercise") return always;
  return [
    ...always,
    [lacks("element"), "choose the question it goes to"],
    [lacks("cards"), "choose its evidence"],
  ];
}

/** A card by its id, if the view has it: the view, the id. */
export function cardOf(view: MatchView, id: string): Card | undefined {
  return view.cards.find((one) => one.id === id);
}

/** A card with its kind's word, "Document: …", asterisks left out: the view, the card's id. */
export function cardName(view: MatchView, id: string): string {
  const card = cardOf(view, id);
  return withoutEmphasis(`${kindWord(view, card)}: ${card?.title ?? id}`);
}

/** The one word for a card's kind: the view, the card. */
export function kindWord(view: MatchView, card: Card | undefined): string {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}
