import { element, find } from "../elements.ts";
import type { Step } from "./steps.ts";

const WHOLE = "Every step is done.";

/** A step as its page has it; whether the exercise is handed in on it, and whether that was done; its words. */
export interface PlacedStep extends Step {
  readonly handsIn: "no" | "open" | "done";
  /** The terms that its boards use, by id. */
  readonly words: readonly string[];
}

/** The step that a section of the page is: the section. */
export function stepOf(node: HTMLElement): PlacedStep {
  const { step: id = "", title = "", terms = "", passing } = node.dataset;
  const boards = [...node.querySelectorAll<HTMLElement>("[data-board]")];
  const place = node.querySelector<HTMLElement>("#hand-in");
  const handsIn = !place ? "no" : place.dataset.handedIn === undefined ? "open" : "done";
  const words = terms.split(" ").filter(Boolean);
  const ids = boards.map(({ dataset }) => dataset.board ?? "");
  return { id, title, handsIn, words, boards: ids, passing: passing !== undefined };
}

/** Where a step ends: what of all of them is left, and what is next. The page, the address of a step. */
export function ending(page: HTMLElement, addressOf: (step: Step) => string) {
  const place = find(page, "[data-left]", HTMLElement);
  const link = page.querySelector<HTMLAnchorElement>("[data-onward]");
  return {
    onward: link && { title: link.textContent ?? "", address: link.getAttribute("href") ?? "" },
    show(left: readonly Step[], toHandIn: boolean): void {
      const whole = toHandIn ? "Everything is answered, and nothing is handed in yet." : WHOLE;
      const items = left.map((step) =>
        element("li", {}, element("a", { href: addressOf(step) }, step.title)),
      );
      const many = `Not done yet: ${left.length} ${left.length === 1 ? "step" : "steps"}`;
      const open = place.querySelector("details")?.open ? { open: "" } : {};
      place.replaceChildren(
        left.length
          ? element("details", { class: "left-list", ...open }, [
              element("summary", {}, many),
              element("ul", {}, items),
            ])
          : element("p", {}, whole),
      );
    },
  };
}

/** Show what belongs to the step that is shown, or everything: the page, its steps, which, whether all. */
export function showOnly(
  page: HTMLElement,
  nodes: readonly HTMLElement[],
  at: number,
  all: boolean,
): void {
  for (const [place, node] of nodes.entries()) node.hidden = !all && place !== at;
  for (const node of page.querySelectorAll<HTMLElement>("[data-at-first]"))
    node.hidden = !all && at > 0;
  for (const node of page.querySelectorAll<HTMLElement>("[data-at-last]"))
    node.hidden = !all && at < nodes.length - 1;
  document.documentElement.dataset.walk = all ? "all" : "one";
}

/** A place of the page by its id, as an address has it: that, or null. */
export function placeOf(id: string): HTMLElement | null {
  return document.getElementById(id) ?? document.getElementById(unescaped(id));
}

/** The step on which a place stands, or -1: the steps, the place. */
export function stepWith(nodes: readonly HTMLElement[], place: Element | null | undefined): number {
  // The list of sources ends the page.
  if (place?.closest("[data-at-last]")) return nodes.length - 1;
  return nodes.findIndex((node) => node.contains(place ?? null));
}

/** Bring a place into sight, and the focus to it: the step, what in it, whether the page holds all of them. */
export function arrive(
  step: HTMLElement | undefined,
  target: Element | null | undefined,
  all: boolean,
): void {
  if (!(target instanceof HTMLElement)) return;
  const name = step?.querySelector<HTMLElement>(".step-name");
  const begins = target === step || name?.parentElement?.contains(target) || target === name;
  const whole = begins || target.matches(".board, #hand-in");
  if (!all && step) scrollTo(0, 0);
  if (all || !step || !begins)
    target.scrollIntoView({ block: whole && !all ? "nearest" : "start" });
  const reader = whole && name ? name : target;
  if (!reader.hasAttribute("tabindex")) reader.setAttribute("tabindex", "-1");
  reader.focus({ preventScroll: true });
}

/** An address as it reads without its escapes, as far as it can: the text. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
