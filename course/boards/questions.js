import { h, paragraphs, rich, sourceList } from "./dom.js";
import { checkRow, choices, reasons } from "./parts.js";
import { focusOn, heading, mount, reload, say, write } from "./shared.js";

function answersOf(board) {
  const { chosen, checked } = board.answers();
  return { kind: "questions", chosen: { ...chosen }, checked: [...(checked ?? [])] };
}

function draw(board) {
  const { questions } = board.view();
  if (!questions) return [heading(board)];
  return [
    heading(board),
    questions.map((question, place) => drawQuestion(board, question, place + 1)),
  ];
}

function drawQuestion(board, question, number) {
  const { chosen, checked } = answersOf(board);
  const closed = checked.includes(question.id);
  const title = `${board.id}-question-${question.id}`;
  return h(
    "article",
    { class: "ce-fact", "data-key": `question:${question.id}`, "aria-labelledby": title },
    h("p", { class: "ce-kicker" }, `Question ${number}`),
    h(
      "p",
      { class: "ce-fact-text", id: title, tabindex: "-1", "data-key": `title:${question.id}` },
      rich(question.text),
    ),
    closed
      ? answered(board, question, chosen[question.id])
      : asked(board, question, chosen[question.id] ?? null),
  );
}

function asked(board, question, value) {
  return [
    choices(board, {
      key: `option:${question.id}`,
      about: question.text,
      legend: "Choose one",
      options: question.options,
      look: "ce-list",
      value,
      action: "choose",
      data: { "data-question": question.id },
    }),
    checkRow(board, {
      key: `check:${question.id}`,
      action: "check",
      data: { "data-question": question.id },
      label: "Check",
      missing: value ? "" : "choose an answer",
    }),
  ];
}

function answered(board, question, value) {
  const told = board.view().feedback[question.id];
  const text = (id) => question.options.find((option) => option.id === id)?.text ?? id;
  const right = value === told.right;
  const rows = [
    { verdict: right ? "right" : "wrong", chosen: text(value), text: told.wrong[value] },
  ];
  if (!right) rows.push({ verdict: "best", chosen: text(told.right) });
  const again = { type: "button", class: "ce-button", "data-do": "again" };
  return [
    h(
      "ul",
      { class: "ce-reasons", tabindex: "-1", "data-key": `result:${question.id}` },
      reasons(rows),
    ),
    h("div", { class: "ce-why" }, paragraphs(told.why)),
    sourceList(told.sources),
    h(
      "button",
      { ...again, "data-question": question.id, "data-key": `again:${question.id}` },
      "Try again",
    ),
  ];
}

const on = {
  reload,
  choose(board, { question, value }) {
    const answers = answersOf(board);
    answers.chosen[question] = value;
    write(board, answers);
  },
  check(board, { question }) {
    const answers = answersOf(board);
    write(board, { ...answers, checked: [...answers.checked, question] });
    focusOn(board, `result:${question}`);
    const right = answers.chosen[question] === board.view().feedback[question].right;
    say(board, right ? "Right. The reason follows." : "Not right. The reason follows.");
  },
  blocked(board, { question }) {
    focusOn(board, `title:${question}`);
    say(board, "Choose an answer first.");
  },
  again(board, { question }) {
    const answers = answersOf(board);
    write(board, { ...answers, checked: answers.checked.filter((one) => one !== question) });
    focusOn(board, `title:${question}`);
  },
};

function render({ model, el }) {
  return mount({ model, el, name: "questions", draw, on }).stop;
}

export default { render };
