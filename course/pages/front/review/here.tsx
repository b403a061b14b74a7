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
    <div class="rv rv-here">{card(one, today, view, acts, next(asked.length, view, acts))}</div>
  );
}

// It stands beside the day of return, for the way on at the page's foot leads to the next step.
function next(of: number, { at, problem, waits }: View, { onwards }: Acts): Drawn {
  return problem ? null : (
    <p class="rv-acts">
      <button type="button" class="button" data-key="next" onClick={onwards} aria-disabled={waits}>
        {at + 1 < of ? `Next: ${at + 2} of ${of}` : "Done"}
      </button>
    </p>
  );
}
