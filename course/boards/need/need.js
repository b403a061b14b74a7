import { h } from "preact";
import { heading } from "../shared/heading.js";
import { choices } from "../shared/parts.js";
import { write } from "../shared/shared.js";
import { keepSoon, kept, mountTyped } from "../shared/typed.js";
import "./need.css";

const LONGEST = 300;

function needOf(board) {
  return { chosen: null, line: "", ...board.answers(), kind: "need" };
}

function draw(board) {
  const { options, title } = board.view();
  if (!options) return [heading(board)];
  board.ui.line ??= needOf(board).line;
  return [
    heading(board),
    choices(board, {
      key: "need",
      legend: title,
      options,
      look: "ce-list",
      value: needOf(board).chosen,
      action: "choose",
    }),
    lineField(board),
  ];
}

function lineField(board) {
  const id = `${board.id}-line`;
  const looks = { id, type: "text", maxlength: LONGEST, autocomplete: "off", spellcheck: "true" };
  const field = h("input", {
    ...looks,
    enterkeyhint: "done",
    lang: "en-GB",
    value: board.ui.line,
    "data-key": "line",
  });
  return h(
    "div",
    { class: "ce-need-line", "data-key": "line-field" },
    h("label", { for: id }, board.view().line),
    field,
  );
}

function keep(board, changes = {}) {
  kept(board);
  const next = { ...needOf(board), line: board.ui.line ?? "", ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}

const on = {
  choose(board, { value }) {
    keep(board, { chosen: value });
  },
  input(board, event) {
    if (event.target.type !== "text") return;
    board.ui.line = event.target.value;
    keepSoon(board, keep);
  },
};

// A line that came from elsewhere replaces this one, unless it is being written.
function arrived(board) {
  if (!board.timer) board.ui.line = needOf(board).line;
}

function render({ model, el }) {
  return mountTyped({
    model,
    el,
    name: "need",
    draw,
    on,
    arrived,
    keep,
    ui: { line: null },
    undoes: false,
  });
}

export default { render };
