import { element, find } from "../elements.ts";

const DECLINED = "As you like. They are not offered again.";

/** Let somebody decline the questions on the overview: their panel, who keeps that ("" where it is kept). */
export function declineIn(panel: HTMLElement, keep: () => Promise<string>): void {
  const button = find(panel, "[data-skip]", HTMLButtonElement);
  const said = find(panel, "[data-said]", HTMLElement);
  button.hidden = false;
  button.addEventListener("click", async () => {
    const problem = await keep();
    if (problem) {
      said.textContent = problem;
      return;
    }
    const told = element("p", { role: "status", tabindex: "-1" }, DECLINED);
    panel.replaceChildren(told);
    panel.removeAttribute("aria-labelledby");
    told.focus();
  });
}
