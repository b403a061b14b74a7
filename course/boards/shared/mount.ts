import { Fragment, h, render } from "preact";
import type { BoardView } from "../contracts.d.ts";
import type { AnswersTo, Board, Host, Kind, Size, Ui } from "./board.ts";
import type { Drawn } from "./draw.tsx";
import { focusTrail, recoverFocus } from "./focus.ts";
import { listenToLearner, listenToModel } from "./hear.ts";
import { emptyHistory, undoMoves } from "./history.tsx";
import { keepHistory } from "./kept-history.ts";
import { openLine } from "./line.ts";
import { listenToPage } from "./pointed.ts";
import { waitsForRelease } from "./press.ts";
import { keepInSight } from "./sight.ts";
import { hearSingleKeys, onSingleKeys } from "./single-keys.ts";

/** Start a board of a kind where its host wants it, and return it with how to end it. */
export function mount<View extends BoardView, Shown extends Ui>(
  host: Host,
  kind: Kind<View, Shown>,
): { board: Board<View, Shown>; stop: () => void } {
  const { el } = host;
  const root = element("div", { class: "ce-main", "data-frame": "" });
  const inSight = keepInSight({ el, root });
  const board = make(host, root, kind, () => {
    if (refresh(board, () => kind.draw(board))) inSight.placeSoon();
  });
  el.classList.add("ce-board", `ce-${kind.name}`);
  el.replaceChildren(board.root, board.live);
  const pointed = listenToPage(board, (part) => kind.goTo?.(board, part));
  const stops = [
    listenToModel(board, () => kind.arrived?.(board)),
    listenToLearner(board, kind),
    watchWidth(board),
    hearSingleKeys(root),
    onSingleKeys(board.refresh),
    inSight.stop,
    pointed.stop,
    keepHistory(board),
    () => board.line.stop(),
  ];
  board.line.open();
  // Several boards of a page are measured before the first is drawn, which moves those below it.
  board.due = true;
  queueMicrotask(() => {
    board.redraw();
    pointed.go();
  });
  const stop = () => {
    board.stopped = true;
    for (const end of stops) end();
    render(null, board.root);
    el.replaceChildren();
    el.classList.remove("ce-board", `ce-${kind.name}`);
  };
  return { board, stop };
}

function make<View extends BoardView, Shown extends Ui>(
  { model, el }: Host,
  root: HTMLElement,
  { ui, undoes = true, restarts = undoes, forget }: Kind<View, Shown>,
  refresh: () => void,
): Board<View, Shown> {
  const answers = () => model.get("answers") as AnswersTo<View>;
  const board: Board<View, Shown> = {
    model,
    el,
    root,
    ui,
    undoes,
    restarts,
    answers,
    refresh,
    id: `ce${Math.random().toString(36).slice(2, 8)}`,
    live: element("p", { class: "ce-hidden", role: "status", "aria-live": "polite" }),
    line: openLine({ model, el, answers }),
    view: () => model.get("view") as View,
    redraw: () => {
      if (board.due) refresh();
    },
    forget: () => forget?.(board),
    notice: model.get("notice"),
    history: emptyHistory(),
    at: "",
    undoAt: "",
    doing: "",
    doingIn: "",
    written: "",
    due: false,
    stopped: false,
    timer: null,
    typingSince: 0,
  };
  return board;
}

// Whether it was drawn: nothing may move while the mouse or a finger is down.
function refresh(board: Board, draw: () => Drawn): boolean {
  board.due = true;
  if (board.stopped || waitsForRelease(board.redraw)) return false;
  board.due = false;
  const trail = focusTrail(board);
  const paint = () => render(h(Fragment, {}, draw()), board.root);
  board.root.toggleAttribute("data-wide", Boolean(board.ui.wide));
  board.ui.size ??= "narrow";
  board.root.dataset.size = board.ui.size;
  undoMoves(board);
  paint();
  // A part that is open or closed only now has its place for them, or has it no longer.
  if (undoMoves(board)) paint();
  // Only once all is done: the action that drew the board anew may have its own place for focus.
  if (trail.length) queueMicrotask(() => recoverFocus(board, trail));
  return true;
}

// Once wide, a board stays so until a scroll bar's width is lost as well, or it might flicker.
const SCROLL_BAR = 1.25;

function sizeOf(width: number, before: Size | undefined): Size {
  const reaches = (least: number, had: boolean) => width >= least - (had ? SCROLL_BAR : 0);
  if (reaches(68, before === "wide")) return "wide";
  return reaches(47.5, before === "wide" || before === "middle") ? "middle" : "narrow";
}

// In a step that is not shown a board has no width yet, and will have that of what the step is in.
function widthOf({ clientWidth, parentElement }: HTMLElement): number {
  if (clientWidth || !parentElement) return clientWidth;
  const { paddingLeft, paddingRight } = getComputedStyle(parentElement);
  const within =
    parentElement.clientWidth && Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight);
  return widthOf(parentElement) - within;
}

function watchWidth(board: Board): () => void {
  const { ui } = board;
  const measure = () => {
    const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const width = widthOf(board.el) / rem;
    if (!width) return;
    ui.wide = width >= 53.75 - (ui.wide ? SCROLL_BAR : 0);
    ui.size = sizeOf(width, ui.size);
  };
  const observer = new ResizeObserver(() => {
    const { wide, size } = ui;
    measure();
    if (wide !== ui.wide || size !== ui.size) requestAnimationFrame(board.refresh);
  });
  measure();
  observer.observe(board.el);
  return () => observer.disconnect();
}

function element(tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}
