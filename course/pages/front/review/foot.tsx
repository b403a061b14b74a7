import type { Drawn } from "../../../boards/shared/draw.tsx";
import { setSingleKeys, singleKeys } from "../../../boards/shared/single-keys.ts";

/** The way on: what it is called, what it does, whether it must wait. */
export interface Onward {
  readonly words: string;
  readonly go: () => void;
  readonly waits: boolean;
}

/** The way out, the keys, the way on: where the overview is, what else stands in the middle, the way on if there is one. */
export function foot(home: string, middle: Drawn, onward: Onward | null): Drawn {
  const on = singleKeys();
  return (
    <footer class="steps-foot rv-foot">
      <a class="rv-stop" href={home}>
        <span aria-hidden="true">‹</span>
        <span>
          Stop here<span class="rv-wide">: it is saved</span>
        </span>
      </a>
      <p class="rv-keys">
        {middle}
        <button type="button" class="rv-switch" onClick={() => setSingleKeys(!on)}>
          {on ? "Switch single keys off" : "Switch single keys on"}
        </button>
      </p>
      {onward ? (
        <button
          type="button"
          class="button primary"
          data-onward
          onClick={onward.go}
          aria-disabled={onward.waits}
        >
          {onward.words}
        </button>
      ) : null}
    </footer>
  );
}
