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
};

/** What can stand in an element; null, undefined and false are left out. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Make an element: its tag, attributes (null and false are left out, true is empty), children. */
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
  // JupyterLab looks for this mark on the focused element itself, not on what surrounds it.
  if (TAKES_FOCUS.has(tag) || "tabindex" in attributes) {
    node.setAttribute("data-lm-suppress-shortcuts", "true");
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

/** Text as nodes, with what is emphasised in it set apart: the text. */
export function rich(text: string | null | undefined): (Node | string)[] {
  return emphasisRuns(String(text ?? "")).map(([look, words]) =>
    look === "plain" ? words : h(look, {}, words),
  );
}

/** Text as paragraphs, one for each line: the text. */
export function paragraphs(text: string | null | undefined): HTMLElement[] {
  const lines = String(text ?? "").split(/\n+/);
  return lines.filter((line) => line.trim()).map((line) => h("p", {}, rich(line)));
}

/** Words that only a screen reader meets: the words. */
export function hidden(...words: Child[]): HTMLElement {
  return h("span", { class: "ce-hidden" }, ...words);
}

/** A drawing of a kind or a verdict, silent for screen readers: its name. */
export function icon(name: string): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  const looks = {
    class: "ce-icon",
    viewBox: "0 0 16 16",
    "aria-hidden": "true",
    focusable: "false",
  };
  for (const [key, value] of Object.entries(looks)) svg.setAttribute(key, value);
  path.setAttribute("d", ICONS[name] ?? ICONS.answer ?? "");
  svg.append(path);
  return svg;
}

/** A source as a link where its address is one of the web, else as words: its label and address. */
export function sourceLink({ label, address }: Cited): HTMLElement {
  if (!/^https?:\/\/[^\s]+$/i.test(address ?? "")) return h("span", {}, rich(label || address));
  const safe = { href: address, target: "_blank", rel: "noopener", referrerpolicy: "no-referrer" };
  return h("a", safe, rich(label || address), hidden(" (opens in a new tab)"));
}

/** A list of sources under a heading, or nothing: the sources. */
export function sourceList(sources: readonly Cited[] | null | undefined): HTMLElement | null {
  if (!sources?.length) return null;
  const items = sources.map((source) => h("li", {}, sourceLink(source)));
  return h(
    "div",
    { class: "ce-sources" },
    h("p", { class: "ce-sub" }, "Sources"),
    h("ul", {}, items),
  );
}

/** Words as a list in a sentence, "a, b and c": the words. */
export function inWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

// What a learner does to these shows in no attribute.
const FIELDS = "input, select, textarea";

/** Make one element like another in place, so that focus and scroll stay: the old, the new. */
export function morph(old: Element, next: Element): void {
  const filled = next.matches(FIELDS) || next.querySelector(FIELDS);
  if (!filled && old.isEqualNode(next)) return;
  matchAttributes(old, next);
  if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) {
    old.checked = next.checked;
    if (old.type === "text" && old.value !== next.value) old.value = next.value;
  }
  if (old instanceof HTMLTextAreaElement && next instanceof HTMLTextAreaElement) {
    if (old.value !== next.value) old.value = next.value;
    return;
  }
  matchChildren(old, next);
  if (old instanceof HTMLSelectElement && next instanceof HTMLSelectElement) {
    if (old.value !== next.value) old.value = next.value;
  }
}

function matchAttributes(old: Element, next: Element): void {
  for (const { name } of [...old.attributes]) {
    // A disclosure that the learner opened stays open; `style` is set by hand (drag, tray).
    if (!next.hasAttribute(name) && name !== "open" && name !== "style") old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

function matchChildren(old: Element, next: Element): void {
  const wanted = [...next.childNodes];
  const kept = keptChildren(old, wanted);
  for (const child of [...old.childNodes]) if (!kept.has(child)) child.remove();
  let place = old.firstChild;
  for (const child of wanted) {
    const partner = place && kept.get(place) === child ? place : null;
    if (!partner) {
      old.insertBefore(child, place);
      continue;
    }
    place = partner.nextSibling;
    if (partner instanceof Element && child instanceof Element) morph(partner, child);
    else if (partner.nodeValue !== child.nodeValue) partner.nodeValue = child.nodeValue;
  }
}

// Pairs old children with new ones in order, so that none that stays has to move.
function keptChildren(old: Element, wanted: readonly ChildNode[]): Map<ChildNode, ChildNode> {
  const kept = new Map<ChildNode, ChildNode>();
  let from = 0;
  for (const child of old.childNodes) {
    const at = wanted.findIndex((other, place) => place >= from && alike(child, other));
    const partner = wanted[at];
    if (!partner) continue;
    kept.set(child, partner);
    from = at + 1;
  }
  return kept;
}

function alike(one: Node, other: Node): boolean {
  if (one.nodeType !== other.nodeType || one.nodeName !== other.nodeName) return false;
  return keyOf(one) === keyOf(other);
}

function keyOf(node: Node): string | null {
  return node instanceof Element ? node.getAttribute("data-key") : null;
}
