import { h, paragraphs, sourceList } from "./dom.js";
import { reason } from "./shared.js";

/** What came of a route, in one line: the view, the route. */
export function result(view, route) {
  const right = view.steps.filter(({ id }) => view.feedback.steps[id]?.[route.steps[id]]?.right);
  return `${right.length} of ${view.steps.length} questions answered right`;
}

/** What a choice is called, or null: the options, its id. */
export function labelOf(options, id) {
  const option = options.find((one) => one.id === id);
  return option?.label ?? option?.text ?? null;
}

/** The reasons for one step: the view, the step, what was chosen. */
export function stepReasons(view, step, choice) {
  const known = view.feedback.steps[step.id] ?? {};
  const best = view.feedback.best?.steps?.[step.id];
  const chosen = labelOf(view.step_choices, choice) ?? "No answer";
  return bothReasons({
    given: known[choice],
    chosen,
    id: choice,
    best,
    known,
    options: view.step_choices,
  });
}

// What was chosen and, where that was not right, the best answer.
function bothReasons({ given, chosen, id, best, known, options, part }) {
  const rows = [{ verdict: given?.right ? "right" : "wrong", part, chosen, text: given?.text }];
  if (!given?.right && best && best !== id) {
    rows.push({ verdict: "best", part, chosen: labelOf(options, best), text: known[best]?.text });
  }
  return rows.map(reason);
}

const STRENGTH_VERDICTS = new Map([
  [true, "right"],
  ["neighbour", "accepted"],
  ["half", "half"],
]);

/** The reasons for where the route ends: the view, the route. */
export function endReasons(view, route) {
  const { outcome: known, strength, best } = view.feedback;
  const given = strength[route.strength]?.[route.reason];
  const verdict = STRENGTH_VERDICTS.get(given?.right) ?? "wrong";
  const sure = labelOf(view.confidences, route.confidence);
  const rows = [
    {
      verdict,
      part: "Strength",
      chosen: labelOf(view.strengths, route.strength),
      text: given?.text,
    },
  ];
  rows.push({
    verdict: best.reasons.includes(route.reason) ? "right" : "wrong",
    part: "The point that would lose it",
    chosen: labelOf(view.reasons, route.reason),
  });
  if (given?.right !== true)
    rows.push({
      verdict: "best",
      part: "Strength",
      chosen: labelOf(view.strengths, best.strength),
    });
  if (!best.reasons.includes(route.reason)) {
    const points = best.reasons.map((id) => labelOf(view.reasons, id)).filter(Boolean);
    rows.push({
      verdict: "best",
      part: "The point that would lose it",
      chosen: points.join(" Or: "),
    });
  }
  const chosen = labelOf(view.outcomes, route.outcome);
  return [
    h(
      "ul",
      { class: "ce-reasons" },
      bothReasons({
        given: known[route.outcome],
        chosen,
        id: route.outcome,
        best: best.outcome,
        known,
        options: view.outcomes,
        part: "Outcome",
      }),
      rows.map(reason),
    ),
    sure ? h("p", { class: "ce-plain" }, "You said: ", h("span", { class: "ce-tag" }, sure)) : null,
  ];
}

/** Why, what would lose it, and the sources: the view. */
export function lesson({ feedback: { why, loses, sources } }) {
  const block = (label, text) => (text ? [h("p", { class: "ce-sub" }, label), paragraphs(text)] : null);
  return h(
    "div",
    { class: "ce-lesson" },
    h("div", { class: "ce-why" }, block("Why", why), block("What would lose it", loses)),
    sourceList(sources),
  );
}

