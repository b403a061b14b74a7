import { entryOf, givenIn } from "./answers.js";

/** What is known of a fact. With a judgement that is accepted beside the best, other questions and cards may go. */
export function under(known, judgement) {
  return { ...known, ...known?.under?.[judgement] };
}

/** What came of a group, in one line, every part of it counted: the view, the answers, the group. */
export function outcomeOf(view, answers, group) {
  const found = group.facts.map((id) => partsOf(view, answers, id));
  const right = found.filter((parts) => parts.every((one) => one.right)).length;
  const all = found.flat();
  const count = (name) => {
    const parts = all.filter((one) => one.name === name);
    return parts.length
      ? `${name} ${parts.filter((one) => one.right).length} of ${parts.length}`
      : "";
  };
  const told = ["judgement", "question", "evidence"].map(count).filter(Boolean).join(", ");
  return `${right} of ${group.facts.length} right in every part: ${told}`;
}

// A part that was given earns nothing, and one that is not wanted is right only if it is left out.
function partsOf(view, answers, id) {
  const { judgement, element, cards } = entryOf(view, answers, id);
  const known = under(view.feedback[id], judgement);
  const { needed = [] } = known;
  const parts = [];
  const add = (name, right) => parts.push({ name, right: Boolean(right) });
  if (!givenIn(view, id)) add("judgement", known.judgement?.[judgement]?.right);
  if (known.element) add("question", known.element[element]?.right);
  const wrong = cards.some((card) => known.cards?.[card]?.right === false);
  const whole = needed.every((card) => cards.includes(card));
  if (needed.length || wrong) add("evidence", whole && !wrong);
  return parts;
}
