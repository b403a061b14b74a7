import { h } from "./dom.js";
import { choices } from "./parts.js";
import { heading, mount, reload, write } from "./shared.js";

const PAUSE = 600;

function needOf(board) {
  return { chosen: null, line: "", ...board.answers(), kind: "need" };
}

function draw(board) {
  const { options, line, title } = board.view();
  if (!options) return [heading(board)];
  const id = `${board.id}-line`;
  board.ui.line ??= needOf(board).line;
  const field = h("input", { id, type: "text", maxlength: "300", "data-key": "line" });
  field.value = board.ui.line;
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
    h("div", { class: "ce-line-field" }, h("label", { for: id }, line), field),
  ];
}

function keep(board, changes = {}) {
  clearTimeout(board.timer);
  board.timer = null;
  write(board, { ...needOf(board), line: board.ui.line ?? "", ...changes });
}

const on = {
  reload,
  choose(board, { value }) {
    keep(board, { chosen: value });
  },
  input(board, event) {
    if (event.target.type !== "text") return;
    board.ui.line = event.target.value;
    clearTimeout(board.timer);
    board.timer = setTimeout(() => keep(board), PAUSE);
  },
  focusout(board) {
    if (board.timer) keep(board);
  },
};

// A line that came from elsewhere replaces this one, unless it is being written.
function arrived(board) {
  if (!board.timer) board.ui.line = needOf(board).line;
}

function render({ model, el }) {
  const board = mount({ model, el, name: "need", draw, on, arrived, ui: { line: null } });
  return () => {
    if (board.timer) keep(board);
    board.stop();
  };
}

export default { render };
