import { find } from "../../../pages/front/elements.ts";
import { writeHeaders } from "./requests.ts";

const AWAY = "The course is not answering. Try again in a moment.";

/** Make opening what an assessor sent back work: its form. */
export function openReturned(form: HTMLFormElement): void {
  const said = find(form, "[data-said]", HTMLElement);
  const field = find(form, "input", HTMLInputElement);
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    said.textContent = "Opening it.";
    try {
      const headers = { ...writeHeaders(), "Content-Type": "application/zip" };
      const address = form.dataset.returned ?? "";
      const answer = await (await fetch(address, { method: "POST", headers, body: file })).json();
      if (answer.next) location.assign(answer.next);
      else said.textContent = answer.text;
    } catch {
      said.textContent = AWAY;
    } finally {
      field.value = "";
    }
  });
}
