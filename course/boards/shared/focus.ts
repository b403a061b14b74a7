/** Of a board, where it stands and what is drawn in it. */
export interface Place {
  readonly el: HTMLElement;
  readonly root: HTMLElement;
}

/** Move focus to the element with a key: the board, one key or several to try in order. */
export function focusOn(board: Place, ...keys: (string | null | undefined)[]): void {
  for (const key of keys) {
    const node = key && keyed(board, key);
    if (!node) continue;
    node.focus();
    return;
  }
}

/** Whether focus is on a board: the board. */
function hasFocus(board: Place): boolean {
  return board.root.contains(activeBy(board));
}

/** The keys of what has focus and of all that it stands in, the innermost first: the board. */
export function focusTrail(board: Place): string[] {
  const keys: string[] = [];
  if (!hasFocus(board)) return keys;
  let node = activeBy(board);
  for (; node && node !== board.root; node = node.parentElement) {
    const key = node.getAttribute("data-key");
    if (key) keys.push(key);
  }
  return [...keys, "title"];
}

const FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";

/** Give lost focus to the nearest that is left of what it stood in: the board, the keys of that. */
export function recoverFocus(board: Place, trail: readonly string[]): void {
  const active = activeBy(board);
  if (active && active !== document.body) return;
  for (const key of trail) {
    const node = keyed(board, key);
    const target = node?.matches(FOCUSABLE) ? node : node?.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    if (hasFocus(board)) return;
  }
}

/** The element with a key: the board, the key. */
export function keyed(board: Place, key: string): HTMLElement | null {
  return board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}

function activeBy(board: Place): Element | null {
  return (board.el.getRootNode() as Document | ShadowRoot).activeElement;
}
