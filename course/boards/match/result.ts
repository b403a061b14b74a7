import type { FactGroup, FactReasons, MatchView } from "../contracts.d.ts";
import { type Answers, type Entry, entryOf, givenIn } from "./answers.ts";

type Judgement = Entry["judgement"];

interface Part {
  readonly name: "judgement" | "question" | "evidence";
  readonly right: boolean;
}

/** What is known of a fact. With a judgement that is accepted beside the best, other questions and cards may go. */
export function under(known: FactReasons, judgement: Judgement): FactReasons {
  return { ...known, ...(judgement ? known.under[judgement] : null) };
}

/** What came of a group, in one line, every part of it counted: the view, the answers, the group. */
export function outcomeOf(view: MatchView, answers: Answers, group: FactGroup): string {
  const found = group.facts.map((id) => partsOf(view, answers, id));
  const right = found.filter((parts) => parts.every((one) => one.right)).length;
  const all = found.flat();
  const count = (name: Part["name"]) => {
    const parts = all.filter((one) => one.name === name);
    return parts.length
      ? `${name} ${parts.filter((one) => one.right).length} of ${parts.length}`
      : "";
  };
  const names: Part["name"][] = ["judgement", "question", "evidence"];
  const told = names.map(count).filter(Boolean).join(", ");
  return `${right} of ${group.facts.length} right in every part: ${told}`;
}

// A part that was given earns nothing, and one that is not wanted is right only if it is left out.
function partsOf(view: MatchView, answers: Answers, id: string): Part[] {
  const { judgement, element, cards } = entryOf(view, answers, id);
  const about = view.feedback?.[id];
  if (!about) return [];
  const known = under(about, judgement);
  const parts: Part[] = [];
  const add = (name: Part["name"], right: unknown) => parts.push({ name, right: Boolean(right) });
  if (!givenIn(view, id)) add("judgement", judgement && known.judgement[judgement]?.right);
  if (known.element) add("question", known.element[element ?? ""]?.right);
  const wrong = cards.some((card) => known.cards[card]?.right === false);
  const whole = known.needed.every((card) => cards.includes(card));
  if (known.needed.length || wrong) add("evidence", whole && !wrong);
  return parts;
}
