import { Fragment, h, render } from "preact";
import { focusOn, focusTrail, keyed, recoverFocus } from "./focus.ts";
import { emptyHistory, partOf, remember, takeStep, undoMoves, wordsOf } from "./history.js";
import { openLine } from "./line.js";
import { waitsForRelease } from "./press.ts";
import { keepInSight } from "./sight.ts";

/**
 * Start a board and return its clean-up: the host's model and el, the board's name,
 * draw(board) for its nodes, on {action: fn(board, data, target)}, ui for what is not saved, and
 * undoes: false where what was done cannot be undone here, or the browser does it; restarts: whether
 * it can be started again, with a way back; forget(board) for what it remembers beside its answers.
 */
export function mount(parts) {
  const { model, el, name, draw, on, ui = {}, arrived, forget } = parts;
  const { undoes = true, restarts = undoes } = parts;
  const id = `ce${Math.random().toString(36).slice(2, 8)}`;
  const board = { model, el, id, draw, ui, undoes, restarts, forget };
  board.view = () => model.get("view") ?? {};
  board.on = { reload, insist, undo, redo, startAgain, ...on };
  board.history = emptyHistory();
  board.undoAt = "";
  board.root = element("div", { class: "ce-main", "data-frame": "" });
  board.inSight = keepInSight(board);
  board.live = element("p", { class: "ce-hidden", role: "status", "aria-live": "polite" });
  board.answers = () => model.get("answers") ?? {};
  board.refresh = () => refresh(board);
  board.redraw = () => {
    if (board.due && !board.stopped) refresh(board);
  };
  board.notice = model.get("notice");
  board.line = openLine(board);
  el.classList.add("ce-board", `ce-${name}`);
  el.replaceChildren(board.root, board.live);
  const stops = [
    listenToModel(board, arrived),
    listenToLearner(board),
    watchWidth(board),
    board.inSight.stop,
    () => board.line.stop(),
  ];
  board.line.open();
  // Several boards of a page are measured before the first is drawn, which moves those below it.
  refreshSoon(board);
  board.stop = () => {
    board.stopped = true;
    for (const stop of stops) stop();
    render(null, board.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${name}`);
  };
  return board;
}

/** Save new answers: the board, the whole answers object, what was done, in words, and in which part. */
export function write(board, answers, what = board.doing, part = board.doingIn) {
  board.at = part;
  if (board.undoes) remember(board, what);
  else board.history = { ...emptyHistory(), past: board.restarts ? newStarts(board) : [] };
  store(board, answers);
}

// The way back from a new start stays.
const newStarts = (board) => board.history.past.filter((one) => one.startedAgain);

function store(board, answers) {
  board.written = JSON.stringify(answers);
  board.line.keep(answers);
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

// Once for all that has changed, and not at all if the board is drawn before.
function refreshSoon(board) {
  board.due = true;
  queueMicrotask(board.redraw);
}

function refresh(board) {
  board.due = true;
  if (waitsForRelease(board.redraw)) return;
  board.due = false;
  const trail = focusTrail(board);
  board.root.toggleAttribute("data-wide", Boolean(board.ui.wide));
  undoMoves(board);
  paint(board);
  // A part that is open or closed only now has its place for them, or has it no longer.
  if (undoMoves(board)) paint(board);
  // Only once all is done: the action that drew the board anew may have its own place for focus.
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  board.inSight.placeSoon();
}

function paint(board) {
  render(h(Fragment, {}, board.draw(board)), board.root);
}

function element(tag, attributes) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

function listenToModel(board, arrived) {
  const { model } = board;
  let timer;
  const heard = {
    "change:view": () => refresh(board),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      // What the learner chose stays until it is kept, or they have said that it may go.
      if (board.line.holds()) return;
      // Taking back a step now would silently overwrite what came from elsewhere.
      board.history = emptyHistory();
      arrived?.(board);
      refresh(board);
    },
    "change:notice": () => {
      clearTimeout(timer);
      const notice = model.get("notice");
      const show = () => {
        board.notice = notice;
        refreshSoon(board);
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
    board.doing = wordsOf(target);
    board.doingIn = partOf(target);
    if (target.getAttribute("aria-disabled") === "true") board.on.blocked?.(board, target.dataset);
    else board.on[target.dataset.do]?.(board, target.dataset, target);
  };
  const key = (event) => {
    event.stopPropagation();
    // Everything is saved as it is chosen: the browser's own "save page" would only confuse.
    const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
    if (command === "s") event.preventDefault();
    if (board.undoes) stepByKey(board, event, command);
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
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = board.el.clientWidth / rem;
    if (width) board.ui.wide = width >= (board.ui.wide ? 52.5 : 53.75);
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

function reload(board) {
  board.line.wish("reload");
}

function insist(board) {
  board.line.wish("insist");
}

/** Empty a board, with a way back: the board. */
export function startAgain(board) {
  remember(board, "Start again");
  board.history.past.at(-1).startedAgain = true;
  board.at = "";
  board.forget?.(board);
  store(board, { kind: board.view().board });
  focusOn(board, "undo");
  say(board, "You start again. What you had chosen can be brought back.");
}

function undo(board) {
  restore(board, "past", "Undone");
}

function redo(board) {
  restore(board, "future", "Done again");
}

function restore(board, from, word) {
  const entry = takeStep(board, from);
  if (!entry) {
    say(board, from === "past" ? "There is nothing to undo." : "There is nothing to do again.");
    return;
  }
  const pressed = from === "past" ? "undo" : "redo";
  const stays = keyed(board, pressed) === board.el.getRootNode().activeElement;
  Object.assign(board.ui, entry.ui);
  board.forget?.(board);
  store(board, entry.answers);
  const changed = keyed(board, entry.key ?? "title");
  moveUndo(board, partOf(changed));
  // Who presses the button may press it again; who pressed keys is taken to what has changed.
  if (!stays || !keyed(board, pressed)) focusOn(board, entry.key, "undo", "redo", "title");
  else {
    changed?.scrollIntoView({ block: "nearest" });
    focusOn(board, pressed);
  }
  say(board, `${word}: ${entry.what}.`);
}

// The buttons go with what they changed, so that both are seen.
function moveUndo(board, part) {
  if (!part || part === board.at) return;
  board.at = part;
  refresh(board);
}

function stepByKey(board, event, command) {
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || (command === "z" && event.shiftKey);
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board);
}
