import type { EvidenceEntry } from "../../boards/contracts.d.ts";
import { element, isWeb, rich } from "./elements.ts";
import { capital } from "./evidence-search.ts";

/** An entry of the evidence desk, with what can be done with it. */
export function entryCard(entry: EvidenceEntry): HTMLElement {
  const { address, cite, elements } = entry;
  const read = entry.read_at.filter((place) => isWeb(place) && place !== address);
  const does = [cite && copier(entry), isWeb(address) && away(address, "Open the source")];
  const can = does.filter((one) => one instanceof Element);
  return element(
    "li",
    { class: "desk-entry" },
    element("p", { class: "desk-kind" }, rich(entry.kind)),
    element("h3", { class: "desk-title" }, rich(entry.title)),
    element("p", {}, rich(capital(entry.text))),
    entry.limit ? labelled("Limit", rich(entry.limit)) : null,
    entry.lists.flatMap(([name, lines]) => namedList(name, lines)),
    elements.length ? labelled("Goes to", rich(elements.join("; "))) : null,
    element("p", { class: "desk-status" }, rich(entry.status)),
    can.length
      ? element(
          "p",
          { class: "desk-actions" },
          can.flatMap((one) => [one, " "]),
        )
      : null,
    read.length ? readAt(read) : null,
  );
}

function copier({ cite, title }: EvidenceEntry): HTMLElement {
  return element(
    "button",
    {
      class: "button",
      type: "button",
      "data-cite": cite,
      "aria-label": `Copy the citation: ${title}`,
    },
    "Copy the citation",
  );
}

// A named list, such as what to ask; a list of one is a sentence.
function namedList(name: string, lines: readonly string[]): HTMLElement[] {
  const [first] = lines;
  if (lines.length === 1 && first !== undefined) return [labelled(name, rich(first))];
  const items = lines.map((line) => element("li", {}, rich(line)));
  return [labelled(name, []), element("ul", { class: "desk-lines" }, items)];
}

// Where it was read for this course, when that is not the address to cite.
function readAt(addresses: readonly string[]): HTMLElement {
  const links = addresses.flatMap((address, place) => [
    place ? "; " : "",
    away(address, new URL(address).hostname.replace(/^www\./, "")),
  ]);
  return labelled("Read at", links);
}

function away(href: string, words: string): HTMLElement {
  const looks = {
    href,
    target: "_blank",
    rel: "noopener noreferrer",
    referrerpolicy: "no-referrer",
  };
  return element("a", looks, words);
}

function labelled(name: string, rest: readonly (Node | string)[]): HTMLElement {
  return element("p", {}, element("strong", {}, rich(`${name}: `)), rest);
}
