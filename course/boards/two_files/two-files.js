import { h } from "preact";
import { rich, sourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.js";
import { hints, oneOfTwo } from "../shared/hints.tsx";
import { undoPlace } from "../shared/history.js";
import {
  answerRows,
  because,
  button,
  checkRow,
  choices,
  reasons,
  surety,
} from "../shared/parts.js";
import { mount, say, write } from "../shared/shared.js";
import { sheet } from "../shared/sheet.js";
import { chosenOf, missingIn, movedRows, score } from "./answers.ts";
import "./two-files.css";

const QUESTIONS = {
  difference: "1. What is the one difference that matters?",
  elements: "2. Which questions does it move?",
  follows: "3. What follows?",
};

function draw(board) {
  const view = board.view();
  if (!view.left) return [heading(board)];
  const chosen = chosenOf(board.answers());
  const closed = Boolean(view.feedback && chosen.checked);
  const rows = Math.max(view.left.facts.length, view.right.facts.length);
  return [
    heading(board),
    h(
      "div",
      { class: "ce-two", style: `--ce-rows: ${rows}` },
      file(board, view, "left", closed),
      file(board, view, "right", closed),
    ),
    closed ? answer(board, view, chosen) : questions(board, view, chosen),
  ];
}

// What differs is marked only after the check: to find it is the task.
function file(board, view, key, closed) {
  const { label: title, client, date_label: date, facts } = view[key];
  const dated = closed && view.left.date_label !== view.right.date_label;
  const differs = () => [h("strong", { class: "ce-tag" }, "Differs"), " "];
  const fact = ({ text, same }) =>
    h("li", { "data-differs": closed && !same }, closed && !same ? differs() : null, rich(text));
  const head = { key, title, line: [client, " · ", dated ? differs() : null, date] };
  return sheet(board, head, h("ul", {}, facts.map(fact)));
}

function questions(board, view, chosen) {
  const ask = (part, legend, options, look = "ce-list") =>
    choices(board, {
      key: part,
      legend,
      options,
      look,
      value: chosen[part],
      action: "choose",
      data: { "data-part": part },
    });
  return h(
    "div",
    { class: "ce-of-two", "data-part-of-board": "questions", "data-key": "questions" },
    ask("difference", QUESTIONS.difference, view.differences),
    elementBoxes(board, view, chosen),
    ask("follows", QUESTIONS.follows, view.follows),
    fileHints(view),
    ask("confidence", "How sure are you?", view.confidences, "ce-segments"),
    undoPlace(board, "questions"),
    view.feedback ? check(board, view, chosen) : null,
  );
}

function fileHints(view) {
  const { best } = view.feedback ?? {};
  if (!best) return null;
  return hints("files", "the three questions", [
    ["1 is one of these", oneOfTwo(view.differences, best.difference)],
    ["2: how many it moves", String(best.elements.length)],
    ["3 is one of these", oneOfTwo(view.follows, best.follows)],
  ]);
}

function elementBoxes(board, view, chosen) {
  return choices(board, {
    key: "element",
    legend: QUESTIONS.elements,
    options: view.elements.map((element) => ({ ...element, hint: element.question })),
    look: "ce-list",
    value: chosen.elements,
    several: true,
    action: "tick",
    hints: true,
  });
}

function check(board, view, chosen) {
  const { words: missing } = missingIn(view, chosen);
  return checkRow(board, {
    key: "check",
    action: "check",
    label: "Compare with the answer",
    missing,
  });
}

function answer(board, view, chosen) {
  const { best, why, sources, ...told } = view.feedback;
  const rows = (part, options) =>
    answerRows({ known: told[part], options, id: chosen[part], best: best[part] });
  const difference = rows("difference", view.differences);
  difference[0].extra = surety(view.confidences, chosen.confidence);
  const part = (name, list) => [
    h("h3", {}, QUESTIONS[name]),
    h("ul", { class: "ce-reasons" }, reasons(list)),
  ];
  return h(
    "div",
    { class: "ce-of-two", "data-part-of-board": "questions", "data-key": "answer" },
    h("p", { class: "ce-result", tabindex: "-1", "data-key": "result" }, score(view, chosen)),
    undoPlace(board, "questions"),
    part("difference", difference),
    part("elements", movedRows(view, chosen)),
    part("follows", rows("follows", view.follows)),
    because(why),
    sourceList(sources),
    button({ action: "again", label: "Try again" }),
  );
}

function change(board, changes) {
  const before = missingIn(board.view(), chosenOf(board.answers())).words;
  const next = { ...chosenOf(board.answers()), ...changes };
  write(board, next);
  if (!before || missingIn(board.view(), next).words) return;
  say(board, "Nothing is missing: you can compare with the answer.");
}

const on = {
  choose(board, { part, value }) {
    change(board, { [part]: value });
  },
  tick(board, { value }, target) {
    const { elements: before } = chosenOf(board.answers());
    const on = (id) => (id === value ? target.checked : before.includes(id));
    const ids = board.view().elements.map(({ id }) => id);
    change(board, { elements: ids.filter(on) });
  },
  check(board) {
    change(board, { checked: true });
    focusOn(board, "result");
    const result = score(board.view(), chosenOf(board.answers()));
    say(board, `${result}. The reasons follow. What differs is marked in the two files above.`);
  },
  blocked(board) {
    const { words, first } = missingIn(board.view(), chosenOf(board.answers()));
    focusOn(board, first);
    say(board, `Still to do: ${words}.`);
  },
  again(board) {
    change(board, { checked: false });
    focusOn(board, `difference:${chosenOf(board.answers()).difference}`);
    say(board, "The questions are open again. Your choices are kept.");
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "two-files", draw, on }).stop;
}

export default { render };
