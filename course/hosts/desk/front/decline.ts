import { find } from "../../../pages/front/elements.ts";
import { declineIn } from "../../../pages/front/forms/decline.ts";
import { kept } from "./requests.ts";

/** Let somebody who would rather not be asked say so on the overview: its panel. */
export function openDecline(panel: HTMLElement): void {
  const { skip = "", when } = find(panel, "[data-skip]", HTMLButtonElement).dataset;
  const sent = { when: when === "after" ? "after" : "before" } as const;
  declineIn(panel, () => kept(skip, sent, "That could not be saved."));
}
