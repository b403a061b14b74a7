import type { OwnRecord, Scheme } from "../../../boards/contracts.d.ts";
import { element } from "../elements.ts";
import { noteWords, rows, standingWords } from "./layout.ts";

// The twin of course/records/own_files.py, where the browser makes the files.

const FORMULA = new Set("=+-@\uff1d\uff0b\uff0d\uff20\t\r");
const NOT_WRITTEN = "Not written yet";

/** The record as one entry of a log that a spreadsheet opens safely. */
export function ownCsv(own: OwnRecord, scheme: Scheme): string {
  const found = rows(own, scheme);
  const headings = [...found.map(({ label }) => label), "Standing", "About this layout"];
  const texts = [...found.map(({ text }) => text), standingWords(own), noteWords(scheme)];
  const lines = [headings, texts.map(plainCell)];
  return `\ufeff${lines.map((line) => `${line.map(quoted).join(",")}\r\n`).join("")}`;
}

/** A text that no spreadsheet takes for a formula. */
export function plainCell(text: string): string {
  const begins = text.trimStart().charAt(0);
  const formula = (begins && FORMULA.has(begins)) || FORMULA.has(text.charAt(0));
  return formula ? `'${text}` : text;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The record as data: the lines of the layout, and all that they were made from. */
export function ownJson(own: OwnRecord, scheme: Scheme): string {
  const told = {
    kind: "own-record",
    format: "1",
    standing: standingWords(own),
    layout: { scheme: scheme.name, status: scheme.status, note: noteWords(scheme) },
    rows: rows(own, scheme),
    record: own,
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

/** Print the record, or save it as a PDF, by the browser's own means. */
export function printOwn(own: OwnRecord, scheme: Scheme): void {
  const lines = rows(own, scheme).map(({ label, text }) =>
    element(
      "div",
      {},
      element("dt", {}, label),
      (text || NOT_WRITTEN).split("\n").map((line) => element("dd", {}, line)),
    ),
  );
  const sheet = element(
    "article",
    { class: "mr-print", "aria-hidden": "true" },
    element("h1", {}, "My training record"),
    element("p", {}, `In the layout for ${scheme.name}`),
    element("p", {}, element("strong", {}, standingWords(own))),
    element("dl", {}, lines),
    element("p", { class: "mr-small" }, noteWords(scheme)),
  );
  for (const old of document.querySelectorAll(".mr-print")) old.remove();
  document.body.append(sheet);
  print();
}
