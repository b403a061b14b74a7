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
const NOT_LOADED = "The evidence could not be loaded. Close the desk and open it again.";

/** What the evidence desk works with. */
export interface DeskSupply {
  /** Its place on the page. */
  readonly desk: HTMLElement;
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
    desk.hidden = false;
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
  const close = () => {
    desk.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    opener.focus();
  };
  opener.hidden = false;
  opener.addEventListener("click", () => (desk.hidden ? open() : close()));
  find(desk, "[data-closes-desk]", HTMLElement).addEventListener("click", close);
  desk.addEventListener("keydown", (event) => event.key === "Escape" && close());
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
