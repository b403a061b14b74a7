import { element } from "../elements.ts";

const LIST = "step-words";

/** What explains the words of a step's boards: a button in the footer, and the list that it opens. */
export interface Words {
  readonly nodes: readonly HTMLElement[];
  /** The terms of the step that is shown, by id; without any there is no button. */
  show(ids: readonly string[]): void;
}

/** Make the button and its list, which takes its texts from the page's own list at the end. */
export function makeWords(): Words {
  let ids: readonly string[] = [];
  const opener = element(
    "button",
    { type: "button", class: "steps-tool", popovertarget: LIST, "data-opens-words": true },
    "Words",
    element("span", { class: "ce-hidden" }, " of this step, explained"),
  );
  const list = element("div", {
    id: LIST,
    class: "display step-words",
    popover: true,
    role: "dialog",
    "aria-label": "Words of this step",
    tabindex: "0",
  });
  list.addEventListener("beforetoggle", (event) => {
    if (event.newState === "open") list.replaceChildren(...ids.flatMap(explained));
  });
  list.addEventListener("toggle", (event) => {
    if (event.newState === "open") list.focus({ preventScroll: true });
  });
  // Nothing that has the focus may lie behind it.
  list.addEventListener("focusout", ({ relatedTarget }) => {
    const stays = relatedTarget instanceof Node && list.contains(relatedTarget);
    if (relatedTarget && relatedTarget !== opener && !stays) list.hidePopover();
  });
  return {
    nodes: [opener, list],
    show(now) {
      if (now.join() !== ids.join() && list.matches(":popover-open")) list.hidePopover();
      ids = now;
      opener.hidden = !ids.length;
    },
  };
}

function explained(id: string): HTMLElement[] {
  const card = document.getElementById(id);
  if (!card?.matches(".source-term")) return [];
  const copy = card.cloneNode(true) as HTMLElement;
  const entry = element("div", { class: "source-card source-term" });
  entry.append(...copy.childNodes);
  entry.querySelector(".source-kind")?.remove();
  return [entry];
}
