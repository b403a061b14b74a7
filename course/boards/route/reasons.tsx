import type { RouteReasons, RouteView, Said } from "../contracts.d.ts";
import { type Drawn, paragraphs } from "../shared/draw.tsx";
import { FoldedSources } from "../shared/look.tsx";
import { labelOf } from "../shared/parts.tsx";
import { surely, type Thought, type Told, ToldList } from "../shared/told.tsx";
import type { Asked, Route } from "./answers.ts";

/** What is thought of one question of the route, beside what is told of it. */
export interface Judged extends Told {
  readonly name: string;
}

/** What is told of every question that is judged: the view, what is said of it, the route, its questions. */
export function judged(
  view: RouteView,
  feedback: RouteReasons,
  route: Route,
  walk: readonly Asked[],
): Judged[] {
  return walk.flatMap((one, at) => {
    if (one.step) return stepTold(feedback, one, at + 1);
    if (one.part === "outcome") return outcomeTold(feedback, one);
    if (one.part === "strength") return strengthTold(view, feedback, route, one);
    return one.part === "reason" ? pointTold(view, feedback, route, one) : [];
  });
}

function stepTold({ steps, best }: RouteReasons, one: Asked, number: number): Judged {
  const id = one.step?.id ?? "";
  const said = steps[id]?.[one.value as keyof (typeof steps)[string]];
  return {
    name: one.name,
    part: `Question ${number}: ${one.label}`,
    you: one.chosen,
    thought: said?.right ? "right" : "wrong",
    best: said?.right ? null : labelOf(one.options, best.steps[id]),
    text: said?.text ?? "",
  };
}

function outcomeTold({ outcome, best }: RouteReasons, one: Asked): Judged {
  const said = outcome[one.value ?? ""];
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: said?.right ? "right" : "wrong",
    best: said?.right ? null : labelOf(one.options, best.outcome),
    text: said?.text ?? "",
  };
}

// How strong it is, and what would lose it, are judged for the outcome that was chosen, if it is accepted.
function endOf({ under, strength, best }: RouteReasons, { outcome }: Route) {
  return under[outcome ?? ""] ?? { strength, best };
}

const carries = (right: Said["right"] | undefined) => right === true || right === "neighbour";

function pointIsRight(feedback: RouteReasons, route: Route): boolean {
  const known = Object.values(endOf(feedback, route).strength);
  return known.some((reasons) => carries(reasons?.[route.reason ?? ""]?.right));
}

function saidOfEnd(feedback: RouteReasons, route: Route): Said | undefined {
  const known = endOf(feedback, route).strength;
  return route.strength ? known[route.strength]?.[route.reason ?? ""] : undefined;
}

function strengthThought(feedback: RouteReasons, route: Route): Thought {
  const { best } = endOf(feedback, route);
  if (route.strength === best.strength) return "right";
  return carries(saidOfEnd(feedback, route)?.right) ? "accepted" : "wrong";
}

function strengthTold(view: RouteView, feedback: RouteReasons, route: Route, one: Asked): Judged {
  const thought = strengthThought(feedback, route);
  const best = labelOf(view.strengths, endOf(feedback, route).best.strength);
  const why = thought !== "right" && pointIsRight(feedback, route);
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought,
    best: thought === "right" ? null : best,
    text: why ? saidOfEnd(feedback, route)?.text : "",
  };
}

function pointTold(view: RouteView, feedback: RouteReasons, route: Route, one: Asked): Judged {
  const right = pointIsRight(feedback, route);
  const points = endOf(feedback, route).best.reasons.map((id) => labelOf(view.reasons, id));
  const told = strengthThought(feedback, route) !== "right" && right;
  return {
    name: one.name,
    part: one.label,
    you: one.chosen,
    thought: right ? "right" : "wrong",
    best: right ? null : points.filter(Boolean).join(" Or: "),
    text: told ? "" : saidOfEnd(feedback, route)?.text,
  };
}

/** What came of a route, every part counted: the view, what is told of each question, the route. */
export function headline(
  view: RouteView,
  feedback: RouteReasons,
  route: Route,
  told: readonly Judged[],
): string {
  const right = (name: string) =>
    told.find((one) => one.name === name)?.thought === "wrong" ? "wrong" : "right";
  const steps = told.slice(0, view.steps.length).filter(({ thought }) => thought === "right");
  const parts = [
    `Questions ${steps.length} of ${view.steps.length}`,
    `outcome ${right("outcome")}`,
    `strength ${right("strength") === "right" ? "right" : howFar(view, feedback, route)}`,
    `what would lose it ${right("reason")}`,
  ];
  return `${parts.join(", ")}.`;
}

function howFar({ strengths }: RouteView, feedback: RouteReasons, route: Route): string {
  const at = (id: string | null) => strengths.findIndex((one) => one.id === id);
  const off = Math.abs(at(route.strength) - at(endOf(feedback, route).best.strength));
  return off === 1 ? "one off" : "wrong";
}

/** How sure the learner was: the view, the route, what is told of it. */
export function sureness(view: RouteView, route: Route, told: readonly Judged[]): string {
  const wrong = told.filter(({ thought }) => thought === "wrong").length;
  return surely(route.confidence, labelOf(view.confidences, route.confidence), wrong);
}

/** Every part with its reason, why, what would lose it, and the sources: what is told, what is said. */
export function Lesson({
  told,
  said,
}: {
  readonly told: readonly Judged[];
  readonly said: RouteReasons;
}): Drawn {
  const all: [string, string][] = [
    ["Why", said.why],
    ["What would lose it", said.loses],
  ];
  // The reasons above often are the whole of it: nothing is said twice.
  const blocks = all.filter(([, text]) => text && !told.some((one) => one.text?.includes(text)));
  return (
    <>
      <ToldList parts={told} />
      <div class="ce-lesson">
        {blocks.length ? (
          <div class="ce-why">
            {blocks.map(([label, text]) => [<p class="ce-sub">{label}</p>, paragraphs(text)])}
          </div>
        ) : null}
        <FoldedSources sources={said.sources} />
      </div>
    </>
  );
}
