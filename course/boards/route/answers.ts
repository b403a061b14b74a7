import type { RouteAnswers, RouteStep, RouteView } from "../contracts.d.ts";
import type { Walked } from "../shared/asking.tsx";
import type { Board, Ui } from "../shared/board.ts";
import { inWords } from "../shared/lists.ts";
import { labelOf, type Option } from "../shared/parts.tsx";

/** How a route board stands: its open question, and what of the client's file lies over it. */
export interface RouteUi extends Ui {
  fact: string | null;
  file: boolean;
  /** The document that is open as a page. */
  reading: string | null;
}

/** A route board that is shown. */
export type RouteBoard = Board<RouteView, RouteUi>;

/** A route as far as it was taken, blanks filled in. */
export type Route = Required<RouteAnswers>;

/** What is asked where the route ends. */
export type EndPart = "outcome" | "strength" | "reason" | "confidence";

/** A question of the route: a step, or one of those at its end; its options and what is chosen. */
export interface Asked extends Walked {
  readonly step: RouteStep | null;
  readonly part: EndPart | null;
  /** What it is called on the map. */
  readonly label: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** What was chosen, in words. */
  readonly chosen: string | null;
}

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

/** Every question of the route, in the order in which they are asked: the view, the route. */
export function walkOf(view: RouteView, route: Route): Asked[] {
  const steps = view.steps.map((step): Asked => {
    const value = route.steps[step.id] ?? null;
    const { label, question: legend } = step;
    const options = view.step_choices;
    return { ...asked(`step-choice:${step.id}`, options, value), step, part: null, label, legend };
  });
  const end = (part: EndPart, label: string, legend: string, options: readonly Option[]): Asked => {
    return { ...asked(part, options, route[part]), step: null, part, label, legend };
  };
  return [
    ...steps,
    end("outcome", "Outcome", "Where does the route lead?", view.outcomes),
    end("strength", "Strength", "How strong is it?", view.strengths),
    end("reason", "What would lose it", "Which point would lose it?", view.reasons),
    end("confidence", "How sure", "How sure are you of this route?", view.confidences),
  ];
}

function asked(name: string, options: readonly Option[], value: string | null) {
  const chosen = labelOf(options, value);
  return { name, options, value, chosen, given: chosen !== null };
}

/** The learner's answers other than the first choice, to look at again where the route ends: view, route. */
export function doubtsOf(view: RouteView, route: Route): string {
  const those = view.step_choices.filter(({ id }) => id !== "yes");
  const said = those.flatMap(({ id, label }) => {
    const places = view.steps.flatMap((step, at) => (route.steps[step.id] === id ? [at + 1] : []));
    const questions = places.length > 1 ? "questions" : "question";
    return places.length ? `${label.toLowerCase()} to ${questions} ${inWords(places)}` : [];
  });
  return said.length ? `You answered ${inWords(said)}. Look there.` : "";
}
