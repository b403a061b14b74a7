import { render } from "preact";
import type { FormAsked, FormsData } from "../../../boards/contracts.d.ts";
import { element } from "../elements.ts";
import { hearKeys } from "../review/keys.ts";
import { asking, type FormView, nothingAsked } from "./page.tsx";

/** Where the questions are asked: their page, the place in the header, what is asked, and who keeps what is chosen. */
export interface Questioned {
  readonly place: HTMLElement;
  readonly way: HTMLElement;
  readonly data: FormsData;
  /** Keep a choice; a sentence where that cannot be done, "" where it is. */
  readonly keep: (asked: FormAsked, option: string) => Promise<string>;
  /** Keep that somebody would rather not be asked; the same. */
  readonly skip: () => Promise<string>;
  /** Show the page anew, once all is answered. */
  readonly answered: () => void;
}

/** Ask what is asked, one question at a time, or show what came of both forms; return how to stop. */
export function openForms({ place, way, data, keep, skip, answered }: Questioned): () => void {
  let view: FormView = { at: 0, chosen: null, problem: "", waits: false };
  const show = (next: Partial<FormView>, focus = "") => {
    view = { ...view, ...next };
    const acts = { choose, onwards, decline };
    const asks = data.questions[view.at];
    render(asks ? asking({ data, view, acts }) : nothingAsked(data), place);
    way.replaceChildren(...wayOf(data, view.at));
    if (focus) place.querySelector<HTMLElement>(`[data-key="${focus}"]`)?.focus();
  };
  const choose = (id: string) => {
    if (!view.waits) show({ chosen: id, problem: "" });
  };
  const onwards = async () => {
    const one = data.questions[view.at];
    if (!one || !view.chosen || view.waits) return;
    show({ waits: true, problem: "" });
    const problem = await keep(one, view.chosen);
    if (problem) return show({ waits: false, problem });
    const at = view.at + 1;
    if (at >= data.questions.length) return answered();
    show({ at, chosen: null, waits: false }, "question");
    scrollTo(0, 0);
  };
  const decline = async () => {
    if (view.waits) return;
    show({ waits: true, problem: "" });
    const problem = await skip();
    if (problem) show({ waits: false, problem });
    else location.assign(data.home);
  };
  show({});
  const deaf = hearKeys(place, () => show({}));
  return () => {
    deaf();
    render(null, place);
    way.replaceChildren();
  };
}

// The header says where one is, by sight and in words.
function wayOf({ questions, of, title }: FormsData, at: number): Node[] {
  const heading = element("h1", { class: "lesson" }, title);
  if (at >= questions.length) return [heading];
  const place = of - questions.length + at;
  const segments = Array.from({ length: of }, (_, one) =>
    element("i", { "data-done": one < place, "data-now": one === place }),
  );
  return [
    heading,
    element("div", { class: "rv-bar", "aria-hidden": "true" }, segments),
    element("p", { class: "rv-count" }, `${place + 1} of ${of}`),
  ];
}
