import { h } from "preact";
import { paragraphs, sourceList } from "../shared/draw.tsx";
import { focusOn } from "../shared/focus.ts";
import { heading } from "../shared/heading.js";
import { checkRow, choices } from "../shared/parts.js";
import { say, write } from "../shared/shared.js";
import { keepSoon, kept, mountTyped } from "../shared/typed.js";
import "./draft.css";

const ENOUGH = 20;

function draftOf(board) {
  return { text: "", ticks: [], checked: false, ...board.answers(), kind: "draft" };
}

function draw(board) {
  const view = board.view();
  const draft = draftOf(board);
  board.ui.text ??= draft.text;
  const lesson = view.mode !== "exercise";
  const compared = lesson && draft.checked && view.model;
  return [
    heading(board),
    editor(board, view),
    lesson && view.model && !compared ? compare(board) : null,
    compared ? model(board, view, draft) : null,
    compared || !lesson ? sourceList(view.sources) : null,
  ];
}

function editor(board, view) {
  const id = `${board.id}-text`;
  const { text } = board.ui;
  const area = h("textarea", {
    id,
    value: text,
    rows: "6",
    maxlength: view.max_length,
    spellcheck: "true",
    lang: "en-GB",
    "aria-describedby": `${id}-count`,
    "data-key": "text",
  });
  // `toLocaleString` would load a whole book of locales to set one comma.
  const size = (number) => String(number).replace(/\B(?=(\d{3})+$)/g, ",");
  const count = view.max_length
    ? `${size(text.length)} of ${size(view.max_length)} characters`
    : `${size(text.length)} characters`;
  return h(
    "div",
    { class: "ce-draft-editor" },
    h("label", { for: id }, "Your draft"),
    area,
    h("p", { class: "ce-counter", id: `${id}-count` }, count),
  );
}

function compare(board) {
  const left = ENOUGH - board.ui.text.trim().length;
  const missing = left > 0 ? `write a little more (at least ${ENOUGH} characters)` : "";
  return checkRow(board, {
    key: "check",
    action: "check",
    label: "Compare with the model",
    missing,
  });
}

function model(board, view, draft) {
  const title = `${board.id}-model`;
  return h(
    "section",
    { class: "ce-model", "aria-labelledby": title },
    h("h3", { id: title, tabindex: "-1", "data-key": "model" }, "A model"),
    h("blockquote", {}, paragraphs(view.model)),
    view.checklist?.length ? checklist(board, view, draft) : null,
  );
}

function checklist(board, view, draft) {
  return choices(board, {
    key: "tick",
    legend: "Read your draft again. Does it do each of these?",
    options: view.checklist.map((text, id) => ({ id, text })),
    value: draft.ticks,
    several: true,
    action: "tick",
    look: "ce-list",
  });
}

function save(board, changes = {}) {
  kept(board);
  const draft = draftOf(board);
  const next = { ...draft, text: board.ui.text, ...changes };
  if (JSON.stringify(next) !== JSON.stringify(board.answers())) write(board, next);
}

const on = {
  input(board, event) {
    if (event.target.tagName !== "TEXTAREA") return;
    const { max_length: most } = board.view();
    board.ui.text = event.target.value;
    if (most && board.ui.text.length >= most)
      say(board, `That is all that fits: ${most} characters.`);
    keepSoon(board, save);
    board.refresh();
  },
  check(board) {
    save(board, { checked: true });
    focusOn(board, "model");
    say(board, "The model and three questions follow. Your draft can still be changed.");
  },
  blocked(board) {
    focusOn(board, "text");
    say(board, `Write a little more first: at least ${ENOUGH} characters.`);
  },
  tick(board, { value }, target) {
    const others = draftOf(board).ticks.filter((one) => one !== Number(value));
    const ticks = target.checked ? [...others, Number(value)].sort() : others;
    save(board, { ticks });
  },
};

// Newer answers replace the text, unless the learner is still writing.
function arrived(board) {
  if (!board.timer) board.ui.text = draftOf(board).text;
}

function forget(board) {
  kept(board);
  board.ui.text = null;
}

function render({ model: host, el }) {
  const ui = { text: null };
  return mountTyped({
    model: host,
    el,
    name: "draft",
    draw,
    on,
    arrived,
    keep: save,
    ui,
    undoes: false, // the browser takes back what is typed
    restarts: true,
    forget,
  });
}

export default { render };
