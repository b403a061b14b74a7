import { h as draw, Fragment, render } from "preact";
import type { Cited } from "../contracts.d.ts";
import * as drawn from "./draw.tsx";

/** What can stand in an element; null, undefined and false are left out. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * Make an element on a page that Preact does not draw: its tag, attributes (null and false are left
 * out, true is empty), children.
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...inside(children));
  return node;
}

function inside(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === null || child === undefined || child === false) return [];
    if (typeof child === "string" || child instanceof Node) return [child];
    return typeof child === "number" ? [String(child)] : inside(child);
  });
}

function nodes(what: drawn.Drawn): ChildNode[] {
  const frame = document.createElement("div");
  render(draw(Fragment, {}, what), frame);
  return [...frame.childNodes];
}

/** Text as nodes, with what is emphasised in it set apart: the text. */
export function rich(text: drawn.Words): ChildNode[] {
  return nodes(drawn.rich(text));
}

/** Text as paragraphs, one for each line: the text. */
export function paragraphs(text: drawn.Words): ChildNode[] {
  return nodes(drawn.paragraphs(text));
}

/** A source as a link where its address is one of the web, else as words: its label and address. */
export function sourceLink(cited: Cited): ChildNode[] {
  return nodes(draw(drawn.SourceLink, cited));
}
