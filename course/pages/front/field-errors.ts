import { element, find } from "./elements.ts";

/**
 * Say what is wrong with a field: beside it, and in a summary that is gone to and leads to it. Where the field
 * stands (with a place `data-name-said`, which describes it), the field, the text.
 */
export function refuse(place: HTMLElement, field: HTMLInputElement, text: string): void {
  sayOf(place, field, text);
  const link = element("a", { href: `#${field.id}` }, text);
  link.addEventListener("click", (event) => {
    event.preventDefault();
    field.focus();
  });
  const name = `${field.id}-wrong`;
  const summary = element(
    "div",
    { class: "problem", role: "group", "aria-labelledby": name, tabindex: -1, "data-wrong": true },
    element("h3", { id: name }, "There is a problem"),
    element("p", {}, link),
  );
  place.prepend(summary);
  summary.focus();
}

/** Say beside a field what is wrong with it, or that nothing is: where it stands, the field, the text or "". */
export function sayOf(place: HTMLElement, field: HTMLInputElement, text: string): void {
  place.querySelector("[data-wrong]")?.remove();
  find(place, "[data-name-said]", HTMLElement).textContent = text;
  if (text) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}
