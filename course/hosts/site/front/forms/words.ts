import type { FormOutcome, FormSide, HeldQuestion } from "../../../../boards/contracts.d.ts";
import type { Asking, Sitting, When } from "./standing.ts";

// What course/pages/forms.py says, in the same words.

const KEPT = "Nobody sees them unless you send them along with what you hand in.";
const GONE = "What you chose is no longer offered";
const NUMBERS = "no one two three four five six seven eight nine ten".split(" ");

/** What is said where nothing is asked. */
export const NOTHING_ASKED = "There are no questions for you now.";

/** What the overview says of the questions: its heading, and the words under it. */
export interface OfferWords {
  readonly heading: string;
  readonly words: string;
}

/** What the overview says of what is asked now: that, how many questions a form has. */
export function offerWords({ when, left }: Asking, of: number): OfferWords {
  const number = numberWord(of);
  const done = of - left.length;
  const soFar = done ? ` ${done} of ${of} are answered.` : "";
  if (when === "before")
    return {
      heading: `${upperFirst(number)} questions before you begin`,
      words: `A minute or two. After the last lesson ${number} others are asked, so that you can see what changed. They count towards nothing. ${KEPT}${soFar}`,
    };
  return {
    heading: `${upperFirst(number)} questions, now that you are through`,
    words: `A minute or two. Then you see how these ${number} and the first ${number} went, each with its reason. They count towards nothing. ${KEPT}${soFar}`,
  };
}

/** What the page of so many questions is called. */
export function titleOf(of: number): string {
  return `${upperFirst(numberWord(of))} questions`;
}

/** What is said where a lesson begins before which the questions are still open: how many. */
export function openingOffer(of: number): string {
  return `Not asked yet: ${numberWord(of)} questions to compare with at the end, a minute or two.`;
}

/** What is said once the first form is answered: how many questions it has. */
export function keptWords(of: number): string {
  const number = numberWord(of);
  return `Your ${number} answers are kept. ${upperFirst(number)} others are asked after the last lesson, and then you see how all of them went, each with its reason.`;
}

/** What came of both forms: every question, how each form was answered. */
export function outcomeOf(
  held: readonly HeldQuestion[],
  before: Sitting,
  after: Sitting,
): FormOutcome {
  const pairs = held
    .filter(({ form }) => form === before.form)
    .flatMap((asked) => {
      const other = held.find(({ form, pair }) => form === after.form && pair === asked.pair);
      if (!other) return [];
      const sides = [sideOf("before", asked, before), sideOf("after", other, after)];
      return [{ skill: asked.skill, sides }];
    });
  const [first, then] = [0, 1].map(
    (place) => pairs.filter(({ sides }) => sides[place]?.right).length,
  );
  return {
    heading: `Before: ${first} of ${pairs.length} right. After: ${then} of ${pairs.length}.`,
    words: gainWords(first ?? 0, then ?? 0, pairs.length),
    pairs,
  };
}

/** What is said of how much was right: before, after, out of how many. */
export function gainWords(before: number, after: number, of: number): string {
  const more = after - before;
  const counted = upperFirst(numberWord(Math.abs(more)));
  const told = more
    ? `${counted} ${more > 0 ? "more" : "fewer"} than before.`
    : "As many as before.";
  return `${told} That proves nothing: with ${numberWord(of)} questions chance alone moves such a count by one or two, and the two forms need not be equally hard. What is worth your time are the questions below that went wrong, and why.`;
}

function sideOf(when: When, asked: HeldQuestion, { chosen }: Sitting): FormSide {
  const choice = chosen[asked.pair] ?? "";
  const textOf = (id: string) => asked.options.find((option) => option.id === id)?.text;
  const right = choice === asked.right;
  return {
    when,
    text: asked.text,
    chosen: textOf(choice) ?? GONE,
    right,
    best: textOf(asked.right) ?? "",
    said: right ? "" : (asked.wrong[choice] ?? ""),
    why: asked.why,
    sources: asked.sources,
  };
}

const numberWord = (number: number) => NUMBERS[number] ?? String(number);
const upperFirst = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
