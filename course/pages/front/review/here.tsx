import type { DueHere } from "../../../boards/contracts.d.ts";
import type { Drawn } from "../../../boards/shared/draw.tsx";
import { onDay } from "./days.ts";
import { card } from "./page.tsx";
import type { Acts, View } from "./view.ts";

interface Shown {
  readonly data: DueHere;
  readonly view: View;
  readonly acts: Acts;
  readonly days: readonly string[];
}

/** What is asked where a lesson begins: what that holds, how it stands, what can be done, when things return. */
export function here({ data, view, acts, days }: Shown): Drawn {
  const { asked, today } = data;
  const one = asked[view.at];
  if (!one)
    return (
      <p class="rv-next" tabindex={-1} data-key="end">
        {`${days.length === 1 ? "It returns" : "The next returns"} ${onDay([...days].sort()[0] ?? "", today)}. The lesson begins with the next step.`}
      </p>
    );
  return (
    <div class="rv rv-here">
      {card(one, today, view, acts)}
      {view.sure && !view.problem ? (
        <p class="rv-acts">
          <button
            type="button"
            class="button"
            data-key="next"
            onClick={acts.onwards}
            aria-disabled={view.waits}
          >
            {view.at + 1 < asked.length ? `Next: ${view.at + 2} of ${asked.length}` : "Done"}
          </button>
        </p>
      ) : null}
    </div>
  );
}
