import { element } from "../elements.ts";
import { makeNotes, type NotesSupply } from "./notes.ts";
import type { Step } from "./steps.ts";
import { makeWords } from "./words.ts";

/** Where a link of the footer leads, and what it is called. */
export interface Way {
  readonly title: string;
  readonly address: string;
}

/** What the footer shows: what is before and after, whether this step is done, and what is not saved. */
export interface Onward {
  readonly before: Way;
  readonly after: Way;
  /** Whether they are steps of the same page. */
  readonly stepBefore: boolean;
  readonly stepAfter: boolean;
  readonly done: boolean;
  /** The terms that the step's boards use, by id. */
  readonly words: readonly string[];
  readonly step: Step;
}

/** The footer of a step. */
export interface Foot {
  show(onward: Onward): void;
  /** Say where something is not saved; null where everything is. */
  tell(unsaved: Way | null): void;
}

/** Fill the footer: where it stands on the page, who keeps notes. */
export function makeFoot(place: HTMLElement, supply: NotesSupply): Foot {
  const before = link("steps-before", "data-previous-step");
  const after = link("button steps-after", "data-next-step");
  const keys = element(
    "p",
    { class: "steps-keys" },
    element("kbd", {}, "←"),
    element("kbd", {}, "→"),
    " steps",
  );
  const told = element("p", { class: "steps-unsaved", role: "status" });
  const words = makeWords();
  const notes = makeNotes(supply);
  place.replaceChildren(
    before.node,
    element("div", { class: "steps-middle" }, notes.nodes, words.nodes, keys, told),
    after.node,
  );
  return {
    show({ done, ...onward }) {
      before.lead(onward.before, onward.stepBefore ? "Previous step" : "Back to");
      after.lead(onward.after, onward.stepAfter ? "Next step" : "Go on to");
      after.node.classList.toggle("primary", done);
      words.show(onward.words);
      notes.show(onward.step);
    },
    tell(unsaved) {
      keys.hidden = unsaved !== null;
      const { title = "", address = "" } = unsaved ?? {};
      told.replaceChildren(
        ...(unsaved ? ["Not saved: ", element("a", { href: address }, title)] : []),
      );
    },
  };
}

function link(
  looks: string,
  name: string,
): { node: HTMLAnchorElement; lead(way: Way, what: string): void } {
  const said = element("span", {});
  const words = element("span", { class: "steps-words folds" });
  const node = element(
    "a",
    { class: looks, [name]: true },
    element(
      "span",
      { class: "steps-named" },
      element("span", { class: "steps-said folds" }, said, ": "),
      words,
    ),
  );
  return {
    node,
    lead({ title, address }, what) {
      said.textContent = what;
      words.textContent = title;
      node.href = address;
    },
  };
}
