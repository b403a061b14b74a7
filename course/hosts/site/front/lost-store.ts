import type { ListedCourse } from "../../../boards/contracts.d.ts";

// On a busy machine Chromium now and then gives a file that is reloaded an empty store, in which new answers
// would be lost; loaded again, it has its own. A tab's name outlives a reload, and tells that something was there.
const AT_MOST = 5; // for somebody may have emptied the store

type Named = Pick<ListedCourse, "id">;

/** Remember in this tab that something of the course is kept in the browser, or that nothing is any more. */
export function keptHere(course: Named, is: boolean): void {
  // In a learning system the name of the window is not ours.
  if (document.body.dataset.package) return;
  window.name = is ? `${course.id}:kept` : "";
}

/** Whether the page is to be loaded once more, for the store is not its own: the course, the store. */
export function storeIsLost(course: Named, store: { holdsAnything(): boolean }): boolean {
  const kept = `${course.id}:kept`;
  if (!window.name.startsWith(kept)) return false;
  const loads = Number(window.name.slice(kept.length + 1));
  const lost = !store.holdsAnything() && loads < AT_MOST;
  if (lost) window.name = `${kept}:${loads + 1}`;
  else if (store.holdsAnything()) window.name = kept;
  return lost;
}
