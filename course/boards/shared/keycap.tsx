import type { Drawn } from "./draw.tsx";
import { Button, type DataAttributes } from "./parts.tsx";
import { singleKeys } from "./single-keys.ts";
import "./keycap.css";

/** The key that a control answers to, drawn beside it; nothing where single keys are off. The key. */
export function Keycap({ of: key }: { readonly of: string }): Drawn {
  // Drawn by the style: it is no part of what the control is called.
  return singleKeys() ? <span class="ce-key" data-cap={key.toUpperCase()} /> : null;
}

/** What a control carries that answers to a single key, as attributes: the key. */
export function answersTo(key: string | number): DataAttributes & { "aria-keyshortcuts"?: string } {
  if (!singleKeys()) return {};
  return { "data-single-key": String(key).toLowerCase(), "aria-keyshortcuts": String(key) };
}

/** What single keys do on a board, and the switch that turns them on and off: pairs of keys and words. */
export function KeysLine({
  keys,
}: {
  readonly keys: readonly (readonly [string, string])[];
}): Drawn {
  const on = singleKeys();
  return (
    <p class="ce-keys">
      {on
        ? keys.map(([key, words]) => (
            <span>
              <kbd class="ce-key">{key}</kbd>
              {words}
            </span>
          ))
        : null}
      <Button action="singleKeys" name="single-keys" look="ce-quiet">
        {on ? "Switch single keys off" : "Switch single keys on"}
      </Button>
    </p>
  );
}
