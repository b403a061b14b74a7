import { h } from "preact";
import { rich, sourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.js";
import { hints, oneOfTwo } from "../shared/hints.tsx";
import { undoPlace } from "../shared/history.js";
import { answerRows, button, checkRow, choices, reasons } from "../shared/parts.js";
import { mount, say, write } from "../shared/shared.js";
import "./questions.css";

function answersOf(board) {
  const { chosen, checked } = board.answers();
  return { kind: "questions", chosen: { ...chosen }, checked: [...(checked ?? [])] };
}

function questionOf(board, id) {
  return board.view().questions.find((question) => question.id === id);
}

// An option that the course has dropped since it was chosen counts as not chosen.
function chosenOf(board, { id, options }) {
  const chosen = answersOf(board).chosen[id];
  return options.some((option) => option.id === chosen) ? chosen : null;
}

function isClosed(board, question) {
  const told = board.view().feedback?.[question.id];
  return Boolean(
    told && chosenOf(board, question) && answersOf(board).checked.includes(question.id),
  );
}

function draw(board) {
  const { questions } = board.view();
  if (!questions) return [heading(board)];
  return [heading(board), questions.map((question) => drawQuestion(board, questions, question))];
}

function drawQuestion(board, questions, question) {
  const { id } = question;
  const name = `${board.id}-question-${id}`;
  const several = questions.length > 1;
  const key = `question:${id}`;
  const looks = { class: "ce-fact", "data-part-of-board": key, "data-key": key };
  return h(
    "article",
    { ...looks, "aria-labelledby": several ? name : null },
    several
      ? h(
          "div",
          { class: "ce-line-with-undo" },
          h("h3", { class: "ce-kicker", id: name }, `Question ${questions.indexOf(question) + 1}`),
          undoPlace(board, key),
        )
      : null,
    isClosed(board, question) ? answered(board, question) : asked(board, question),
    several ? null : undoPlace(board, key),
  );
}

function words({ id, text }) {
  const looks = { class: "ce-fact-text", tabindex: "-1", "data-key": `title:${id}` };
  return h("span", looks, rich(text));
}

function asked(board, question) {
  const { id, options } = question;
  const value = chosenOf(board, question);
  const data = { "data-question": id };
  const missing = value ? "" : "choose an answer";
  const { right } = board.view().feedback?.[id] ?? {};
  return [
    choices(board, {
      key: `option:${id}`,
      legend: words(question),
      options,
      look: "ce-list ce-asks",
      value,
      action: "choose",
      data,
    }),
    hints(id, question.text, [["It is one of these", oneOfTwo(options, right)]]),
    board.view().feedback
      ? checkRow(board, { key: `check:${id}`, action: "check", data, label: "Check", missing })
      : null,
  ];
}

function answered(board, question) {
  const { id, options } = question;
  const { right, why, wrong, sources } = board.view().feedback[id];
  const said = (option) =>
    option.id === right ? { right: true, text: why } : { right: false, text: wrong?.[option.id] };
  const known = Object.fromEntries(options.map((option) => [option.id, said(option)]));
  const rows = answerRows({ known, options, id: chosenOf(board, question), best: right });
  const result = { class: "ce-reasons", tabindex: "-1", "data-key": `result:${id}` };
  const data = { "data-question": id };
  return [
    h("p", {}, words(question)),
    h("ul", { ...result, "aria-label": "Your answer" }, reasons(rows)),
    sourceList(sources),
    button({ action: "again", key: `again:${id}`, label: "Try again", data }),
  ];
}

const on = {
  choose(board, { question, value }) {
    const answers = answersOf(board);
    write(board, { ...answers, chosen: { ...answers.chosen, [question]: value } });
  },
  check(board, { question }) {
    const answers = answersOf(board);
    const checked = [...new Set([...answers.checked, question])];
    write(board, { ...answers, checked });
    focusOn(board, `result:${question}`);
    const right = answers.chosen[question] === board.view().feedback[question].right;
    say(board, `${right ? "Right" : "Not right"}. The reason follows.`);
  },
  blocked(board, { question }) {
    focusOn(board, `option:${question}:${questionOf(board, question).options[0].id}`);
    say(board, "Still to do: choose an answer.");
  },
  again(board, { question }) {
    const answers = answersOf(board);
    write(board, { ...answers, checked: answers.checked.filter((one) => one !== question) });
    focusOn(board, `option:${question}:${chosenOf(board, questionOf(board, question))}`);
    say(board, "The question is open again. Your choice is kept.");
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "questions", draw, on }).stop;
}

export default { render };
