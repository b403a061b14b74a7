import type { ReviewData } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { openReview } from "../../../pages/front/review/review.tsx";
import { kept } from "./requests.ts";

export { openQuestions } from "./questions.ts";

const NOT_KEPT = "How it went could not be saved.";

/** Show what is due: what the page holds. */
export function openDue(data: ReviewData): void {
  openReview({
    place: find(document, "[data-review]", HTMLElement),
    way: find(document, "[data-way]", HTMLElement),
    data,
    keep: ({ lesson, id }, came) => kept(data.review, { lesson, id, came }, NOT_KEPT),
  });
}
