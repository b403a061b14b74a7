import type { PartInWords } from "../../../boards/contracts.d.ts";

/** Of one part, how many are right of how many; `extra` is what was chosen and does not belong. */
export interface Count {
  readonly name: string;
  readonly right: number;
  readonly of: number;
  readonly extra: number;
}

/** The parts of an item counted by their names in order, as course.marking.feedback.counts has it. */
export function counted(parts: readonly PartInWords[]): Count[] {
  return together(parts.filter((part) => part.counts && part.look).map(countOf));
}

function countOf({ counts, look, right }: PartInWords): Count {
  const good = look === "good";
  const extra = look === "bad" && !right;
  return { name: counts, right: Number(good), of: Number(good || right !== ""), extra: +extra };
}

/** Counts of the same part added up, in order: the counts. */
export function together(counts: readonly Count[]): Count[] {
  const found = new Map<string, Count>();
  for (const one of counts) {
    const had = found.get(one.name) ?? { name: one.name, right: 0, of: 0, extra: 0 };
    const { name, right, of, extra } = had;
    found.set(name, {
      name,
      right: right + one.right,
      of: of + one.of,
      extra: extra + one.extra,
    });
  }
  return [...found.values()];
}

/** All parts in a sentence: the counts. */
export function headline(counts: readonly Count[]): string {
  const said = counts.map(inWords).join(", ");
  return said && `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** Which parts are not all right, in a few words: the counts, those without which nothing else earns. */
export function atFault(counts: readonly Count[], gates: readonly string[]): string {
  const wrong = counts.filter((one) => one.right !== one.of || one.extra > 0);
  const gate = wrong.filter((one) => gates.includes(one.name));
  return (gate.length > 0 ? gate : wrong)
    .map((one) => (one.of === 1 && one.extra === 0 ? one.name : inWords(one)))
    .join(", ");
}

function inWords({ name, right, of, extra }: Count): string {
  const tooMany = extra ? ` (${extra} ${extra === 1 ? "does" : "do"} not belong)` : "";
  return `${name} ${right} of ${of}${tooMany}`;
}
