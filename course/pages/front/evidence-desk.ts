import type { EvidenceEntry } from "../../boards/contracts.d.ts";
import { copyCitation } from "./copying.ts";
import { find } from "./elements.ts";
import { entryCard } from "./evidence-entry.ts";
import {
  type Asked,
  capital,
  FILTERS,
  type Filter,
  leftUnsaid,
  matching,
  valuesOf,
} from "./evidence-search.ts";

const MOST = 30;
// Where there is room, it stands beside the page; else over it, and then nothing behind it can be reached.
const BESIDE = matchMedia("(min-width: 70rem)");
const NOT_LOADED = "The evidence could not be loaded. Close the desk and open it again.";

/** What the evidence desk works with. */
export interface DeskSupply {
  /** Its place on the page. */
  readonly desk: HTMLDialogElement;
  /** Fetches what it holds. */
  entries(): Promise<readonly EvidenceEntry[]>;
  /** The ids of what it may not show beside the exercise that is open. */
  leftOut(): readonly string[];
}

/**
 * Make the evidence desk work. What comes back shows the desk again, once another page stands beside it.
 */
export function openDesk({ desk, entries, leftOut }: DeskSupply): () => void {
  const form = find(desk, "form", HTMLFormElement);
  const words = find(desk, "[name=words]", HTMLInputElement);
  const list = find(desk, "[data-results]", HTMLElement);
  const count = find(desk, "[data-count]", HTMLElement);
  const moreButton = find(desk, "[data-more]", HTMLElement);
  const opener = find(document, "[data-opens-desk]", HTMLElement);
  let held: readonly EvidenceEntry[] | null = null;
  let most = MOST;

  const asked = (): Asked => ({ words: words.value, chosen: chosenIn(desk) });
  const show = () => {
    if (!held) return;
    const found = matching(held, leftOut(), asked());
    list.replaceChildren(...found.entries.slice(0, most).map(entryCard));
    count.textContent = `${found.entries.length} found${leftUnsaid(found)}`;
    moreButton.hidden = found.entries.length <= most;
  };
  const open = async () => {
    if (BESIDE.matches) desk.show();
    else desk.showModal();
    opener.setAttribute("aria-expanded", "true");
    words.focus();
    if (held) return;
    try {
      held = await entries();
    } catch {
      count.textContent = NOT_LOADED;
      return;
    }
    for (const name of FILTERS) selectOf(desk, name).append(...options(held, name));
    show();
  };
  // Escape closes what lies over the page by itself.
  desk.addEventListener("close", () => {
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  });
  BESIDE.addEventListener("change", () => {
    if (!desk.open) return;
    desk.close();
    open();
  });
  opener.hidden = false;
  opener.addEventListener("click", () => (desk.open ? desk.close() : open()));
  find(desk, "[data-closes-desk]", HTMLElement).addEventListener("click", () => desk.close());
  desk.addEventListener("keydown", (event) => event.key === "Escape" && desk.close());
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => {
    most = MOST;
    show();
  });
  moreButton.addEventListener("click", () => {
    const next = most;
    most += MOST;
    show();
    list.children[next]?.querySelector("button")?.focus();
  });
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (button) copyCitation(button, count);
  });
  return show;
}

const selectOf = (desk: HTMLElement, name: Filter) =>
  find(desk, `select[name=${name}]`, HTMLSelectElement);

function chosenIn(desk: HTMLElement): Asked["chosen"] {
  const all = FILTERS.map((name) => ({ filter: name, value: selectOf(desk, name).value }));
  return all.filter(({ value }) => value);
}

function options(entries: readonly EvidenceEntry[], name: Filter): HTMLOptionElement[] {
  return valuesOf(entries, name).map((value) => new Option(capital(value), value));
}
