import { type ComponentChildren, options, type VNode } from "preact";
import type { Cited } from "../contracts.d.ts";
import { emphasisRuns } from "./emphasis.ts";

const TAKES_FOCUS = new Set(["a", "button", "input", "option", "select", "summary", "textarea"]);

const ICONS: Readonly<Record<string, string>> = {
  document: "M3 1.5h6.5L13 5v9.5H3z M9.5 1.5V5H13 M5.5 8.5h5 M5.5 11h5",
  country:
    "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z M1.5 8h13 M8 1.5c-3.6 4-3.6 9 0 13c3.6-4 3.6-9 0-13z",
  law: "M8 1.5v13 M5 14.5h6 M3 3.5h10 M3.2 3.5l-2 5.5h4z M12.8 3.5l-2 5.5h4z",
  answer: "M8 1.5l6.5 6.5L8 14.5L1.5 8z M5.5 8h5",
  right: "M2.5 8.5l3.5 3.5l7.5-8",
  wrong: "M3.5 3.5l9 9 M12.5 3.5l-9 9",
  missed: "M8 3v10 M3 8h10",
  neutral: "M3 8h10",
  half: "M2.5 6h11 M2.5 10h11",
  down: "M3.5 6l4.5 4.5L12.5 6",
  close: "M4 4l8 8 M12 4l-8 8",
  onwards: "M6 3l5 5l-5 5",
};

/** What can stand in an element. */
export type Drawn = ComponentChildren;

/** Text that may be missing. */
export type Words = string | null | undefined;

const others = options.vnode;
options.vnode = (vnode: VNode) => {
  if (typeof vnode.type === "string") finish(vnode, vnode.type, vnode.props);
  others?.(vnode);
};

// What holds of every element is not left to whoever draws it.
function finish(vnode: VNode, tag: string, props: Record<string, unknown>): void {
  // The name by which focus and tests find an element also tells Preact which one it was before.
  vnode.key ??= props["data-key"];
  // JupyterLab looks for this mark on the focused element itself, not on what surrounds it.
  if (TAKES_FOCUS.has(tag) || "tabindex" in props) props["data-lm-suppress-shortcuts"] = "true";
  // Preact would write "false" where a style only asks whether the attribute is there.
  for (const name in props) {
    if (typeof props[name] === "boolean" && name.startsWith("data-")) {
      props[name] = props[name] ? "" : undefined;
    }
  }
}

/** Text with what is emphasised in it set apart: the text. */
export function rich(text: Words): Drawn[] {
  return emphasisRuns(text ?? "").map(([look, words]) => {
    if (look === "plain") return words;
    return look === "em" ? <em>{words}</em> : <strong>{words}</strong>;
  });
}

/** Text as paragraphs, one for each line: the text. */
export function paragraphs(text: Words): Drawn[] {
  const lines = (text ?? "").split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => <p>{rich(line)}</p>);
}

/** Words that only a screen reader meets. */
export function Hidden({ children }: { readonly children: Drawn }): Drawn {
  return <span class="ce-hidden">{children}</span>;
}

/** A drawing of a kind or a verdict, silent for screen readers: its name. */
export function Icon({ name }: { readonly name: string }): Drawn {
  return (
    <svg class="ce-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={ICONS[name] ?? ICONS.answer} />
    </svg>
  );
}

/** A source as a link where its address is one of the web, else as words: its label and address. */
export function SourceLink({ label, address }: Cited): Drawn {
  if (!/^https?:\/\/[^\s]+$/i.test(address)) return <span>{rich(label || address)}</span>;
  return (
    <a href={address} target="_blank" rel="noopener" referrerpolicy="no-referrer">
      {rich(label || address)}
      <Hidden> (opens in a new tab)</Hidden>
    </a>
  );
}

/** A list of sources under a heading, or nothing: the sources. */
export function SourceList({ sources }: { readonly sources: readonly Cited[] }): Drawn {
  if (!sources.length) return null;
  return (
    <div class="ce-sources">
      <p class="ce-sub">Sources</p>
      <ul>
        {sources.map((source) => (
          <li>
            <SourceLink {...source} />
          </li>
        ))}
      </ul>
    </div>
  );
}
