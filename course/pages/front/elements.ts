import type { Cited } from "../../boards/contracts.d.ts";
import { emphasisRuns } from "../../boards/shared/emphasis.ts";

/** What can stand in an element; null, undefined and false are left out. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Make an element: its tag, attributes (null and false are left out, true is empty), children. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...nodes(children));
  return node;
}

function nodes(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    if (typeof child === "string" || child instanceof Node) return [child];
    return typeof child === "number" ? [String(child)] : nodes(child);
  });
}

/** Make a part of a drawing: its tag, attributes, children. */
export function drawn(
  tag: "svg" | "rect" | "path",
  looks: Readonly<Record<string, string>>,
  ...children: SVGElement[]
): SVGElement {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(looks)) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

/** Text as nodes, with what is emphasised in it set apart: the text. */
export function rich(text: string): (Node | string)[] {
  return emphasisRuns(text).map(([look, words]) =>
    look === "plain" ? words : element(look, {}, words),
  );
}

/** Text as paragraphs, one for each line: the text. */
export function paragraphs(text: string): HTMLElement[] {
  const lines = text.split(/\n+/).filter((line) => line.trim());
  return lines.map((line) => element("p", {}, rich(line)));
}

/** Whether an address is one of the web. */
export function isWeb(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address);
}

/** A source as a link where its address is one of the web, else as words: its label and address. */
export function sourceLink({ label, address }: Cited): HTMLElement {
  const words = rich(label || address);
  if (!isWeb(address)) return element("span", {}, words);
  const away = { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer" };
  const opens = element("span", { class: "ce-hidden" }, " (opens in a new tab)");
  return element("a", away, words, opens);
}

/** What a page's template promises: where to look, the selector, the kind of element it is. */
export function find<Kind extends Element>(
  place: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = place.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector} that is of the kind ${kind.name}.`);
}
