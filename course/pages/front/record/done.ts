import type { MyRecordData, OwnWork } from "../../../boards/contracts.d.ts";
import { type Child, element } from "../elements.ts";
import { inHours, inWords } from "./layout.ts";
import { section } from "./section.ts";

/** What was done, how long it took, and what the whole course still asks for: what the page shows. */
export function done({ record, addresses, missing }: MyRecordData): HTMLElement[] {
  const { works, method } = record;
  const measured = works.reduce((sum, one) => sum + one.measured, 0);
  const notional = works.reduce((sum, one) => sum + one.notional, 0);
  const looks = ["", "", "mr-n", "mr-n mr-estimate"];
  const head = ["Work", "Result", "At work", "Estimate"].map((text, place) =>
    element("th", { scope: "col", class: looks[place] }, text),
  );
  const table = element(
    "table",
    { class: "plain mr-done" },
    element("thead", {}, element("tr", {}, head)),
    element(
      "tbody",
      {},
      works.map((one) => line(one, addresses[one.id] ?? "")),
    ),
    element(
      "tfoot",
      {},
      element(
        "tr",
        {},
        element("th", { scope: "row", colspan: 2 }, "Together"),
        element("td", { class: "mr-n" }, inHours(measured)),
        element("td", { class: "mr-n mr-estimate" }, inHours(notional)),
      ),
    ),
  );
  return [
    section(
      "mr-done-name",
      "What you did",
      works.length
        ? table
        : element("p", {}, "Nothing yet. Each lesson and exercise that you begin is listed here."),
      element(
        "p",
        { class: "mr-small" },
        `“At work” is measured: ${method}. “Estimate” is the provider's, called notional. You claim hours under your own scheme; the course gives none.`,
      ),
      lacking(missing),
    ),
  ];
}

function line(one: OwnWork, address: string): HTMLElement {
  const name = one.label === one.title ? "" : `${one.label} · `;
  const when = one.finished_on
    ? `finished on ${inWords(one.finished_on)}`
    : one.started_on
      ? `begun on ${inWords(one.started_on)}`
      : "begun";
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      element("a", { href: address }, one.title),
      element("small", {}, `${name}${when}`),
    ),
    element("td", {}, one.result || "Opened"),
    element("td", { class: "mr-n" }, `${one.measured} min`),
    element("td", { class: "mr-n mr-estimate" }, `${one.notional} min`),
  );
}

function lacking(missing: readonly string[]): Child {
  if (!missing.length)
    return element("p", {}, "Nothing is missing: the whole course is completed.");
  const things = missing.length === 1 ? "one thing" : `${missing.length} things`;
  return element(
    "details",
    { class: "mr-missing" },
    element("summary", {}, `What the whole course still asks for: ${things}`),
    element(
      "ul",
      {},
      missing.map((text) => element("li", {}, text)),
    ),
  );
}
