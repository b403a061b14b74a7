import type { FormsData } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { openForms } from "../../../pages/front/forms/forms.tsx";
import { kept } from "./requests.ts";

const NOT_KEPT = "Your choice could not be saved.";

/** Ask what is asked before the course or after it, or show what came of both: what the page holds. */
export function openQuestions(data: FormsData): void {
  openForms({
    place: find(document, "[data-forms]", HTMLElement),
    way: find(document, "[data-way]", HTMLElement),
    data,
    keep: ({ pair }, option) => kept(data.send, { pair, option }, NOT_KEPT),
    skip: () => kept(`${data.send}/skip`, { when: whenOf(data) }, "That could not be saved."),
    answered: () => location.reload(),
  });
}

const whenOf = ({ when }: FormsData) => (when === "after" ? "after" : "before");
