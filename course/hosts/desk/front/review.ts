import type { DueHere, ReviewAsked, ReviewData } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { type Came, openHere, openReview } from "../../../pages/front/review/review.tsx";
import { kept } from "./requests.ts";

export { openQuestions } from "./questions.ts";

const NOT_KEPT = "How it went could not be saved.";

/** Show what is due: what the page holds. */
export function openDue(data: ReviewData): void {
  openReview({
    place: find(document, "[data-review]", HTMLElement),
    way: find(document, "[data-way]", HTMLElement),
    data,
    keep: keeping(data),
  });
}

/** Show what is due where a lesson begins: its place, what the page holds of it. */
export function openDueHere(place: HTMLElement, data: DueHere): void {
  openHere({ place, data, keep: keeping(data) });
}

function keeping({ review }: ReviewData | DueHere) {
  return ({ lesson, id }: ReviewAsked, came: Came) => kept(review, { lesson, id, came }, NOT_KEPT);
}
