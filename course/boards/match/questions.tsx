import type { ElementChoice } from "../contracts.d.ts";
import { type Drawn, rich } from "../shared/draw.tsx";
import { Button } from "../shared/parts.tsx";
import { tabStops } from "../shared/rove.ts";
import { elementsOf } from "./answers.ts";
import { elementHints } from "./hints.tsx";
import { type Answer, type Keyed, options } from "./options.tsx";

const KEYS = "abcdefgh";

/** "Which question does it go to?": eight at most, under the tests they belong to. */
export function elementQuestion({ board, group, fact, entry }: Answer): Drawn {
  const offered = elementsOf(board.view(), group);
  const name = `element:${fact}`;
  const keys = offered.map(({ id }) => `${name}:${id}`);
  const chosen = entry.element ? `${name}:${entry.element}` : undefined;
  const stop = tabStops(
    board.ui.roved,
    name,
    keys,
    chosen && keys.includes(chosen) ? chosen : keys[0],
  );
  const { whole } = board.ui;
  return [
    elementHints(board, fact),
    <div class="ce-eight" data-whole={whole} data-rove={name} data-key={`questions:${fact}`}>
      {[...new Set(offered.map(({ test }) => test))].map((test) => (
        <div class="ce-test" data-key={`test:${test}`}>
          <h5>{rich(test)}</h5>
          {options({
            board,
            name,
            action: "element",
            data: { "data-fact": fact },
            list: offered.filter((one) => one.test === test).map((one) => keyed(one, offered)),
            chosen: entry.element ? [entry.element] : [],
            look: "",
            stop,
          })}
        </div>
      ))}
    </div>,
    <Button action="whole" look="ce-link">
      {whole ? "Show their names only" : "Read the questions whole"}
    </Button>,
  ];
}

function keyed(one: ElementChoice, offered: readonly ElementChoice[]): Keyed {
  const { id, label, question } = one;
  return { id, label, whole: question, key: KEYS[offered.indexOf(one)] ?? "" };
}
