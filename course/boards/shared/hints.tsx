import { type Drawn, rich, type Words } from "./draw.tsx";
import { withoutEmphasis } from "./emphasis.ts";
import "./hints.css";

/** What a hint is called, and its text; none where that is empty. */
export type Hint = readonly [label: string, text: Words];

interface Hinted {
  readonly name: string;
  readonly about: string;
  readonly list: readonly Hint[];
}

/**
 * Hints that can be opened and cost nothing, or nothing where there are none, as in an exercise:
 * what they are called on their board, what they are about, the hints.
 */
export function Hints({ name, about, list }: Hinted): Drawn {
  const given = list.filter(([, text]) => text);
  if (!given.length) return null;
  return (
    <details class="ce-hint" data-key={`hint:${name}`}>
      <summary data-key={`hint-title:${name}`} aria-label={`Hint: ${withoutEmphasis(about)}`}>
        Hint
      </summary>
      <ul>
        {given.map(([label, text]) => (
          <li>
            {label ? `${label}: ` : null}
            {rich(text)}
          </li>
        ))}
      </ul>
    </details>
  );
}
