import type { TwoFilesAnswers, TwoFilesView } from "../contracts.d.ts";
import type { Walked } from "../shared/asking.tsx";
import { inWords } from "../shared/lists.ts";
import { labelOf, type Option } from "../shared/parts.tsx";
import type { Thought, Told } from "../shared/told.tsx";

/** What was chosen, blanks filled in. */
export type Chosen = Required<TwoFilesAnswers>;

const BLANK: Omit<Chosen, "kind"> = {
  difference: null,
  elements: [],
  follows: null,
  confidence: null,
  checked: false,
};

/** What was chosen, blanks filled in: the answers. */
export function chosenOf(answers: Partial<TwoFilesAnswers>): Chosen {
  return { ...BLANK, ...answers, kind: "two-files" };
}

/** A question on two files: what it is called, its options, and what is chosen. */
export interface Asked extends Walked {
  readonly label: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string | null | readonly string[];
  readonly chosen: string | null;
}

/** The questions in the order in which they are asked: the view, the choices. */
export function walkOf(view: TwoFilesView, chosen: Chosen): Asked[] {
  const one = (
    name: "difference" | "follows" | "confidence",
    label: string,
    legend: string,
    options: readonly Option[],
  ) => {
    const [value, said] = [chosen[name], labelOf(options, chosen[name])];
    return { name, label, legend, options, value, chosen: said, given: said !== null };
  };
  const moved = view.elements.filter(({ id }) => chosen.elements.includes(id));
  return [
    one("difference", "Difference", "What is the one difference that matters?", view.differences),
    {
      name: "element",
      label: "Questions it moves",
      legend: "Which questions does it move?",
      options: view.elements.map(({ id, label, question: hint }) => ({ id, label, hint })),
      value: chosen.elements,
      chosen: moved.length ? inWords(moved.map(({ label }) => label)) : null,
      given: moved.length > 0,
    },
    one("follows", "What follows", "What follows?", view.follows),
    one("confidence", "How sure", "How sure are you?", view.confidences),
  ];
}

/** What is told of each part: the view, the choices. */
export function toldOf(view: TwoFilesView, chosen: Chosen): Told[] {
  const { difference, follows, best } = view.feedback;
  const whole = (
    part: string,
    known: typeof difference,
    options: readonly Option[],
    id: string | null,
    right: string,
  ): Told => {
    const said = known[id ?? ""];
    const is = Boolean(said?.right);
    const thought = is ? "right" : "wrong";
    const best = is ? null : labelOf(options, right);
    return { thought, part, you: labelOf(options, id), best, text: said?.text ?? "" };
  };
  return [
    whole("Difference", difference, view.differences, chosen.difference, best.difference),
    ...movedTold(view, chosen),
    whole("What follows", follows, view.follows, chosen.follows, best.follows),
  ];
}

// A question that was ticked is right or wrong; one that was not, and should be, is missing.
function movedTold(view: TwoFilesView, { elements }: Chosen): Told[] {
  const { elements: told, best } = view.feedback;
  const thoughtOf = (id: string): Thought | null => {
    if (elements.includes(id)) return told[id]?.right ? "right" : "wrong";
    return best.elements.includes(id) ? "missing" : null;
  };
  return view.elements.flatMap(({ id, label: you }) => {
    const thought = thoughtOf(id);
    const text = told[id]?.text ?? "";
    return thought ? [{ thought, part: "A question it moves", you, text }] : [];
  });
}

/** What came of it, every part counted: the view, the choices. */
export function headline(view: TwoFilesView, { difference, elements, follows }: Chosen): string {
  const { difference: differs, follows: then, best } = view.feedback;
  const right = (is: unknown) => (is ? "right" : "wrong");
  const moved = best.elements.filter((id) => elements.includes(id)).length;
  const more = elements.length - moved;
  const parts = [
    `Difference ${right(differs[difference ?? ""]?.right)}`,
    `questions ${moved} of ${best.elements.length}${more ? ` and ${more} too many` : ""}`,
    `what follows ${right(then[follows ?? ""]?.right)}`,
  ];
  return `${parts.join(", ")}.`;
}
