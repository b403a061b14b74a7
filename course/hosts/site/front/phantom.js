/** Remember in this tab that something of the course is kept in the browser, or that nothing is any more. */
export function keptHere(course, is) {
  window.name = is ? `${course.id}:kept` : "";
}

/**
 * Whether the page is to be loaded once more: the course, the store. On a busy machine Chromium now and then
 * gives a file that is reloaded an empty store, in which new answers would be lost; loaded again,
 * it has its own.
 */
export function storeIsNotOurs(course, store) {
  const lost = window.name === `${course.id}:kept` && !store.holdsAnything();
  if (lost) window.name = `${course.id}:again`;
  return lost;
}
