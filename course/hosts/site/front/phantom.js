const KEPT = "country-evidence:kept";
const AGAIN = "country-evidence:again";

/** Remember in this tab that something is kept in the browser, or that nothing is any more. */
export function keptHere(is) {
  window.name = is ? KEPT : "";
}

/**
 * Whether the page is to be loaded once more: the store. On a busy machine Chromium now and then
 * gives a file that is reloaded an empty store, in which new answers would be lost; loaded again,
 * it has its own.
 */
export function storeIsNotOurs(store) {
  const lost = window.name === KEPT && !store.holdsAnything();
  if (lost) window.name = AGAIN;
  return lost;
}
