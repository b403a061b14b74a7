import { type Drawn, rich, type Words } from "./draw.tsx";
import { withoutEmphasis } from "./emphasis.ts";
import { inWords } from "./lists.ts";
import "./hints.css";

/** What a hint is called, and its text; none where that is empty. */
export type Hint = readonly [label: string, text: Words];

interface Offered {
  readonly id: string;
  readonly label?: string;
  readonly text?: string;
}

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

/** The right answer and one other, in the order in which they are offered: the options, the right id. */
export function oneOfTwo(options: readonly Offered[], id: string | undefined): string {
  const place = options.findIndex((option) => option.id === id);
  if (place < 0 || options.length < 3) return "";
  const other = (place + 1) % options.length;
  const names = options.filter((_, at) => at === place || at === other);
  return names.map(({ label, text }) => label ?? text).join(" / ");
}

/** Words as they are counted, "2 × Report and 1 × Law": the words. */
export function counted(words: readonly string[]): string {
  const number = (word: string) => words.filter((other) => other === word).length;
  return inWords([...new Set(words)].map((word) => `${number(word)} × ${word}`));
}
