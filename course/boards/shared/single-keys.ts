// One switch for every board of every page. It is kept in the browser, or for this page where that keeps nothing.
const NAME = "course-single-keys";
const CHANGED = "course:single-keys";
const TYPED_INTO =
  "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button])";

// Looked up when it is first asked for: a page that was opened from a file waits for the browser's store.
let on: boolean | null = null;

/** Whether a single key answers: they do unless the reader has switched them off. */
export function singleKeys(): boolean {
  on ??= kept();
  return on;
}

function kept(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    return true; // a browser that keeps nothing
  }
}

/** Let single keys answer or not, on every board of this page and of those to come: whether they do. */
export function setSingleKeys(wanted: boolean): void {
  on = wanted;
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, "off");
  } catch {
    // Then it holds for this page alone.
  }
  window.dispatchEvent(new CustomEvent(CHANGED, { detail: on }));
}

/** Do something whenever single keys are switched on or off, and return how to stop: what to do. */
export function onSingleKeys(hear: () => void): () => void {
  // Each bundle has a switch of its own, which follows the one that was turned.
  const changed = (event: Event) => {
    on = (event as CustomEvent<boolean>).detail;
    hear();
  };
  window.addEventListener(CHANGED, changed);
  return () => window.removeEventListener(CHANGED, changed);
}

/** The key that was pressed where it stands for itself, in lower case, else "": the event. */
export function singleKeyOf(event: KeyboardEvent): string {
  const { key, target, repeat, isComposing } = event;
  if (!singleKeys() || event.defaultPrevented || repeat || isComposing || key.length !== 1)
    return "";
  if (event.ctrlKey || event.metaKey || event.altKey) return "";
  // A sign is typed with Shift on many keyboards; a letter with it is another.
  if (event.shiftKey && /[\p{L}\d]/u.test(key)) return "";
  const typed = target instanceof Element && target.closest(TYPED_INTO);
  return typed ? "" : key.toLowerCase();
}

/**
 * Press the control of a board that a key stands for, `data-single-key`, if it can be seen: where the
 * board is drawn, the event.
 */
export function pressSingleKey(root: HTMLElement, event: KeyboardEvent): void {
  const key = singleKeyOf(event);
  // What lies over the board hears its own keys, and no other does.
  const over = event.target instanceof Element ? event.target.closest("dialog") : null;
  const control = key && findControl(over ?? root, key)[0];
  if (!control) return;
  event.preventDefault();
  press(control);
}

/**
 * Hear single keys while the focus is on no board: on nothing, or on the step in which a board stands. Return
 * how to stop: where the board is drawn. Of several boards the first answers whose control is in the window.
 */
export function hearSingleKeys(root: HTMLElement): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.target !== document.body && !onItsStep(root, event.target)) return;
    const key = singleKeyOf(event);
    const control = key && findControl(document, key).find(inWindow);
    if (!control || !root.contains(control)) return;
    event.preventDefault();
    press(control);
  };
  document.addEventListener("keydown", hear);
  window.addEventListener("keydown", noteKeyboard, { capture: true });
  return () => {
    document.removeEventListener("keydown", hear);
    window.removeEventListener("keydown", noteKeyboard, { capture: true });
  };
}

// Who works by touch is told of keys once they have used a keyboard; what is typed in a field may come from a screen.
function noteKeyboard({ target, key }: KeyboardEvent): void {
  const typed = target instanceof Element && target.closest(TYPED_INTO);
  if (!typed && key !== "Unidentified") document.documentElement.dataset.keyboard = "used";
}

function onItsStep(root: HTMLElement, target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest("dialog, [popover]")) return false;
  return root.closest("[data-step]")?.contains(target) ?? false;
}

function press(control: HTMLElement): void {
  if (control instanceof HTMLInputElement && control.type === "search") control.focus();
  else control.click();
}

function findControl(place: ParentNode, key: string): HTMLElement[] {
  const all = place.querySelectorAll<HTMLElement>(`[data-single-key="${CSS.escape(key)}"]`);
  return [...all].filter((one) => one.checkVisibility());
}

function inWindow(node: HTMLElement): boolean {
  const { top, bottom } = node.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
