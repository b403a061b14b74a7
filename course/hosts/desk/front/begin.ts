import { find } from "../../../pages/front/elements.ts";
import { refuse, sayOf } from "../../../pages/front/field-errors.ts";
import { asked } from "./requests.ts";

const AWAY = "The course is not answering, so it is not begun. Try again in a moment.";

/** Make beginning an exercise work, from which on its time runs: its form. */
export function openBegin(form: HTMLFormElement): void {
  const said = find(form, "[data-said]", HTMLElement);
  const name = find(form, "[name=name]", HTMLInputElement);
  const honest = form.querySelector<HTMLInputElement>("[name=honest]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    sayOf(form, name, "");
    said.textContent = "Beginning.";
    try {
      const sent = { name: name.value, honest: honest?.checked ?? true };
      const answer = await asked(form.dataset.begin ?? "", sent);
      said.textContent = "";
      if (answer.next) location.reload();
      else if (answer.state !== undefined && answer.field === "honest" && honest)
        refuse(form, honest, answer.text);
      else refuse(form, name, answer.text);
    } catch {
      said.textContent = AWAY;
    }
  });
}
