import { h } from "preact";
import { hidden, rich } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.js";
import { hints, oneOfTwo } from "../shared/hints.tsx";
import { undoPlace } from "../shared/history.js";
import { button, checkRow, choices, labelOf } from "../shared/parts.js";
import { mount, say, write } from "../shared/shared.js";
import { inWords } from "../shared/words.ts";
import { endReasons, lesson, result, stepReasons } from "./reasons.js";
import { station } from "./station.js";
import "./route.css";

const BLANK = { outcome: null, strength: null, reason: null, confidence: null, checked: false };

function routeOf(board) {
  const answers = board.answers();
  return { ...BLANK, ...answers, kind: "route", steps: { ...answers.steps } };
}

function isClosed(view, route) {
  return Boolean(view.mode !== "exercise" && view.feedback && route.checked);
}

function draw(board) {
  const view = board.view();
  if (!view.steps) return [heading(board)];
  const route = routeOf(board);
  const closed = isClosed(view, route);
  return [
    heading(board),
    closed
      ? h("p", { class: "ce-result", tabindex: "-1", "data-key": "result" }, result(view, route))
      : null,
    h(
      "ol",
      { class: "ce-line" },
      view.steps.map((step, place) => routeStep(board, view, route, step, place)),
      routeEnd(board, view, route),
    ),
    closed ? [lesson(view, route), button({ action: "again", label: "Try again" })] : null,
    !closed && view.mode !== "exercise" ? check(board, view, route) : null,
    view.mode === "exercise" ? progress(view, route) : null,
  ];
}

function routeStep(board, view, route, step, place) {
  const choice = route.steps[step.id] ?? null;
  const word = labelOf(view.step_choices, choice) ?? "";
  const title = `${board.id}-step-${step.id}`;
  const named = { id: title, tabindex: "-1", "data-key": `title:${step.id}` };
  const line = (text, look) => (text ? h("p", { class: look }, text) : null);
  return h(
    "li",
    {
      class: "ce-stop",
      "data-answer": choice,
      "data-part-of-board": `step:${step.id}`,
      "data-key": `step:${step.id}`,
    },
    h(
      "div",
      { class: "ce-track" },
      station(choice, place + 1),
      h("span", { class: "ce-track-word" }, word),
    ),
    h(
      "div",
      { class: "ce-stop-body", role: "group", "aria-labelledby": title },
      line(step.test && rich(step.test), "ce-kicker"),
      h("h3", named, hidden(`Question ${place + 1}: `), rich(step.label)),
      line(rich(step.question), "ce-question"),
      line(step.plain && rich(step.plain), "ce-plain"),
      line(step.standard && ["Standard: ", rich(step.standard)], "ce-plain"),
      isClosed(view, route)
        ? h("ul", { class: "ce-reasons" }, stepReasons(view, step, choice))
        : stepChoices(board, view, step, choice),
      isClosed(view, route) ? null : undoPlace(board, `step:${step.id}`),
    ),
  );
}

function stepChoices(board, view, step, value) {
  return choices(board, {
    key: `step-choice:${step.id}`,
    about: step.label,
    legend: hidden("Your answer"),
    options: view.step_choices,
    value,
    action: "step",
    data: { "data-step": step.id },
    look: "ce-segments",
  });
}

function routeEnd(board, view, route) {
  const outcome = labelOf(view.outcomes, route.outcome);
  const strength = labelOf(view.strengths, route.strength);
  const where = [outcome, strength].filter(Boolean).join(" · ");
  const title = `${board.id}-end`;
  return h(
    "li",
    {
      class: "ce-stop ce-end",
      "data-answer": route.outcome ? "end" : null,
      "data-part-of-board": "end",
      "data-key": "end",
    },
    h("div", { class: "ce-track" }, station(route.outcome ? "end" : null, "")),
    h(
      "div",
      { class: "ce-stop-body", role: "group", "aria-labelledby": title },
      h("h3", { id: title, tabindex: "-1", "data-key": "title:end" }, "Where the route ends"),
      h("p", { class: "ce-where" }, where || "Not reached yet"),
      isClosed(view, route) ? endReasons(view, route) : endChoices(board, view, route),
      isClosed(view, route) ? null : undoPlace(board, "end"),
    ),
  );
}

function endChoices(board, view, route) {
  const list = (part, legend, options, look) =>
    choices(board, {
      key: part,
      legend,
      options,
      value: route[part],
      action: "part",
      data: { "data-part": part },
      hints: true,
      look,
    });
  return [
    list("outcome", "Outcome", view.outcomes, "ce-row ce-list"),
    list("strength", "How strong is it?", view.strengths, "ce-row ce-list"),
    list("reason", "The point that would lose it", view.reasons, "ce-row ce-list"),
    endHints(view),
    list("confidence", "How sure are you?", view.confidences, "ce-row ce-segments"),
  ];
}

function endHints(view) {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return hints("end", "where the route ends", [
    ["The outcome is one of these", oneOfTwo(view.outcomes, best.outcome)],
    ["Its strength is one of these", oneOfTwo(view.strengths, best.strength)],
    ["The point is one of these", oneOfTwo(view.reasons, best.reasons?.[0])],
  ]);
}

function check(board, view, route) {
  const missing = missingIn(view, route).words;
  return checkRow(board, { key: "check", action: "check", label: "Check my route", missing });
}

function progress(view, route) {
  const { words } = missingIn(view, route);
  return h(
    "p",
    { class: "ce-missing" },
    words ? `Still to do: ${words}.` : "Your route is complete. You can still change it.",
  );
}

function missingIn(view, route) {
  const open = view.steps.filter(({ id }) => !route.steps[id]);
  const numbers = open.map((step) => view.steps.indexOf(step) + 1);
  const wants = [
    [
      open.length,
      `answer question${open.length > 1 ? "s" : ""} ${inWords(numbers)}`,
      `step-choice:${open[0]?.id}:${view.step_choices[0].id}`,
    ],
    [!route.outcome, "choose an outcome", `outcome:${view.outcomes[0]?.id}`],
    [!route.strength, "say how strong it is", `strength:${view.strengths[0]?.id}`],
    [!route.reason, "name the point that would lose it", `reason:${view.reasons[0]?.id}`],
    [!route.confidence, "say how sure you are", `confidence:${view.confidences[0]?.id}`],
  ].filter(([is]) => is);
  return { words: wants.map(([, words]) => words).join("; "), first: wants[0]?.[2] };
}

function change(board, changes) {
  const before = missingIn(board.view(), routeOf(board)).words;
  write(board, { ...routeOf(board), ...changes });
  if (!before || missingIn(board.view(), routeOf(board)).words) return;
  say(
    board,
    board.view().mode === "exercise"
      ? "Your route is complete."
      : "Nothing is missing: you can check your route.",
  );
}

const on = {
  step(board, { step, value }) {
    change(board, { steps: { ...routeOf(board).steps, [step]: value } });
  },
  part(board, { part, value }) {
    change(board, { [part]: value });
  },
  check(board) {
    change(board, { checked: true });
    focusOn(board, "result");
    say(board, `Checked: ${result(board.view(), routeOf(board))}. The reasons follow.`);
  },
  again(board) {
    change(board, { checked: false });
    focusOn(board, `title:${board.view().steps[0]?.id}`);
    say(board, "The route is open again. Your choices are kept.");
  },
  blocked(board) {
    const { words, first } = missingIn(board.view(), routeOf(board));
    focusOn(board, first);
    say(board, `Still to do: ${words}.`);
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "route", draw, on }).stop;
}

export default { render };
