import type { ListedCourse } from "../../../boards/contracts.d.ts";

// On a busy machine Chromium now and then gives a file that is reloaded an empty store, in which new answers
// would be lost; loaded again, it has its own. A tab's name outlives a reload, and tells that something was there.

type Named = Pick<ListedCourse, "id">;

/** Remember in this tab that something of the course is kept in the browser, or that nothing is any more. */
export function keptHere(course: Named, is: boolean): void {
  window.name = is ? `${course.id}:kept` : "";
}

/** Whether the page is to be loaded once more, for the store is not its own: the course, the store. */
export function storeIsLost(course: Named, store: { holdsAnything(): boolean }): boolean {
  const lost = window.name === `${course.id}:kept` && !store.holdsAnything();
  if (lost) window.name = `${course.id}:again`;
  return lost;
}
