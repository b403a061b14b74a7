import { withoutEmphasis } from "../shared/emphasis.ts";
import { isWaiting } from "../shared/groups.js";
import { listed } from "../shared/words.ts";

const BLANK = { judgement: null, element: null, cards: [], confidence: null };

/** What stands for a fact, chosen or given, blanks filled in: the view, the answers, its id. */
export function entryOf(view, answers, id) {
  const entry = { ...BLANK, ...answers.facts?.[id] };
  return { ...entry, judgement: givenIn(view, id) ?? entry.judgement };
}

/** The judgement that a half-filled group gives for a fact, or null: the view, the fact's id. */
export function givenIn(view, id) {
  const group = view.groups.find(({ facts }) => facts.includes(id));
  return group?.help === "half" ? (view.feedback?.[id]?.best?.judgement ?? null) : null;
}

/** Whether a group is worked for the learner: the group. */
export function isWorked(group) {
  return group.help === "worked" || group.worked === true;
}

/** New answers with one fact changed: the view, the answers, the fact's id, what changes. */
export function withEntry(view, answers, id, changes) {
  const facts = { ...answers.facts, [id]: { ...entryOf(view, answers, id), ...changes } };
  return { ...answers, kind: "match", facts, checked: answers.checked ?? [] };
}

/** New answers with a group's facts marked as checked, or no longer: answers, group, checked. */
export function withChecked(answers, group, checked) {
  const others = (answers.checked ?? []).filter((id) => !group.facts.includes(id));
  const list = checked ? [...others, ...group.facts] : others;
  return { ...answers, kind: "match", facts: answers.facts ?? {}, checked: list };
}

/** New answers with a card added or taken away: view, answers, fact, card, whether it is on. */
export function withCard(view, answers, fact, card, on) {
  const cards = entryOf(view, answers, fact).cards.filter((id) => id !== card);
  return withEntry(view, answers, fact, { cards: on ? [...cards, card] : cards });
}

/** Whether a group shows its reasons: the view, the answers, the group. */
export function isChecked(view, answers, group) {
  if (view.mode === "exercise" || !view.feedback) return false;
  return isWorked(group) || group.facts.every((id) => answers.checked?.includes(id));
}

/** Whether a group waits for the one before it: the view, the answers, the group. */
export function isLocked(view, answers, group) {
  const isDone = (other) => isChecked(view, answers, other);
  const isBegun = ({ facts }) => facts.some((id) => answers.facts?.[id]);
  return isWaiting(view, group, isDone, isBegun);
}

/** Whether a fact has all it must have: the view, the answers, the fact's id. */
export function isAnswered(view, answers, id) {
  const { judgement, confidence } = entryOf(view, answers, id);
  return Boolean(judgement && confidence);
}

/** What a fact is called, "Fact 2": the view, its id. */
export function nameOf(view, id) {
  const place = view.facts.findIndex((fact) => fact.id === id);
  return `${view.facts[place]?.offered ? "Item" : "Fact"} ${place + 1}`;
}

/** What a group still needs, in words, or "": the view, the answers, the group. */
export function missingIn(view, answers, group) {
  const without = (part) => group.facts.filter((id) => !entryOf(view, answers, id)[part]);
  const named = (ids) =>
    ids.length > 1 && ids.length === group.facts.length
      ? "all of them"
      : listed(ids.map((id) => nameOf(view, id).toLowerCase()));
  const wants = [
    [without("judgement"), "say whether it helps"],
    [without("confidence"), "say how sure you are"],
  ];
  if (view.mode === "exercise") {
    const lacks = (part) =>
      group.facts.filter((id) => {
        const entry = entryOf(view, answers, id);
        const need = view.needs.find(({ judgement }) => judgement === entry.judgement);
        return need?.parts.includes(part) && !entry[part]?.length;
      });
    wants.push(
      [lacks("element"), "choose the question it goes to"],
      [lacks("cards"), "choose its evidence"],
    );
  }
  return wants
    .filter(([ids]) => ids.length)
    .map(([ids, words]) => `${words} (${named(ids)})`)
    .join("; ");
}

/** A card with its kind's word, "Document: …", asterisks left out: the view, the card's id. */
export function cardName(view, id) {
  const card = view.cards.find((one) => one.id === id);
  return withoutEmphasis(`${kindWord(view, card)}: ${card?.title ?? id}`);
}

/** The one word for a card's kind: the view, the card. */
export function kindWord(view, card) {
  return view.kinds.find((kind) => kind.id === card?.kind)?.word ?? "Card";
}
