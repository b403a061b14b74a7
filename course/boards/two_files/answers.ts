import type { TwoFilesAnswers, TwoFilesView } from "../contracts.d.ts";
import type { Row, Verdict } from "../shared/reasons.tsx";

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

/** What is still missing, in words, and the key of the first choice of it: the view, the choices. */
export function missingIn(
  view: TwoFilesView,
  { difference, elements, follows, confidence }: Chosen,
): { words: string; first: string | undefined } {
  const all: [boolean, string, string][] = [
    [!difference, "choose the difference", `difference:${view.differences[0]?.id}`],
    [!elements.length, "tick the questions it moves", `element:${view.elements[0]?.id}`],
    [!follows, "choose what follows", `follows:${view.follows[0]?.id}`],
    [!confidence, "say how sure you are", `confidence:${view.confidences[0]?.id}`],
  ];
  const wants = all.filter(([is]) => is);
  return { words: wants.map(([, words]) => words).join("; "), first: wants[0]?.[2] };
}

/** The rows of reasons for the questions ticked, and for those that were missed: view, choices. */
export function movedRows(view: TwoFilesView, { elements }: Chosen): Row[] {
  const { elements: told, best } = view.feedback;
  const verdict = (id: string): Verdict | null => {
    if (elements.includes(id)) return told[id]?.right ? "right" : "wrong";
    return best.elements.includes(id) ? "missed" : null;
  };
  return view.elements.flatMap(({ id, label: chosen }) => {
    const thought = verdict(id);
    return thought ? [{ verdict: thought, chosen, text: told[id]?.text }] : [];
  });
}

/** What came of it, in one line: the view, the choices. */
export function score(view: TwoFilesView, { difference, elements, follows }: Chosen): string {
  const { difference: differs, follows: then, best } = view.feedback;
  const same = best.elements.length === elements.length;
  const moved = same && best.elements.every((id) => elements.includes(id));
  const right = [differs[difference ?? ""]?.right, moved, then[follows ?? ""]?.right].filter(
    Boolean,
  );
  return `${right.length} of 3 right`;
}
