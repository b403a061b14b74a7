/** Where somebody left off in each list that is one stop of the Tab key: the item's key, by the list's name. */
export type Roved = Map<string, string>;

const KEYS: Readonly<Record<string, readonly [along: "item" | "row", by: number]>> = {
  ArrowDown: ["row", 1],
  ArrowUp: ["row", -1],
  ArrowRight: ["item", 1],
  ArrowLeft: ["item", -1],
};

/** Which of a list's items the Tab key stops at: those left off at, the list, its items' keys, else which. */
export function tabStops(
  roved: Roved,
  list: string,
  keys: readonly string[],
  otherwise = keys[0],
): (key: string) => 0 | -1 {
  const left = roved.get(list) ?? "";
  const stop = keys.includes(left) ? left : otherwise;
  return (key) => (key === stop ? 0 : -1);
}

/** Remember which item has focus, and let the Tab key stop there: those left off at, what has focus. */
export function leaveOff(roved: Roved, focused: Element): void {
  const item = focused.closest<HTMLElement>("[data-rove-item]");
  const list = item?.closest<HTMLElement>("[data-rove]");
  if (!item || !list) return;
  roved.set(list.dataset.rove ?? "", item.dataset.key ?? "");
  for (const one of list.querySelectorAll<HTMLElement>("[data-rove-item]")) {
    one.tabIndex = one === item ? 0 : -1;
  }
}

/**
 * Move focus in a list by an arrow, Home or End, and return whether it moved: the key press. In a list
 * of rows, up and down go from row to row, and left and right within one.
 */
export function moveInList(event: KeyboardEvent): boolean {
  const from = (event.target as Element).closest<HTMLElement>("[data-rove-item]");
  const list = from?.closest<HTMLElement>("[data-rove]");
  if (!from || !list || event.ctrlKey || event.metaKey || event.altKey) return false;
  const to = target(list, from, event.key);
  if (!to) return false;
  event.preventDefault();
  to.focus();
  return to !== from;
}

function target(list: HTMLElement, from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest("[data-rove-row]");
  const rows = [...list.querySelectorAll("[data-rove-row]")];
  const items = itemsOf(row ?? list);
  if (key === "Home") return itemsOf(list)[0];
  if (key === "End") return rows.length ? itemsOf(rows.at(-1) ?? list)[0] : items.at(-1);
  const [along, by] = KEYS[key] ?? [];
  if (!along || !by) return undefined;
  if (row && along === "row") {
    const next = rows[rows.indexOf(row) + by];
    return next && itemsOf(next)[0];
  }
  return items[items.indexOf(from) + by];
}

function itemsOf(place: Element): HTMLElement[] {
  const all = place.querySelectorAll<HTMLElement>("[data-rove-item]");
  return [...all].filter((item) => item.checkVisibility());
}
