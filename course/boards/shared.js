import { h, icon, morph, rich } from "./dom.js";
import { keepInSight } from "./sight.js";

const PROBLEMS = new Set(["behind", "damaged", "failed"]);

/**
 * Start a board and return its clean-up: the host's model and el, the board's name,
 * draw(board) for its nodes, on {action: fn(board, data, target)}, ui for what is not saved.
 */
export function mount({ model, el, name, draw, on, ui = {}, arrived }) {
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model, el, id, draw, on, ui, view: () => model.get("view") ?? {} };
  board.root = h("div", { class: "ce-main" });
  board.inSight = keepInSight(board);
  board.live = h("p", { class: "ce-hidden", role: "status", "aria-live": "polite" });
  board.answers = () => model.get("answers") ?? {};
  board.refresh = () => refresh(board);
  board.notice = model.get("notice");
  el.classList.add("ce-board", `ce-${name}`);
  el.replaceChildren(board.root, board.live);
  const undo = [
    listenToModel(board, arrived),
    listenToLearner(board),
    watchWidth(board),
    board.inSight.stop,
  ];
  refresh(board);
  board.stop = () => {
    for (const stop of undo) stop();
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${name}`);
  };
  return board;
}

/** Save new answers: the board, and the whole answers object. */
export function write(board, answers) {
  board.written = JSON.stringify(answers);
  board.model.set("answers", answers);
  board.model.save_changes();
  refresh(board);
}

/** Tell a screen reader what happened: the board, the sentence. */
export function say(board, sentence) {
  // The same sentence twice would be silent, so the line is emptied first.
  board.live.textContent = "";
  setTimeout(() => {
    board.live.textContent = sentence;
  }, 50);
}

/** Move focus to the element with a key: the board, one key or several to try in order. */
export function focusOn(board, ...keys) {
  for (const key of keys) {
    const node = board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!node) continue;
    node.focus();
    return;
  }
}

function refresh(board) {
  const focused = board.el.getRootNode().activeElement;
  const key = board.root.contains(focused) ? focused.closest("[data-key]")?.dataset.key : null;
  morph(
    board.root,
    h(
      "div",
      { class: "ce-main", "data-frame": true, "data-wide": board.ui.wide },
      board.draw(board),
    ),
  );
  if (key && !board.root.contains(board.el.getRootNode().activeElement)) focusOn(board, key);
  board.inSight.place();
}

function listenToModel(board, arrived) {
  const { model } = board;
  let timer;
  const heard = {
    "change:view": () => refresh(board),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      arrived?.(board);
      refresh(board);
    },
    "change:notice": () => {
      clearTimeout(timer);
      const notice = model.get("notice");
      const show = () => {
        board.notice = notice;
        refresh(board);
      };
      // A quick save need not be announced twice, as under way and as done.
      if (notice?.state === "saving") timer = setTimeout(show, 800);
      else show();
    },
  };
  for (const [name, fn] of Object.entries(heard)) model.on(name, fn);
  return () => {
    clearTimeout(timer);
    for (const [name, fn] of Object.entries(heard)) model.off(name, fn);
  };
}

function listenToLearner(board) {
  const stop = (event) => event.stopPropagation();
  const act = (event) => {
    const target = event.target.closest("[data-do]");
    if (!target || !board.root.contains(target)) return;
    const clicked = event.type === "click";
    if (clicked !== (target.tagName === "BUTTON")) return;
    if (target.getAttribute("aria-disabled") === "true") board.on.blocked?.(board, target.dataset);
    else board.on[target.dataset.do]?.(board, target.dataset, target);
  };
  const key = (event) => {
    event.stopPropagation();
    // Everything is saved as it is chosen: the browser's own "save page" would only confuse.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") event.preventDefault();
    board.on.key?.(board, event);
  };
  const heard = { click: act, change: act, input: board.on.input?.bind(null, board), keydown: key };
  Object.assign(heard, { keyup: stop, keypress: stop });
  for (const type of ["focusin", "focusout", "pointerdown"])
    heard[type] = board.on[type]?.bind(null, board);
  for (const [type, fn] of Object.entries(heard)) if (fn) board.el.addEventListener(type, fn);
  return () => {
    for (const [type, fn] of Object.entries(heard)) if (fn) board.el.removeEventListener(type, fn);
  };
}

// Once wide, a board stays so until a scroll bar's width is lost as well, or it might flicker.
function watchWidth(board) {
  const measure = () => {
    const width = board.el.clientWidth;
    if (width) board.ui.wide = width >= (board.ui.wide ? 840 : 860);
  };
  const observer = new ResizeObserver(() => {
    const before = board.ui.wide;
    measure();
    if (before !== board.ui.wide) requestAnimationFrame(() => refresh(board));
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}

/** The top of a board: title, client, date, introduction, the state of saving. The board. */
export function heading(board) {
  const { title, client, date_label: date, date_hint: hint, intro, prompt } = board.view();
  const facts = [client, date].filter(Boolean);
  const line = (text, look) => (text ? h("p", { class: look }, rich(text)) : null);
  const head = h(
    "header",
    { class: "ce-head" },
    h("div", { class: "ce-head-line" }, h("h2", { class: "ce-title" }, rich(title)), saved(board)),
    line(facts.join(" · "), "ce-kicker"),
    line(hint, "ce-kicker"),
    line(intro || prompt, "ce-intro"),
  );
  return [head, problem(board)];
}

function saved(board) {
  const { state, text } = board.notice ?? {};
  const quiet = state && !PROBLEMS.has(state);
  const looks = { class: "ce-saved", role: "status", "data-key": "notice", "data-state": state };
  return h("p", looks, quiet ? text : "");
}

function problem(board) {
  const { state, text } = board.notice ?? {};
  if (!PROBLEMS.has(state)) return null;
  const newer = { type: "button", class: "ce-button", "data-do": "reload", "data-key": "reload" };
  return h(
    "div",
    { class: "ce-problem", role: "alert", "data-key": `problem:${state}`, "data-follow": true },
    icon("wrong"),
    h("p", {}, text),
    state === "behind" ? h("button", newer, "Show the newer answers") : null,
  );
}

/** What every board does with "Show the newer answers": the board. */
export function reload(board) {
  board.model.set("wish", "reload");
  board.model.save_changes();
}
