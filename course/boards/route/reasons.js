import { h } from "preact";
import { paragraphs, sourceList } from "../shared/draw.tsx";
import { answerRows, labelOf, once, reasons } from "../shared/parts.js";

/** What came of a route, in one line: the view, the route. */
export function result(view, route) {
  const { steps, outcome, strength } = view.feedback;
  const right = view.steps.filter(({ id }) => steps[id]?.[route.steps[id]]?.right);
  const verdict = (known) => {
    if (known === "half") return "half right";
    return known === true || known === "neighbour" ? "right" : "not right";
  };
  const parts = [
    `${right.length} of ${view.steps.length} questions answered right`,
    `outcome ${verdict(outcome[route.outcome]?.right)}`,
    `strength and what would lose it ${verdict(strength[route.strength]?.[route.reason]?.right)}`,
  ];
  return parts.join(", ");
}

/** The reasons for one step: the view, the step, what was chosen. */
export function stepReasons(view, step, choice) {
  const { steps, best } = view.feedback;
  const known = steps[step.id] ?? {};
  const options = view.step_choices;
  return reasons(answerRows({ known, options, id: choice, best: best?.steps?.[step.id] }));
}

const STRENGTH_VERDICTS = new Map([
  [true, "right"],
  ["neighbour", "accepted"],
  ["half", "half"],
]);

/** The reasons for where the route ends: the view, the route. */
export function endReasons(view, route) {
  const sure = labelOf(view.confidences, route.confidence);
  return [
    h("ul", { class: "ce-reasons" }, outcomeReasons(view, route), strengthReasons(view, route)),
    sure ? h("p", { class: "ce-plain" }, "You said: ", h("span", { class: "ce-tag" }, sure)) : null,
  ];
}

function outcomeReasons({ feedback, outcomes: options }, { outcome: id }) {
  const { outcome: known, best } = feedback;
  return reasons(answerRows({ known, options, id, best: best.outcome, part: "Outcome" }));
}

// A strength stands or falls with its reason, so the two are judged as one.
function strengthReasons(view, { outcome, strength, reason: point }) {
  const { strength: known, best } = view.feedback.under?.[outcome] ?? view.feedback;
  const part = "Strength and what would lose it";
  const named = (id, points) =>
    [labelOf(view.strengths, id), ...points.map((one) => labelOf(view.reasons, one))].filter(
      Boolean,
    );
  const given = known[strength]?.[point];
  const verdict = STRENGTH_VERDICTS.get(given?.right) ?? "wrong";
  const rows = [{ verdict, part, chosen: named(strength, [point]).join(". "), text: given?.text }];
  if (given?.right !== true) {
    const points = best.reasons.includes(point) ? [] : best.reasons;
    const [label, ...lost] = named(best.strength, points);
    rows.push({
      verdict: "best",
      part,
      chosen: [label, lost.join(" Or: ")].filter(Boolean).join(". "),
    });
  }
  return reasons(once(rows));
}

/** Why, what would lose it, and the sources: the view, the route. */
export function lesson({ feedback }, route) {
  const { why, loses, sources, outcome, strength, best } = feedback;
  // The reasons above often are the whole of it: nothing is said twice.
  const told = [outcome[best.outcome]?.text, strength[route.strength]?.[route.reason]?.text];
  const block = (label, text) =>
    text && !told.some((one) => one?.includes(text))
      ? [h("p", { class: "ce-sub" }, label), paragraphs(text)]
      : null;
  const blocks = [block("Why", why), block("What would lose it", loses)];
  const body = blocks.some(Boolean) ? h("div", { class: "ce-why" }, blocks) : null;
  return h("div", { class: "ce-lesson" }, body, sourceList(sources));
}
