/** Move focus to the element with a key: the board, one key or several to try in order. */
export function focusOn(board, ...keys) {
  for (const key of keys) {
    const node = key && keyed(board, key);
    if (!node) continue;
    node.focus();
    return;
  }
}

/** Whether focus is on a board: the board. */
export function hasFocus(board) {
  return board.root.contains(board.el.getRootNode().activeElement);
}

/** The keys of what has focus and of all that it stands in, the innermost first: the board. */
export function focusTrail(board) {
  const keys = [];
  if (!hasFocus(board)) return keys;
  let node = board.el.getRootNode().activeElement;
  for (; node && node !== board.root; node = node.parentElement) {
    if (node.dataset.key) keys.push(node.dataset.key);
  }
  return [...keys, "title"];
}

const FOCUSABLE = "a[href], button, input, select, summary, textarea, [tabindex]";

/** Give lost focus to the nearest that is left of what it stood in: the board, the keys of that. */
export function recoverFocus(board, trail) {
  const active = board.el.getRootNode().activeElement;
  if (active && active !== document.body) return;
  for (const key of trail) {
    const node = keyed(board, key);
    const target = node?.matches(FOCUSABLE) ? node : node?.querySelector(FOCUSABLE);
    target?.focus();
    if (hasFocus(board)) return;
  }
}

/** The element with a key: the board, the key. */
export function keyed(board, key) {
  return board.root.querySelector(`[data-key="${CSS.escape(key)}"]`);
}
