import type { ReviewData } from "../../../boards/contracts.d.ts";
import { find } from "../../../pages/front/elements.ts";
import { openReview } from "../../../pages/front/review/review.tsx";
import { post } from "./requests.ts";

const NOT_KEPT = "How it went could not be saved.";

/** Show what is due: what the page holds. */
export function openDue(data: ReviewData): void {
  openReview({
    place: find(document, "[data-review]", HTMLElement),
    way: find(document, "[data-way]", HTMLElement),
    data,
    async keep({ lesson, id }, came) {
      try {
        const reply = await post(data.review, { lesson, id, came });
        if (reply.ok) return "";
        return `${NOT_KEPT} ${(await reply.json()).text ?? ""}`.trim();
      } catch {
        return `${NOT_KEPT} The course's server does not answer.`;
      }
    },
  });
}
