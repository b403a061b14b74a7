// The grammar is course/base/emphasis.py's; a test holds this to it, and to the same table of cases.
const EMPHASIS =
  /\*\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*\*|\*([^* \t\r\n\u00a0](?:[^*\r\n]*[^* \t\r\n\u00a0])?)\*/g;

/** How a piece of a sentence is set, and its text. */
export type Run = [look: "plain" | "em" | "strong", words: string];

/** A sentence as pieces in order, each how it is set ("plain", "em", "strong") and its text. */
export function emphasisRuns(text: string): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const found of text.matchAll(EMPHASIS)) {
    if (found.index > at) runs.push(["plain", text.slice(at, found.index)]);
    runs.push(found[1] === undefined ? ["em", found[2] ?? ""] : ["strong", found[1]]);
    at = found.index + found[0].length;
  }
  if (at < text.length) runs.push(["plain", text.slice(at)]);
  return runs;
}

/** A sentence where nothing can be set apart: an attribute, what is copied. */
export function withoutEmphasis(text: string): string {
  return emphasisRuns(text)
    .map(([, words]) => words)
    .join("");
}
