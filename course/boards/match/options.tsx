import type { FactGroup } from "../contracts.d.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { answersTo, Keycap } from "../shared/keycap.tsx";
import type { DataAttributes } from "../shared/parts.tsx";
import { tabStops } from "../shared/rove.ts";
import type { Entry, MatchBoard } from "./answers.ts";

/** What a question about a fact is drawn from. */
export interface Answer {
  readonly board: MatchBoard;
  readonly group: FactGroup;
  readonly fact: string;
  readonly entry: Entry;
}

/** Something to choose, and the single key that chooses it. */
export interface Keyed {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Read by a screen reader with it, and shown while it is pointed at. */
  readonly whole?: string;
  readonly key: string;
}

interface Options {
  readonly board: MatchBoard;
  readonly name: string;
  readonly action: string;
  readonly data: DataAttributes;
  readonly list: readonly Keyed[];
  readonly chosen: readonly string[];
  readonly look: string;
  /** All that the Tab key goes through as one stop, where that is more than this list. */
  readonly stop?: (key: string) => 0 | -1;
}

/** Options of one question: one stop of the Tab key, each with a key of its own. */
export function options({ stop, ...asked }: Options): Drawn {
  const { board, name, list, chosen, look } = asked;
  const keys = list.map(({ id }) => `${name}:${id}`);
  const otherwise = keys.find((key) => chosen.some((id) => key === `${name}:${id}`)) ?? keys[0];
  const stopAt = stop ?? tabStops(board.ui.roved, name, keys, otherwise);
  return (
    <div class={`ce-picks ${look}`} data-rove={stop ? undefined : name} data-key={`of:${name}`}>
      {list.map((one) => option(asked, one, stopAt(`${name}:${one.id}`)))}
    </div>
  );
}

function option(
  { board, name, action, data, chosen }: Omit<Options, "stop">,
  { id, label, hint, whole, key }: Keyed,
  tabindex: 0 | -1,
): Drawn {
  const [named, about] = [`${board.id}-named-${id}`, `${board.id}-hint-${id}`];
  return (
    <div class="ce-pick-place" data-key={`place:${name}:${id}`}>
      <button
        type="button"
        class="ce-pick"
        aria-pressed={chosen.includes(id)}
        aria-labelledby={named}
        aria-describedby={hint || whole ? about : undefined}
        tabindex={tabindex}
        data-do={action}
        data-value={id}
        data-rove-item
        data-key={`${name}:${id}`}
        {...data}
        {...answersTo(key)}
      >
        <Keycap of={key} />
        <span>
          <span class="ce-pick-label" id={named}>
            {rich(label)}
          </span>
          {hint ? (
            <span class="ce-pick-hint" id={about}>
              {rich(hint)}
            </span>
          ) : null}
        </span>
      </button>
      {whole && !hint ? (
        <span class="ce-pick-whole" id={about}>
          {rich(whole)}
        </span>
      ) : null}
    </div>
  );
}
