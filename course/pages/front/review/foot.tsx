import type { ReviewData } from "../../../boards/contracts.d.ts";
import type { Drawn } from "../../../boards/shared/draw.tsx";
import { setSingleKeys, singleKeys } from "../../../boards/shared/single-keys.ts";
import type { Acts, View } from "./view.ts";

/** The way out, the keys, the way on: what the page holds, how it stands, what can be done. */
export function foot(data: ReviewData, view: View, { onwards }: Acts): Drawn {
  const { length } = data.asked;
  const last = view.at + 1 === length;
  const on = singleKeys();
  return (
    <footer class="steps-foot rv-foot">
      <a class="rv-stop" href={data.home}>
        <span aria-hidden="true">‹</span>
        <span>
          Stop here<span class="rv-wide">: it is saved</span>
        </span>
      </a>
      <p class="rv-keys">
        {on && !view.sure ? (
          <span class="rv-wide">
            <kbd>1</kbd>–<kbd>9</kbd> answer, then how sure
          </span>
        ) : null}
        <button type="button" class="rv-switch" onClick={() => setSingleKeys(!on)}>
          {on ? "Switch single keys off" : "Switch single keys on"}
        </button>
      </p>
      {view.sure && !view.problem ? (
        <button
          type="button"
          class="button primary"
          data-onward
          onClick={onwards}
          aria-disabled={view.waits}
        >
          {last ? "Finish" : "Next"}
        </button>
      ) : null}
    </footer>
  );
}
