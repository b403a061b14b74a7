import type { SearchEntry } from "../../../boards/contracts.d.ts";
import { type Child, element, find } from "../elements.ts";
import { type Found, finder, type Results } from "./finding.ts";

// Whoever comes back from what they found finds it still there.
const KEPT = "course-search";
const GROUPS = [
  ["step", "Steps of lessons", "step"],
  ["evidence", "Evidence and law", "row"],
  ["word", "Glossary", "word"],
] as const;

/** Open the search: its place on the page, what loads all that there is to find. */
export async function openSearch(
  place: HTMLElement,
  load: () => Promise<readonly SearchEntry[]>,
): Promise<void> {
  const form = find(place, "[data-search-form]", HTMLFormElement);
  const field = find(form, "input", HTMLInputElement);
  const count = find(place, "[data-search-count]", HTMLElement);
  const results = find(place, "[data-search-results]", HTMLElement);
  const opening = count.textContent;
  form.addEventListener("submit", (event) => event.preventDefault());
  // Whoever is quick has typed before this script came.
  field.value ||= kept();
  field.focus({ preventScroll: true });
  const search = await load().then(finder, () => null);
  if (!search) {
    count.textContent = "The search could not be loaded. Reload this page.";
    return;
  }
  const show = () => {
    const words = field.value.trim();
    keep(words);
    const found = words ? search(words) : null;
    count.textContent = found ? countOf(found) : opening;
    results.replaceChildren(...(found ? GROUPS.map((group) => listOf(group, found)) : []));
  };
  field.addEventListener("input", show);
  show();
}

function countOf(found: Results): string {
  const counts = GROUPS.flatMap(([group, , one]) => {
    const { length } = found[group];
    return length ? [`${length} ${length === 1 ? one : `${one}s`}`] : [];
  });
  return counts.length ? `Nearest first: ${counts.join(", ")}.` : "Nothing found. Try other words.";
}

function listOf([group, name]: (typeof GROUPS)[number], found: Results): HTMLElement {
  const id = `search-${group}`;
  const list = element("section", { "aria-labelledby": id, hidden: !found[group].length });
  list.append(
    element("h2", { id }, name),
    element("ol", { class: "search-list" }, found[group].map(line)),
  );
  return list;
}

function line({ entry, around }: Found): HTMLElement {
  const { title, address, under, checked } = entry;
  const words = around.map(([said, hit]): Child => (hit ? element("mark", {}, said) : said));
  return element(
    "li",
    {},
    element("p", { class: "search-title" }, [
      address ? element("a", { href: address }, title) : element("strong", {}, title),
    ]),
    element("p", { class: "search-under" }, [under, checked].filter(Boolean).join(" · ")),
    element("p", { class: "search-text" }, words),
  );
}

function kept(): string {
  try {
    return sessionStorage.getItem(KEPT) ?? "";
  } catch {
    return "";
  }
}

function keep(words: string): void {
  try {
    sessionStorage.setItem(KEPT, words);
  } catch {
    // Then it is looked for anew.
  }
}
