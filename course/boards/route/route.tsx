import type { RouteAnswers, RouteStep, RouteView } from "../contracts.d.ts";
import type { Acts, FrontEnd } from "../shared/board.ts";
import { type Drawn, Hidden, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.tsx";
import { Hints, oneOfTwo } from "../shared/hints.tsx";
import { UndoPlace } from "../shared/history.tsx";
import { mount } from "../shared/mount.ts";
import { Button, CheckRow, Choices, labelOf, type Option } from "../shared/parts.tsx";
import { say, write } from "../shared/write.ts";
import { isClosed, missingIn, type Route, type RouteBoard, routeOf } from "./answers.ts";
import { endReasons, lesson, result, stepReasons } from "./reasons.tsx";
import { Station } from "./station.tsx";
import "./route.css";

function draw(board: RouteBoard): Drawn {
  const view = board.view();
  if (!view.steps) return heading(board);
  const route = routeOf(board.answers());
  const told = isClosed(view, route) ? view.feedback : null;
  return [
    heading(board),
    told ? (
      <p class="ce-result" tabindex={-1} data-key="result">
        {result(view, told, route)}
      </p>
    ) : null,
    <ol class="ce-line">
      {view.steps.map((step, place) => routeStep(board, view, route, step, place))}
      {routeEnd(board, view, route)}
    </ol>,
    told ? [lesson(told, route), <Button action="again">Try again</Button>] : null,
    told ? null : ending(board, view, route),
  ];
}

function routeStep(
  board: RouteBoard,
  view: RouteView,
  route: Route,
  step: RouteStep,
  place: number,
): Drawn {
  const choice = route.steps[step.id] ?? null;
  const told = isClosed(view, route) ? view.feedback : null;
  const title = `${board.id}-step-${step.id}`;
  const key = `step:${step.id}`;
  return (
    <li class="ce-stop" data-answer={choice} data-part-of-board={key} data-key={key}>
      <div class="ce-track">
        <Station choice={choice} number={place + 1} />
        <span class="ce-track-word">{labelOf(view.step_choices, choice) ?? ""}</span>
      </div>
      <div class="ce-stop-body" role="group" aria-labelledby={title}>
        {step.test ? <p class="ce-kicker">{rich(step.test)}</p> : null}
        <h3 id={title} tabindex={-1} data-key={`title:${step.id}`}>
          <Hidden>{`Question ${place + 1}: `}</Hidden>
          {rich(step.label)}
        </h3>
        <p class="ce-question">{rich(step.question)}</p>
        {step.plain ? <p class="ce-plain">{rich(step.plain)}</p> : null}
        {step.standard ? <p class="ce-plain">Standard: {rich(step.standard)}</p> : null}
        {told ? (
          <ul class="ce-reasons">{stepReasons(view, told, step, choice)}</ul>
        ) : (
          stepChoices(board, view, step, choice)
        )}
        {told ? null : <UndoPlace board={board} part={key} />}
      </div>
    </li>
  );
}

function stepChoices(
  board: RouteBoard,
  view: RouteView,
  step: RouteStep,
  value: string | null,
): Drawn {
  return (
    <Choices
      board={board}
      name={`step-choice:${step.id}`}
      about={step.label}
      legend={<Hidden>Your answer</Hidden>}
      options={view.step_choices}
      value={value}
      action="step"
      data={{ "data-step": step.id }}
      look="ce-segments"
    />
  );
}

function routeEnd(board: RouteBoard, view: RouteView, route: Route): Drawn {
  const told = isClosed(view, route) ? view.feedback : null;
  const outcome = labelOf(view.outcomes, route.outcome);
  const strength = labelOf(view.strengths, route.strength);
  const where = [outcome, strength].filter(Boolean).join(" · ");
  const title = `${board.id}-end`;
  const reached = route.outcome ? "end" : null;
  return (
    <li class="ce-stop ce-end" data-answer={reached} data-part-of-board="end" data-key="end">
      <div class="ce-track">
        <Station choice={reached} />
      </div>
      <div class="ce-stop-body" role="group" aria-labelledby={title}>
        <h3 id={title} tabindex={-1} data-key="title:end">
          Where the route ends
        </h3>
        <p class="ce-where">{where || "Not reached yet"}</p>
        {told ? endReasons(view, told, route) : endChoices(board, view, route)}
        {told ? null : <UndoPlace board={board} part="end" />}
      </div>
    </li>
  );
}

type Part = "outcome" | "strength" | "reason" | "confidence";

function endChoices(board: RouteBoard, view: RouteView, route: Route): Drawn {
  const list = (part: Part, legend: string, options: readonly Option[], look: string) => (
    <Choices
      board={board}
      name={part}
      legend={legend}
      options={options}
      value={route[part]}
      action="part"
      data={{ "data-part": part }}
      hints
      look={look}
    />
  );
  return (
    <>
      {list("outcome", "Outcome", view.outcomes, "ce-row ce-list")}
      {list("strength", "How strong is it?", view.strengths, "ce-row ce-list")}
      {list("reason", "The point that would lose it", view.reasons, "ce-row ce-list")}
      {endHints(view)}
      {list("confidence", "How sure are you?", view.confidences, "ce-row ce-segments")}
    </>
  );
}

function endHints(view: RouteView): Drawn {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return (
    <Hints
      name="end"
      about="where the route ends"
      list={[
        ["The outcome is one of these", oneOfTwo(view.outcomes, best.outcome)],
        ["Its strength is one of these", oneOfTwo(view.strengths, best.strength)],
        ["The point is one of these", oneOfTwo(view.reasons, best.reasons[0])],
      ]}
    />
  );
}

// What is still missing; a lesson's route can be checked once that is nothing.
function ending(board: RouteBoard, view: RouteView, route: Route): Drawn {
  const { words } = missingIn(view, route);
  if (view.mode !== "exercise") {
    return (
      <CheckRow board={board} missing={words}>
        Check my route
      </CheckRow>
    );
  }
  return (
    <p class="ce-missing">
      {words ? `Still to do: ${words}.` : "Your route is complete. You can still change it."}
    </p>
  );
}

function change(board: RouteBoard, changes: Partial<RouteAnswers>): void {
  const missing = () => missingIn(board.view(), routeOf(board.answers())).words;
  const before = missing();
  write(board, { ...routeOf(board.answers()), ...changes });
  if (!before || missing()) return;
  say(
    board,
    board.view().mode === "exercise"
      ? "Your route is complete."
      : "Nothing is missing: you can check your route.",
  );
}

const on: Acts<RouteBoard> = {
  step(board, { step, value }) {
    const { steps } = routeOf(board.answers());
    change(board, { steps: { ...steps, [step]: value as "yes" | "no" | "arguable" } });
  },
  part(board, { part, value }) {
    change(board, { [part]: value } as Partial<Route>);
  },
  check(board) {
    change(board, { checked: true });
    focusOn(board, "result");
    const view = board.view();
    const came = view.feedback ? result(view, view.feedback, routeOf(board.answers())) : "";
    say(board, `Checked: ${came}. The reasons follow.`);
  },
  again(board) {
    change(board, { checked: false });
    focusOn(board, `title:${board.view().steps[0]?.id}`);
    say(board, "The route is open again. Your choices are kept.");
  },
  blocked(board) {
    const { words, first } = missingIn(board.view(), routeOf(board.answers()));
    focusOn(board, first);
    say(board, `Still to do: ${words}.`);
  },
};

const render: FrontEnd["render"] = (host) => mount(host, { name: "route", draw, on, ui: {} }).stop;

export default { render };
