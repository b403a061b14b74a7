import type { Cited } from "../contracts.d.ts";
import { type Drawn, rich, SourceLink } from "./draw.tsx";
import { withoutEmphasis } from "./emphasis.ts";
import "./hints.css";
import "./look.css";

interface Looked {
  readonly name: string;
  readonly about: string;
  readonly says?: string;
  readonly sources?: readonly Cited[];
}

/**
 * A hint that can be opened and costs nothing: where to look, never what is found there. Nothing where
 * there is none, as in an exercise. What it is called on its board, what it is about, its sentence, and
 * what to read.
 */
export function WhereToLook({ name, about, says = "", sources = [] }: Looked): Drawn {
  if (!says && !sources.length) return null;
  return (
    <details class="ce-hint" data-key={`hint:${name}`}>
      <summary data-key={`hint-title:${name}`} aria-label={`Hint: ${withoutEmphasis(about)}`}>
        Hint
      </summary>
      <ul>
        {says ? <li>{rich(says)}</li> : null}
        {sources.map((source) => (
          <li>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Where what is told comes from, folded, or nothing where there is nothing to name: the sources. */
export function FoldedSources({ sources }: { readonly sources: readonly Cited[] }): Drawn {
  if (!sources.length) return null;
  return (
    <details class="ce-folded-sources">
      <summary data-key="sources">{`Sources (${sources.length})`}</summary>
      <ul>
        {sources.map((source) => (
          <li>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
