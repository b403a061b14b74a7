// Long enough for a frame on a slow machine; a page that is not shown has none to wait for.
const AT_MOST = 100;
const ENDS_THE_WAIT = ["pointerdown", "keydown", "click", "input", "beforeunload", "pagehide"];

let due: (() => void) | null = null;

/** Do now what waits for its frame. */
export function catchUp(): void {
  const act = due;
  due = null;
  act?.();
}

/**
 * Do something once what is pressed has been seen as pressed: the control, a function. Whatever the learner
 * does next, or the page's end, finds it done; to work it out and draw it takes longer than to mark a control.
 */
export function afterPaint(control: HTMLElement, act: () => void): void {
  catchUp();
  control.dataset.pressed = "";
  const run = () => {
    delete control.dataset.pressed;
    act();
  };
  const inTime = () => {
    if (due === run) catchUp();
  };
  due = run;
  // A frame is painted after its callback and before the next task.
  requestAnimationFrame(() => setTimeout(inTime, 0));
  setTimeout(inTime, document.hidden ? 0 : AT_MOST);
}

for (const type of ENDS_THE_WAIT) window.addEventListener(type, catchUp, { capture: true });
document.addEventListener("visibilitychange", catchUp);
