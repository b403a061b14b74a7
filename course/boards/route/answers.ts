import type { RouteAnswers, RouteView } from "../contracts.d.ts";
import type { Board } from "../shared/board.ts";
import { inWords } from "../shared/lists.ts";

/** A route board that is shown. */
export type RouteBoard = Board<RouteView>;

/** A route as far as it was taken, blanks filled in. */
export type Route = Required<RouteAnswers>;

const BLANK: Omit<Route, "kind" | "steps"> = {
  outcome: null,
  strength: null,
  reason: null,
  confidence: null,
  checked: false,
};

/** What was chosen, blanks filled in: the answers. */
export function routeOf(answers: Partial<RouteAnswers>): Route {
  return { ...BLANK, ...answers, kind: "route", steps: { ...answers.steps } };
}

/** Whether a route shows its reasons: the view, the route. */
export function isClosed(view: RouteView, route: Route): boolean {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}

/** What is still missing, in words, and the key of the first choice of it: the view, the route. */
export function missingIn(
  view: RouteView,
  route: Route,
): { words: string; first: string | undefined } {
  const open = view.steps.filter(({ id }) => !route.steps[id]);
  const numbers = open.map((step) => view.steps.indexOf(step) + 1);
  const all: [boolean, string, string][] = [
    [
      open.length > 0,
      `answer question${open.length > 1 ? "s" : ""} ${inWords(numbers)}`,
      `step-choice:${open[0]?.id}:${view.step_choices[0]?.id}`,
    ],
    [!route.outcome, "choose an outcome", `outcome:${view.outcomes[0]?.id}`],
    [!route.strength, "say how strong it is", `strength:${view.strengths[0]?.id}`],
    [!route.reason, "name the point that would lose it", `reason:${view.reasons[0]?.id}`],
    [!route.confidence, "say how sure you are", `confidence:${view.confidences[0]?.id}`],
  ];
  const wants = all.filter(([is]) => is);
  return { words: wants.map(([, words]) => words).join("; "), first: wants[0]?.[2] };
}
