import { element } from "../elements.ts";
import { section } from "./section.ts";

/** How all that was written is deleted, once it was asked twice: what deletes it. */
export function deletion(erase: () => Promise<string>): HTMLElement {
  const said = element("p", { class: "said", role: "status" });
  const ask = element("button", { type: "button", class: "button" }, "Delete what I wrote here");
  const really = element(
    "button",
    { type: "button", class: "button danger", hidden: true },
    "Yes, delete it",
  );
  const stay = element("button", { type: "button", class: "button", hidden: true }, "Keep it");
  const turn = (open: boolean) => {
    ask.hidden = open;
    really.hidden = !open;
    stay.hidden = !open;
  };
  ask.addEventListener("click", () => {
    turn(true);
    said.textContent =
      "What you needed, what came of it and the hours that you claim are deleted, and why you came in the first lesson. Your answers and records stay. This cannot be undone.";
    really.focus();
  });
  stay.addEventListener("click", () => {
    turn(false);
    said.textContent = "";
    ask.focus();
  });
  really.addEventListener("click", async () => {
    const problem = await erase();
    turn(false);
    said.textContent = problem;
    if (problem) ask.focus();
  });
  return section(
    "mr-delete-name",
    "Delete it",
    element(
      "p",
      {},
      "What you wrote on this page is kept with your answers, and nobody else reads it.",
    ),
    element("p", { class: "mr-acts" }, ask, " ", really, " ", stay),
    said,
    element("p", { class: "said", role: "status", "data-deleted": true }),
  );
}

/** Say that it was deleted, on the page that was shown anew: its place. */
export function tellDeleted(place: HTMLElement): void {
  const told = place.querySelector<HTMLElement>("[data-deleted]");
  place.querySelector<HTMLElement>("#mr-delete-name")?.focus();
  // A region that has just come is not listened to yet.
  setTimeout(() => {
    if (told) told.textContent = "What you wrote was deleted.";
  }, 100);
}
