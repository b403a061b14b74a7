import type { ReviewData } from "../../../boards/contracts.d.ts";
import type { Drawn } from "../../../boards/shared/draw.tsx";
import { onDay } from "./days.ts";

/** Nothing more is asked: what the page holds, how many things were asked, the days on which those return. */
export function atEnd(data: ReviewData, asked: number, days: readonly string[]): Drawn {
  return (
    <main id="main" class="rv" tabindex={-1}>
      <article class="rv-card">
        {data.gone && !asked ? <p role="status">{data.gone}</p> : null}
        <h2 class="rv-question" tabindex={-1} data-key="end">
          {asked ? "That is all for now." : "Nothing is due."}
        </h2>
        <p class="rv-why">{endWords(data, days)}</p>
        <p class="rv-acts">
          {data.more ? (
            <button type="button" class="button primary" onClick={() => location.reload()}>
              {data.more === 1 ? "Go on: 1 more is due" : `Go on: ${data.more} more are due`}
            </button>
          ) : null}{" "}
          <a class={data.more ? "button" : "button primary"} href={data.home}>
            To the overview
          </a>
        </p>
        <p>
          <a href={data.calendar} download="review.ics">
            Put what returns in my calendar
          </a>
        </p>
      </article>
    </main>
  );
}

function endWords({ more, next, today }: ReviewData, days: readonly string[]): string {
  const [first] = [next, ...days].filter(Boolean).sort();
  return first && !more ? `The next returns ${onDay(first, today)}.` : "";
}
