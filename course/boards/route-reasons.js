import { h, paragraphs, sourceList } from "./dom.js";
import { once, reasons } from "./parts.js";

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
  return reasons(once(rows));
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
  const chosen = labelOf(options, id);
  return bothReasons({
    given: known[id],
    chosen,
    id,
    best: best.outcome,
    known,
    options,
    part: "Outcome",
  });
}

// A strength stands or falls with its reason, so the two are judged as one.
function strengthReasons(view, { strength, reason: point }) {
  const { strength: known, best } = view.feedback;
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
    text && !told.includes(text) ? [h("p", { class: "ce-sub" }, label), paragraphs(text)] : null;
  const blocks = [block("Why", why), block("What would lose it", loses)];
  const body = blocks.some(Boolean) ? h("div", { class: "ce-why" }, blocks) : null;
  return h("div", { class: "ce-lesson" }, body, sourceList(sources));
}
