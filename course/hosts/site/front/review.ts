import type { Answers, BoardAnswers, BoardView, MatchView } from "../../../boards/contracts.d.ts";
import { element, rich } from "../../../pages/front/elements.ts";

/** A fact that was judged wrongly with confidence; the texts are those of the board. */
export interface Surprise {
  readonly fact: string;
  readonly chosen: string;
  readonly right: string;
  readonly why: string;
}

/**
 * What a learner was sure of in a lesson and judged wrongly, as course.learner.review finds it:
 * the views of a lesson's boards in order, its answers or null.
 */
export function surprises(
  views: Readonly<Record<string, BoardView>>,
  answers: Answers | null,
): Surprise[] {
  return Object.values(views).flatMap((view) =>
    view.board === "match" ? onBoard(view, answers?.boards?.[view.id]) : [],
  );
}

function onBoard(view: MatchView, given: BoardAnswers | undefined): Surprise[] {
  if (given?.kind !== "match") return [];
  // A board that was started again holds nothing but its kind.
  const { facts = {}, checked = [] } = given;
  const label = (id: string) => view.judgements.find((one) => one.id === id)?.label ?? id;
  return view.facts.flatMap(({ id, text }) => {
    const { judgement, confidence } = facts[id] ?? {};
    const said = view.feedback?.[id];
    if (!said || !judgement || confidence !== "sure" || !checked.includes(id)) return [];
    if (said.judgement[judgement]?.right) return [];
    const right = label(said.best.judgement);
    return [{ fact: text, chosen: label(judgement), right, why: said.why }];
  });
}

/** What came back, for its place on the page: what was found. */
export function reviewList(found: readonly Surprise[]): HTMLElement {
  const text = found.length
    ? `You were sure of ${found.length}, and judged otherwise. Look at each once more.`
    : "Nothing came back: so far you have not been sure of anything that turned out wrong.";
  const items = found.map(({ fact, chosen, right, why }) =>
    element(
      "li",
      {},
      element("strong", {}, rich(fact)),
      ` You said: ${chosen.toLowerCase()}. It is: ${right.toLowerCase()}. `,
      rich(why),
    ),
  );
  const list = items.length ? element("ul", {}, items) : null;
  return element("div", { class: "text" }, element("p", {}, text), list);
}
