import { element } from "../elements.ts";
import { placeWords, type Step } from "./steps.ts";

const LIST = "steps-list";

/** Where one is: the place of the step, or null where all stand on one page; and which steps are done. */
export interface Where {
  readonly at: number;
  readonly all: boolean;
  readonly done: ReadonlySet<string>;
}

/** What the header shows of the steps. */
export interface Bar {
  readonly node: HTMLElement;
  show(where: Where): void;
}

interface Supply {
  readonly steps: readonly Step[];
  readonly name: string;
  address(step: Step): string;
  /** Show all steps on one page, or one at a time again. */
  turnOver(): void;
}

/** The bar of the steps, and the list of them that opens from the count. */
export function makeBar({ steps, name, address, turnOver }: Supply): Bar {
  const segments = steps.map((step) => segmentOf(step, address(step)));
  const lines = steps.map((step, place) => lineOf(step, place, address(step)));
  const count = element("span", {});
  const over = element("button", { type: "button", class: "button", "data-all-steps": true });
  const opener = element(
    "button",
    { type: "button", class: "tool steps-count", popovertarget: LIST, "data-opens-steps": true },
    count,
    element("span", { class: "ce-hidden" }, ": list of steps"),
  );
  const list = element(
    "div",
    { id: LIST, class: "display steps-list", popover: true },
    element("p", { class: "steps-name" }, name),
    element("nav", { "aria-label": "Steps" }, element("ol", {}, lines)),
    element("p", {}, over),
  );
  over.addEventListener("click", () => {
    list.hidePopover();
    turnOver();
  });
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) list.hidePopover();
  });
  closesBehindFocus(list);
  // It says by sight alone what the list says in words.
  const bar = element("div", { class: "steps-bar", "aria-hidden": "true" }, segments);
  return {
    node: element("div", { class: "steps-way" }, bar, opener, list),
    show({ at, all, done }) {
      count.replaceChildren(
        ...(all
          ? [`${steps.length} steps`]
          : [
              element("span", { class: "steps-word folds" }, "Step "),
              placeWords(at, steps.length).slice(5),
            ]),
      );
      over.textContent = all ? "Show one step at a time" : "Show all on one page";
      for (const [place, step] of steps.entries()) {
        for (const node of [segments[place], lines[place]?.querySelector("a")]) {
          node?.toggleAttribute("data-done", done.has(step.id));
          if (place === at && !all) node?.setAttribute("aria-current", "step");
          else node?.removeAttribute("aria-current");
        }
      }
    },
  };
}

function segmentOf({ title }: Step, href: string): HTMLElement {
  return element("a", { href, title, tabindex: -1 }, element("i", {}));
}

function lineOf({ title }: Step, place: number, href: string): HTMLElement {
  const tick = element(
    "span",
    { class: "steps-tick" },
    "✓",
    element("span", { class: "ce-hidden" }, " done"),
  );
  const words = [element("span", { class: "steps-number" }, place + 1), element("span", {}, title)];
  return element("li", {}, element("a", { href }, words, tick));
}

// It lies over the page, where whatever has the focus must not be hidden.
function closesBehindFocus(panel: HTMLElement): void {
  panel.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && panel.contains(relatedTarget);
    if (relatedTarget && !stays) panel.hidePopover();
  });
}
