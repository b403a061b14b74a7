import type { RouteReasons, RouteStep, RouteView, Said } from "../contracts.d.ts";
import { type Drawn, paragraphs, SourceList } from "../shared/draw.tsx";
import { labelOf } from "../shared/parts.tsx";
import { answerRows, once, type Row, reasons, type Verdict } from "../shared/reasons.tsx";
import type { Route } from "./answers.ts";

/** What came of a route, in one line: the view, what is said of it, the route. */
export function result(view: RouteView, feedback: RouteReasons, route: Route): string {
  const { steps, outcome } = feedback;
  const right = view.steps.filter(({ id }) => {
    const choice = route.steps[id];
    return choice && steps[id]?.[choice]?.right;
  });
  const verdict = (known: Said["right"] | undefined) => {
    if (known === "half") return "half right";
    return known === true || known === "neighbour" ? "right" : "not right";
  };
  const parts = [
    `${right.length} of ${view.steps.length} questions answered right`,
    `outcome ${verdict(outcome[route.outcome ?? ""]?.right)}`,
    `strength and what would lose it ${verdict(endOf(feedback.strength, route)?.right)}`,
  ];
  return parts.join(", ");
}

// A strength stands or falls with its reason, so the two are judged as one.
function endOf(known: RouteReasons["strength"], { strength, reason }: Route): Said | undefined {
  return strength ? known[strength]?.[reason ?? ""] : undefined;
}

/** The reasons for one step: the view, what is said of it, the step, what was chosen. */
export function stepReasons(
  view: RouteView,
  { steps, best }: RouteReasons,
  step: RouteStep,
  id: string | null,
): Drawn {
  const known = steps[step.id] ?? {};
  return reasons(answerRows({ known, options: view.step_choices, id, best: best.steps[step.id] }));
}

/** The reasons for where the route ends: the view, what is said of it, the route. */
export function endReasons(view: RouteView, feedback: RouteReasons, route: Route): Drawn {
  const sure = labelOf(view.confidences, route.confidence);
  const { outcome: known, best } = feedback;
  const outcome = answerRows({
    known,
    options: view.outcomes,
    id: route.outcome,
    best: best.outcome,
    part: "Outcome",
  });
  return (
    <>
      <ul class="ce-reasons">{reasons([...outcome, ...strengthRows(view, feedback, route)])}</ul>
      {sure ? (
        <p class="ce-plain">
          {"You said: "}
          <span class="ce-tag">{sure}</span>
        </p>
      ) : null}
    </>
  );
}

function strengthVerdict(right: Said["right"] | undefined): Verdict {
  if (right === true) return "right";
  if (right === "neighbour") return "accepted";
  return right === "half" ? "half" : "wrong";
}

function strengthRows(view: RouteView, feedback: RouteReasons, route: Route): Row[] {
  const { strength: known, best } = feedback.under[route.outcome ?? ""] ?? feedback;
  const part = "Strength and what would lose it";
  const lost = (points: readonly (string | null)[]) =>
    points.map((one) => labelOf(view.reasons, one)).filter(Boolean);
  const said = (id: string | null, points: string) =>
    [labelOf(view.strengths, id), points].filter(Boolean).join(". ");
  const given = endOf(known, route);
  const chosen = said(route.strength, lost([route.reason]).join(". "));
  const rows: Row[] = [{ verdict: strengthVerdict(given?.right), part, chosen, text: given?.text }];
  if (given?.right !== true) {
    const points = route.reason && best.reasons.includes(route.reason) ? [] : best.reasons;
    rows.push({ verdict: "best", part, chosen: said(best.strength, lost(points).join(" Or: ")) });
  }
  return once(rows);
}

/** Why, what would lose it, and the sources: what is said of a route, the route. */
export function lesson(feedback: RouteReasons, route: Route): Drawn {
  const { why, loses, sources, outcome, best } = feedback;
  // The reasons above often are the whole of it: nothing is said twice.
  const told = [outcome[best.outcome]?.text, endOf(feedback.strength, route)?.text];
  const all: [string, string][] = [
    ["Why", why],
    ["What would lose it", loses],
  ];
  const blocks = all.filter(([, text]) => text && !told.some((one) => one?.includes(text)));
  return (
    <div class="ce-lesson">
      {blocks.length ? (
        <div class="ce-why">
          {blocks.map(([label, text]) => [<p class="ce-sub">{label}</p>, paragraphs(text)])}
        </div>
      ) : null}
      <SourceList sources={sources} />
    </div>
  );
}
