import type { BoardView } from "../contracts.d.ts";
import { afterPaint } from "./after-paint.ts";
import type { Acts, Board, Data, Kind, Ui } from "./board.ts";
import { emptyHistory, partOf, wordsOf } from "./history.tsx";
import { pressSingleKey, setSingleKeys, singleKeys } from "./single-keys.ts";
import { redo, say, startAgain, undo } from "./write.ts";

/** Hear what the host brings, and return how to stop: the board, what to do when answers have come. */
export function listenToModel(board: Board, arrived: () => void): () => void {
  const { model } = board;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    board.notice = model.get("notice");
    // Once for all that has changed, and not at all if the board is drawn before.
    board.due = true;
    queueMicrotask(board.redraw);
  };
  const heard = {
    "change:view": () => board.refresh(),
    "change:answers": () => {
      if (JSON.stringify(board.answers()) === board.written) return;
      // What the learner chose stays until it is kept, or they have said that it may go.
      if (board.line.holds()) return;
      // Taking back a step now would silently overwrite what came from elsewhere.
      board.history = emptyHistory();
      arrived();
      board.refresh();
    },
    "change:notice": () => {
      clearTimeout(timer);
      // A quick save need not be announced twice, as under way and as done.
      if (model.get("notice").state === "saving") timer = setTimeout(show, 800);
      else show();
    },
  };
  for (const [name, hear] of Object.entries(heard)) model.on(name, hear);
  return () => {
    clearTimeout(timer);
    for (const [name, hear] of Object.entries(heard)) model.off(name, hear);
  };
}

const EVERY_KIND: Acts<Board> = {
  reload: (board) => board.line.wish("reload"),
  insist: (board) => board.line.wish("insist"),
  undo,
  redo,
  startAgain,
  singleKeys(board) {
    setSingleKeys(!singleKeys());
    say(board, singleKeys() ? "Single keys answer." : "Single keys are off.");
  },
};

/** Hear what the learner does, and return how to stop: the board, what its kind does then. */
export function listenToLearner<View extends BoardView, Shown extends Ui>(
  board: Board<View, Shown>,
  { on, hears = {} }: Kind<View, Shown>,
): () => void {
  const acts: Acts<Board<View, Shown>> = { ...EVERY_KIND, ...on };
  const { input, focusin, focusout, pointerdown } = hears;
  const heard: Record<string, ((event: never) => void) | undefined> = {
    click: (event: Event) => {
      const control = controlOf(board, event);
      if (control) afterPaint(control, () => act(board, acts, control));
    },
    change: (event: Event) => {
      const control = controlOf(board, event);
      if (control) act(board, acts, control);
    },
    keydown: (event: KeyboardEvent) => {
      pressKey(board, event);
      hears.key?.(board, event);
      pressSingleKey(board.root, event);
    },
    keyup: (event: Event) => event.stopPropagation(),
    keypress: (event: Event) => event.stopPropagation(),
    input: input && ((event: Event) => input(board, event)),
    focusin: focusin && ((event: Event) => focusin(board, event)),
    focusout: focusout && (() => focusout(board)),
    pointerdown: pointerdown && ((event: PointerEvent) => pointerdown(board, event)),
  };
  const listeners = Object.entries(heard).flatMap(([type, hear]) =>
    hear ? [[type, hear as EventListener] as const] : [],
  );
  for (const [type, hear] of listeners) board.el.addEventListener(type, hear);
  return () => {
    for (const [type, hear] of listeners) board.el.removeEventListener(type, hear);
  };
}

// What hears a click is a button; everything else tells of its change.
function controlOf(board: Board, event: Event): HTMLElement | null {
  const control = (event.target as Element).closest<HTMLElement>("[data-do]");
  if (!control || !board.root.contains(control)) return null;
  return (event.type === "click") === (control.tagName === "BUTTON") ? control : null;
}

function act<Shown extends Board>(board: Shown, acts: Acts<Shown>, control: HTMLElement): void {
  if (board.stopped) return;
  board.doing = wordsOf(control);
  board.doingIn = partOf(control);
  const waits = control.getAttribute("aria-disabled") === "true";
  const name = waits ? "blocked" : (control.dataset.do ?? "");
  acts[name]?.(board, control.dataset as unknown as Data, control);
}

function pressKey(board: Board, event: KeyboardEvent): void {
  event.stopPropagation();
  const command = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
  // Everything is saved as it is chosen: the browser's own "save page" would only confuse.
  if (command === "s") event.preventDefault();
  if (!board.undoes) return;
  const back = command === "z" && !event.shiftKey;
  const again = command === "y" || (command === "z" && event.shiftKey);
  if (!back && !again) return;
  event.preventDefault();
  (back ? undo : redo)(board);
}
