import { type Child, element } from "../elements.ts";

/** A part of the page under a heading: the heading's id and words, what stands in it. */
export function section(id: string, name: string, ...content: Child[]): HTMLElement {
  const heading = element("h2", { id, tabindex: -1 }, name);
  return element("section", { class: "mr", "aria-labelledby": id }, heading, ...content);
}
