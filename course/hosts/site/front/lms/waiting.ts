import { find } from "../../../../pages/front/elements.ts";

// Who has a system that answers at once is not to see a line come and go.
const SOON = 800;

/** That a learner may go on without a learning system that does not answer. */
export interface Offer {
  /** Comes true once it is taken. */
  readonly taken: Promise<"taken">;
  /** Take the offer back. */
  end(): void;
}

/** Say that the learning system is waited for, and offer to go on without. */
export function offerToGoOn(): Offer {
  const place = find(document, "[data-waits]", HTMLElement);
  const shows = setTimeout(() => {
    place.hidden = false;
  }, SOON);
  const taken = new Promise<"taken">((take) => {
    find(place, "button", HTMLButtonElement).addEventListener("click", () => take("taken"));
  });
  return {
    taken,
    end() {
      clearTimeout(shows);
      place.hidden = true;
    },
  };
}
